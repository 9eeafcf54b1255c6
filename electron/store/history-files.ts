/** The history on disk: one line for each span, offer and break, in one file for each month. */
import { readFile, stat } from 'node:fs/promises';
import { daysBefore, type MonthKey } from '../core/calendar.ts';
import type { HistoryLine } from '../core/history.ts';
import { cutDays, monthOf } from '../core/history-cut.ts';
import { rowOf } from '../core/history-merge.ts';
import type { DaySpan } from '../core/history-view.ts';
import type { History, MonthRead } from '../ports.ts';
import { addLines, byMonth, deleteAll, deleteBefore, deleteDays } from './history-change.ts';
import { historyFolder, isMissing } from './history-folder.ts';
import { parseMonth } from './history-rows.ts';
import { reason } from './reason.ts';

export type HistoryFiles = History & {
  /**
   * Adds lines to their months, one write for each month. Lines that cannot be written are kept in memory, up to
   * ten thousand, and tried again with the next: the caller does not hand them in twice.
   */
  append(lines: readonly HistoryLine[]): string | null;
};

const mostWaiting = 10_000;
/** Months that are kept as they were read: those of the page's weeks, and the first of all. */
const mostKept = 8;

const nothing: MonthRead = { lines: [], unfit: 0, torn: false };

/** History below `folder`, in `history/YYYY-MM.jsonl`. */
export function historyFiles(folder: string): HistoryFiles {
  const files = historyFolder(folder);
  let waiting: readonly HistoryLine[] = [];
  /** What was read last, with what tells that the file is still the same. */
  const kept = new Map<MonthKey, { readonly stamp: string; readonly read: MonthRead }>();
  let before: Promise<unknown> = Promise.resolve();

  /** Changes come one after the other; each one that fails says why. */
  function inTurn<T>(change: () => T | Promise<T>): Promise<T> {
    const changed = before.then(async () => {
      try {
        return await change();
      } catch (cause) {
        throw new Error(reason(cause), { cause });
      } finally {
        kept.clear();
      }
    });
    before = changed.catch(() => undefined);
    return changed;
  }

  /** Lines that could not be written yet go with the days that they are of. */
  function forget(span: DaySpan): void {
    waiting = waiting.flatMap((line) => cutDays(line, span));
  }

  async function readFileOf(month: MonthKey): Promise<MonthRead> {
    const file = files.fileOf(month);
    try {
      const { size, mtimeMs, ino } = await stat(file); // before the text: what comes between is read again
      const stamp = `${ino} ${size} ${mtimeMs}`;
      const found = kept.get(month);
      const read = found?.stamp === stamp ? found.read : parseMonth(await readFile(file, 'utf8'));
      kept.delete(month);
      kept.set(month, { stamp, read });
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
      return read;
    } catch (cause) {
      if (isMissing(cause)) return nothing;
      throw cause;
    }
  }

  return {
    append(lines) {
      const failed: HistoryLine[] = [];
      let why: string | null = null;
      for (const [month, some] of byMonth([...waiting, ...lines])) {
        kept.delete(month);
        try {
          files.append(month, some.map(rowOf));
        } catch (cause) {
          failed.push(...some);
          why = reason(cause);
        }
      }
      waiting = failed.slice(-mostWaiting);
      return why;
    },
    months: async () => {
      const all = new Set([...files.months(), ...waiting.map(monthOf)]);
      return Promise.resolve([...all].sort());
    },
    async read(month) {
      const read = await readFileOf(month);
      const more = waiting.filter((line) => monthOf(line) === month);
      return more.length === 0 ? read : { ...read, lines: [...read.lines, ...more] };
    },
    deleteDays: (span) =>
      inTurn(() => {
        forget(span);
        return deleteDays(files, span);
      }),
    deleteBefore: (month) =>
      inTurn(() => {
        forget(daysBefore(month));
        return deleteBefore(files, month);
      }),
    deleteAll: () =>
      inTurn(() => {
        waiting = [];
        deleteAll(files);
      }),
    add: (lines) => inTurn(() => addLines(files, lines)),
  };
}
