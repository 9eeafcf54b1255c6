/** What is going on and not in the history yet: the open span of the running session, or the break under way. */
import type { SpanKind } from './history.ts';
import { breakDoneMs, type Session } from './session.ts';
import { utcAt, type Now } from './time.ts';

export type OpenSpan = {
  readonly kind: SpanKind | 'break';
  readonly fromUtcMs: number;
  /** Now. */
  readonly toUtcMs: number;
  /** Minutes ahead of UTC. */
  readonly offsetMin: number;
  /** Of a break: time really spent on it so far. */
  readonly doneMs: number;
};

/** What is open at `now`. */
export function openSpan({ span, phase }: Session, now: Now): OpenSpan {
  const toUtcMs = utcAt(now.at, now);
  const { offsetMin } = now.local;
  const since = (at: number): number => toUtcMs - Math.max(0, Math.round(now.at - at));
  if (phase.name === 'break') {
    const doneMs = Math.round(breakDoneMs(phase, now.at));
    return { kind: 'break', fromUtcMs: since(phase.startedAt), toUtcMs, offsetMin, doneMs };
  }
  return { kind: span.kind, fromUtcMs: since(span.from), toUtcMs, offsetMin, doneMs: 0 };
}
