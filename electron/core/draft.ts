/** One step in the making: a copy of the session to change, and the decisions collected on the way. */
import type { Decision } from './decision.ts';
import { isSat, spanKindOf, type Phase, type Session } from './session.ts';
import type { Rules } from './rules.ts';
import { utcAt, type AppTime, type Now } from './time.ts';

export type Draft = { -readonly [K in keyof Session]: Session[K] } & {
  now: Now;
  readonly rules: Rules;
  readonly decisions: Decision[];
};

/** Adds what must happen, in order. */
export function decide(draft: Draft, ...decisions: Decision[]): void {
  draft.decisions.push(...decisions);
}

/** Wall times of a stretch of app time. Its length is app time's, whatever the wall clock did meanwhile. */
export function wallSpan(draft: Draft, from: AppTime, to: AppTime) {
  const toUtcMs = utcAt(to, draft.now);
  return {
    v: 1,
    fromUtcMs: toUtcMs - Math.round(to - from),
    toUtcMs,
    offsetMin: draft.now.local.offsetMin,
  } as const;
}

/** Closes the open span at `at`: records it, and counts it if it was sat. Breaks record themselves. */
export function closeSpan(draft: Draft, at: AppTime): void {
  const { kind, from } = draft.span;
  const end = Math.max(from, at);
  if (end > from && kind !== 'break')
    decide(draft, { type: 'record', line: { ...wallSpan(draft, from, end), kind } });
  if (isSat(kind)) draft.satMs += end - from;
  draft.span = { kind, from: end };
}

/** Goes to another phase as of `at`, which may lie a little back; spans follow. */
export function enter(draft: Draft, phase: Phase, at: AppTime): void {
  const kind = spanKindOf(phase);
  if (kind !== draft.span.kind) {
    closeSpan(draft, at);
    draft.span = { kind, from: draft.span.from };
  }
  draft.phase = phase;
}

/** A real rest: what was sat is over. The open span must not be one that is sat. */
export function forgetSitting(draft: Draft): void {
  draft.satMs = 0;
}

/** Somebody is known to be there at `at`. */
export function seen(draft: Draft, at: AppTime): void {
  draft.seenAt = Math.max(draft.seenAt, at);
  draft.lastInputAt = Math.max(draft.lastInputAt, at);
}

/** When idle time must be asked next, now that it has just been told: `lastInputAt`, as it was told. */
export function scheduleIdle(draft: Draft, lastInputAt: AppTime): void {
  const { rules, now, phase } = draft;
  const gap = phase.name === 'due' && phase.state.name === 'waitingForGap' ? phase.state : null;
  if (gap !== null && gap.busySince !== null) {
    // Asked again just when the gap could be long enough, and at most each second.
    const gapAt = Math.min(lastInputAt + rules.typingGapMs, gap.busySince + rules.gapMaxMs);
    draft.askIdleAt = Math.max(gapAt, now.at + rules.gapPollMs);
    return;
  }
  const waiting = phase.name === 'away' ? phase.because !== 'asleep' : gap !== null;
  draft.askIdleAt = waiting
    ? now.at + rules.returnPollMs
    : Math.max(draft.seenAt + rules.awayAfterMs, now.at + rules.returnPollMs);
}
