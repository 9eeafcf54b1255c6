/** History that is only kept for so long: older months go by themselves, and nothing of that happens at the start. */
import { firstKeptDay, monthOfDay, type MonthKey } from './core/calendar.ts';
import type { Local } from './core/time.ts';
import { HOUR } from './core/time.ts';
import type { History } from './ports.ts';

export type KeepingNeeds = {
  readonly history: History;
  /** How many months are kept; 0: all. */
  readonly keepMonths: () => number;
  readonly now: () => Local;
  readonly failed: (cause: unknown) => void;
};

export type KeptHistory = History & {
  /** The first month that is kept; null: all are. */
  oldestKept(): MonthKey | null;
  /** Deletes what is too old with so many months, now. Rejects with why. */
  prune(keepMonths: number): Promise<void>;
};

/** A month must have history from so long ago before others go: a clock that is wrong for an hour deletes nothing. */
const SURE_AFTER_MS = 24 * HOUR;

/** The same history, which looks for months that are too old when the first line of a month is added, and not before. */
export function keptHistory({ history, keepMonths, now, failed }: KeepingNeeds): KeptHistory {
  let prunedIn = '';

  function oldestKept(months: number): MonthKey | null {
    const first = firstKeptDay(now().dayKey, months);
    return first === null ? null : monthOfDay(first);
  }

  async function prune(months: number): Promise<void> {
    const oldest = oldestKept(months);
    if (oldest !== null) await history.deleteBefore(oldest);
  }

  async function pruneWhenSure(month: string, utcMs: number): Promise<void> {
    const { lines } = await history.read(month);
    const isSure = lines.some(({ fromUtcMs }) => utcMs - fromUtcMs >= SURE_AFTER_MS);
    if (!isSure || prunedIn === month) return;
    prunedIn = month;
    await prune(keepMonths());
  }

  return {
    ...history,
    append(lines) {
      const why = history.append(lines);
      const { dayKey, utcMs } = now();
      const month = monthOfDay(dayKey);
      if (keepMonths() > 0 && prunedIn !== month) pruneWhenSure(month, utcMs).catch(failed);
      return why;
    },
    oldestKept: () => oldestKept(keepMonths()),
    prune,
  };
}
