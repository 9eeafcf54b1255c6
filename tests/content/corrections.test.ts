/** Proves that each correction of the brief that changes a movement's words stands in the movement it changes. */
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../content/schema.ts';
import { movement, movements } from './library.ts';

type Words = 'first step' | 'last step' | 'steps' | 'stopIf' | 'adapt' | 'equipment' | 'easier';

function lines(each: Movement, where: Words): readonly string[] {
  const steps = each.steps.map((step) => step.text);
  switch (where) {
    case 'first step':
      return steps.slice(0, 1);
    case 'last step':
      return steps.slice(-1);
    case 'steps':
      return steps;
    case 'equipment':
      return [each.equipment ?? ''];
    case 'easier':
      return [each.easier];
    case 'adapt':
    case 'stopIf':
      return each[where];
  }
}

const surgery = /recent surgery or a broken bone \(fracture\)/;
const breast = /chest or breast surgery/;
const stiff = /^Arthritis that stiffens your spine: ask first\.$/;
const thin = /blood thinners, easy bruising, or broken or numb skin/;
const face = /^Blurred or double vision, slurred speech or a numb face\? Call \{emergencyNumber\}\.$/;

const said: Readonly<Record<string, readonly (readonly [Words, RegExp, ...string[]])[]>> = {
  'A6 neck movements': [['stopIf', face, 'look-over-shoulder', 'ear-to-shoulder']],
  'A8 chairs': [
    [
      'first step',
      /^Use a chair that cannot roll, turn or tip\.$/,
      'chair-lean-back',
      'round-and-lift',
      'seated-side-bend',
      'chair-back-turn',
      'arms-crossed-turn',
    ],
    ['equipment', /a steady chair with four legs and no wheels, clear of the wall/, 'chair-lean-back'],
    ['adapt', /^Skip on any chair with wheels/, 'chair-lean-back'],
    ['adapt', /^Wheelchair users: skip this one\.$/, 'chair-lean-back'],
    ['equipment', /fixed desk.*flat shoes and a dry floor/, 'desk-hinge', 'desk-push-up'],
    ['first step', /flat shoes on a dry floor\. Check that the desk/, 'desk-hinge', 'desk-push-up'],
    ['first step', /^Check the band for cracks\. Stand on its middle in flat shoes\.$/, 'band-side-raise'],
    ['steps', /^No band\? Lift with empty hands\.$/, 'band-side-raise'],
  ],
  'A11 recent broken bone or surgery': [
    [
      'adapt',
      surgery,
      ...['chair-lean-back', 'arms-crossed-turn', 'foam-roller-arch', 'open-book', 'hands-knees-arch-round'],
      ...['forward-reach', 'desk-hinge', 'hands-behind-chest-opener', 'overhead-reach', 'seated-side-bend'],
      ...['round-and-lift', 'chair-back-turn', 'face-down-arm-lift', 'wall-ball-massage'],
      // It turns the chest.
      'doorway-chest-stretch',
    ],
  ],
  'A11 chest or breast surgery': [
    [
      'adapt',
      breast,
      ...['doorway-chest-stretch', 'hands-behind-chest-opener', 'open-the-elbows', 'overhead-reach'],
      ...['desk-push-up', 'shoulder-blade-squeeze'],
    ],
  ],
  'A11 shoulders': [
    ['adapt', /no weight through the arm until about 12 weeks/, 'hands-knees-arch-round'],
    ['adapt', /12 weeks/, 'desk-push-up'],
    ['adapt', /no hands behind your head for the first 6 weeks/, 'chair-lean-back', 'foam-roller-arch'],
    [
      'adapt',
      /^Skip.*out of joint/,
      'open-book',
      'wall-arm-slide',
      'doorway-chest-stretch',
      'band-side-raise',
    ],
    ['adapt', /^Skip: recent shoulder surgery/, 'open-book', 'wall-arm-slide', 'band-side-raise'],
    ['adapt', /^Skip.*out of joint/, 'cross-body-arm', 'hands-behind-chest-opener'],
    ['adapt', /shoulder surgery: skip/i, 'seated-side-bend', 'desk-hinge', 'face-down-arm-lift'],
    ['adapt', /6 weeks after shoulder surgery/, 'overhead-reach'],
  ],
  'A11 ball and roller': [
    ['adapt', thin, 'foam-roller-arch', 'wall-ball-massage'],
    ['adapt', /bone cancer/, 'foam-roller-arch', 'wall-ball-massage'],
    ['adapt', /^Skip: weak bones \(osteoporosis\)/, 'foam-roller-arch', 'wall-ball-massage'],
  ],
  'A11 arthritis': [
    ['adapt', stiff, 'chair-lean-back', 'foam-roller-arch', 'arms-crossed-turn', 'chair-back-turn'],
    ['adapt', /Arthritis in your neck: ask first/, 'look-over-shoulder', 'ear-to-shoulder'],
  ],
  'A13 the doorway': [['adapt', /Wheelchair users: do ‘Open the elbows’ instead/, 'doorway-chest-stretch']],
  'A14 raised arms': [
    [
      'adapt',
      /^If raised arms have made you dizzy before, sit and keep your hands below your shoulders\.$/,
      'overhead-reach',
    ],
  ],
  'A16 the floor': [
    [
      'adapt',
      /^Skip if getting to or from the floor is hard\./,
      ...['foam-roller-arch', 'open-book', 'hands-knees-arch-round', 'face-down-arm-lift'],
    ],
    [
      'last step',
      /^Get up slowly, by way of your side\.$/,
      ...['foam-roller-arch', 'open-book', 'hands-knees-arch-round', 'face-down-arm-lift'],
    ],
    ['adapt', /sitting balance: keep one hand on the armrest/, 'arms-crossed-turn'],
  ],
  'C20 ranges': [
    ['steps', /head level/, 'chair-lean-back', 'round-and-lift'],
    ['steps', /Keep your chest down/, 'face-down-arm-lift'],
    ['steps', /head turn no further than your chest/, 'chair-back-turn'],
    ['steps', /on top of the thigh/, 'chair-back-turn'],
    ['steps', /as far as feels comfortable/, 'open-book'],
    ['steps', /no more than its own width/, 'wall-ball-massage'],
  ],
  'B4 cautions that no correction took away': [
    ['adapt', /^Skip: a recent injury of your ribs or chest\.$/, 'seated-side-bend'],
    ['adapt', /^Skip: a recent injury of your ribs or spine\.$/, 'foam-roller-arch'],
    ['adapt', /^Skip: a recent neck injury/, 'look-over-shoulder', 'ear-to-shoulder'],
    ['adapt', /injury or surgery: ask first/, 'shoulder-rolls'],
    ['equipment', /long sock/, 'wall-ball-massage'],
    ['steps', /a scarf or towel/, 'hands-behind-chest-opener'],
  ],
  'B4 ways for one hand': [
    ['adapt', /with one arm/, 'forward-reach'],
    ['easier', /one arm at a time/, 'overhead-reach'],
  ],
  'B5 weak bones': [
    [
      'adapt',
      /weak bones \(osteoporosis\)/i,
      ...['chair-lean-back', 'arms-crossed-turn', 'chair-back-turn', 'seated-side-bend', 'round-and-lift'],
      ...['forward-reach', 'desk-hinge', 'wall-ball-massage', 'foam-roller-arch', 'open-book'],
      ...['hands-knees-arch-round', 'face-down-arm-lift'],
    ],
    ['adapt', /^Skip: weak bones \(osteoporosis\)/, 'chair-back-turn'],
    ['adapt', /leave out the rounding/, 'round-and-lift', 'hands-knees-arch-round'],
  ],
};

const rows = Object.entries(said).flatMap(([rule, list]) =>
  list.flatMap(([where, words, ...ids]) => ids.map((id) => [rule, id, where, words] as const)),
);

describe('the corrections', () => {
  it.each(rows)('%s: %s says in its %s: %s', (_rule, id, where, words) => {
    expect(lines(movement(id), where).some((line) => words.test(line))).toBe(true);
  });

  it('leave no harder version where it was unsafe (A8, A12, A14)', () => {
    const none = movements.filter((each) => each.harder === null).map((each) => each.id);
    expect(none).toEqual(['chair-lean-back', 'foam-roller-arch', 'overhead-reach', 'seated-side-bend']);
    expect(JSON.stringify(movements)).not.toMatch(/make fists|on to your toes|arms above your head"/);
    expect(movement('face-down-arm-lift').harder).not.toMatch(/breastbone/);
  });

  it('count in the dose: 2 seconds at both ends, 20 seconds a spot (C22)', () => {
    // Two holds of 2 seconds, and 1.5 seconds between them.
    for (const id of ['round-and-lift', 'hands-knees-arch-round']) {
      expect(movement(id).dose.holdMs).toBe(2000 + 1500 + 2000);
    }
    expect(movement('wall-ball-massage').dose).toMatchObject({ reps: 2, holdMs: 20_000, sides: 2 });
    expect(movement('wall-ball-massage').sideOrder).toBe('block');
  });

  it('write the plain words first, the medical ones after (F7)', () => {
    for (const each of movements) {
      for (const line of [...each.adapt, ...each.stopIf]) {
        expect(line).not.toMatch(/(?<!\()\b(osteoporosis|fractures?|rotation|rheumatoid|inflammatory)\b/i);
      }
    }
  });
});
