/** The state machine: one signal in, the next session and what must happen out. Pure. */
import { comeBack, goAway } from './away.ts';
import type { Decision } from './decision.ts';
import { closeSpan, decide, enter, scheduleIdle, seen, type Draft } from './draft.ts';
import { answerDue, foldOffer, touchPrompt } from './due.ts';
import {
  changePlan,
  endBreak,
  jump,
  leaveBreak,
  pauseBreak,
  sampleBreak,
  startBreak,
  stopMovement,
} from './on-break.ts';
import { pauseFor, pauseUntil, resume } from './pause.ts';
import { offerIfThere, readQuiet } from './quiet.ts';
import type { Rules } from './rules.ts';
import { sittingUntil, type Session } from './session.ts';
import { settle } from './settle.ts';
import type { Signal } from './signal.ts';
import { SECOND, type AppTime, type Now } from './time.ts';

export type Step = { readonly session: Session; readonly decisions: readonly Decision[] };

/** Idle time is told in whole seconds: a last input that moves by less than this is the same one. */
const INPUT_JITTER_MS = 2 * SECOND;

/**
 * What follows from one signal at `now` under `rules`. Never throws; a signal that does not fit the phase changes
 * nothing. `now.at` must not lie before the last step (a clock that goes back is treated as standing still).
 */
export function step(session: Session, signal: Signal, now: Now, rules: Rules): Step {
  const at = Math.max(now.at, session.at);
  const draft: Draft = { ...session, at, now: { ...now, at }, rules, decisions: [] };
  noticeSleep(draft, session, signal);
  takeIn(draft, signal);
  settle(draft);
  const { now: _now, rules: _rules, decisions, ...next } = draft;
  return { session: next, decisions };
}

function takeIn(draft: Draft, signal: Signal): void {
  switch (signal.type) {
    case 'wake':
    case 'rulesChanged': // `settle` follows the rules at every step
      return;
    case 'inputSeen':
      return readInput(draft, signal.lastInputAt, signal.displayKeptAwake, signal.locked);
    case 'quietRead':
      return readQuiet(draft, signal.reasons);
    case 'locked':
      draft.locked = true;
      if (draft.phase.name === 'away' && draft.phase.because === 'asleep') return;
      return goAway(draft, draft.now.at, 'locked');
    case 'unlocked':
      draft.locked = false;
      return byPerson(draft);
    case 'suspended':
      return goAway(draft, draft.now.at, 'asleep');
    case 'resumed':
      return wakeUp(draft);
    case 'restarted':
      return restart(draft, signal.gapMs);
    case 'historyDeleted':
      if (draft.phase.name !== 'break') closeSpan(draft, draft.now.at); // a break is recorded when it ends
      return;
    case 'nextChosen':
      draft.next = signal.next;
      return;
    case 'promptTouched':
      return touchPrompt(draft, signal.touched);
    case 'breakLeft':
      return leaveBreak(draft, signal.left);
    case 'breakPaused':
      return pauseBreak(draft, true);
    case 'breakResumed':
      return pauseBreak(draft, false);
    case 'breakJumped':
      return jump(draft, signal.to);
    case 'planChanged':
      return changePlan(draft, signal);
    case 'breakEnded':
      return signal.how === 'hurt' ? stopMovement(draft) : endBreak(draft, 'ended');
    case 'started':
      byPerson(draft);
      return startBreak(draft, signal);
    case 'answered':
      byPerson(draft);
      return answerDue(draft, signal.answer);
    case 'pauseAsked':
      byPerson(draft);
      return pauseFor(draft, signal.ms);
    case 'pauseUntilAsked':
      byPerson(draft);
      return pauseUntil(draft, signal.until);
    case 'resumeAsked':
      byPerson(draft);
      return resume(draft);
    case 'quitting':
      if (draft.phase.name === 'break') endBreak(draft, 'interrupted');
      foldOffer(draft, 'withdrawn', draft.rules.quitGraceMs);
      leaveNothingPrepared(draft);
      return closeSpan(draft, draft.now.at);
  }
}

/** A prompt got ready just before the app ends is not left behind; should the app not end, it is got ready again. */
function leaveNothingPrepared(draft: Draft): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'sitting' || !phase.prepared) return;
  decide(draft, { type: 'withdrawPrompt' });
  draft.phase = sittingUntil(Math.max(phase.dueAt, now.at + rules.quitGraceMs));
}

/** The person did something in the app: they are there. */
function byPerson(draft: Draft): void {
  draft.locked = false;
  if (draft.phase.name === 'away') comeBack(draft, draft.now.at);
  else seen(draft, draft.now.at);
}

function readInput(draft: Draft, told: AppTime | null, displayKeptAwake: boolean, locked: boolean): void {
  const { now, rules } = draft;
  const lastInputAt = Math.min(told ?? now.at, now.at);
  const fresh = lastInputAt > draft.lastInputAt + INPUT_JITTER_MS;
  draft.locked = locked;
  draft.keptAwake = displayKeptAwake;
  if (fresh) draft.lastInputAt = lastInputAt;
  const keptAwakeUntil = displayKeptAwake
    ? Math.min(now.at, draft.lastInputAt + rules.keptAwakeMs)
    : draft.lastInputAt;
  if (draft.phase.name === 'away') {
    if (fresh && !locked && lastInputAt > draft.phase.since) comeBack(draft, lastInputAt);
  } else if (locked) {
    goAway(draft, now.at, 'locked');
  } else if (draft.phase.name === 'break') {
    sampleBreak(draft, told);
  } else if (draft.phase.name !== 'offHours') {
    draft.seenAt = Math.max(draft.seenAt, keptAwakeUntil);
    if (now.at - draft.seenAt >= rules.awayAfterMs) goAway(draft, draft.seenAt, 'noInput');
    else offerIfThere(draft, told);
  }
  scheduleIdle(draft, lastInputAt);
}

/**
 * A sleep of which nobody told: the clock has counted it all the same. It is taken to have ended just now, since
 * timers ring late after a sleep but soon.
 */
function noticeSleep(draft: Draft, before: Session, signal: Signal): void {
  const { now, phase } = draft;
  const sleptMs = now.sleptMs - before.sleptMs;
  draft.sleptMs = now.sleptMs;
  if (sleptMs < SECOND || signal.type === 'restarted') return;
  if (phase.name === 'away' && phase.because === 'asleep') return; // it was told
  const since = Math.max(before.at, now.at - sleptMs);
  draft.now = { ...now, at: since, local: { ...now.local, utcMs: now.local.utcMs - (now.at - since) } };
  goAway(draft, since, 'asleep');
  draft.now = now;
  wakeUp(draft);
}

/** Awake again, but nobody is known to be there yet: an input from before the sleep tells nothing. */
function wakeUp(draft: Draft): void {
  if (draft.phase.name !== 'away' || draft.phase.because !== 'asleep') return;
  draft.lastInputAt = Math.max(draft.lastInputAt, draft.now.at);
  enter(draft, { ...draft.phase, because: draft.locked ? 'locked' : 'noInput' }, draft.now.at);
  decide(draft, { type: 'askIdle' });
  draft.askIdleAt = draft.now.at + draft.rules.returnPollMs;
}

/** Back after not running: a break ends by what was done, a short gap is time away, a long one starts anew. */
function restart(draft: Draft, gapMs: number): void {
  const { now, rules } = draft;
  const left = now.at - gapMs;
  const atLeaving: Now = { ...now, at: left, local: { ...now.local, utcMs: now.local.utcMs - gapMs } };
  const leaving: Draft = { ...draft, now: atLeaving, locked: false };
  closeSpan(leaving, left);
  goAway(leaving, left, 'noInput');
  if (gapMs >= rules.restMs) leaving.span = { ...leaving.span, from: now.at }; // not running belongs to no span
  Object.assign(draft, leaving, { now });
  comeBack(draft, now.at);
}
