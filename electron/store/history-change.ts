/** Changes to the history that is kept: days deleted, an export added again, one month after the other. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { daysBefore, monthOfDay, type MonthKey } from '../core/calendar.ts';
import type { HistoryLine } from '../core/history.ts';
import { cutDays, monthOf } from '../core/history-cut.ts';
import { mergeRows, rowOf, type Row } from '../core/history-merge.ts';
import type { AddedHistory, DaySpan } from '../core/history-view.ts';
import type { HistoryFolder } from './history-folder.ts';

/** Lines by the months that they belong to. */
export function byMonth(lines: readonly HistoryLine[]): ReadonlyMap<MonthKey, readonly HistoryLine[]> {
  const months = new Map<MonthKey, HistoryLine[]>();
  for (const line of lines) {
    const month = monthOf(line);
    const some = months.get(month);
    if (some === undefined) months.set(month, [line]);
    else some.push(line);
  }
  return months;
}

/**
 * Deletes the days of a span from every file that may hold a part of them: a long sleep lies in the file of the month in
 * which it began. A row that cannot be read is nobody's day, and stays.
 */
export async function deleteDays(folder: HistoryFolder, span: DaySpan): Promise<void> {
  folder.tidy();
  const last = monthOfDay(span.to);
  await eachInTurn(
    folder.months().filter((month) => month <= last),
    (month) => deleteFrom(folder, month, span, (row) => [row]),
  );
}

/** Deletes every month before `month`, with the rows of them that cannot be read. */
export async function deleteBefore(folder: HistoryFolder, month: MonthKey): Promise<void> {
  folder.tidy();
  const days = daysBefore(month);
  await eachInTurn(
    folder.months().filter((old) => old < month),
    (old) => deleteFrom(folder, old, days, () => []),
  );
}

export function deleteAll(folder: HistoryFolder): void {
  folder.tidy();
  for (const month of folder.months()) folder.replace(month, []);
}

/** Adds lines to their months, but not those that are there. */
export async function addLines(folder: HistoryFolder, lines: readonly HistoryLine[]): Promise<AddedHistory> {
  let added = 0;
  await eachInTurn([...byMonth(lines).entries()], ([month, some]) => {
    added += addTo(folder, month, some);
  });
  return { added, alreadyThere: lines.length - added };
}

/** One month is read, changed and replaced without a pause, so that nothing is appended meanwhile and lost. */
async function eachInTurn<T>(all: readonly T[], change: (each: T) => void): Promise<void> {
  for (const each of all) {
    await nextTurn(); // the app goes on between months
    change(each);
  }
}

function addTo(folder: HistoryFolder, month: MonthKey, lines: readonly HistoryLine[]): number {
  const { rows, added } = mergeRows(folder.rowsOf(month), lines);
  if (added > 0) folder.replace(month, rows);
  return added;
}

function deleteFrom(
  folder: HistoryFolder,
  month: MonthKey,
  span: DaySpan,
  unreadable: (row: Row) => readonly Row[],
): void {
  const rows = folder.rowsOf(month);
  /** What is left of a line after the deleted days may begin in another month. */
  const elsewhere: HistoryLine[] = [];
  const left = rows.flatMap((row): readonly Row[] => {
    if (row.line === null) return unreadable(row);
    const pieces = cutDays(row.line, span);
    if (pieces[0] === row.line) return [row];
    elsewhere.push(...pieces.filter((piece) => monthOf(piece) !== month));
    return pieces.filter((piece) => monthOf(piece) === month).map(rowOf);
  });
  const isSame = left.length === rows.length && left.every((row, at) => row === rows[at]);
  if (isSame) return;
  // Added there first: a kill between the two leaves it twice, and never not at all.
  for (const [other, lines] of byMonth(elsewhere)) addTo(folder, other, lines);
  folder.replace(month, left);
}
