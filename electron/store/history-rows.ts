/** The text of a month's file and its rows. */
import * as v from 'valibot';
import { historyLineSchema, isPossible, type HistoryLine } from '../core/history.ts';
import type { Row } from '../core/history-merge.ts';
import type { MonthRead } from '../ports.ts';

/** Every row that is not empty, and whether the last one was cut short. */
export function parseRows(text: string): { readonly rows: readonly Row[]; readonly torn: boolean } {
  const rows = text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => ({ text: row, line: lineOf(row) }));
  const torn = text !== '' && !text.endsWith('\n') && rows.at(-1)?.line === null;
  return { rows, torn };
}

/** What can be read of a file, and how much cannot. */
export function parseMonth(text: string): MonthRead {
  const { rows, torn } = parseRows(text);
  const lines = rows.flatMap(({ line }) => (line === null ? [] : [line]));
  return { lines, unfit: rows.length - lines.length - (torn ? 1 : 0), torn };
}

export const textOf = (rows: readonly Pick<Row, 'text'>[]): string =>
  rows.map((row) => `${row.text}\n`).join('');

function lineOf(row: string): HistoryLine | null {
  try {
    const parsed = v.safeParse(historyLineSchema, JSON.parse(row));
    return parsed.success && isPossible(parsed.output) ? parsed.output : null;
  } catch {
    return null;
  }
}
