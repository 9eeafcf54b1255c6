/** No text takes for granted that whoever reads it stands, sees, hears or has two hands, but for the sentences named here. */
import { describe, expect, it } from 'vitest';
import { sentences } from '../../build/content-texts.ts';
import { library } from '../fakes/choosing.ts';
import { formOf } from '../../electron/core/preferences.ts';
import { messages, shownTexts } from './items.ts';

const presumes: Readonly<Record<string, RegExp>> = {
  standing:
    /\b(stand|stands|standing|stand up|get up|on your feet|walk|walks|walking|step (in|back|forward))\b/i,
  sight: /\b(see|sees|seen|look|looks|looking|watch|watches|glance|view|eyes?)\b/i,
  hearing: /\b(hear|hears|listen|listens|ears?)\b/i,
  'two hands': /\b(both hands|two hands|each hand|your hands)\b/i,
};
const wrong = (text: string): string[] =>
  Object.entries(presumes).flatMap(([what, words]) => (words.test(text) ? [what] : []));

/** Messages of the interface that may say so, and why. */
const allowed: Readonly<Record<string, string>> = {
  'about.privacy.kept.history': 'a break stands in the history',
  'break.opener.choice': 'one of two ways, never shown to those who stay seated',
  'break.opener.standing': 'the same',
  'menu.view': 'the name that every desktop has for this menu',
  'routines.filter.standing': 'what a movement is; never shown to those who stay seated',
  'routines.left.seated': 'why a movement is left out',
  'routines.opener.either': 'offers both ways',
  'routines.opener.standing': 'of a routine that begins on the feet',
  'routines.stance.either': 'offers both ways',
  'routines.why.seated': 'why a movement is left out',
  'settings.wait.camera.description': 'of the app: it never looks',
  'settings.wait.microphone.description': 'of the app: it never listens',
  'today.unreadable.place': 'of a window',
  'welcome.title': 'look after: take care of',
};

describe('the interface', () => {
  it('presumes nothing', () => {
    const found = Object.entries(messages).filter(
      ([key, text]) => !(key in allowed) && wrong(text).length > 0,
    );
    expect(found).toEqual([]);
  });

  it('is allowed only what it still says', () => {
    expect(Object.keys(allowed).filter((key) => wrong(messages[key] ?? '').length === 0)).toEqual([]);
  });

  it.each([
    'Get up and move.',
    'You will see it.',
    'Watch the figure.',
    'Listen for the bell.',
    'Use both hands.',
  ])('would be found: %s', (sentence) => {
    expect(wrong(sentence)).not.toEqual([]);
  });
});

/** Standing words in what somebody who stays seated is shown of a movement, in sentences that are right all the same. */
const offersBoth = [
  'Sit or stand tall with your shoulders facing forward.',
  'Sit or stand with your elbows bent by your sides.',
  'Sit or stand with your arms loose.',
];

/** To see somebody is to go to them, to look for is to notice; the rest is about the sources and the app. */
const meansOther = [
  'Everyone sees the same advice, whatever they tap.',
  'Each one says how much was seen.',
  'If you have had upper back pain for more than about 6 weeks, see a health professional.',
  'NHS tips, seen as copies, also suggest a reminder every 30 minutes.',
  'Guidance warns that software which watches people’s breaks can have bad effects.',
  'You need to see an emergency spine specialist.',
  'Look for what is new or different for you.',
  'See someone soon:',
  'See a doctor or another health professional if:',
  'Excerpts of copies; the NHS page itself was not seen',
];
/** Where the head or the shoulders go. */
const ofTheHead = [
  'Ear to shoulder',
  'Tip your head away from that hand, ear towards shoulder.',
  'Look over your shoulder',
  'Turn your head slowly to look over one shoulder.',
  'Keep your shoulders away from your ears.',
  'Lift your shoulders towards your ears.',
];
const warns = ['the band looks cracked or worn', 'Wear eye protection if you can.'];

describe('the content', () => {
  const seated = Object.values(library.movements).filter(
    ({ position, seatedForm }) => position === 'seated' || position === 'either' || seatedForm !== undefined,
  );
  const shown = seated.flatMap((movement) => {
    const { steps, equipment } = formOf(movement, { staySeated: true });
    const { name, target, feel, easier, harder, stopIf, adapt } = movement;
    return [
      ...steps.map(({ text }) => text),
      equipment,
      name,
      target,
      feel,
      easier,
      harder,
      ...stopIf,
      ...adapt,
    ]
      .flatMap((text) => (text === null ? [] : sentences(text)))
      .map((sentence) => ({ id: movement.id, sentence }));
  });

  it('tells nobody who stays seated to stand, in steps, feeling, easier, harder, when to stop or who should skip', () => {
    const standing = presumes['standing'];
    const found = shown.filter(({ sentence }) => standing?.test(sentence) && !offersBoth.includes(sentence));
    expect(found).toEqual([]);
  });

  it('allows only sentences that are still said', () => {
    const said = new Set(shown.map(({ sentence }) => sentence));
    expect(offersBoth.filter((sentence) => !said.has(sentence))).toEqual([]);
  });

  it('has a seated opener of equal worth for the standing one, and a routine of both kinds begins either way', () => {
    const { standing, seated: inSeat } = library.openers;
    expect(wrong(inSeat.steps.map(({ text }) => text).join(' '))).toEqual([]);
    expect(wrong(inSeat.name)).toEqual([]);
    expect(inSeat.stopIf).toEqual(standing.stopIf);
  });

  const everywhere = shownTexts
    .filter(({ at }) => !at.startsWith('strings: '))
    .flatMap(({ at, text }) => sentences(text).map((sentence) => ({ at, sentence })));

  it('presumes sight or hearing only in sentences that mean something else', () => {
    const found = everywhere.flatMap(({ sentence }) =>
      ['sight', 'hearing'].some((what) => presumes[what]?.test(sentence)) ? [sentence] : [],
    );
    expect(new Set(found)).toEqual(new Set([...meansOther, ...ofTheHead, ...warns]));
  });

  it('asks for both hands only in movements, which have an easier way each', () => {
    const found = everywhere.filter(({ sentence }) => presumes['two hands']?.test(sentence));
    expect(found.filter(({ at }) => !at.startsWith('movements/'))).toEqual([]);
    for (const { easier } of Object.values(library.movements)) expect(easier).not.toBe('');
  });
});
