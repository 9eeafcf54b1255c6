/** What the app must never say, and the exact sentences of our own that may hold such words all the same. */

/** What the app must never say, whoever says it. */
export const never: readonly RegExp[] = [
  // A diagnosis, or the all-clear.
  /\bdiagnos/i,
  /\byou (probably|may|might|could) have\b/i,
  /\bthis is (probably|likely)\b/i,
  /\bmuscular\b/i,
  /cauda equina/i,
  /\bspinal cord\b/i,
  /\b(you are|you’re) (fine|ok|okay|safe)\b/i,
  /\bsafe to (carry on|exercise|continue)\b/i,
  /\bred flags?\b/i,
  /\bsymptom (checker|tracker|score)\b/i,
  /\bnothing (serious|to worry)\b/i,
  // Sitting and posture.
  /\bdangerous\b/i,
  /\bnew smoking\b/i,
  /\bcrush/i,
  /\bharm(s|ful)?\b/i,
  /\b(correct|perfect|good|bad|poor|ideal|proper) posture/i,
  /\bone right way to sit\b/i,
  /\bsit (up )?straight\b/i,
  /\bposture (score|rating)\b/i,
  /\bslouch|\bhunch/i,
  // Claims.
  /\b(fix(es|ed)?|cur(e|es|ed)) (your|the|back|pain)/i,
  /\btreat(s|ed|ing|ment|ments)?\b/i,
  /\brelie(f|ve|ves|ved|ving)\b/i,
  /\bprevent/i,
  /\bheal(s|ed|ing)?\b/i,
  /\brehab/i,
  /\btherap(y|ies|eutic)\b/i,
  /\bclinically (proven|tested|reviewed)\b/i,
  /\bprescri/i,
  /\b(NHS|Trust)[- ](approved|endorsed|recommended)/i,
  /\bfor your (pain|symptoms|tightness)\b/i,
  /\bfor tightness\b/i,
  /\bphysio(therapy)? (programme|plan)\b/i,
  /\bpersonali[sz]ed\b/i,
  /\bpain (score|diary|level|chart)\b/i,
  /\bout of 10\b/i,
  /\b(track|monitor) (your|any)\b/i,
  // Pushing on, guilt.
  /\bno pain\b/i,
  /\bpush through\b/i,
  /\bstreak/i,
  /\byou (missed|failed)\b/i,
  /\bwell done\b/i,
  // Tests and time.
  /\byou (do not |don’t )?need an? (scan|x-ray|test)/i,
  /\bgone in\b/i,
  /\bwait (for )?(about )?(6|six) weeks\b/i,
  // People.
  /\bsuffer/i,
  /\bconfined to\b/i,
  /\bdisabled\b/i,
  /^stand up!/i,
];

/** Our own denials, and the trust's: the exact sentences that may hold such words. */
export const denials: readonly string[] = [
  'There is no single correct posture.',
  'Sitting for a long time is not dangerous.',
  'Sitting is not dangerous.',
  'There is no one right way to sit.',
  'It does not assess, diagnose, monitor or treat any condition.',
  'It is not a symptom checker.',
  'Not clinically reviewed.',
  'Not yet clinically reviewed',
];

/** Denials that only the README holds. */
export const ownDenials: readonly string[] = [
  'No accounts, no streaks, no scores.',
  'Not yet clinically reviewed.',
  'It does not diagnose or treat anything, and the Trust has not endorsed it.',
];

/** The phrases that a text says and must not, each with the sentence that says it. */
export function saidOf(sentence: string): readonly string[] {
  if (denials.includes(sentence)) return [];
  return never.filter((phrase) => phrase.test(sentence)).map((phrase) => `"${sentence}" matches ${phrase}`);
}
