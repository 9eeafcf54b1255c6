/** A day's line, whatever the day: nothing lost, nothing drawn over another, no more pieces than there is room. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanKinds } from '../../electron/core/history.ts';
import type { DayPart } from '../../electron/core/history-view.ts';
import {
  hourMarks,
  kindsIn,
  linePieces,
  lineRange,
  percentAt,
  type LineRange,
} from '../../renderer/main/day/day-line.ts';

const DAY: LineRange = { fromMinute: 0, toMinute: 1440 };
const FINE = { stretchMin: 3, breakGapMin: 12 };

/** Parts in order, with and without gaps, from seconds to hours long. */
const someParts = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...spanKinds, 'break' as const),
      gap: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 30, noNaN: true })),
      length: fc.double({ min: 0.01, max: 90, noNaN: true }),
    }),
    { maxLength: 120 },
  )
  .map((all) => {
    let at = 0;
    return all.map(({ kind, gap, length }): DayPart => {
      const fromMinute = at + gap;
      at = fromMinute + length;
      return { kind, fromMinute, toMinute: at };
    });
  });

describe('the pieces drawn', () => {
  it('follow one another and never overlap', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        let end = 0;
        for (const { fromMinute, toMinute } of linePieces(parts, DAY, FINE)) {
          expect(fromMinute).toBeGreaterThanOrEqual(end);
          expect(toMinute).toBeGreaterThan(fromMinute);
          end = toMinute;
        }
        expect(end).toBeLessThanOrEqual(DAY.toMinute);
      }),
    );
  });

  it('cover the minutes of the parts, and beyond them only gaps too short to see', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const pieces = linePieces(parts, DAY, FINE);
        const inRange = parts.filter(({ fromMinute }) => fromMinute < DAY.toMinute);
        for (const part of inRange) {
          const to = Math.min(part.toMinute, DAY.toMinute);
          const home = pieces.filter((piece) => piece.fromMinute <= part.fromMinute && piece.toMinute >= to);
          expect(home).toHaveLength(1);
        }
        for (const piece of pieces) {
          const inside = inRange.filter(
            ({ fromMinute }) => fromMinute >= piece.fromMinute && fromMinute < piece.toMinute,
          );
          expect(inside[0]?.fromMinute).toBe(piece.fromMinute);
          inside.slice(1).forEach((part, index) => {
            const gap = part.fromMinute - (inside[index]?.toMinute ?? 0);
            expect(gap).toBeLessThan(piece.kind === 'break' ? FINE.breakGapMin : FINE.stretchMin);
          });
        }
      }),
    );
  });

  it('keep every break a break, and every stretch that can be seen what it is', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const pieces = linePieces(parts, DAY, FINE);
        for (const part of parts.filter(({ toMinute }) => toMinute <= DAY.toMinute)) {
          const middle = (part.fromMinute + part.toMinute) / 2;
          const home = pieces.find((piece) => piece.fromMinute <= middle && piece.toMinute >= middle);
          const seen = part.toMinute - part.fromMinute >= FINE.stretchMin;
          if (part.kind === 'break') expect(home?.kind).toBe('break');
          else if (seen && home?.kind !== 'break') expect(home?.kind).toBe(part.kind);
        }
      }),
    );
  });

  it('are few, of 10,000 parts too', () => {
    const kinds = [...spanKinds, 'break' as const];
    const parts = Array.from({ length: 10_000 }, (_, n): DayPart => {
      const fromMinute = n * 0.144;
      return { kind: kinds[(n * 7) % 5] ?? 'sitting', fromMinute, toMinute: fromMinute + 0.1 };
    });
    const pieces = linePieces(parts, DAY, FINE);
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.length).toBeLessThan(1440 / FINE.stretchMin + 1);
    const withBreaks = parts.map((part, n): DayPart => (n % 2 === 0 ? part : { ...part, kind: 'break' }));
    expect(linePieces(withBreaks, DAY, FINE)).toHaveLength(2);
  });
});

it('puts near breaks together and leaves others apart', () => {
  const parts: DayPart[] = [
    { kind: 'sitting', fromMinute: 540, toMinute: 570 },
    { kind: 'break', fromMinute: 570, toMinute: 573 },
    { kind: 'sitting', fromMinute: 573, toMinute: 580 },
    { kind: 'break', fromMinute: 580, toMinute: 581 },
    { kind: 'sitting', fromMinute: 581, toMinute: 611 },
    { kind: 'break', fromMinute: 611, toMinute: 614 },
  ];
  expect(linePieces(parts, DAY, FINE)).toEqual([
    { kind: 'sitting', fromMinute: 540, toMinute: 570 },
    { kind: 'break', fromMinute: 570, toMinute: 581 },
    { kind: 'sitting', fromMinute: 581, toMinute: 611 },
    { kind: 'break', fromMinute: 611, toMinute: 614 },
  ]);
});

it('draws short ones as what most of their time was', () => {
  const parts: DayPart[] = [
    { kind: 'away', fromMinute: 0, toMinute: 2 },
    { kind: 'held', fromMinute: 2, toMinute: 3 },
    { kind: 'sitting', fromMinute: 3, toMinute: 60 },
  ];
  expect(linePieces(parts, DAY, FINE)).toEqual([
    { kind: 'away', fromMinute: 0, toMinute: 3 },
    { kind: 'sitting', fromMinute: 3, toMinute: 60 },
  ]);
});

describe('the range', () => {
  const part = (fromMinute: number, toMinute: number): DayPart => ({ kind: 'sitting', fromMinute, toMinute });

  it.each<[string, readonly DayPart[], number | null, LineRange]>([
    ['nothing at all: a day at work', [], null, { fromMinute: 540, toMinute: 1020 }],
    ['nothing yet: from now', [], 545, { fromMinute: 540, toMinute: 1020 }],
    ['a minute', [part(545, 546)], 546, { fromMinute: 540, toMinute: 1020 }],
    ['a long day', [part(430, 1130)], null, { fromMinute: 420, toMinute: 1140 }],
    ['late in the evening', [part(1400, 1439)], null, { fromMinute: 960, toMinute: 1440 }],
    ['a night shift', [part(0, 370), part(1310, 1440)], null, { fromMinute: 0, toMinute: 1440 }],
    ['a day of 25 hours', [part(0, 1500)], null, { fromMinute: 0, toMinute: 1500 }],
  ])('of %s', (_, parts, now, range) => {
    expect(lineRange(parts, now)).toEqual(range);
  });
});

it('writes times that have room, at round hours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 64, max: 2500 }),
      (hour, hours, widthPx) => {
        const range = { fromMinute: hour * 60, toMinute: (hour + hours) * 60 };
        const marks = hourMarks(range, widthPx, 64);
        expect(marks.length).toBeGreaterThan(0);
        marks.slice(1).forEach((mark, index) => {
          const apart = percentAt(mark, range) - percentAt(marks[index] ?? 0, range);
          expect((apart / 100) * widthPx).toBeGreaterThanOrEqual(64 - 1e-6);
        });
        for (const mark of marks) expect(percentAt(mark, range)).toBeLessThanOrEqual(100);
      },
    ),
  );
});

it('names the kinds that there are, always in one order', () => {
  expect(
    kindsIn([
      { kind: 'away', fromMinute: 0, toMinute: 1 },
      { kind: 'break', fromMinute: 1, toMinute: 2 },
      { kind: 'away', fromMinute: 2, toMinute: 3 },
      { kind: 'sitting', fromMinute: 3, toMinute: 4 },
    ]),
  ).toEqual(['sitting', 'break', 'away']);
});
