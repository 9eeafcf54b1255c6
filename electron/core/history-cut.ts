/** What stays of a line when days are deleted: the parts before and after them. */
import { DAY, monthOfDay, keyOfDay, numberOfDay, wallMs, type MonthKey } from './calendar.ts';
import type { HistoryLine } from './history.ts';
import type { DayKey, DaySpan } from './history-view.ts';
import { MINUTE } from './time.ts';

/** The same line from one instant to another within it; what a break planned and did shrinks with it. */
function part(line: HistoryLine, fromUtcMs: number, toUtcMs: number): HistoryLine {
  if (line.kind !== 'break') return { ...line, fromUtcMs, toUtcMs };
  const share = (toUtcMs - fromUtcMs) / (line.toUtcMs - line.fromUtcMs);
  const of = (ms: number): number => Math.round(ms * share);
  return { ...line, fromUtcMs, toUtcMs, plannedMs: of(line.plannedMs), doneMs: of(line.doneMs) };
}

/**
 * What is left of a line without the days of a span, by the offset that it was written with: itself, nothing, or what
 * lies before and after. A line of no length goes when it lies on one of those days.
 */
export function cutDays(line: HistoryLine, { from, to }: DaySpan): readonly HistoryLine[] {
  const { fromUtcMs, toUtcMs, offsetMin } = line;
  const begin = numberOfDay(from) * DAY - offsetMin * MINUTE;
  const end = (numberOfDay(to) + 1) * DAY - offsetMin * MINUTE;
  if (begin >= end || fromUtcMs >= end || toUtcMs < begin) return [line];
  if (toUtcMs === begin && fromUtcMs < begin) return [line];
  const left: HistoryLine[] = [];
  if (fromUtcMs < begin) left.push(part(line, fromUtcMs, begin));
  if (toUtcMs > end) left.push(part(line, end, toUtcMs));
  return left;
}

/** The local day on which a line began. */
export const dayOfLine = ({ fromUtcMs, offsetMin }: Pick<HistoryLine, 'fromUtcMs' | 'offsetMin'>): DayKey =>
  keyOfDay(Math.floor(wallMs(fromUtcMs, offsetMin) / DAY));

/** The month whose file a line belongs to: that in which it began, by local time. */
export const monthOf = (line: HistoryLine): MonthKey => monthOfDay(dayOfLine(line));
