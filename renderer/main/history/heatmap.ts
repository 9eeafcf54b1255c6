/** Twelve weeks as a field of days, a row for each weekday, and how the keyboard goes through it. */
import { scaleQuantize } from 'd3-scale';
import type { DayFigures, DayKey, DaySpan } from '../../../electron/core/history-view.ts';
import { shortNumber } from '../../../content/strings/formats.ts';
import { text } from '../../../content/strings/text.ts';
import { addDays, dayWords, shortMonth, shortWeekday, WEEK, weekday, weekStart } from './history-dates.ts';
import { breaksWords } from './history-words.ts';

/** From 0, no break taken, to 4, the most. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

export type HeatCell = {
  readonly day: DayKey;
  readonly words: string;
  /** Null: nothing is known of the day. */
  readonly level: Level | null;
  readonly count: string;
};
export type HeatRow = {
  readonly short: string;
  readonly name: string;
  /** One for each week; null: not come yet, or before anything is known. */
  readonly cells: readonly (HeatCell | null)[];
};
export type Heatmap = {
  readonly rows: readonly HeatRow[];
  /** Above the weeks that begin in it. */
  readonly months: readonly { readonly key: DayKey; readonly label: string; readonly weeks: number }[];
  /** From how many breaks on a day has the highest level. */
  readonly most: number;
};

/** A week with few breaks is not made to look like one with many. */
const LEAST_MOST = 8;
const WORKING_DAYS = 5;

type Known = { readonly span: DaySpan; readonly firstDay: DayKey | null; readonly today: DayKey };

export function heatmapOf(days: readonly DayFigures[], { span, firstDay, today }: Known): Heatmap {
  const byDay = new Map(days.map((figures) => [figures.day, figures]));
  const scale = scaleQuantize<Level>()
    .domain([0, Math.max(LEAST_MOST, ...days.map(({ taken }) => taken))])
    .range([1, 2, 3, 4]);
  const mondays: DayKey[] = [];
  for (let at = weekStart(span.from); at <= span.to; at = addDays(at, WEEK)) mondays.push(at);

  const cell = (day: DayKey): HeatCell | null => {
    if (firstDay === null || day < firstDay || day > span.to) return null;
    const figures = byDay.get(day);
    const what = figures === undefined ? text('history.nothingRecorded') : breaksWords(figures);
    return {
      day,
      words: text('history.when', { when: dayWords(day, today), what }),
      level: figures === undefined ? null : figures.taken === 0 ? 0 : scale(figures.taken),
      count: figures === undefined ? '' : shortNumber(figures.taken),
    };
  };
  const rows = Array.from({ length: WEEK }, (_row, at): HeatRow => {
    const monday = addDays(mondays[0] ?? span.from, at);
    return {
      short: shortWeekday(monday),
      name: weekday(monday),
      cells: mondays.map((each) => cell(addDays(each, at))),
    };
  });
  const used = (row: HeatRow): boolean => row.cells.some((each) => each !== null && each.level !== null);
  return {
    rows: rows.filter((row, at) => at < WORKING_DAYS || used(row)),
    months: monthsOver(mondays),
    most: Math.ceil(scale.thresholds().at(-1) ?? 0),
  };
}

/** A month with one week only has no room for its name. */
function monthsOver(mondays: readonly DayKey[]): Heatmap['months'] {
  const months: { key: DayKey; label: string; weeks: number }[] = [];
  for (const monday of mondays) {
    const label = shortMonth(monday);
    const last = months.at(-1);
    if (last?.label === label) last.weeks += 1;
    else months.push({ key: monday, label, weeks: 1 });
  }
  return months.map((month) => (month.weeks === 1 ? { ...month, label: '' } : month));
}

/** What is known of a key press besides the key: Ctrl was held; the way in which time runs in the field. */
export type KeyPress = { readonly toEnds: boolean; readonly direction: 'ltr' | 'rtl' };

/** Where a key leads from a day: the next one there is in its direction. The same day: nowhere. */
export function dayAfterKey(
  rows: readonly HeatRow[],
  from: DayKey,
  key: string,
  { toEnds, direction }: KeyPress,
): DayKey {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.day === from));
  const column = rows[row]?.cells.findIndex((cell) => cell?.day === from) ?? -1;
  const there = (cells: readonly (HeatCell | null | undefined)[]): DayKey =>
    cells.find((cell) => cell)?.day ?? from;
  const along = rows[row]?.cells ?? [];
  const earlier = (): DayKey => there(along.slice(0, Math.max(0, column)).reverse());
  const later = (): DayKey => there(along.slice(column + 1));
  const across = rows.map(({ cells }) => cells[column]);
  switch (key) {
    case 'ArrowLeft':
      return direction === 'ltr' ? earlier() : later();
    case 'ArrowRight':
      return direction === 'ltr' ? later() : earlier();
    case 'ArrowUp':
      return there(across.slice(0, Math.max(0, row)).reverse());
    case 'ArrowDown':
      return there(across.slice(row + 1));
    case 'Home':
      return there(toEnds ? inTime(rows) : along);
    case 'End':
      return there(toEnds ? inTime(rows).reverse() : along.toReversed());
    default:
      return from;
  }
}

/** Every day of the field, oldest first. */
export const inTime = (rows: readonly HeatRow[]): HeatCell[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])).sort((a, b) => (a.day < b.day ? -1 : 1));
