/** Which break comes next: preferences never relax, then variety, then chance. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canSit, kitIds, type Routine } from '../../content/schema.ts';
import { canDo } from '../../electron/core/preferences.ts';
import {
  allowedRoutines,
  chooseAnother,
  chooseInstead,
  chooseNext,
  entriesOf,
  FALLBACK_ROUTINE,
  promptable,
  stillFits,
} from '../../electron/core/rotation.ts';
import { noMemory, strengthAllowed } from '../../electron/core/rotation-memory.ts';
import { anyone, choosing, library, movementIds, prompted, routine, someone } from '../fakes/choosing.ts';

describe('choosing a routine', () => {
  test('the least recent comes first, whatever the chance', () => {
    const others = prompted.filter(({ id }) => id !== 'all-seated');
    const routines = Object.fromEntries(others.map(({ id }, at) => [id, { last: at + 1, times: 1 }]));
    for (const chance of [0, 0.5, 0.99]) {
      const now = choosing({ memory: { routines, count: others.length }, random: () => chance });
      expect(chooseNext(now).routineId).toBe('all-seated');
    }
  });

  test('chance only breaks ties', () => {
    const picks = new Set(
      [0, 0.4, 0.9].map((chance) => chooseNext(choosing({ random: () => chance })).routineId),
    );
    expect(picks.size).toBe(3);
  });

  test('the tag of the last two breaks does not come again while another may', () => {
    const tagged: Routine[] = ['a', 'b', 'c'].map((id, at) => ({
      ...routine('all-seated'),
      id,
      mainTag: at < 2 ? 'rotation' : 'chest',
    }));
    const memory = { count: 2, routines: { x: { last: 2, times: 1 }, a: { last: 1, times: 1 } } };
    const now = choosing({ library: { ...library, routines: tagged }, memory });
    expect(chooseNext(now).routineId).toBe('c');
    const onlyRotation = { ...library, routines: tagged.slice(0, 2) };
    expect(chooseNext(choosing({ library: onlyRotation, memory })).routineId).toBe('b');
  });

  test('staying seated: never one that stands', () => {
    for (const chance of [0, 0.5, 0.99]) {
      const now = choosing({ preferences: { staySeated: true }, random: () => chance });
      expect(routine(chooseNext(now).routineId).seated).toBe(true);
    }
  });

  test('discreet only: nothing that colleagues would notice', () => {
    for (const chance of [0, 0.5, 0.99]) {
      const now = choosing({ preferences: { discreetOnly: true }, random: () => chance });
      expect(routine(chooseNext(now).routineId).discreet).toBe(1);
    }
  });

  test('without doorway and wall: no “Doorway pause” of something else', () => {
    const kit = kitIds.filter((id) => id !== 'doorway' && id !== 'wall');
    const offered = allowedRoutines(choosing({ preferences: { kit } })).map(({ id }) => id);
    expect(offered).not.toContain('doorway-pause');
    expect(offered).toHaveLength(prompted.length - 1);
  });

  test('a routine that is never prompted is not chosen', () => {
    const quiet = {
      ...library,
      routines: library.routines.map((one) => ({ ...one, prompted: one.id === 'doorway-pause' })),
    };
    for (const chance of [0, 0.5, 0.99])
      expect(chooseNext(choosing({ library: quiet, random: () => chance })).routineId).toBe('doorway-pause');
  });
});

describe('what is left when nothing is allowed', () => {
  const others = prompted.flatMap((one) => one.movements.flatMap(({ id, swap }) => [id, swap ?? id]));
  const own = [...new Set(routine(FALLBACK_ROUTINE).movements.flatMap(({ id, swap }) => [id, swap ?? id]))];

  test('what can be done of the fallback routine', () => {
    const notPrompted = {
      ...library,
      routines: library.routines.map((one) => ({ ...one, prompted: false })),
    };
    const next = chooseNext(choosing({ library: notPrompted, preferences: { hidden: own.slice(1) } }));
    expect(next).toMatchObject({ routineId: FALLBACK_ROUTINE, movementId: null });
    expect(
      entriesOf(routine(FALLBACK_ROUTINE), library, { ...anyone, hidden: own.slice(1) }, false),
    ).toHaveLength(1);
  });

  test('then any seated movement that can be done', () => {
    // Held by one prompted routine that itself stands, so that staying seated leaves only the movement.
    const left = promptable(library).find((movement) => canSit(movement) && !own.includes(movement.id));
    if (left === undefined) throw new Error('every seated movement is in the fallback');
    const stands = { ...routine('doorway-pause'), seated: false, movements: [{ id: left.id }] };
    const routines = [stands, { ...routine(FALLBACK_ROUTINE), prompted: false }];
    const now = choosing({
      library: { ...library, routines },
      preferences: { staySeated: true, hidden: own },
    });
    expect(chooseNext(now)).toMatchObject({ routineId: FALLBACK_ROUTINE, movementId: left.id });
    expect(stillFits(chooseNext(now), now)).toBe(true);
  });

  test('then the seated opener alone', () => {
    const now = choosing({ preferences: { hidden: [...movementIds, ...others] } });
    const next = chooseNext(now);
    expect(next).toMatchObject({ routineId: FALLBACK_ROUTINE, movementId: null });
    expect(entriesOf(routine(FALLBACK_ROUTINE), library, now.preferences, false)).toEqual([]);
    expect(stillFits(next, now)).toBe(true);
  });
});

describe('another one', () => {
  test('goes through every routine before it comes back to one', () => {
    const now = choosing();
    let next = chooseNext(now);
    const seen = [next.routineId];
    for (let asked = 1; asked < allowedRoutines(now).length; asked++) {
      next = chooseAnother(now, next);
      seen.push(next.routineId);
    }
    expect(new Set(seen).size).toBe(allowedRoutines(now).length);
    expect(chooseAnother(now, next).routineId).not.toBe(next.routineId);
  });

  test('with one routine left it brings another stretch of it', () => {
    const one = { ...library, routines: [routine('all-seated')] };
    const now = choosing({ library: one, stretch: true });
    const first = chooseNext(now);
    const second = chooseAnother(now, first);
    expect(second.routineId).toBe('all-seated');
    expect(second.movementId).not.toBe(first.movementId);
  });

  test('never shows the stretch again that was just passed over, under another routine’s name', () => {
    // The movement that was shown least recently is in three routines at once.
    const shown = Object.fromEntries(movementIds.map((id, at) => [id, at + 1]));
    const memory = { count: movementIds.length, movements: { ...shown, 'open-the-elbows': 0 } };
    const now = choosing({ stretch: true, memory });
    let next = chooseNext(now);
    expect(next.movementId).toBe('open-the-elbows');
    for (let asked = 1; asked < allowedRoutines(now).length; asked++) {
      const before = next;
      next = chooseAnother(now, next);
      expect(next.movementId).not.toBe(before.movementId);
      const ofRoutine = entriesOf(routine(next.routineId), library, anyone, false);
      const fresh = ofRoutine.filter(({ movement }) => !next.passed.includes(movement.id));
      if (fresh.length > 0) expect(next.passed).not.toContain(next.movementId);
    }
  });

  test('with one routine left it goes through all its stretches, round and round', () => {
    const one = { ...library, routines: [routine('seated-shoulders')] };
    const own = routine('seated-shoulders').movements.map(({ id }) => id);
    const memory = { count: 4, movements: Object.fromEntries(own.map((id, at) => [id, at + 1])) };
    const now = choosing({ library: one, stretch: true, memory });
    let next = chooseNext(now);
    const seen = [next.movementId];
    for (let asked = 1; asked < 2 * own.length; asked++) {
      next = chooseAnother(now, next);
      seen.push(next.movementId);
    }
    expect(seen).toEqual([...own, ...own]);
  });

  test('during a break: one that can be done, is not in it, and is alike where there is one', () => {
    fc.assert(
      fc.property(
        someone,
        fc.constantFrom(...movementIds),
        fc.subarray(movementIds),
        (preferences, id, not) => {
          const movement = library.movements[id];
          if (movement === undefined) throw new Error(id);
          const chosen = chooseInstead(choosing({ preferences }), movement, not);
          if (chosen === null) return;
          expect(canDo(chosen, preferences)).toBe(true);
          expect([...not, id]).not.toContain(chosen.id);
        },
      ),
    );
    const turn = library.movements['arms-crossed-turn'];
    const alike = turn === undefined ? null : chooseInstead(choosing(), turn, []);
    expect(alike?.tags.some((tag) => turn?.tags.includes(tag))).toBe(true);
  });
});

test('a choice is kept while it fits: until it is hidden, or another length is wanted', () => {
  const now = choosing({ stretch: true });
  const next = chooseNext(now);
  expect(stillFits(next, now)).toBe(true);
  expect(stillFits(next, { ...now, stretch: false })).toBe(false);
  expect(stillFits(next, { ...now, preferences: { ...anyone, hidden: [next.movementId ?? ''] } })).toBe(
    false,
  );
});

test('strength days are told by the local day', () => {
  const memory = { ...noMemory, strengthDays: [20_000, 20_002, 20_004] };
  expect(strengthAllowed(memory, 20_005)).toBe(false);
  expect(strengthAllowed(memory, 20_006)).toBe(false);
  expect(strengthAllowed(memory, 20_007)).toBe(true);
});
