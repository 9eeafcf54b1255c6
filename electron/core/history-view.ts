/** What is shown of the history: days with their figures, and one day's line. Plain values for the windows. */
import type { SpanKind } from './history.ts';

/** A local calendar day, `YYYY-MM-DD`. */
export type DayKey = string;

/** Days from the first to the last, both included. */
export type DaySpan = { readonly from: DayKey; readonly to: DayKey };

/**
 * What a day comes to. Lengths are real milliseconds, so a day of 23 or 25 hours is neither short nor long. A break
 * that is still under way, or still to be answered, is not counted yet.
 */
export type DayFigures = {
  readonly day: DayKey;
  /** Breaks offered and answered or left alone, and breaks begun without an offer. */
  readonly offered: number;
  /** Those of them that were taken: finished, or ended after at least half of the planned time. */
  readonly taken: number;
  /** All time sat: while breaks were held or paused too. */
  readonly sittingMs: number;
  /** The longest of it without a rest: a break taken, or five minutes away. */
  readonly longestSittingMs: number;
  /** Time really spent on breaks. */
  readonly movingMs: number;
  /** Away or asleep between the first and the last that was sat on that day: not the night. */
  readonly awayMs: number;
  readonly heldMs: number;
  readonly pausedMs: number;
  /** Sitting from one rest to the next break taken, each time. */
  readonly betweenMs: readonly number[];
};

/**
 * A stretch of a day, in minutes since its local midnight as the clock on the wall shows them, not rounded, 0 to 1440.
 * Parts are in order and never overlap. Today's last one ends now.
 */
export type DayPart = {
  readonly kind: SpanKind | 'break';
  readonly fromMinute: number;
  readonly toMinute: number;
};

export type DayView = {
  readonly figures: DayFigures;
  readonly parts: readonly DayPart[];
};

/** One plain thing that the figures support. */
export type Observation = {
  /** Days that began before `minute` have more of their breaks taken than the others. */
  readonly kind: 'earlyStart';
  readonly minute: number;
};

export type HistoryView = {
  readonly today: DayKey;
  /** The first day of which anything is known; null: nothing yet. */
  readonly firstDay: DayKey | null;
  readonly span: DaySpan;
  /** Days of the span on which anybody sat or was offered or took a break, oldest first. */
  readonly days: readonly DayFigures[];
  readonly observation: Observation | null;
  /** Lines of the span that could not be read; they stay in their file. */
  readonly unreadable: number;
};

/** What adding lines did. */
export type AddedHistory = { readonly added: number; readonly alreadyThere: number };

/** What an import did. `tooOld`: lines that were left out, older than what is kept. */
export type ImportedHistory = AddedHistory & { readonly tooOld: number };
