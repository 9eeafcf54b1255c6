/** The folder of the history: one file for each month, and nothing else of ours. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MonthKey } from '../core/calendar.ts';
import type { Row } from '../core/history-merge.ts';
import { parseRows, textOf } from './history-rows.ts';
import { appendWhole, besideEnding, removeWhole, replaceWhole } from './whole-file.ts';

const monthFile = /^(\d{4}-\d{2})\.jsonl$/;

export type HistoryFolder = {
  /** @throws RangeError when it is no month. */
  fileOf(month: string): string;
  /** Months that have a file, oldest first. */
  months(): readonly MonthKey[];
  rowsOf(month: MonthKey): readonly Row[];
  append(month: MonthKey, rows: readonly Pick<Row, 'text'>[]): void;
  /** Puts these rows in the place of the month's, whole or not at all; without any the file goes. */
  replace(month: MonthKey, rows: readonly Pick<Row, 'text'>[]): void;
  /** Takes away what a kill left half written. */
  tidy(): void;
};

/** The folder `history` below `folder`. Everything but `fileOf` throws what the system throws. */
export function historyFolder(folder: string): HistoryFolder {
  const directory = path.join(folder, 'history');
  const names = (): readonly string[] => orNothing(() => readdirSync(directory), []);
  const fileOf = (month: string): string => {
    if (!/^\d{4}-\d{2}$/.test(month)) throw new RangeError(`no month: ${month}`);
    return path.join(directory, `${month}.jsonl`);
  };
  const make = (): void => void mkdirSync(directory, { recursive: true, mode: 0o700 });

  return {
    fileOf,
    months: () =>
      names()
        .flatMap((name) => monthFile.exec(name)?.[1] ?? [])
        .sort(),
    rowsOf: (month) => parseRows(orNothing(() => readFileSync(fileOf(month), 'utf8'), '')).rows,
    append(month, rows) {
      make();
      appendWhole(fileOf(month), textOf(rows));
    },
    replace(month, rows) {
      if (rows.length === 0) return removeWhole(fileOf(month));
      make();
      replaceWhole(fileOf(month), textOf(rows));
    },
    tidy() {
      for (const name of names()) if (name.endsWith(besideEnding)) removeWhole(path.join(directory, name));
    },
  };
}

/** What is not there is empty; any other trouble is one. */
function orNothing<T>(read: () => T, nothing: T): T {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) return nothing;
    throw cause;
  }
}

export const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
