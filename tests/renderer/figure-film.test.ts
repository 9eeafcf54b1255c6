/** The film of a movement: each picture is drawn once, however often the movement is repeated. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFilm, drawAhead, onFilm, type Film } from '../../renderer/figure/film.ts';
import { pictureMs } from '../../renderer/figure/frame-loop.ts';
import { placeAtTime, playingMs } from '../../renderer/figure/motion.ts';
import { movements } from './figure-samples.ts';

const ways = [
  { fps: 15, ms: 2000 },
  { fps: 30, ms: 2000 },
  { fps: 15, ms: 1234.5 },
];

describe.each(ways)('a way of $ms ms at $fps pictures a second', ({ fps, ms }) => {
  const places = (from: number): number[] =>
    Array.from({ length: 500 }, (_, index) => from + (index * ms) / 500)
      .filter((at) => at < ms)
      .map((at) => onFilm({ from: 0, to: 1, t: at / ms, ms }, fps).t);

  it('has that many pictures, at the same moments whenever one looks', () => {
    const first = new Set(places(0));
    expect(first.size).toBe(Math.ceil(ms / pictureMs(fps)));
    for (const t of places(0.7)) expect([...first, 1]).toContain(t);
  });

  it('says when the next picture is due, and is there by then', () => {
    let at = 0;
    const shown: number[] = [];
    while (at < ms) {
      const { t, stillMs = 0 } = onFilm({ from: 0, to: 1, t: at / ms, ms }, fps);
      expect(stillMs).toBeGreaterThan(0);
      expect(Math.abs(t - at / ms) * ms).toBeLessThanOrEqual(pictureMs(fps));
      shown.push(t);
      at += stillMs;
    }
    expect(new Set(shown).size).toBe(shown.length);
  });
});

it('leaves a place that stands still alone', () => {
  const hold = { from: 2, to: 2, t: 0, stillMs: 900 };
  expect(onFilm(hold, 15)).toBe(hold);
});

it('draws each picture of a repeated movement once, on both sides', () => {
  for (const movement of movements.slice(0, 4)) {
    const film = createFilm();
    const show = (mirrored: boolean, late: number): unknown[] => {
      const drawings: unknown[] = [];
      for (let at = late; at < playingMs(movement); at += 20)
        drawings.push(film.picture(movement, onFilm(placeAtTime(movement, at), 15), mirrored));
      return drawings;
    };
    const first = new Set(show(false, 0));
    const other = new Set(show(true, 0));
    for (const drawing of show(false, 7)) expect(first.has(drawing), movement.id).toBe(true);
    for (const drawing of show(true, 3)) expect(other.has(drawing), movement.id).toBe(true);
    for (const drawing of other) expect(first.has(drawing), movement.id).toBe(false);
  }
});

it('begins anew with another movement', () => {
  const [one, two] = movements;
  if (!one || !two) throw new Error('two movements are needed');
  const film = createFilm();
  const place = { from: 0, to: 0, t: 0 };
  const before = film.picture(one, place, false);
  expect(film.picture(two, place, false).strokes).not.toEqual(before.strokes);
  expect(film.picture(one, place, false)).not.toBe(before);
});

describe('drawing ahead', () => {
  afterEach(() => vi.unstubAllGlobals());

  const [movement] = movements;
  if (!movement) throw new Error('a movement is needed');
  const places = Array.from({ length: 30 }, (_, index) => ({ from: 0, to: 1, t: index / 30 }));

  /** Idle moments as the window gives them: each has time for so many looks at what is left of it. */
  function idleMoments(looks: number): { next: () => boolean } {
    let asked: ((idle: IdleDeadline) => void) | undefined;
    vi.stubGlobal('requestIdleCallback', (call: (idle: IdleDeadline) => void) => {
      asked = call;
      return 1;
    });
    vi.stubGlobal('cancelIdleCallback', () => (asked = undefined));
    return {
      next() {
        const call = asked;
        asked = undefined;
        let left = looks;
        call?.({ didTimeout: false, timeRemaining: () => (left-- > 0 ? 10 : 0) });
        return call !== undefined;
      },
    };
  }
  const counted = (): { film: Film; drawn: () => number } => {
    const film = createFilm();
    let drawn = 0;
    return {
      film: {
        picture: (...what) => {
          drawn += 1;
          return film.picture(...what);
        },
      },
      drawn: () => drawn,
    };
  };

  it('has every coming picture ready after some idle moments, and then asks for no more', () => {
    const idle = idleMoments(8);
    const { film, drawn } = counted();
    drawAhead(film, movement, places, false);
    expect(drawn()).toBe(0);
    while (idle.next());
    expect(drawn()).toBe(places.length);
    expect(idle.next()).toBe(false);
  });

  it('draws nothing while there is no time to spare, and nothing once it is stopped', () => {
    const idle = idleMoments(0);
    const { film, drawn } = counted();
    const stop = drawAhead(film, movement, places, false);
    expect([idle.next(), idle.next(), drawn()]).toEqual([true, true, 0]);
    stop();
    expect(idle.next()).toBe(false);
    expect(drawn()).toBe(0);
  });
});
