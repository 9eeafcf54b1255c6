/** Lines of an import put among those that are there. */
import type { HistoryLine } from './history.ts';

/** A row of a month's file as it stands there; `line` null: it cannot be read, and stays after the row before it. */
export type Row = { readonly text: string; readonly line: HistoryLine | null };

export const rowOf = (line: HistoryLine): Row => ({ text: JSON.stringify(line), line });

export type Merged = { readonly rows: readonly Row[]; readonly added: number };

/**
 * Both, by the time at which lines ended, which is when they were written down; each keeps its own order. A line that
 * is there as often as it is brought is not added again.
 */
export function mergeRows(present: readonly Row[], brought: readonly HistoryLine[]): Merged {
  const times = new Map<string, number>();
  for (const { line } of present) {
    if (line === null) continue;
    const text = JSON.stringify(line);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const fresh = brought.map(rowOf).filter(({ text }) => {
    const left = times.get(text) ?? 0;
    times.set(text, left - 1);
    return left <= 0;
  });
  const rows: Row[] = [];
  let at = 0;
  for (const row of present) {
    const until = row.line?.toUtcMs ?? -Infinity;
    for (; at < fresh.length; at++) {
      const next = fresh[at];
      if (next === undefined || (next.line?.toUtcMs ?? 0) >= until) break;
      rows.push(next);
    }
    rows.push(row);
  }
  rows.push(...fresh.slice(at));
  return { rows, added: fresh.length };
}
