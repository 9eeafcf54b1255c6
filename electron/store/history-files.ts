/** The history on disk: one line for each span, offer and break, in one file for each month. */
import {
  closeSync,
  fsyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { historyLineSchema, type HistoryLine } from '../core/history.ts';
import type { History } from '../ports.ts';
import { reason } from './reason.ts';

/** What a month's file held. Nothing is taken out of the file because it does not fit. */
export type MonthRead = {
  readonly lines: readonly HistoryLine[];
  /** Lines that do not fit today's schema. */
  readonly unfit: number;
  /** The last line was cut short by a kill or a power cut. */
  readonly torn: boolean;
};

export type HistoryFiles = History & {
  /**
   * Adds lines to their months, one write for each month. Lines that cannot be written are kept in memory, up to
   * ten thousand, and tried again with the next: the caller does not hand them in twice.
   */
  append(lines: readonly HistoryLine[]): string | null;
  /** Reads one month, `YYYY-MM`; empty when there is no file. Rejects when the file cannot be read. */
  read(month: string): Promise<MonthRead>;
};

const mostWaiting = 10_000;

/** History below `folder`, in `history/YYYY-MM.jsonl`. */
export function historyFiles(folder: string): HistoryFiles {
  const directory = path.join(folder, 'history');
  const fileOf = (month: string): string => path.join(directory, `${month}.jsonl`);
  let waiting: readonly HistoryLine[] = [];

  return {
    append(lines) {
      const failed: HistoryLine[] = [];
      let why: string | null = null;
      for (const [month, some] of byMonth([...waiting, ...lines])) {
        try {
          mkdirSync(directory, { recursive: true, mode: 0o700 });
          appendWhole(fileOf(month), some.map((line) => `${JSON.stringify(line)}\n`).join(''));
        } catch (cause) {
          failed.push(...some);
          why = reason(cause);
        }
      }
      waiting = failed.slice(-mostWaiting);
      return why;
    },
    async read(month) {
      if (!/^\d{4}-\d{2}$/.test(month)) throw new RangeError(`no month: ${month}`);
      try {
        return parse(await readFile(fileOf(month), 'utf8'));
      } catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return parse('');
        throw cause;
      }
    },
  };
}

/** The month a line belongs to, `YYYY-MM`, by the local time at which it began. */
export const monthOf = ({ fromUtcMs, offsetMin }: HistoryLine): string =>
  new Date(fromUtcMs + offsetMin * 60_000).toISOString().slice(0, 7);

function byMonth(lines: readonly HistoryLine[]): ReadonlyMap<string, readonly HistoryLine[]> {
  const months = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const month = monthOf(line);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return months;
}

/** Appends in one write and flushes; after a short write the file is as it was. A torn last line is closed first. */
function appendWhole(file: string, text: string): void {
  const fd = openSync(file, 'a+', 0o600);
  try {
    const { size } = fstatSync(fd);
    const last = Buffer.alloc(1);
    const torn = size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
    const bytes = Buffer.from(torn ? `\n${text}` : text);
    try {
      const written = writeSync(fd, bytes);
      if (written < bytes.length) throw new Error('the disk is full');
      fsyncSync(fd);
    } catch (cause) {
      ftruncateSync(fd, size);
      throw cause;
    }
  } finally {
    closeSync(fd);
  }
}

function parse(text: string): MonthRead {
  const rows = text.split('\n');
  const rest = rows.pop() ?? '';
  const lines: HistoryLine[] = [];
  let unfit = 0;
  for (const row of rows) {
    const line = row === '' ? null : lineOf(row);
    if (line !== null) lines.push(line);
    else if (row !== '') unfit += 1;
  }
  const last = rest === '' ? null : lineOf(rest);
  if (last !== null) lines.push(last);
  return { lines, unfit, torn: rest !== '' && last === null };
}

function lineOf(row: string): HistoryLine | null {
  try {
    const parsed = v.safeParse(historyLineSchema, JSON.parse(row));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
