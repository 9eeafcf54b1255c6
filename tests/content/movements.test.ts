/** Proves that movements, openers and routines follow the corrections, and that the dose alone counts. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { canSit } from '../../content/schema.ts';

const { library } = loadContent();
const movements = Object.values(library.movements);
const movement = (id: string) => {
  const found = library.movements[id];
  if (found === undefined) throw new Error(`no movement ${id}`);
  return found;
};

describe('movements', () => {
  it.each(movements.map((each) => [each.id, each] as const))(
    '%s counts in its dose, never in its steps',
    (_id, each) => {
      const counts = /\d|\b(two|three|four|five|six|ten|once|twice|times|seconds?|minutes?)\b/i;
      expect(each.steps.filter((step) => counts.test(step.text))).toEqual([]);
      expect(each.steps.some((step) => step.during === 'hold')).toBe(each.dose.holdMs > 0);
      expect(each.steps[0]?.during).toBe('setup');
    },
  );

  it.each(movements.map((each) => each.id))('%s has a drawing', (id) => {
    expect(existsSync(new URL(`../../content/poses/${id}.json`, import.meta.url))).toBe(true);
  });

  it.each(movements.filter((each) => each.dose.sides === 2).map((each) => each.id))(
    '%s names no side in its steps, and says which comes first',
    (id) => {
      expect(movement(id).steps.filter((step) => /\b(left|right)\b/i.test(step.text))).toEqual([]);
      expect(movement(id).firstSide).toBeDefined();
    },
  );

  it.each([
    ['arms-crossed-turn', 'steps', /^Use a chair that cannot roll, turn or tip\.$/],
    ['arms-crossed-turn', 'adapt', /surgery or fracture/],
    ['arms-crossed-turn', 'adapt', /Arthritis that stiffens your spine/],
    ['arms-crossed-turn', 'adapt', /sitting balance: keep one hand on the armrest/],
    ['arms-crossed-turn', 'adapt', /Osteoporosis/],
    [
      'look-over-shoulder',
      'stopIf',
      /^Blurred or double vision, slurred speech or a numb face\? Call \{emergencyNumber\}\.$/,
    ],
    ['look-over-shoulder', 'adapt', /Arthritis in your neck/],
    ['forward-reach', 'adapt', /recent fracture or surgery/],
    ['forward-reach', 'adapt', /Osteoporosis/],
    ['open-the-elbows', 'adapt', /chest or breast surgery/],
    ['open-the-elbows', 'adapt', /out of joint/],
    ['doorway-chest-stretch', 'adapt', /chest or breast surgery/],
    ['doorway-chest-stretch', 'adapt', /out of joint/],
    ['doorway-chest-stretch', 'adapt', /Wheelchair users: do ‘Open the elbows’ instead/],
    ['wall-arm-slide', 'adapt', /out of joint/],
    ['shoulder-blade-squeeze', 'adapt', /chest or breast surgery/],
  ] as const)('%s says in %s: %s', (id, field, words) => {
    const lines: readonly string[] =
      field === 'steps'
        ? movement(id)
            .steps.slice(0, 1)
            .map((step) => step.text)
        : movement(id)[field];
    expect(lines.some((line) => words.test(line))).toBe(true);
  });

  it('offers no seated version of the doorway and the wall', () => {
    expect(
      movements
        .filter((each) => !canSit(each))
        .map((each) => each.id)
        .sort(),
    ).toEqual(['doorway-chest-stretch', 'wall-arm-slide']);
  });
});

describe('openers', () => {
  it('begins standing with 10 seconds of toe taps, and warns of dizziness', () => {
    const [first, ...others] = library.openers.standing.steps;
    expect(first?.text).toBe('Tap your toes for 10 seconds.');
    expect(others[0]?.text).toContain('chair cannot roll, turn or tip');
    expect(others.at(-1)?.text).toContain('If you feel dizzy, sit down again.');
  });

  it('gives the toe taps their 10 seconds wherever the standing opener may be asked for', () => {
    expect(library.openers.standing.steps[0]?.ms).toBe(10_000);
    for (const routine of library.routines.filter((each) => each.opener !== 'seated')) {
      expect(routine.openerMs).toBeGreaterThanOrEqual(25_000);
    }
  });

  it('begins seated with the brakes, and never asks anyone to stand', () => {
    expect(library.openers.seated.steps[0]?.text).toBe('Brakes on. Hold the chair as you lean.');
    expect(JSON.stringify(library.openers.seated)).not.toMatch(/stand/i);
  });
});

describe('routines', () => {
  it('asks nobody to stand in a seated routine', () => {
    for (const routine of library.routines.filter((each) => each.seated)) {
      expect(routine.opener).not.toBe('standing');
      for (const entry of routine.movements) expect(canSit(movement(entry.id))).toBe(true);
    }
  });

  it('is as discreet as its least discreet movement', () => {
    for (const routine of library.routines) {
      const least = Math.max(...routine.movements.map((entry) => movement(entry.id).discreet));
      expect([routine.id, routine.discreet]).toEqual([routine.id, least]);
    }
  });

  it('has a main tag of its own, so that two running are never alike', () => {
    const tags = library.routines.map((routine) => routine.mainTag);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('takes between one and three minutes', () => {
    for (const routine of library.routines) {
      const seconds = routine.movements.reduce((sum, entry) => {
        const { reps, holdMs, moveMs, sides, sets } = movement(entry.id).dose;
        return (
          sum +
          (routine.gapMs + (entry.reps ?? reps) * (entry.sets ?? sets) * sides * (holdMs + moveMs)) / 1000
        );
      }, routine.openerMs / 1000);
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(180);
    }
  });
});
