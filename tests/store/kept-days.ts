/** Two days of many lines in one month, for what is killed in the middle of changing them. */
import type { HistoryLine } from '../../electron/core/history.ts';

export const FIRST_DAY = '2026-01-05';
export const SECOND_DAY = '2026-01-06';

/** 400 minutes of a day, from midnight on. */
export const dayOfLines = (day: string): HistoryLine[] =>
  Array.from({ length: 400 }, (_, at) => {
    const fromUtcMs = Date.parse(day) + at * 60_000;
    return { v: 1, fromUtcMs, toUtcMs: fromUtcMs + 60_000, offsetMin: 0, kind: 'sitting' };
  });
