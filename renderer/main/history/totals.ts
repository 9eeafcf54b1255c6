/** What several days come to together. */
import type { DayFigures, DayKey, DaySpan } from '../../../electron/core/history-view.ts';
import { addDays, WEEK, weekStart } from './history-dates.ts';

export type Totals = Omit<DayFigures, 'day' | 'betweenMs'> & {
  /** The median of the time between breaks; null: too few to say. */
  readonly typicalBetweenMs: number | null;
  /** Days of which anything is known. */
  readonly days: number;
};

export type WeekTotals = DaySpan & Totals;

/** With fewer, one long day would be told as what is usual. */
const ENOUGH = 3;

/** The middle of the values, or of the two in the middle. Null: too few. */
export function typical(values: readonly number[]): number | null {
  if (values.length < ENOUGH) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return (low + high) / 2;
}

export const inSpan = (days: readonly DayFigures[], { from, to }: DaySpan): DayFigures[] =>
  days.filter(({ day }) => day >= from && day <= to);

export function totalsOf(days: readonly DayFigures[]): Totals {
  const sum = (of: (figures: DayFigures) => number): number => days.reduce((all, each) => all + of(each), 0);
  return {
    days: days.length,
    offered: sum(({ offered }) => offered),
    taken: sum(({ taken }) => taken),
    sittingMs: sum(({ sittingMs }) => sittingMs),
    longestSittingMs: days.reduce((most, each) => Math.max(most, each.longestSittingMs), 0),
    movingMs: sum(({ movingMs }) => movingMs),
    awayMs: sum(({ awayMs }) => awayMs),
    heldMs: sum(({ heldMs }) => heldMs),
    pausedMs: sum(({ pausedMs }) => pausedMs),
    typicalBetweenMs: typical(days.flatMap(({ betweenMs }) => betweenMs)),
  };
}

/** Each week of the span, from its Monday to its Sunday or the span's last day. */
export function weeksOf(days: readonly DayFigures[], span: DaySpan): WeekTotals[] {
  const weeks: WeekTotals[] = [];
  for (let from: DayKey = weekStart(span.from); from <= span.to; from = addDays(from, WEEK)) {
    const sunday = addDays(from, WEEK - 1);
    const week = { from, to: sunday < span.to ? sunday : span.to };
    weeks.push({ ...week, ...totalsOf(inSpan(days, week)) });
  }
  return weeks;
}
