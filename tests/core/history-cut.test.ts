/** Days taken out of lines: nothing of them stays, nothing else goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, keyOfDay, numberOfDay, wallMs } from '../../electron/core/calendar.ts';
import { cutDays, monthOf } from '../../electron/core/history-cut.ts';
import { ahead, anyLine, MINUTE, MONDAY, offer, pause, span } from './history-lines.ts';

const monday = { from: MONDAY, to: MONDAY };
const tuesday = { from: '2026-10-06', to: '2026-10-06' };
const first = numberOfDay('2026-01-01');
const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, days]) => ({ from: keyOfDay(first + from), to: keyOfDay(first + from + days) }));

describe('a line', () => {
  it('of another day stays as it is', () => {
    const line = span('sitting', '9:00', '24:00');
    expect(cutDays(line, tuesday)[0]).toBe(line);
  });

  it('of that day goes, by the place where it was written', () => {
    expect(cutDays(span('sitting', '0:00', '24:00'), monday)).toEqual([]);
    expect(cutDays(offer('folded', '0:00', '0:00'), monday)).toEqual([]);
    expect(cutDays(ahead(span('sitting', '0:00', '1:00'), 600), monday)).toEqual([]);
    expect(cutDays({ ...span('sitting', '23:00', '23:30'), offsetMin: 60 }, monday)).toHaveLength(1);
  });

  it('over midnight keeps its other side', () => {
    const line = span('away', '23:00', '25:00');
    expect(cutDays(line, monday)).toEqual([span('away', '24:00', '25:00')]);
    expect(cutDays(line, tuesday)).toEqual([span('away', '23:00', '24:00')]);
  });

  it('of many days keeps both sides', () => {
    expect(cutDays(span('asleep', '9:00', '57:00'), tuesday)).toEqual([
      span('asleep', '9:00', '24:00'),
      span('asleep', '48:00', '57:00'),
    ]);
  });

  it('of a break keeps as much of it as lies there', () => {
    const line = pause('finished', '23:59', '24:03', 2 * MINUTE);
    expect(cutDays(line, tuesday)).toEqual([
      { ...pause('finished', '23:59', '24:00', MINUTE / 2), plannedMs: MINUTE / 2 },
    ]);
  });
});

it('any line, any days: what is left lies outside them, and all of that is left', () => {
  fc.assert(
    fc.property(anyLine, anySpan, (line, days) => {
      const [begin, end] = [numberOfDay(days.from) * DAY, (numberOfDay(days.to) + 1) * DAY];
      const [from, to] = [wallMs(line.fromUtcMs, line.offsetMin), wallMs(line.toUtcMs, line.offsetMin)];
      const left = cutDays(line, days);
      const inside = Math.max(0, Math.min(to, end) - Math.max(from, begin));
      const leftMs = left.reduce((sum, piece) => sum + piece.toUtcMs - piece.fromUtcMs, 0);
      expect(leftMs).toBe(to - from - inside);
      if (from === to) expect(left).toHaveLength(from >= begin && from < end ? 0 : 1);
      for (const piece of left) {
        expect(piece.kind).toBe(line.kind);
        expect(cutDays(piece, days)).toEqual([piece]); // done again it changes nothing
      }
    }),
    { numRuns: 1_000 },
  );
});

it('a line belongs to the local month in which it began', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const local = new Date(wallMs(line.fromUtcMs, line.offsetMin)).toISOString();
      expect(monthOf(line)).toBe(local.slice(0, 7));
    }),
  );
});
