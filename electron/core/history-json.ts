/** Our own file of the whole history: what it says of itself, one line of it for each line, and what can be wrong with it. */
import * as v from 'valibot';
import { historyLineSchema, isPossible, type HistoryLine } from './history.ts';
import { openOwnFile, ownHead, plainText } from './own-file.ts';

/** The file's first row, which names what it is; then the lines, with commas between them, then the last row. */
export function jsonHead(exportedAt: string): string {
  const head = JSON.stringify({ ...ownHead('history'), exportedAt });
  return `${head.slice(0, -1)},"lines":[`;
}
export const jsonTail = '\n]}\n';
/** A line with what stands before it; `first`: of the whole file. */
export const jsonRow = (line: HistoryLine, first: boolean): string =>
  `${first ? '' : ','}\n${JSON.stringify(line)}`;

/** What is wrong with a file. `entry`: the nth line of its history, from 1. */
export type FileProblem =
  | { readonly what: 'damaged'; readonly row: number | null }
  | { readonly what: 'notOurs' }
  | { readonly what: 'newer' }
  | { readonly what: 'entry'; readonly entry: number };

/** Lines that are still to be checked, or what is wrong. */
export type OpenedFile =
  | { readonly ok: true; readonly lines: readonly unknown[] }
  | { readonly ok: false; readonly problem: FileProblem };

const contentSchema = v.object({ lines: v.array(v.unknown()) });

/** Opens the text of a file as far as its head; its lines are checked by `importableLine`. */
export function openHistoryFile(text: string): OpenedFile {
  const opened = openOwnFile(text, 'history');
  if (opened.state === 'damaged')
    return { ok: false, problem: { what: 'damaged', row: damagedRow(plainText(text)) } };
  if (opened.state === 'newer') return { ok: false, problem: { what: 'newer' } };
  const parsed = v.safeParse(contentSchema, opened.state === 'ours' ? opened.content : null);
  return parsed.success
    ? { ok: true, lines: parsed.output.lines }
    : { ok: false, problem: { what: 'notOurs' } };
}

/** In which row of the text the trouble is: of a file as we write it, where each row can be read by itself; else null. */
function damagedRow(text: string): number | null {
  const [head = '', ...rows] = text.split('\n');
  if (!head.trimEnd().endsWith('"lines":[')) return null;
  const damaged = rows.findIndex((row) => !isWholeRow(row.trim()));
  return (damaged === -1 ? rows.length : damaged + 1) + 1;
}

function isWholeRow(row: string): boolean {
  if (row === '' || row === ']}') return true;
  try {
    JSON.parse(row.endsWith(',') ? row.slice(0, -1) : row);
    return true;
  } catch {
    return false;
  }
}

/** Ids of routines and movements are shorter. */
const LONGEST_ID = 64;

/** A line of an import, in today's shape; null: it is none. Whatever we write ourselves is one. */
export function importableLine(value: unknown): HistoryLine | null {
  const parsed = v.safeParse(historyLineSchema, value);
  if (!parsed.success) return null;
  const line = parsed.output;
  if (!isPossible(line)) return null;
  if (line.kind !== 'break') return line;
  const idsFit = [line.routine, ...line.movements].every((id) => id.length <= LONGEST_ID);
  return idsFit && line.plannedMs >= 0 && line.doneMs >= 0 ? line : null;
}
