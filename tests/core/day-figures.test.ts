/** What a day comes to: sitting and its rests, midnight, changed clocks, and the line of the day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOfDay } from '../../electron/core/calendar.ts';
import { historyDays, isWorthShowing } from '../../electron/core/history-days.ts';
import type { HistoryLine } from '../../electron/core/history.ts';
import type { DayFigures } from '../../electron/core/history-view.ts';
import type { OpenSpan } from '../../electron/core/open-span.ts';
import { isSat } from '../../electron/core/session.ts';
import { timeline } from '../flow/timeline.ts';
import { openSpan } from '../../electron/core/open-span.ts';
import { ahead, anyLines, HOUR, MINUTE, MONDAY, pause, span } from './history-lines.ts';

const view = (lines: readonly HistoryLine[], day = MONDAY, open: OpenSpan | null = null) =>
  historyDays(lines, open).find(({ figures }) => figures.day === day);
function figures(lines: readonly HistoryLine[], day = MONDAY, open: OpenSpan | null = null): DayFigures {
  const found = view(lines, day, open)?.figures;
  if (found === undefined) throw new Error(`nothing on ${day}`);
  return found;
}
const parts = (lines: readonly HistoryLine[], day = MONDAY) =>
  view(lines, day)?.parts.map(({ kind, fromMinute, toMinute }) => [kind, fromMinute, toMinute]);

describe('sitting', () => {
  it('goes on while breaks are held or paused, and over an absence of less than five minutes', () => {
    const day = figures([
      span('sitting', '9:00', '9:30'),
      span('held', '9:30', '9:40'),
      span('away', '9:40', '9:42'),
      span('asleep', '9:42', '9:44:59'),
      span('paused', '9:44:59', '10:00'),
    ]);
    expect(day.longestSittingMs).toBe(55 * MINUTE + 1_000);
    expect(day).toMatchObject({
      sittingMs: day.longestSittingMs,
      heldMs: 10 * MINUTE,
      pausedMs: 15 * MINUTE + 1_000,
    });
  });

  it.each<[string, HistoryLine[]]>([
    ['five minutes away', [span('away', '9:30', '9:35')]],
    ['five minutes away and asleep together', [span('away', '9:30', '9:32'), span('asleep', '9:32', '9:35')]],
    ['a break', [pause('finished', '9:30', '9:35')]],
    ['half of a break', [pause('ended', '9:30', '9:35', MINUTE)]],
    ['half of a break, stopped because it hurt', [pause('hurt', '9:30', '9:35', MINUTE)]],
    ['any time outside working hours', [span('offHours', '9:30', '9:31'), span('away', '9:31', '9:35')]],
    ['the app not running', []],
  ])('ends with %s', (_rest, rest) => {
    const day = figures([span('sitting', '9:00', '9:30'), ...rest, span('sitting', '9:35', '9:55')]);
    expect(day).toMatchObject({ sittingMs: 50 * MINUTE, longestSittingMs: 30 * MINUTE });
  });

  it.each<[string, HistoryLine[]]>([
    ['less than half of a break', [pause('ended', '9:30', '9:35', MINUTE - 1)]],
    ['a break that somebody worked through', [pause('typedThrough', '9:30', '9:35')]],
    ['four minutes away', [span('away', '9:30', '9:34'), span('sitting', '9:34', '9:35')]],
    ['a moment without the app', [span('sitting', '9:30', '9:31')]],
  ])('does not end with %s', (_what, between) => {
    const day = figures([span('sitting', '9:00', '9:30'), ...between, span('sitting', '9:35', '9:55')]);
    expect(day.longestSittingMs).toBeGreaterThanOrEqual(50 * MINUTE);
  });

  it('is told from one rest to the next break taken', () => {
    const day = figures([
      span('sitting', '9:00', '9:30'),
      pause('finished', '9:30', '9:32'),
      span('sitting', '9:32', '9:42'),
      pause('ended', '9:42', '9:43', MINUTE / 2), // no rest
      span('sitting', '9:43', '9:53'),
      pause('finished', '9:53', '9:55'),
      pause('finished', '9:55', '9:57'), // nothing was sat before it
      span('sitting', '9:57', '10:10'),
      span('away', '10:10', '10:20'), // a rest that is no break
      span('sitting', '10:20', '10:50'),
      pause('ended', '10:50', '10:52'),
    ]);
    expect(day.betweenMs).toEqual([30, 20, 30].map((minutes) => minutes * MINUTE));
    expect(day.movingMs).toBe((2 + 0.5 + 2 + 2 + 2) * MINUTE);
  });
});

it('counts time away between the first and the last that was sat, not the night', () => {
  const day = figures([
    span('asleep', '0:00', '8:50'),
    span('away', '8:50', '9:00'),
    span('sitting', '9:00', '12:00'),
    span('away', '12:00', '12:10'),
    span('asleep', '12:10', '12:40'),
    span('sitting', '12:40', '17:00'),
    span('away', '17:00', '23:00'),
  ]);
  expect(day.awayMs).toBe(40 * MINUTE);
});

describe('midnight', () => {
  it('does not begin a day: the night after a late evening is no time away, and the day begins in the morning', () => {
    const [, tuesday] = historyDays(
      [
        span('sitting', '23:40', '24:10'),
        span('asleep', '24:10', '33:00'),
        span('sitting', '33:00', '34:00'),
      ],
      null,
    );
    expect(tuesday).toMatchObject({ beganMinute: 9 * 60, figures: { awayMs: 0, sittingMs: 70 * MINUTE } });
  });

  const night = [
    span('sitting', '23:40', '24:20'),
    pause('finished', '24:20', '24:22'),
    span('sitting', '24:22', '25:00'),
  ];
  const tuesday = '2026-10-06';

  it('parts what was sat between the days, but the way to the next break is told in whole', () => {
    expect(figures(night)).toMatchObject({ sittingMs: 20 * MINUTE, longestSittingMs: 20 * MINUTE });
    expect(figures(night, tuesday)).toMatchObject({
      sittingMs: 58 * MINUTE,
      longestSittingMs: 38 * MINUTE,
      betweenMs: [40 * MINUTE],
    });
    expect(parts(night)).toEqual([['sitting', 1420, 1440]]);
    expect(parts(night, tuesday)?.[0]).toEqual(['sitting', 0, 20]);
  });

  it('is that of the place where the line was written', () => {
    const there = night.map((line) => ({ ...ahead(line, 0), offsetMin: 600 }));
    expect(historyDays(there, null).map((day) => day.figures.day)).toEqual([tuesday]);
    expect(parts(there, tuesday)?.[0]).toEqual(['sitting', 9 * 60 + 40, 10 * 60 + 20]);
  });
});

describe('daylight saving', () => {
  it('leaves out the hour that is not there in spring', () => {
    const early = { ...span('sitting', '0:30', '1:00'), offsetMin: 0 };
    const late = { ...span('sitting', '1:00', '1:30'), offsetMin: 60 };
    expect(figures([early, late]).sittingMs).toBe(HOUR);
    expect(parts([early, late])).toEqual([
      ['sitting', 30, 60],
      ['sitting', 120, 150],
    ]);
  });

  it('counts the hour that comes twice in autumn twice, and shows it once', () => {
    const early = ahead(span('sitting', '1:00', '2:00'), 60);
    const late = { ...span('held', '1:00', '2:30'), offsetMin: 0 };
    expect(figures([early, late]).sittingMs).toBe(2.5 * HOUR);
    expect(parts([early, late])).toEqual([
      ['sitting', 60, 120],
      ['held', 120, 150],
    ]);
  });
});

it('counts no moment twice when lines overlap: what began first stands', () => {
  const lines = [
    span('sitting', '9:00', '10:00'),
    span('away', '9:30', '10:30'), // the clock was set back, or it is from another computer
    span('paused', '9:40', '9:50'),
  ];
  expect(parts(lines)).toEqual([
    ['sitting', 540, 600],
    ['away', 600, 630],
  ]);
  expect(figures(lines).sittingMs).toBe(HOUR);
});

it('joins what follows on, but not breaks', () => {
  const lines = [
    span('sitting', '9:00', '9:30'),
    span('sitting', '9:30', '10:00'),
    pause('ended', '10:00', '10:01'),
    pause('finished', '10:01', '10:03'),
  ];
  expect(parts(lines)).toEqual([
    ['sitting', 540, 600],
    ['break', 600, 601],
    ['break', 601, 603],
  ]);
});

it('includes what goes on now', () => {
  const person = timeline();
  person.works(31);
  person.answers('skip');
  person.works(9);
  const sat = openSpan(person.session(), person.now());
  expect(sat).toMatchObject({ kind: 'sitting', doneMs: 0 });
  expect(figures(person.lines(), MONDAY, sat)).toMatchObject({
    sittingMs: 40 * MINUTE,
    offered: 1,
    taken: 0,
  });
  person.starts();
  person.works(1);
  const broken = openSpan(person.session(), person.now());
  const day = figures(person.lines(), MONDAY, broken);
  expect(broken).toMatchObject({ kind: 'break', doneMs: MINUTE });
  expect(day).toMatchObject({ sittingMs: 40 * MINUTE, movingMs: MINUTE, offered: 1, taken: 0 });
  expect(view(person.lines(), MONDAY, broken)?.parts.at(-1)).toMatchObject({ kind: 'break', toMinute: 581 });
});

it('shows no day on which the computer only slept', () => {
  const days = historyDays([span('asleep', '9:00', '57:00'), span('sitting', '57:00', '58:00')], null);
  expect(days.map(({ figures: { day } }) => day)).toHaveLength(3);
  expect(days.filter(isWorthShowing).map(({ figures: { day } }) => day)).toEqual(['2026-10-07']);
});

it('any lines: never more than a day holds, parts in order, taken never more than offered', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const days = historyDays(lines, null);
      const keys = days.map((day) => day.figures.day);
      expect(keys).toEqual([...new Set(keys)].sort());
      for (const { figures: day, parts: line } of days) {
        expect(day.taken).toBeLessThanOrEqual(day.offered);
        expect(day.longestSittingMs).toBeLessThanOrEqual(day.sittingMs);
        expect(day.heldMs + day.pausedMs).toBeLessThanOrEqual(day.sittingMs);
        // Zones differ from line to line: a day may be up to 23.5 hours longer than it is at one place.
        expect(day.sittingMs + day.awayMs).toBeLessThanOrEqual(48 * HOUR);
        let until = 0;
        for (const { fromMinute, toMinute } of line) {
          expect(fromMinute).toBeGreaterThanOrEqual(until);
          expect(toMinute).toBeGreaterThan(fromMinute);
          until = toMinute;
        }
        expect(until).toBeLessThanOrEqual(1440);
      }
    }),
  );
});

it('any lines without overlaps: every millisecond sat is on one day', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      let until = 0;
      const apart = lines
        .toSorted((a, b) => a.fromUtcMs - b.fromUtcMs)
        .filter((line) => {
          const free = line.kind !== 'offer' && line.fromUtcMs >= until;
          if (free) until = line.toUtcMs;
          return free;
        });
      const sat = (kind: HistoryLine['kind']): boolean => kind !== 'offer' && isSat(kind);
      const whole = apart.reduce(
        (sum, line) => sum + (sat(line.kind) ? line.toUtcMs - line.fromUtcMs : 0),
        0,
      );
      const days = historyDays(apart, null);
      expect(days.reduce((sum, day) => sum + day.figures.sittingMs, 0)).toBe(whole);
      for (const { figures: day } of days) expect(Number.isInteger(numberOfDay(day.day))).toBe(true);
    }),
  );
});
