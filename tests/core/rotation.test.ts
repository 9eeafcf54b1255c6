/** Which routine comes next: preferences never relax, then variety, then chance. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { canOffer, chooseRoutine, FALLBACK_ROUTINE } from '../../electron/core/rotation.ts';

const { library } = loadContent();
const anyone = { staySeated: false, hidden: [] };
const never = (): number => 0;
const movements = Object.keys(library.movements);

describe('choosing a routine', () => {
  test('the same one never comes twice running while another may be offered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 20, maxLength: 60 }),
        fc.boolean(),
        fc.subarray(movements, { maxLength: 4 }),
        (chances, staySeated, hidden) => {
          const preferences = { staySeated, hidden };
          const possible = library.routines.filter((routine) => canOffer(routine, preferences));
          const shown: string[] = [];
          for (const chance of chances) {
            const { id } = chooseRoutine(library, shown, preferences, () => chance);
            if (possible.length > 1) expect(id).not.toBe(shown.at(-1));
            if (possible.length > 0) expect(possible.map((routine) => routine.id)).toContain(id);
            shown.push(id);
          }
          for (const { id } of possible) expect(shown).toContain(id);
        },
      ),
    );
  });

  test('the least recent comes first', () => {
    const ids = library.routines.map((routine) => routine.id);
    const [first] = ids;
    expect(chooseRoutine(library, ids, anyone, never).id).toBe(first);
  });

  test('chance only breaks ties', () => {
    const picks = new Set([0, 0.4, 0.9].map((chance) => chooseRoutine(library, [], anyone, () => chance).id));
    expect(picks.size).toBe(3);
    const shown = library.routines.slice(1).map((routine) => routine.id);
    for (const chance of [0, 0.5, 0.99]) {
      expect(chooseRoutine(library, shown, anyone, () => chance).id).toBe(library.routines[0]?.id);
    }
  });

  test('staying seated: never one that stands', () => {
    for (const chance of [0, 0.5, 0.99]) {
      expect(chooseRoutine(library, [], { staySeated: true, hidden: [] }, () => chance).seated).toBe(true);
    }
  });

  test('when everything is hidden the seated routine is left, with its opener alone', () => {
    expect(chooseRoutine(library, [], { staySeated: false, hidden: movements }, never).id).toBe(
      FALLBACK_ROUTINE,
    );
  });

  test('a routine that is never prompted is not chosen', () => {
    const quiet = {
      ...library,
      routines: library.routines.map((routine) => ({ ...routine, prompted: routine.id === 'doorway-pause' })),
    };
    for (const chance of [0, 0.5, 0.99])
      expect(chooseRoutine(quiet, [], anyone, () => chance).id).toBe('doorway-pause');
  });
});
