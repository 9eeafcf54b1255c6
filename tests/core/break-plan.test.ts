/** From routine and dose to timed beats: lengths add up, sides alternate, hidden movements are left out. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { beatsOf } from '../../electron/core/beats.ts';
import {
  itemAt,
  openerMs,
  planMovement,
  swapMovement,
  swapOpener,
  type BreakPlan,
} from '../../electron/core/break-plan.ts';
import { planNext, routineOf } from '../../electron/core/next-plan.ts';
import { choosing } from '../fakes/choosing.ts';

const { library } = loadContent();

const planOf = (id: string, change: Parameters<typeof choosing>[0] = {}, movementId: string | null = null) =>
  planNext({ routineId: id, movementId, passed: [] }, choosing(change), 'standing');

function movement(id: string) {
  const found = library.movements[id];
  if (found === undefined) throw new Error(id);
  return found;
}

/** Items and beats follow one another without a gap, to the planned end. */
function expectWhole(plan: BreakPlan): void {
  let startMs = 0;
  for (const item of plan.items) {
    expect(item.startMs).toBe(startMs);
    startMs += item.ms;
  }
  expect(startMs).toBe(plan.plannedMs);
  let beatMs = 0;
  for (const beat of beatsOf(plan)) {
    expect(beat.startMs).toBe(beatMs);
    expect(itemAt(plan, beatMs)).toBe(beat.item);
    beatMs += beat.ms;
  }
  expect(beatMs).toBe(plan.plannedMs);
}

describe.each(library.routines.map((one) => one.id))('%s', (id) => {
  const { plan } = planOf(id);

  test('is whole', () => expectWhole(plan));

  test('begins with a change of position', () => {
    expect(plan.items[0]?.kind).toBe('opener');
  });

  test('counts each repetition of its dose, on each side', () => {
    for (const [index, item] of plan.items.entries()) {
      if (item.kind !== 'movement') continue;
      const moves = beatsOf(plan).filter((beat) => beat.item === index && beat.kind === 'move');
      expect(moves).toHaveLength(item.reps * item.sets * Math.max(1, item.sides.length));
      for (const side of item.sides)
        expect(moves.filter((beat) => beat.side === side)).toHaveLength(item.reps * item.sets);
    }
  });
});

describe.each(Object.keys(library.movements))('%s by itself', (id) => {
  test('is whole, and its stretch comes with an opener of half a minute at most', () => {
    expectWhole(planMovement(movement(id)));
    const { plan } = planOf('quiet-minute', {}, id);
    expectWhole(plan);
    expect(plan.stretch).toBe(true);
    expect(plan.items.map((item) => item.id)).toEqual(['change-position-up', id]);
    expect(plan.items[0]?.ms).toBeLessThanOrEqual(30_000);
  });
});

test("a routine's own repetitions come before the movement's, in the full routine only", () => {
  const { plan } = planOf('quiet-minute');
  expect(plan.items.find((item) => item.id === 'shoulder-blade-squeeze')).toMatchObject({ reps: 3 });
  expect(plan.items.find((item) => item.id === 'look-over-shoulder')).toMatchObject({
    reps: 2,
    sides: ['left', 'right'],
  });
  const stretch = planOf('quiet-minute', {}, 'shoulder-blade-squeeze').plan;
  expect(stretch.items[1]).toMatchObject({ reps: movement('shoulder-blade-squeeze').dose.reps });
});

test('a doorway stretch begins with the right arm, as its picture does; every third time with the left', () => {
  const sides = (times: number) => {
    const routines = { 'doorway-pause': { last: 1, times } };
    const { plan } = planOf('doorway-pause', { memory: { routines } });
    const item = plan.items.find(({ id }) => id === 'doorway-chest-stretch');
    return item?.kind === 'movement' ? item.sides : null;
  };
  expect([0, 1, 2, 3, 4, 5].map((times) => sides(times)?.[0])).toEqual([
    ...['right', 'right', 'left'],
    ...['right', 'right', 'left'],
  ]);
});

test('a hidden movement is left out, and its time with it', () => {
  const whole = planOf('all-seated').plan;
  const less = planOf('all-seated', { preferences: { hidden: ['arms-crossed-turn'] } }).plan;
  const gone = whole.items.find((item) => item.id === 'arms-crossed-turn');
  expect(less.items.map((item) => item.id)).not.toContain('arms-crossed-turn');
  expect(less.plannedMs).toBe(whole.plannedMs - (gone?.ms ?? 0));
});

test('the opener: seated when the person stays seated or the routine needs it, else the one used last', () => {
  const opener = (id: string, used: 'standing' | 'seated', staySeated = false) =>
    planNext({ routineId: id, movementId: null, passed: [] }, choosing({ preferences: { staySeated } }), used)
      .plan.items[0]?.id;
  expect(opener('quiet-minute', 'standing')).toBe('change-position-up');
  expect(opener('quiet-minute', 'seated')).toBe('change-position-seated');
  expect(opener('quiet-minute', 'standing', true)).toBe('change-position-seated');
  expect(opener('all-seated', 'standing')).toBe('change-position-seated');
});

test('the seated opener takes half a minute at most, and what follows moves up', () => {
  const routine = { ...routineOf(library, 'quiet-minute'), openerMs: 150_000 };
  expect(openerMs(routine, 'standing', false)).toBe(150_000);
  expect(openerMs(routine, 'standing', true)).toBe(30_000);
  expect(openerMs(routine, 'seated', false)).toBe(30_000);
  const { plan } = planOf('quiet-minute');
  const swapped = swapOpener(plan, 'change-position-seated', 10_000);
  expectWhole(swapped);
  expect(swapped.items[0]).toMatchObject({ id: 'change-position-seated', ms: 10_000 });
  expect(swapped.items.slice(1).map(({ id, ms }) => [id, ms])).toEqual(
    plan.items.slice(1).map(({ id, ms }) => [id, ms]),
  );
});

test('another movement takes the place of one, in its own dose', () => {
  const { plan } = planOf('quiet-minute');
  const swapped = swapMovement(plan, 2, movement('forward-reach'));
  expectWhole(swapped);
  expect(swapped.items.map(({ id }) => id)).toEqual(
    plan.items.map(({ id }, at) => (at === 2 ? 'forward-reach' : id)),
  );
  expect(swapped.items[2]).toMatchObject({ reps: movement('forward-reach').dose.reps });
});

test('sets are counted with a rest between them', () => {
  const strong = { ...movement('forward-reach') };
  const plan = planMovement({ ...strong, dose: { ...strong.dose, sets: 2, restMs: 30_000 } });
  expectWhole(plan);
  const rests = beatsOf(plan).filter(({ kind }) => kind === 'rest');
  expect(rests).toMatchObject([{ ms: 30_000, set: 2, sets: 2 }]);
});
