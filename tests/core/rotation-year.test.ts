/** A simulated year of varied preferences: what never comes, what must come, and how often. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canDo, type Preferences } from '../../electron/core/preferences.ts';
import {
  allowedRoutines,
  canOffer,
  changes,
  chooseNext,
  entriesOf,
  FALLBACK_ROUTINE,
  promptable,
  type Choosing,
} from '../../electron/core/rotation.ts';
import { noMemory, remember, type RotationMemory } from '../../electron/core/rotation-memory.ts';
import { anyone, library, prompted, routine, someone } from '../fakes/choosing.ts';

/** One break chosen and done, and what it leaves in memory. */
function doBreak(now: Choosing) {
  const next = chooseNext(now);
  const of = routine(next.routineId);
  const entries = entriesOf(of, library, now.preferences, changes(now.memory, of.id));
  const done = next.movementId === null ? entries.map(({ movement }) => movement.id) : [next.movementId];
  const shown = { routine: of, movements: done, full: next.movementId === null };
  return { next, done, memory: remember(now.memory, shown, now.day) };
}

type Day = {
  readonly breaks: readonly {
    readonly routineId: string;
    readonly allowed: readonly string[];
    readonly done: readonly string[];
  }[];
};

/** Working days of one person, weekends left out; `length` as in the settings. */
function workingDays(
  preferences: Preferences,
  days: number,
  breaksADay: number,
  length: 'stretch' | 'full' | 'alternating',
  random: () => number,
  each?: (day: number, now: Choosing) => Choosing,
): Day[] {
  let memory: RotationMemory = noMemory;
  return Array.from({ length: days }, (_, index) => {
    const day = 20_000 + Math.floor(index / 5) * 7 + (index % 5);
    const breaks = Array.from({ length: breaksADay }, () => {
      const stretch = length === 'stretch' || (length === 'alternating' && memory.lastFull);
      const plain: Choosing = { library, memory, preferences, day, stretch, random };
      const now = each?.(index, plain) ?? plain;
      const allowed = allowedRoutines(now).map(({ id }) => id);
      const made = doBreak(now);
      ({ memory } = made);
      return { routineId: made.next.routineId, allowed, done: made.done };
    });
    return { breaks };
  });
}

/** The same numbers each time, so that a failure can be seen again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const lengths = fc.constantFrom('stretch' as const, 'full' as const, 'alternating' as const);

describe('a simulated year of varied preferences', () => {
  test('where two routines are allowed none comes twice running, and nothing left out ever comes', () => {
    fc.assert(
      fc.property(someone, lengths, seeds, (preferences, length, seed) => {
        const breaks = workingDays(preferences, 52 * 5, 8, length, seeded(seed)).flatMap((day) => day.breaks);
        breaks.forEach(({ routineId, allowed, done }, at) => {
          if (allowed.length > 1) expect(routineId).not.toBe(breaks[at - 1]?.routineId);
          if (allowed.length > 0) expect(allowed).toContain(routineId);
          else expect(routineId).toBe(FALLBACK_ROUTINE);
          for (const id of done) {
            const movement = library.movements[id];
            expect(movement !== undefined && canDo(movement, preferences), id).toBe(true);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  test('preferences that change on the way never bring back what was hidden', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 4, maxLength: 12 }), seeds, (people, seed) => {
        const at = (day: number): Preferences => people[Math.floor(day / 20) % people.length] ?? anyone;
        workingDays(anyone, 260, 6, 'alternating', seeded(seed), (day, now) => ({
          ...now,
          preferences: at(day),
        })).forEach(({ breaks }, day) => {
          for (const id of breaks.flatMap(({ done }) => done)) expect(at(day).hidden).not.toContain(id);
        });
      }),
      { numRuns: 15 },
    );
  });

  test('every movement that is allowed and can be prompted comes within 15 working days', () => {
    fc.assert(
      fc.property(someone, lengths, seeds, (preferences, length, seed) => {
        const days = workingDays(preferences, 75, 8, length, seeded(seed));
        // Movements are reached through routines: one counts where a routine that may be offered holds it.
        const reachable = promptable(library).filter(
          (movement) =>
            canDo(movement, preferences) &&
            prompted.some(
              (of) =>
                canOffer(of, library, preferences) &&
                [false, true].some((swapped) =>
                  entriesOf(of, library, preferences, swapped).some(
                    (entry) => entry.movement.id === movement.id,
                  ),
                ),
            ),
        );
        for (let from = 0; from + 15 <= days.length; from += 5) {
          const seen = new Set(
            days.slice(from, from + 15).flatMap((day) => day.breaks.flatMap(({ done }) => done)),
          );
          for (const { id } of reachable) expect(seen, `days ${from} to ${from + 15}`).toContain(id);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('strength: once a day, never two days running, three days in any week', () => {
    fc.assert(
      fc.property(lengths, seeds, (length, seed) => {
        const days = workingDays(anyone, 260, 10, length, seeded(seed));
        const strong = days.map(
          ({ breaks }) => breaks.filter(({ routineId }) => routine(routineId).mainTag === 'strength').length,
        );
        expect(Math.max(...strong)).toBeLessThanOrEqual(1);
        strong.forEach((count, at) => {
          if (count > 0 && at % 5 > 0) expect(strong[at - 1]).toBe(0);
        });
        for (let week = 0; week < 52; week++) {
          expect(
            strong.slice(week * 5, week * 5 + 5).reduce((sum, count) => sum + count, 0),
          ).toBeLessThanOrEqual(3);
        }
        if (prompted.some(({ mainTag }) => mainTag === 'strength')) expect(Math.max(...strong)).toBe(1);
      }),
      { numRuns: 10 },
    );
  });

  test('a day of six breaks holds walking, opening the chest and turning', () => {
    for (const { breaks } of workingDays(anyone, 60, 6, 'alternating', seeded(7))) {
      const tags = breaks.map(({ routineId }) => routine(routineId).mainTag);
      for (const tag of ['walking', 'chest', 'rotation'] as const) {
        if (prompted.some(({ mainTag }) => mainTag === tag)) expect(tags).toContain(tag);
      }
    }
  });
});
