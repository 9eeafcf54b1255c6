/** What the main window asks of the history: days, files, and to delete. */
import { text } from '../content/strings/text.ts';
import {
  DAY,
  firstKeptDay,
  keyOfDay,
  monthOfDay,
  monthsLater,
  numberOfDay,
  wallMs,
} from './core/calendar.ts';
import { dayOfLine, monthOf } from './core/history-cut.ts';
import { emptyDay, historyDays, isWorthShowing, type Day } from './core/history-days.ts';
import type { HistoryLine } from './core/history.ts';
import type { DayKey, DaySpan } from './core/history-view.ts';
import { observe } from './core/observation.ts';
import type { OpenSpan } from './core/open-span.ts';
import { csvOf, jsonOf } from './history-export.ts';
import { checkedLines } from './history-import.ts';
import type { KeptHistory } from './history-keeping.ts';
import type { Clock, Handlers, MainWindow } from './ports.ts';

export type HistoryNeeds = {
  readonly history: KeptHistory;
  readonly clock: Clock;
  readonly mainWindow: () => Pick<MainWindow, 'saveFile' | 'openFile'>;
  /** What goes on and is not in the history yet. */
  readonly openSpan: () => OpenSpan;
  /** Puts what is open into the history as far as it has come, so that it can be deleted. */
  readonly closeOpenSpan: () => void;
};

export type HistoryHandlers = Pick<
  Handlers['main'],
  'history' | 'historyDay' | 'exportHistory' | 'importHistory' | 'deleteHistory' | 'deletedBefore'
>;

/** What the disk says, in a sentence that the person can read. */
const said = <T>(change: Promise<T>): Promise<T> =>
  change.catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(text('historyFile.failed.changed', { why }), { cause });
  });

const within = ({ from, to }: DaySpan, day: DayKey): boolean => day >= from && day <= to;
const beside = (day: DayKey, by: number): DayKey => keyOfDay(numberOfDay(day) + by);

/** Whether a line lies in a span or not far from it: what the figures of its days can depend on. */
function isNear(line: HistoryLine, { from, to }: DaySpan): boolean {
  const begin = (numberOfDay(from) - 1) * DAY;
  const end = (numberOfDay(to) + 2) * DAY;
  return wallMs(line.toUtcMs, line.offsetMin) >= begin && wallMs(line.fromUtcMs, line.offsetMin) < end;
}

/**
 * The answers that are about the history. Files and deleting reject with a message for the person; the page has words of
 * its own for days that cannot be read. What is deleted is gone from the files and from every figure. What is not history
 * yet stays: what the session counts to choose the next routine, a break that is under way and an offer that is open,
 * which are recorded when they end.
 */
export function historyAnswers(needs: HistoryNeeds): HistoryHandlers {
  const { history, clock, mainWindow, openSpan, closeOpenSpan } = needs;
  const today = (): DayKey => clock.now().local.dayKey;

  /** The days of a span, from its months, the one before them and the day after: a long sleep lies where it began. */
  async function daysOf(span: DaySpan): Promise<{ days: readonly Day[]; unreadable: number }> {
    const first = monthsLater(monthOfDay(span.from), -1);
    const last = monthOfDay(beside(span.to, 1));
    const months = (await history.months()).filter((month) => month >= first && month <= last);
    const lines: HistoryLine[] = [];
    let unreadable = 0;
    for (const month of months) {
      const read = await history.read(month);
      for (const line of read.lines) if (isNear(line, span)) lines.push(line);
      if (month >= monthOfDay(span.from) && month <= monthOfDay(span.to))
        unreadable += read.unfit + (read.torn ? 1 : 0);
    }
    const open = beside(span.to, 1) < today() ? null : openSpan();
    const days = historyDays(lines, open).filter(({ figures }) => within(span, figures.day));
    return { days, unreadable };
  }

  async function firstDay(): Promise<DayKey | null> {
    for (const month of await history.months()) {
      const { lines } = await history.read(month);
      if (lines.length > 0) return lines.map(dayOfLine).reduce((a, b) => (a < b ? a : b));
    }
    return null;
  }

  return {
    async history(span) {
      const { days, unreadable } = await daysOf(span);
      const shown = days.filter(isWorthShowing);
      return {
        today: today(),
        firstDay: (await firstDay()) ?? shown[0]?.figures.day ?? null,
        span,
        days: shown.map(({ figures }) => figures),
        observation: observe(shown),
        unreadable,
      };
    },
    async historyDay(day) {
      const [found] = (await daysOf({ from: day, to: day })).days;
      return found === undefined ? emptyDay(day) : { figures: found.figures, parts: found.parts };
    },
    exportHistory(format) {
      const day = today();
      return format === 'csv'
        ? mainWindow().saveFile('historyCsv', day, csvOf(history))
        : mainWindow().saveFile('historyJson', day, jsonOf(history, day));
    },
    async importHistory() {
      const file = await mainWindow().openFile('historyJson');
      if (file === null) return null;
      const lines = await checkedLines(file);
      const oldest = history.oldestKept();
      const kept = oldest === null ? lines : lines.filter((line) => monthOf(line) >= oldest);
      return { ...(await said(history.add(kept))), tooOld: lines.length - kept.length };
    },
    async deleteHistory(what) {
      if (what === 'all') {
        closeOpenSpan();
        return said(history.deleteAll());
      }
      if (dayOfLine(openSpan()) <= what.to && today() >= what.from) closeOpenSpan();
      return said(history.deleteDays(what));
    },
    async deletedBefore(keepMonths) {
      const kept = firstKeptDay(today(), keepMonths);
      const first = kept === null ? null : await firstDay();
      return kept !== null && first !== null && first < kept ? kept : null;
    },
  };
}
