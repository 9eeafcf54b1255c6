/** Proves that no shown text says what the app must never say, and that all of them are short and plain. */
import { describe, expect, it } from 'vitest';
import compiled from 'virtual:messages';
import { messages, needs, sentences, shownTexts, words } from './items.ts';

/** What the app must never say, whoever says it. */
const never: readonly RegExp[] = [
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
const denials: readonly string[] = [
  'There is no single correct posture.',
  'Sitting for a long time is not dangerous.',
  'Sitting is not dangerous.',
  'There is no one right way to sit.',
  'It does not assess, diagnose, monitor or treat any condition.',
  'It is not a symptom checker.',
  'Not clinically reviewed.',
  'Not yet clinically reviewed',
];

const allSentences = shownTexts.flatMap(({ at, field, text }) =>
  sentences(text).map((sentence) => ({ at, field, sentence })),
);

describe('what the app must never say', () => {
  it('is not in any shown text', () => {
    const said = allSentences
      .filter(({ sentence }) => !denials.includes(sentence))
      .flatMap(({ at, sentence }) =>
        never
          .filter((phrase) => phrase.test(sentence))
          .map((phrase) => `${at}: "${sentence}" matches ${phrase}`),
      );
    expect(said).toEqual([]);
  });

  it.each([
    'You have a correct posture.',
    'Relieves back pain.',
    'Sitting is dangerous.',
    'NHS approved',
    'No pain, no gain',
  ])('would be found: %s', (sentence) => {
    expect(never.some((phrase) => phrase.test(sentence))).toBe(true);
  });

  it('allows only sentences that are still said', () => {
    const said = new Set(allSentences.map(({ sentence }) => sentence));
    expect(denials.filter((sentence) => !said.has(sentence))).toEqual([]);
  });
});

/** Syllables by groups of vowels; close enough to compare texts, not people. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

describe('how the texts read', () => {
  // Titles and publishers of sources are not ours; the catalogue's messages are measured as they are shown.
  const ours = allSentences.filter(({ at }) => !at.startsWith('sources.json') && !at.startsWith('strings'));

  const strings = Object.keys(messages).flatMap((key) => {
    const shown = compiled[key]?.(Object.fromEntries(needs(key).map((name) => [name, 5]))) ?? '';
    return sentences(shown).map((sentence) => ({ at: `strings: ${key}`, sentence }));
  });

  it('keeps every sentence to 20 words', () => {
    const long = [...ours, ...strings].filter(({ sentence }) => words(sentence).length > 20);
    expect(long.map(({ at, sentence }) => `${at}: ${words(sentence).length} words: ${sentence}`)).toEqual([]);
  });

  it('measures the reading grade, and stays under 8', () => {
    const all = ours
      .filter(({ sentence }) => words(sentence).length > 3)
      .map(({ sentence }) => words(sentence));
    const wordCount = all.reduce((sum, sentence) => sum + sentence.length, 0);
    const syllableCount = all.flat().reduce((sum, word) => sum + syllables(word), 0);
    const hard = all.flat().filter((word) => syllables(word) >= 3).length;
    const grade = 0.39 * (wordCount / all.length) + 11.8 * (syllableCount / wordCount) - 15.59;
    const smog = 1.043 * Math.sqrt((hard * 30) / all.length) + 3.1291;
    console.info(
      `content: ${all.length} sentences, ${(wordCount / all.length).toFixed(1)} words each, ` +
        `Flesch-Kincaid grade ${grade.toFixed(1)}, SMOG ${smog.toFixed(1)}`,
    );
    expect(grade).toBeLessThan(8);
    expect(smog).toBeLessThan(12);
  });

  it('uses curly quotation marks and one space', () => {
    const untidy = shownTexts.filter(
      ({ at, text }) => !at.startsWith('sources') && /["']| {2}|^\s|\s$/.test(text),
    );
    expect(untidy.map(({ at }) => at)).toEqual([]);
  });
});
