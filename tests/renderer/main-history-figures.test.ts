/** The days of the history in words, sums, bars and a field of twelve weeks. */
import { describe, expect, it } from 'vitest';
import { dayBars, weekBars } from '../../renderer/main/history/bars.ts';
import { dayAfterKey, heatmapOf, inTime } from '../../renderer/main/history/heatmap.ts';
import {
  addDays,
  daysFrom,
  dayWords,
  spanWords,
  weekEnd,
  weekStart,
} from '../../renderer/main/history/history-dates.ts';
import { shortNumber } from '../../content/strings/formats.ts';
import { breaksWords, lengthWords, ofWords } from '../../renderer/main/history/history-words.ts';
import { inSpan, totalsOf, typical, weeksOf } from '../../renderer/main/history/totals.ts';
import { pastDay } from './main-fixture.ts';

const MINUTE = 60_000;
const today = '2026-11-26'; // a Thursday
const span = { from: '2026-09-07', to: today };

describe('days', () => {
  it('have names, with the year only where it is another one', () => {
    expect(dayWords(today, today)).toBe('Thursday 26 November');
    expect(dayWords('2025-12-31', today)).toBe('Wednesday 31 December 2025');
    expect(spanWords({ from: '2026-11-20', to: today }, today)).toBe('20 to 26 November');
    expect(spanWords(span, today)).toBe('7 September to 26 November');
    expect(spanWords({ from: today, to: today }, today)).toBe('26 November');
    expect(spanWords({ from: '2025-11-03', to: '2025-11-09' }, today)).toBe('3 to 9 November 2025');
    expect(spanWords({ from: '2025-12-29', to: '2026-01-04' }, today)).toBe(
      '29 December 2025 to 4 January 2026',
    );
  });

  it('are counted through leap days, years and the change of the clocks', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysFrom({ from: '2026-10-24', to: '2026-10-26' })).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
    expect(daysFrom({ from: '2026-10-24', to: '2026-10-23' })).toEqual([]);
  });

  it('belong to weeks from Monday to Sunday', () => {
    expect([weekStart(today), weekEnd(today)]).toEqual(['2026-11-23', '2026-11-29']);
    expect([weekStart('2026-11-29'), weekEnd('2026-11-23')]).toEqual(['2026-11-23', '2026-11-29']);
  });
});

describe('words', () => {
  it.each([
    [0, '0 min'],
    [20_000, 'Under 1 min'],
    [34 * MINUTE, '34 min'],
    [72 * MINUTE, '1 h 12 min'],
    [10_000 * 60 * MINUTE, '10000 h'],
  ])('for a length of %d ms', (ms, words) => {
    expect(lengthWords(ms)).toBe(words);
  });

  it('for breaks: none, one and very many', () => {
    expect(breaksWords({ offered: 0, taken: 0 })).toBe('no breaks offered');
    expect(breaksWords({ offered: 1, taken: 1 })).toBe('1 of 1 break taken');
    expect(breaksWords({ offered: 10_000, taken: 0 })).toBe('0 of 10,000 breaks taken');
    expect(ofWords({ offered: 0, taken: 0 })).toBe('None offered');
    expect(ofWords({ offered: 37, taken: 30 })).toBe('30 of 37');
    expect(shortNumber(10_000)).toMatch(/^10k$/i);
  });
});

describe('what days come to', () => {
  it('is nothing for no days', () => {
    expect(totalsOf([])).toMatchObject({ days: 0, offered: 0, longestSittingMs: 0, typicalBetweenMs: null });
  });

  it('adds up, but the longest is the longest', () => {
    const totals = totalsOf([
      pastDay('2026-11-25', { offered: 4, taken: 1, longestSittingMs: 50, movingMs: 7, betweenMs: [9] }),
      pastDay(today, { offered: 3, taken: 3, longestSittingMs: 20, movingMs: 5, betweenMs: [1, 2] }),
    ]);
    expect(totals).toMatchObject({
      days: 2,
      offered: 7,
      taken: 4,
      longestSittingMs: 50,
      movingMs: 12,
      typicalBetweenMs: 2,
    });
  });

  it.each([
    [[], null],
    [[1, 2], null],
    [[30, 10, 20], 20],
    [[40, 10, 20, 30], 25],
  ])('has %j as its typical time between breaks: %s', (values, middle) => {
    expect(typical(values)).toBe(middle);
  });

  it('is told for weeks, the last one as far as it has come', () => {
    const days = ['2026-11-15', '2026-11-16', '2026-11-22', today].map((day) => pastDay(day));
    const weeks = weeksOf(days, { from: '2026-11-09', to: today });
    expect(weeks.map(({ from, to, days: many }) => [from, to, many])).toEqual([
      ['2026-11-09', '2026-11-15', 1],
      ['2026-11-16', '2026-11-22', 2],
      ['2026-11-23', today, 1],
    ]);
    expect(inSpan(days, { from: '2026-11-16', to: '2026-11-22' })).toHaveLength(2);
  });
});

describe('the bars', () => {
  const week = { from: '2026-11-20', to: today };

  it('say for each day what was taken of what was offered, or that nothing is recorded', () => {
    const { bars } = dayBars([pastDay('2026-11-25', { offered: 0, taken: 0 }), pastDay(today)], week, today);
    expect(bars.map(({ label }) => label)).toEqual(['Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Today']);
    expect(bars[0]).toMatchObject({ words: 'Friday 20 November: nothing recorded', count: null, offered: 0 });
    expect(bars[5]).toMatchObject({ words: 'Wednesday 25 November: no breaks offered', now: false });
    expect(bars[5]?.count).toEqual({ taken: '0', offered: '0' });
    expect(bars[6]).toMatchObject({ words: 'Thursday 26 November: 5 of 6 breaks taken', now: true });
    expect(bars[6]?.count).toEqual({ taken: '5', offered: '6' });
  });

  it.each([0, 1, 7, 10_000])('stay in the chart with %d breaks, between lines at whole numbers', (n) => {
    const { bars, lines } = dayBars([pastDay(today, { offered: n, taken: n })], week, today);
    expect(Math.max(...bars.map(({ offered }) => offered))).toBeLessThanOrEqual(100);
    expect(bars.at(-1)?.taken).toBe(bars.at(-1)?.offered);
    expect(lines[0]).toEqual({ label: '0', at: 0 });
    expect(lines.length).toBeLessThanOrEqual(6);
    expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
    for (const { label } of lines) expect(label).not.toContain('.5');
  });

  it('tell whole weeks, and which has the present day in it', () => {
    const { bars } = weekBars(
      weeksOf([pastDay('2026-11-17'), pastDay('2026-11-18')], { from: '2026-11-09', to: today }),
      today,
    );
    expect(bars.map(({ words }) => words)).toEqual([
      '9 to 15 November: nothing recorded',
      '16 to 22 November: 10 of 12 breaks taken',
      '23 to 26 November: nothing recorded',
    ]);
    expect(bars.map(({ now }) => now)).toEqual([false, false, true]);
    expect(bars[1]?.label).toBe('16 Nov');
  });
});

describe('the field of twelve weeks', () => {
  const known = { span, today, firstDay: '2026-09-09' };
  const map = (days = [pastDay('2026-09-09'), pastDay(today, { taken: 0 })]) => heatmapOf(days, known);
  const cell = (day: string, days?: Parameters<typeof map>[0]) =>
    inTime(map(days).rows).find((each) => each.day === day);

  it('has a row for each working day, and for a day of the weekend on which something was recorded', () => {
    expect(map().rows.map(({ short }) => short)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']);
    expect(map([pastDay('2026-10-04')]).rows.map(({ name }) => name)).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Sunday',
    ]);
    for (const { cells } of map().rows) expect(cells).toHaveLength(12);
  });

  it('leaves out what has not come yet and what is before anything is known', () => {
    expect(cell('2026-09-08')).toBeUndefined();
    expect(cell('2026-09-09')?.words).toBe('Wednesday 9 September: 5 of 6 breaks taken');
    expect(cell('2026-11-27')).toBeUndefined();
    expect(inTime(heatmapOf([], { ...known, firstDay: null }).rows)).toEqual([]);
  });

  it('tells nothing recorded from none taken, and few from many', () => {
    const days = [0, 1, 3, 5, 8].map((taken, at) =>
      pastDay(addDays('2026-10-05', at), { taken, offered: 8 }),
    );
    expect(days.map(({ day }) => cell(day, days)?.level)).toEqual([0, 1, 2, 3, 4]);
    expect(cell('2026-10-12', days)).toMatchObject({ level: null, count: '' });
    expect(map(days).most).toBe(6);
  });

  it('has the highest shade for the days with the most breaks, however many', () => {
    const days = [pastDay('2026-10-05', { taken: 10_000 }), pastDay('2026-10-06', { taken: 8 })];
    expect(days.map(({ day }) => cell(day, days)?.level)).toEqual([4, 1]);
    expect(cell('2026-10-05', days)?.count).toMatch(/^10k$/i);
  });

  it('names each month over its weeks, but not over one alone', () => {
    expect(map().months.map(({ label, weeks }) => [label, weeks])).toEqual([
      ['Sept', 4],
      ['Oct', 4],
      ['Nov', 4],
    ]);
    const early = heatmapOf([], { span: { from: '2026-08-31', to: '2026-09-20' }, today, firstDay: null });
    expect(early.months.map(({ label, weeks }) => [label, weeks])).toEqual([
      ['', 1],
      ['Sept', 2],
    ]);
  });

  it.each([
    ['ArrowLeft', false, '2026-10-07', '2026-09-30'],
    ['ArrowRight', false, '2026-10-07', '2026-10-14'],
    ['ArrowUp', false, '2026-10-07', '2026-10-06'],
    ['ArrowDown', false, '2026-10-07', '2026-10-08'],
    ['ArrowUp', false, '2026-10-05', '2026-10-05'],
    ['ArrowLeft', false, '2026-09-09', '2026-09-09'],
    ['ArrowRight', false, '2026-11-20', '2026-11-20'],
    ['ArrowDown', false, today, today],
    ['Home', false, '2026-10-06', '2026-09-15'],
    ['End', false, '2026-10-09', '2026-11-20'],
    ['Home', true, '2026-10-06', '2026-09-09'],
    ['End', true, '2026-10-06', today],
    ['Tab', false, '2026-10-06', '2026-10-06'],
  ])('%s (to the ends: %s) leads from %s to %s', (key, toEnds, from, to) => {
    expect(dayAfterKey(map().rows, from, key, { toEnds, direction: 'ltr' })).toBe(to);
  });

  it.each([
    ['ArrowLeft', '2026-10-07', '2026-10-14'],
    ['ArrowRight', '2026-10-07', '2026-09-30'],
    ['ArrowDown', '2026-10-07', '2026-10-08'],
    ['Home', '2026-10-06', '2026-09-15'],
  ])('%s leads from %s to %s where time runs from the right', (key, from, to) => {
    expect(dayAfterKey(map().rows, from, key, { toEnds: false, direction: 'rtl' })).toBe(to);
  });
});
