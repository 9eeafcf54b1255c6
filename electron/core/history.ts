/** What is kept of a day: closed spans of time, offers and breaks, one line each. */
import * as v from 'valibot';

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
