/** Lines of a history for tests: by the clock of one day, or any that can be. */
import fc from 'fast-check';
import {
  breakOutcomes,
  offerAnswers,
  spanKinds,
  type BreakOutcome,
  type HistoryLine,
  type OfferAnswer,
  type SpanKind,
} from '../../electron/core/history.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A moment of Monday 5 October 2026 in UTC, by its clock: `9:30`, `25:10` for the next day. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 9, 5) + hours * HOUR + minutes * MINUTE + seconds * 1_000;
}
export const MONDAY = '2026-10-05';

const times = (from: string, to: string) =>
  ({ v: 1, fromUtcMs: at(from), toUtcMs: at(to), offsetMin: 0 }) as const;

export const span = (kind: SpanKind, from: string, to: string): HistoryLine => ({ ...times(from, to), kind });
export const offer = (answer: OfferAnswer, from: string, to: string): HistoryLine => ({
  ...times(from, to),
  kind: 'offer',
  answer,
});
/** A break of two planned minutes; all of its time was done unless it says otherwise. */
export const pause = (
  outcome: BreakOutcome,
  from: string,
  to: string,
  doneMs = at(to) - at(from),
): HistoryLine => ({
  ...times(from, to),
  kind: 'break',
  routine: 'all-seated',
  movements: ['forward-reach'],
  plannedMs: 2 * MINUTE,
  doneMs,
  outcome,
});

/** The same line by a clock so many minutes ahead of UTC. */
export const ahead = (line: HistoryLine, offsetMin: number): HistoryLine => ({
  ...line,
  offsetMin,
  fromUtcMs: line.fromUtcMs - offsetMin * MINUTE,
  toUtcMs: line.toUtcMs - offsetMin * MINUTE,
});

const ANY_START = Date.UTC(2026, 0, 1);
const anyTimes = fc.record({
  v: fc.constant(1 as const),
  fromUtcMs: fc.integer({ min: ANY_START, max: ANY_START + 120 * 24 * HOUR }),
  toUtcMs: fc.oneof(
    fc.integer({ min: 0, max: 3 * HOUR }),
    fc.integer({ min: 0, max: 40 * 24 * HOUR }),
    fc.constant(0),
  ),
  offsetMin: fc.constantFrom(-570, -300, 0, 60, 330, 840),
});
const ids = fc.constantFrom('a', 'all-seated', '=1+1', 'with "quotes", and\r\nmore', 'grüße');

/** Any line that can stand in a file, from four months, some of them long. */
export const anyLine: fc.Arbitrary<HistoryLine> = fc
  .tuple(
    anyTimes,
    fc.oneof(
      fc.record({ kind: fc.constantFrom(...spanKinds) }),
      fc.record({ kind: fc.constant('offer' as const), answer: fc.constantFrom(...offerAnswers) }),
      fc.record({
        kind: fc.constant('break' as const),
        routine: ids,
        movements: fc.array(ids, { maxLength: 3 }),
        plannedMs: fc.integer({ min: 0, max: 10 * MINUTE }),
        doneMs: fc.integer({ min: 0, max: 10 * MINUTE }),
        outcome: fc.constantFrom(...breakOutcomes),
      }),
    ),
  )
  .map(([times, rest]) => ({ ...times, toUtcMs: times.fromUtcMs + times.toUtcMs, ...rest }));
export const anyLines = fc.array(anyLine, { maxLength: 40 });
