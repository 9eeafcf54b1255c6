/** The one observation: said when many days say so clearly, and at no other time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDay, type Day } from '../../electron/core/history-days.ts';
import { observe } from '../../electron/core/observation.ts';

type Known = Pick<Day, 'figures' | 'beganMinute'>;
const day = (beganMinute: number | null, taken: number, offered: number): Known => ({
  beganMinute,
  figures: { ...emptyDay('2026-10-05').figures, taken, offered },
});
const many = (count: number, ...known: Parameters<typeof day>): Known[] =>
  Array.from({ length: count }, () => day(...known));

const someDay = fc
  .record({
    began: fc.integer({ min: 5 * 60, max: 13 * 60 }),
    offered: fc.integer({ min: 0, max: 12 }),
    share: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ began, offered, share }) => day(began, Math.floor((offered * share) / 100), offered));

describe('days that began early', () => {
  const clear = [...many(20, 8 * 60 + 40, 7, 8), ...many(20, 9 * 60 + 20, 3, 8)];

  it('are spoken of when many more of their breaks were taken', () => {
    expect(observe(clear)).toEqual({ kind: 'earlyStart', minute: 9 * 60 });
  });

  it.each<[string, Known[]]>([
    ['there is nothing', []],
    ['few days began early', [...many(14, 520, 7, 8), ...many(40, 560, 3, 8)]],
    ['few days began late', [...many(40, 520, 7, 8), ...many(14, 560, 3, 8)]],
    ['they had fewer taken', [...many(20, 520, 3, 8), ...many(20, 560, 7, 8)]],
    ['the difference is small', [...many(60, 520, 8, 10), ...many(60, 560, 7, 10)]],
    ['only single breaks were offered', [...many(40, 520, 1, 1), ...many(40, 560, 0, 1)]],
    ['it is not known when they began', [...many(40, null, 7, 8), ...many(40, 560, 3, 8)]],
    [
      'days differ as much among themselves',
      [...many(9, 520, 8, 8), ...many(7, 520, 0, 8), ...many(7, 560, 8, 8), ...many(11, 560, 0, 8)],
    ],
  ])('are not when %s', (_why, days) => {
    expect(observe(days)).toBeNull();
  });

  it('are told in whatever order the days come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(clear, { minLength: clear.length }), (days) => {
        expect(observe(days)).toEqual(observe(clear));
      }),
    );
  });

  it('are never spoken of when every day has the same share', () => {
    fc.assert(
      fc.property(fc.array(someDay, { maxLength: 80 }), fc.integer({ min: 0, max: 8 }), (days, taken) => {
        expect(observe(days.map(({ beganMinute }) => day(beganMinute, taken, 8)))).toBeNull();
      }),
    );
  });

  it('are only spoken of when both sides have enough days and the difference is a fifth', () => {
    const early = fc.integer({ min: 400, max: 539 });
    const late = fc.integer({ min: 540, max: 700 });
    const days = fc.tuple(
      fc.array(fc.tuple(early, fc.integer({ min: 4, max: 8 })), { minLength: 10, maxLength: 30 }),
      fc.array(fc.tuple(late, fc.integer({ min: 0, max: 5 })), { minLength: 10, maxLength: 30 }),
    );
    let spoken = 0;
    fc.assert(
      fc.property(days, ([before, after]) => {
        const known = [...before, ...after].map(([began, taken]) => day(began, taken, 8));
        const said = observe(known);
        if (said === null) return;
        spoken += 1;
        const shares = (isEarly: boolean): number[] =>
          known
            .filter(({ beganMinute }) => (beganMinute ?? 0) < said.minute === isEarly)
            .map(({ figures }) => figures.taken / figures.offered);
        const mean = (of: number[]): number => of.reduce((sum, share) => sum + share, 0) / of.length;
        expect(Math.min(shares(true).length, shares(false).length)).toBeGreaterThanOrEqual(15);
        expect(mean(shares(true)) - mean(shares(false))).toBeGreaterThanOrEqual(0.2);
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(spoken).toBeGreaterThan(0);
  });
});
