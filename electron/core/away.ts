/** Away: by no input, lock or sleep; natural breaks; and the way back. */
import { interruptDue } from './due.ts';
import { decide, enter, forgetSitting, scheduleIdle, seen, type Draft } from './draft.ts';
import { endBreak } from './on-break.ts';
import { sittingUntil, type Away, type Interrupted } from './session.ts';
import type { AppTime } from './time.ts';

function interrupt(draft: Draft, since: AppTime): Interrupted | null {
  const { phase } = draft;
  switch (phase.name) {
    case 'sitting':
      if (phase.prepared) decide(draft, { type: 'withdrawPrompt' });
      // A pause may have ended of itself after the last sign of the person: until then the due clock stood still.
      return { name: 'sitting', dueLeftMs: Math.max(0, phase.dueAt - Math.max(since, draft.span.from)) };
    case 'due':
      return interruptDue(draft, phase);
    case 'paused':
      return phase;
    case 'away':
    case 'break':
    case 'offHours': // nothing is counted then, and there is nothing to come back to
      return null;
  }
}

/**
 * The person is away since `since`: the last sign of them, or the lock or sleep itself. A break in progress ends
 * by what was done. When already away only the reason changes.
 */
export function goAway(draft: Draft, since: AppTime, because: Away['because']): void {
  if (draft.phase.name === 'break') endBreak(draft, 'interrupted');
  if (draft.phase.name === 'away') {
    // A lock during sleep, or no input while locked, does not shorten the absence.
    enter(draft, { ...draft.phase, because }, draft.now.at);
  } else {
    const before = interrupt(draft, since);
    if (before !== null) enter(draft, { name: 'away', since, because, rested: false, before }, since);
  }
  scheduleReturn(draft);
}

/** Asleep nothing can be asked; a minute later is a way out in case waking up is not told. */
function scheduleReturn(draft: Draft): void {
  const asleep = draft.phase.name === 'away' && draft.phase.because === 'asleep';
  draft.askIdleAt = draft.now.at + (asleep ? draft.rules.emptyChairMs : draft.rules.returnPollMs);
}

/** Long enough away is a natural break: what was sat is over, a due break with it, and a whole interval waits. */
export function settleAway(draft: Draft): void {
  const { phase, rules, now } = draft;
  if (phase.name !== 'away' || phase.rested || now.at < phase.since + rules.restMs) return;
  rest(draft, phase);
}

function rest(draft: Draft, phase: Away): void {
  const dueLeftMs = draft.rules.intervalMs;
  const before: Interrupted =
    phase.before.name === 'paused' ? { ...phase.before, dueLeftMs } : { name: 'sitting', dueLeftMs };
  draft.phase = { ...phase, rested: true, before };
  draft.intervalMs = dueLeftMs;
  forgetSitting(draft);
}

/** The person is back at `at`. What was interrupted goes on; after a natural break a new session starts. */
export function comeBack(draft: Draft, at: AppTime): void {
  if (draft.phase.name !== 'away') return;
  const back = Math.max(at, draft.phase.since, draft.span.from);
  if (!draft.phase.rested && back - draft.phase.since >= draft.rules.restMs) rest(draft, draft.phase);
  const { before } = draft.phase;
  seen(draft, back);
  if (before.name === 'sitting') enter(draft, sittingUntil(back + before.dueLeftMs), back);
  else enter(draft, before, back);
  draft.askQuietAt = draft.now.at; // whether what held the break holds it still
  scheduleIdle(draft, back);
}
