/** From routine and dose to timed beats: lengths add up, sides alternate, hidden movements are left out. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { beatsOf, itemAt, planBreak, swapOpener, type PlanChoices } from '../../electron/core/break-plan.ts';

const { library } = loadContent();
const choices: PlanChoices = { opener: 'standing', staySeated: false, hidden: [] };

function routine(id: string) {
  const found = library.routines.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe.each(library.routines.map((one) => one.id))('%s', (id) => {
  const plan = planBreak(routine(id), library, choices);

  test('items and beats follow one another without a gap, to the planned end', () => {
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
  });

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

test("a routine's own repetitions come before the movement's", () => {
  const plan = planBreak(routine('quiet-minute'), library, choices);
  expect(plan.items.find((item) => item.id === 'shoulder-blade-squeeze')).toMatchObject({ reps: 3 });
  expect(plan.items.find((item) => item.id === 'look-over-shoulder')).toMatchObject({
    reps: 2,
    sides: ['left', 'right'],
  });
});

test('a doorway stretch begins with the right arm, as its steps do', () => {
  const plan = planBreak(routine('doorway-pause'), library, choices);
  expect(plan.items.find((item) => item.id === 'doorway-chest-stretch')).toMatchObject({
    sides: ['right', 'left'],
  });
});

test('a hidden movement is left out, and its time with it', () => {
  const whole = planBreak(routine('all-seated'), library, choices);
  const less = planBreak(routine('all-seated'), library, { ...choices, hidden: ['arms-crossed-turn'] });
  const gone = whole.items.find((item) => item.id === 'arms-crossed-turn');
  expect(less.items.map((item) => item.id)).not.toContain('arms-crossed-turn');
  expect(less.plannedMs).toBe(whole.plannedMs - (gone?.ms ?? 0));
});

test('the opener: seated when the person stays seated or the routine needs it, else the one used last', () => {
  const opener = (id: string, change: Partial<PlanChoices>) =>
    planBreak(routine(id), library, { ...choices, ...change }).items[0]?.id;
  expect(opener('quiet-minute', {})).toBe('change-position-up');
  expect(opener('quiet-minute', { opener: 'seated' })).toBe('change-position-seated');
  expect(opener('quiet-minute', { staySeated: true })).toBe('change-position-seated');
  expect(opener('all-seated', { opener: 'standing' })).toBe('change-position-seated');
});

test('swapping the opener changes no time', () => {
  const plan = planBreak(routine('quiet-minute'), library, choices);
  const swapped = swapOpener(plan, 'change-position-seated');
  expect(swapped.items[0]).toMatchObject({ id: 'change-position-seated', ms: plan.items[0]?.ms });
  expect(swapped.items.slice(1)).toEqual(plan.items.slice(1));
});

test('quiet-minute gives at least 25 seconds to change position', () => {
  expect(planBreak(routine('quiet-minute'), library, choices).items[0]?.ms).toBeGreaterThanOrEqual(25_000);
});
