/** What is kept of a day: closed spans of time, offers and breaks, one line each. */
import * as v from 'valibot';
import { HOUR } from './time.ts';

const whole = v.pipe(v.number(), v.integer());
const line = {
  v: v.literal(1),
  fromUtcMs: whole,
  toUtcMs: whole,
  /** Minutes ahead of UTC when it was written. */ offsetMin: whole,
};

/** How a span of time was spent. */
export const spanKinds = ['sitting', 'away', 'held', 'paused', 'asleep', 'offHours'] as const;
/** A closed span of time. Spans and breaks together cover all the time that the app ran. */
export type SpanKind = (typeof spanKinds)[number];

/** How an offer ended: an answer of the person, left alone, or taken away. */
export const offerAnswers = ['start', 'postpone', 'skip', 'close', 'folded', 'withdrawn'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** `finished` reached its end; `ended`, `hurt` by the person; `interrupted` by a lock, sleep, restart or long pause; `typedThrough`: somebody worked on. */
export const breakOutcomes = ['finished', 'ended', 'hurt', 'interrupted', 'typedThrough'] as const;
export type BreakOutcome = (typeof breakOutcomes)[number];

/** One line of the history, as it stands in its file. */
export const historyLineSchema = v.variant('kind', [
  v.object({ ...line, kind: v.picklist(spanKinds) }),
  v.object({ ...line, kind: v.literal('offer'), answer: v.picklist(offerAnswers) }),
  v.object({
    ...line,
    kind: v.literal('break'),
    routine: v.string(),
    movements: v.array(v.string()),
    plannedMs: whole,
    /** Time really spent on it: pauses and jumps do not count. */
    doneMs: whole,
    outcome: v.picklist(breakOutcomes),
  }),
]);
export type HistoryLine = v.InferOutput<typeof historyLineSchema>;

/** The longest that any line is, whatever it is of: a computer may be asleep for years. */
const LONGEST_MS = 10 * 366 * 24 * HOUR;
/** The years 1970, where clocks without a battery begin, to 9998: months have four digits of a year. */
const [EARLIEST, LATEST] = [24 * HOUR, 253_370_764_800_000];
/** Local time is never further from UTC than this, in minutes. */
const FARTHEST_MIN = 18 * 60;

/** Whether a line tells of a time that there can be. A file may have been changed by hand. */
export function isPossible({ fromUtcMs, toUtcMs, offsetMin }: HistoryLine): boolean {
  if (fromUtcMs < EARLIEST || toUtcMs >= LATEST || Math.abs(offsetMin) > FARTHEST_MIN) return false;
  return toUtcMs >= fromUtcMs && toUtcMs - fromUtcMs <= LONGEST_MS;
}
