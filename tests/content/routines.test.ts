/** Proves that the routines are those of the brief and one more, each true to what its movements need. */
import { describe, expect, it } from 'vitest';
import { canSit, type KitId } from '../../content/schema.ts';
import { doseSeconds, library, movement, movements } from './library.ts';

const routine = (id: string) => {
  const found = library.routines.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no routine ${id}`);
  return found;
};
const ids = (id: string) => routine(id).movements.map((entry) => entry.id);

describe('routines', () => {
  it('are the 10 of the brief and a seated one without turning or rounding, each with its main tag', () => {
    expect(library.routines.map((each) => [each.id, each.mainTag])).toEqual([
      ['quiet-minute', 'discreet'],
      ['stand-and-open', 'extension'],
      ['doorway-pause', 'chest'],
      ['whole-upper-back', 'extension'],
      ['shoulders-and-neck', 'neck'],
      ['turn-and-reach', 'rotation'],
      ['walk-and-stretch', 'walking'],
      ['build-strength', 'strength'],
      ['end-of-day', 'floor'],
      ['all-seated', 'seated'],
      ['seated-shoulders', 'shoulder'],
    ]);
  });

  it('takes between one and five minutes', () => {
    const seconds = library.routines.map((each) => [
      each.id,
      each.movements.reduce(
        (sum, entry) => sum + each.gapMs / 1000 + doseSeconds(movement(entry.id), entry),
        each.openerMs / 1000,
      ),
    ]);
    expect(Object.fromEntries(seconds)).toEqual({
      'quiet-minute': 98,
      'stand-and-open': 128,
      'doorway-pause': 117,
      'whole-upper-back': 209,
      'shoulders-and-neck': 182,
      'turn-and-reach': 157,
      'walk-and-stretch': 246,
      'build-strength': 233,
      'end-of-day': 284,
      'all-seated': 127,
      'seated-shoulders': 159,
    });
  });

  it('is called seated where all of it can be done sitting, but for the walk', () => {
    const seated = library.routines.filter((each) => each.seated).map((each) => each.id);
    const possible = library.routines.filter((each) =>
      each.movements.every(({ id }) => canSit(movement(id))),
    );
    expect(seated).toEqual(possible.map((each) => each.id).filter((id) => id !== 'walk-and-stretch'));
    expect(seated).toContain('whole-upper-back');
    expect(seated).toContain('turn-and-reach');
  });

  it('begins seated in those two that never ask anyone to stand', () => {
    const opens = library.routines.filter((each) => each.opener === 'seated').map((each) => each.id);
    expect(opens).toEqual(['all-seated', 'seated-shoulders']);
    expect(JSON.stringify(opens.map(routine))).not.toMatch(/\bstand|easier|alternative/i);
  });

  it('is as discreet as its least discreet movement, and a swap is no less so', () => {
    for (const each of library.routines) {
      const least = Math.max(...each.movements.map((entry) => movement(entry.id).discreet));
      expect([each.id, each.discreet]).toEqual([each.id, least]);
      for (const { swap } of each.movements) {
        if (swap !== undefined) expect(movement(swap).discreet).toBeLessThanOrEqual(each.discreet);
      }
    }
  });

  it('swaps one movement for a like one, seated for seated, with the dose of its own', () => {
    const swaps = library.routines.flatMap((each) =>
      each.movements.flatMap(({ id, swap, reps, sets }) => {
        if (swap === undefined) return [];
        expect([reps, sets]).toEqual([undefined, undefined]);
        if (each.seated) expect(canSit(movement(swap))).toBe(true);
        return [[id, swap]];
      }),
    );
    expect(swaps).toContainEqual(['forward-reach', 'cross-body-arm']);
    expect(swaps).toContainEqual(['cross-body-arm', 'forward-reach']);
    expect(swaps).toContainEqual(['wall-arm-slide', 'shoulder-blade-squeeze']);
    expect(swaps).toContainEqual(['foam-roller-arch', 'shoulder-blade-squeeze']);
  });

  it('swaps for nothing riskier: no more caution for weak bones, no ball, no kit that the routine does not name', () => {
    // How careful people with weak bones are told to be (brief B5); the others have no such line, or do a part.
    const care = (id: string) => {
      const line = movement(id).adapt.find((each) => /weak bones/i.test(each)) ?? '';
      return line.startsWith('Skip') ? 2 : line.includes('Ask your health team first') ? 1 : 0;
    };
    for (const each of library.routines) {
      const kit = each.movements.flatMap(({ id }) => movement(id).kit);
      for (const { id, swap } of each.movements) {
        if (swap === undefined) continue;
        expect(swap).not.toBe('wall-ball-massage'); // corrections A12
        expect([each.id, swap, care(swap) <= care(id)]).toEqual([each.id, swap, true]);
        expect(movement(swap).kit.filter((needed) => !kit.includes(needed))).toEqual([]);
      }
    }
  });

  it('reaches every movement but the ball, the ones of the floor only where nobody is prompted', () => {
    const reached = (prompted: boolean) =>
      new Set(
        library.routines
          .filter((each) => each.prompted === prompted)
          .flatMap((each) =>
            each.movements.flatMap(({ id, swap }) => (swap === undefined ? [id] : [id, swap])),
          ),
      );
    const floor = movements.filter((each) => each.position === 'floor').map((each) => each.id);
    // The ball against the wall has cautions of its own: only somebody who asks for it by name gets it.
    const others = movements
      .filter((each) => each.position !== 'floor' && each.id !== 'wall-ball-massage')
      .map((each) => each.id);
    expect([...reached(true)].sort()).toEqual(others.sort());
    expect(floor.filter((id) => !reached(false).has(id))).toEqual([]);
    expect(library.routines.filter((each) => !each.prompted).map((each) => each.id)).toEqual(['end-of-day']);
  });

  it('says in its kit what its movements need', () => {
    const words: Readonly<Record<KitId, RegExp>> = {
      ...{ steadyChair: /steady chair|chair that cannot roll/i, lowBackChair: /low back/i },
      ...{ fixedDesk: /fixed desk/i, doorway: /doorway/i, wall: /wall/i, ball: /ball/i, band: /band/i },
      ...{ mat: /mat/i, pillow: /pillow/i, roller: /roller/i },
    };
    for (const each of library.routines) {
      for (const { id } of each.movements) {
        for (const kit of movement(id).kit) expect(`${each.id}: ${each.kit}`).toMatch(words[kit]);
      }
    }
  });

  it('keeps the quiet minute below the shoulders, and the seated shoulders free of turning and rounding', () => {
    expect(ids('quiet-minute')).toEqual(['shoulder-blade-squeeze', 'open-the-elbows', 'look-over-shoulder']);
    for (const id of ids('seated-shoulders')) {
      expect(movement(id).tags).not.toContain('rotation');
      expect(movement(id).tags).not.toContain('flexion');
    }
    expect(routine('seated-shoulders').discreet).toBe(1);
  });

  it('rests between the two sets of the push-up', () => {
    expect(routine('build-strength').movements[0]).toMatchObject({ id: 'desk-push-up', sets: 2 });
  });

  it('walks for two and a half minutes', () => {
    expect(routine('walk-and-stretch')).toMatchObject({ opener: 'standing', openerMs: 150_000 });
  });

  it('makes no claim', () => {
    for (const each of library.routines) {
      expect(`${each.name} ${each.summary}`).not.toMatch(
        /\b(?:pain|aches?)\b|tight|stiff|posture|better|help/i,
      );
    }
  });
});
