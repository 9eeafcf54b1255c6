/** Days and months as keys, against the calendar that JavaScript knows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstKeptDay, keyOfDay, monthsLater, numberOfDay } from '../../electron/core/calendar.ts';

const DAY_MS = 24 * 60 * 60_000;
const anyDay = fc.integer({ min: numberOfDay('0000-01-01'), max: numberOfDay('9999-12-31') });

describe('days by number', () => {
  it('are the days of the calendar, leap years and all', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const key = new Date(number * DAY_MS).toISOString().slice(0, 10);
        expect(keyOfDay(number)).toBe(key);
        expect(numberOfDay(key)).toBe(number);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-11', 0, '2026-11'],
    ['2026-11', 2, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', -12, '2025-11'],
    ['2026-12', 12, '2027-12'],
  ])('%s and %i more is %s', (month, by, then) => {
    expect(monthsLater(month, by)).toBe(then);
  });

  it('are kept whole: at least as many as were asked for', () => {
    expect(firstKeptDay('2026-11-30', 1)).toBe('2026-10-01');
    expect(firstKeptDay('2026-12-01', 1)).toBe('2026-11-01');
    expect(firstKeptDay('2026-02-10', 6)).toBe('2025-08-01');
    expect(firstKeptDay('2026-02-10', 0)).toBeNull();
  });
});
