/** Proves that each hide switch names every movement that does what it hides. */
import { describe, expect, it } from 'vitest';
import { library, movements } from './library.ts';

const hidden = (id: string): readonly string[] => {
  const found = library.hideSwitches.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no switch ${id}`);
  return [...found.movements].sort();
};
const where = (words: RegExp): readonly string[] =>
  movements.filter((each) => each.steps.some((step) => words.test(step.text))).map((each) => each.id);

describe('hide switches', () => {
  it('are plain preferences, seven of them, and ask for no reason', () => {
    expect(library.hideSwitches.map((each) => each.label)).toEqual([
      'Twisting',
      'Turning or tipping the head',
      'Getting down on the floor',
      'Arms above shoulder height',
      'Lying on the back',
      'Rounding forward',
      'Leaning or arching back',
    ]);
  });

  it('hides every movement of the floor', () => {
    const floor = movements.filter((each) => each.position === 'floor').map((each) => each.id);
    expect(hidden('hide.floor')).toEqual(floor.sort());
  });

  it('hides every movement that its own words or tags give away', () => {
    const all: readonly (readonly [string, readonly string[]])[] = [
      ['hide.twisting', movements.filter((each) => each.tags.includes('rotation')).map((each) => each.id)],
      ['hide.twisting', where(/turn your chest/i)],
      ['hide.head-turning', where(/(turn|tip) your head|let your head (turn|follow)|with your eyes/i)],
      [
        'hide.arms-high',
        where(/above your head|beside your head|arms up|behind your neck|head in your hands/i),
      ],
      ['hide.arms-high', where(/elbow near shoulder height|between your arms|arm up/i)],
      ['hide.on-back', where(/^Lie back/)],
      ['hide.rounding', where(/\bround\b(?! your| the)|Round your upper back/)],
      ['hide.leaning-back', where(/\bLean your upper back\b|\barch\b|chest sink|lift your chest/i)],
    ];
    for (const [id, given] of all) {
      expect(given.length).toBeGreaterThan(0);
      expect([id, given.filter((each) => !hidden(id).includes(each))]).toEqual([id, []]);
    }
  });

  it('hides every movement that bears its tag', () => {
    const tagged = {
      rotation: 'twisting',
      neck: 'head-turning',
      flexion: 'rounding',
      extension: 'leaning-back',
    };
    for (const [tag, id] of Object.entries(tagged)) {
      const bearing = movements
        .filter(({ tags }) => tags.some((each) => each === tag))
        .map((each) => each.id);
      expect(bearing.length).toBeGreaterThan(0);
      expect([id, bearing.filter((each) => !hidden(`hide.${id}`).includes(each))]).toEqual([id, []]);
    }
  });

  it('hides with the turning head every head that tips: down, back, to the side or by lying down', () => {
    for (const id of ['hide.twisting', 'hide.floor', 'hide.on-back']) {
      for (const each of hidden(id)) expect(hidden('hide.head-turning')).toContain(each);
    }
    const tips = where(/\b(chin|head) drop|\bLean (gently|your)|Push your hips back/i);
    expect(tips).toEqual(expect.arrayContaining(['round-and-lift', 'seated-side-bend', 'desk-hinge']));
    for (const each of tips) expect(hidden('hide.head-turning')).toContain(each);
  });

  it.each([
    ['hide.arms-high', ['seated-side-bend', 'desk-hinge', 'overhead-reach', 'wall-arm-slide']],
    ['hide.arms-high', ['doorway-chest-stretch', 'chair-lean-back', 'foam-roller-arch']],
    ['hide.twisting', ['arms-crossed-turn', 'chair-back-turn', 'open-book']],
    ['hide.head-turning', ['look-over-shoulder']],
    ['hide.rounding', ['round-and-lift', 'forward-reach', 'hands-knees-arch-round']],
    ['hide.leaning-back', ['chair-lean-back', 'foam-roller-arch']],
    ['hide.on-back', ['foam-roller-arch']],
  ])('%s hides %s', (id, ids) => {
    for (const each of ids) expect(hidden(id)).toContain(each);
  });

  it('leaves something to do seated, whichever one is on', () => {
    for (const each of library.hideSwitches) {
      const left = library.routines.filter(
        (routine) => routine.seated && routine.movements.some(({ id }) => !each.movements.includes(id)),
      );
      expect(left.length).toBeGreaterThan(0);
    }
  });
});
