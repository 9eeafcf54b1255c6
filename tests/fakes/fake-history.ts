/** A history in memory: the lines that it was given, without files. */
import type { HistoryLine } from '../../electron/core/history.ts';
import { daysBefore } from '../../electron/core/calendar.ts';
import { cutDays, monthOf } from '../../electron/core/history-cut.ts';
import { mergeRows, rowOf } from '../../electron/core/history-merge.ts';
import type { DaySpan } from '../../electron/core/history-view.ts';
import type { History } from '../../electron/ports.ts';

/** Keeps its lines in `lines`, which a test may read and change. `failed`: why appending fails, or null. */
export function fakeHistory(lines: HistoryLine[], failed: () => string | null = () => null): History {
  const replace = (by: readonly HistoryLine[]): void => void lines.splice(0, lines.length, ...by);
  const cut = (span: DaySpan): void => replace(lines.flatMap((line) => cutDays(line, span)));
  return {
    append: (some) => {
      lines.push(...some);
      return failed();
    },
    months: () => Promise.resolve([...new Set(lines.map(monthOf))].sort()),
    read: (month) =>
      Promise.resolve({ lines: lines.filter((line) => monthOf(line) === month), unfit: 0, torn: false }),
    deleteDays: (span) => Promise.resolve(cut(span)),
    deleteBefore: (month) => Promise.resolve(cut(daysBefore(month))),
    deleteAll: () => Promise.resolve(replace([])),
    add: (some) => {
      const { rows, added } = mergeRows(lines.map(rowOf), some);
      replace(rows.flatMap(({ line }) => line ?? []));
      return Promise.resolve({ added, alreadyThere: some.length - added });
    },
  };
}
