/** Proves that movements and openers are whole: the dose alone counts, sides are not named, all is drawn. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canSit, sentencesOf, stepMoments, type Movement } from '../../content/schema.ts';
import { doseSeconds, library, movement, movements } from './library.ts';

const ids = movements.map((each) => each.id);
/** The steps of a movement, those of its seated form too. */
const forms = (each: Movement) => [each.steps, ...(each.seatedForm ? [each.seatedForm.steps] : [])];
const drawn = (id: string) => existsSync(new URL(`../../content/poses/${id}.json`, import.meta.url));

/** Seconds that the break dose takes in the brief. */
const briefSeconds: Readonly<Record<string, number>> = {
  ...{ 'chair-lean-back': 30, 'arms-crossed-turn': 42, 'chair-back-turn': 28, 'seated-side-bend': 42 },
  ...{ 'round-and-lift': 45, 'shoulder-rolls': 30, 'shoulder-blade-squeeze': 35, 'forward-reach': 24 },
  ...{ 'overhead-reach': 27, 'hands-behind-chest-opener': 24, 'open-the-elbows': 26, 'ear-to-shoulder': 28 },
  ...{ 'look-over-shoulder': 36, 'cross-body-arm': 38, 'desk-hinge': 32, 'desk-push-up': 32 },
  ...{ 'band-side-raise': 50, 'doorway-chest-stretch': 52, 'wall-arm-slide': 30, 'wall-ball-massage': 100 },
  ...{ 'foam-roller-arch': 60, 'open-book': 60, 'hands-knees-arch-round': 40, 'face-down-arm-lift': 36 },
};

describe('movements', () => {
  it('are the 24 of the brief', () => {
    expect([...ids].sort()).toEqual(Object.keys(briefSeconds).sort());
  });

  it.each(ids)('%s takes about as long as in the brief', (id) => {
    expect(Math.abs(doseSeconds(movement(id)) - (briefSeconds[id] ?? 0))).toBeLessThanOrEqual(5);
  });

  it.each(ids)('%s marks which sentence of a step is about breathing, the first of them', (id) => {
    for (const { text, breath } of forms(movement(id)).flat()) {
      const first = sentencesOf(text).findIndex((sentence) => /\bbreath/i.test(sentence));
      expect(breath ?? -1).toBe(first);
    }
  });

  it.each(ids)('%s counts in its dose, never in its steps', (id) => {
    const counts = /\d|\b(two|three|four|five|six|ten|once|twice|times|seconds?|minutes?)\b/i;
    for (const steps of forms(movement(id))) {
      expect(steps.filter((step) => counts.test(step.text))).toEqual([]);
      expect(steps.some((step) => step.during === 'hold')).toBe(movement(id).dose.holdMs > 0);
      expect(steps.some((step) => step.during === 'return')).toBe(true);
      expect(steps[0]?.during).toBe('setup');
    }
  });

  it.each(ids)('%s has a drawing, and one for its seated form', (id) => {
    expect(drawn(id)).toBe(true);
    if (movement(id).seatedForm !== undefined) expect(drawn(`${id}-seated`)).toBe(true);
  });

  it.each(movements.filter((each) => each.dose.sides === 2).map((each) => each.id))(
    '%s names no side in its steps, and says which comes first and when to change',
    (id) => {
      for (const steps of forms(movement(id))) {
        expect(steps.filter((step) => /\b(left|right)\b/i.test(step.text))).toEqual([]);
        expect(steps.some((step) => step.during === 'switch')).toBe(true);
      }
      expect(movement(id).firstSide).toBeDefined();
    },
  );

  it('says what changes from one set to the next, where a movement has sets of its own', () => {
    for (const each of movements.filter(({ dose }) => dose.sets > 1)) {
      expect(each.steps.some((step) => step.during === 'switch')).toBe(true);
    }
    expect(movement('desk-push-up').dose.restMs).toBe(30_000);
  });

  it.each(ids)('%s names, in what it tells people to do instead, movements that there are', (id) => {
    const names = new Set(movements.map((each) => each.name));
    const each = movement(id);
    const told = [each.easier, each.harder ?? '', ...each.adapt].join(' ').matchAll(/‘([^’]+)’/g);
    for (const [, name] of told) expect(names).toContain(name);
  });

  it('can be done seated, 14 of the 24, three of them by a form of their own', () => {
    expect(movements.filter(canSit)).toHaveLength(14);
    expect(movements.filter((each) => each.seatedForm).map((each) => each.id)).toEqual([
      'band-side-raise',
      'cross-body-arm',
      'overhead-reach',
    ]);
    expect(movements.filter((each) => each.notInWheelchair).map((each) => each.id)).toEqual([
      'chair-lean-back',
    ]);
  });

  it('tells nobody who sits to stand, in its steps or anywhere beside them', () => {
    for (const each of movements.filter(canSit)) {
      const steps = (each.seatedForm ?? each).steps.map((step) => step.text);
      const beside = [...each.adapt, ...each.stopIf, each.feel, each.easier, each.harder ?? ''];
      for (const line of [...steps, ...beside]) {
        expect(line.replace('Sit or stand', '')).not.toMatch(/\bstand/i);
      }
    }
  });

  it('tells wheelchair users to put the brakes on wherever the trunk bends or turns', () => {
    const trunk = ['flexion', 'extension', 'rotation', 'side-bend'];
    const moves = movements.filter(
      (each) => canSit(each) && !each.notInWheelchair && each.tags.some((tag) => trunk.includes(tag)),
    );
    expect(moves.length).toBeGreaterThan(4);
    for (const each of moves) {
      expect([each.id, each.adapt.join(' ')]).toEqual([
        each.id,
        expect.stringContaining('Wheelchair users: brakes on, anti-tip bars down'),
      ]);
    }
  });

  it.each(ids)('%s has its steps in the order in which they are done', (id) => {
    for (const steps of forms(movement(id))) {
      const order = steps.map((step) => stepMoments.indexOf(step.during));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }
  });

  it('steps back and in once, not in every repetition', () => {
    for (const each of movements.filter(({ dose }) => dose.reps > 1)) {
      const feet = each.steps.filter((step) => /^step\b|\bwalk\b/i.test(step.text));
      expect(feet.filter(({ during }) => !['setup', 'end'].includes(during))).toEqual([]);
    }
  });

  it('asks for no sight or hearing: the head turns, the eyes need not see', () => {
    const senses = /\b(your eyes|watch|see|listen|hear|look (straight|ahead|forward|up|down|at))\b/i;
    for (const each of movements) {
      for (const steps of forms(each)) {
        expect(steps.filter((step) => senses.test(step.text))).toEqual([]);
      }
    }
  });

  it('says which way round, where the next set goes the other way', () => {
    const [, , circle, other] = movement('shoulder-rolls').steps;
    expect(circle?.text).toMatch(/back and then down.*In the next set, forward and then down/);
    expect(other?.during).toBe('switch');
  });

  it('needs in words what it needs by name, and nothing where it needs nothing', () => {
    const words: Readonly<Record<string, RegExp>> = {
      ...{ steadyChair: /steady chair/, lowBackChair: /ending near your shoulder blades/ },
      ...{ fixedDesk: /fixed desk/, doorway: /doorway/, wall: /wall/, ball: /ball/, band: /band/ },
      ...{ mat: /mat/, pillow: /pillow/, roller: /roller/ },
    };
    for (const each of movements) {
      for (const kit of [...each.kit, ...each.optionalKit])
        expect(each.equipment).toMatch(words[kit] ?? /^$/);
    }
    expect(movement('band-side-raise')).toMatchObject({ kit: [], optionalKit: ['band'] });
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
