/** A break in progress: its position, pause and jumps, and how it ends. */
import { itemAt } from './break-plan.ts';
import { closeOffer } from './due.ts';
import { decide, enter, forgetSitting, seen, wallSpan, type Draft } from './draft.ts';
import type { BreakOutcome } from './history.ts';
import { sittingUntil, breakDoneMs, breakPositionMs, type Break, type Paused } from './session.ts';
import { remember } from './rotation-memory.ts';
import type { Signal } from './signal.ts';
import { dayNumber, SECOND, type AppTime } from './time.ts';

/** How far into an item "Previous" still means the one before, not its start. */
const RESTART_AFTER_MS = 3 * SECOND;

/** At least this share of the planned time makes a break a rest (decisions, the sitting clock's table). */
const ENOUGH = 0.5;

/** Whether what was done of a break made it a rest; one that somebody worked through was none. Lengths in ms. */
export const wasRest = (doneMs: number, plannedMs: number, typedThrough: boolean): boolean =>
  doneMs >= plannedMs * ENOUGH && !typedThrough;

/** Starts a break now. A pause under way goes on afterwards. */
export function startBreak(draft: Draft, started: Extract<Signal, { type: 'started' }>): void {
  const { phase, now } = draft;
  if (phase.name === 'break') return;
  if (phase.name === 'sitting' && phase.prepared) decide(draft, { type: 'withdrawPrompt' });
  closeOffer(draft, 'start');
  const after: Paused | null =
    phase.name === 'paused' ? phase : phase.name === 'offHours' ? phase.pause : null;
  const at = now.at;
  const { plan, opener, routine, paused } = started;
  const begin = {
    startedAt: at,
    atMs: 0,
    asOf: at,
    paused,
    doneMs: 0,
    after,
    passed: [],
    sampleAt: null,
    typedMs: 0,
  };
  enter(draft, { name: 'break', plan, opener, routine, ...begin }, at);
  decide(draft, { type: 'openBreak' });
}

/** The same break with its time told as of now, and whatever changes. */
function asOfNow(draft: Draft, phase: Break, change: Partial<Break>): void {
  const at = draft.now.at;
  const told = { atMs: breakPositionMs(phase, at), asOf: at, doneMs: breakDoneMs(phase, at) };
  draft.phase = { ...phase, ...told, ...change };
}

/** Pauses the break, or lets it go on; its own time stands still meanwhile. */
export function pauseBreak(draft: Draft, paused: boolean): void {
  if (draft.phase.name === 'break' && draft.phase.paused !== paused) asOfNow(draft, draft.phase, { paused });
}

/** Another window has the focus, or no longer: only then may input be work that goes on. */
export function leaveBreak(draft: Draft, left: boolean): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'break' || left === (phase.sampleAt !== null)) return;
  draft.phase = { ...phase, sampleAt: left ? now.at + rules.breakSampleMs : null };
}

/** Idle time was read in a break: input since the last look, in another window, is work. Null: it cannot be told. */
export function sampleBreak(draft: Draft, lastInputAt: AppTime | null): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'break' || phase.sampleAt === null || phase.paused || lastInputAt === null) return;
  if (now.at - lastInputAt >= rules.breakSampleMs) return;
  draft.phase = { ...phase, typedMs: phase.typedMs + rules.breakSampleMs };
}

/** To the next item, or back to the start of this one or the one before. Past the last item the break ends. */
export function jump(draft: Draft, to: 'previous' | 'next'): void {
  const { phase, now } = draft;
  if (phase.name !== 'break') return;
  const { plan } = phase;
  const positionMs = breakPositionMs(phase, now.at);
  const index = itemAt(plan, positionMs);
  const intoMs = positionMs - (plan.items[index]?.startMs ?? 0);
  const target = to === 'next' ? index + 1 : intoMs > RESTART_AFTER_MS ? index : Math.max(0, index - 1);
  const item = plan.items[target];
  if (item === undefined) endBreak(draft, 'finished');
  else asOfNow(draft, phase, { atMs: item.startMs });
}

/**
 * Another plan for the rest of the break: another opener, another movement, another routine. It goes on where the item
 * under way now stands, or at what took its place; what was not there before begins anew.
 */
export function changePlan(
  draft: Draft,
  { plan, opener, passed, routine }: Extract<Signal, { type: 'planChanged' }>,
): void {
  const { phase, now } = draft;
  if (phase.name !== 'break') return;
  const positionMs = breakPositionMs(phase, now.at);
  const index = itemAt(phase.plan, positionMs);
  const before = phase.plan.items[index];
  const at = plan.items.findIndex(({ id }) => id === before?.id);
  const item = plan.items[at === -1 ? Math.min(index, plan.items.length - 1) : at];
  if (before === undefined || item === undefined) return;
  const same = before.id === item.id && before.ms === item.ms;
  asOfNow(draft, phase, {
    plan,
    opener,
    routine: routine ?? phase.routine,
    atMs: item.startMs + (same ? positionMs - before.startMs : 0),
    passed: passed === null ? phase.passed : [...phase.passed, passed],
  });
}

/** The movement hurts: the break ends, and that movement is to be hidden. */
export function stopMovement(draft: Draft): void {
  const { phase, now } = draft;
  if (phase.name !== 'break') return;
  const item = phase.plan.items[itemAt(phase.plan, breakPositionMs(phase, now.at))];
  endBreak(draft, 'hurt');
  decide(draft, { type: 'stopMovement', movementId: item?.kind === 'movement' ? item.id : null });
}

function outcomeOf(how: BreakOutcome, rested: boolean, typedThrough: boolean): BreakOutcome {
  if (how !== 'finished' && how !== 'ended') return how;
  if (typedThrough) return 'typedThrough';
  return rested ? how : 'ended';
}

/**
 * Ends the break by what was done: from half of its planned time on it was a rest. A break whose end was reached
 * by jumping, with less than that done, counts as ended, not as finished; one that was typed through as neither.
 */
export function endBreak(draft: Draft, how: BreakOutcome): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'break') return;
  const { plan, after } = phase;
  const doneMs = breakDoneMs(phase, now.at);
  const typedThrough = phase.typedMs > doneMs * ENOUGH;
  const rested = wasRest(doneMs, plan.plannedMs, typedThrough);
  const outcome = outcomeOf(how, rested, typedThrough);
  const reached = itemAt(plan, breakPositionMs(phase, now.at));
  const movements = plan.items.flatMap(({ kind, id }, at) =>
    kind === 'movement' && at <= reached ? [id] : [],
  );
  const line = {
    ...wallSpan(draft, phase.startedAt, now.at),
    kind: 'break' as const,
    routine: plan.routineId,
    movements,
    plannedMs: Math.round(plan.plannedMs),
    doneMs: Math.round(doneMs),
    outcome,
  };
  decide(draft, { type: 'record', line }, { type: 'closeBreak', outcome, movements });
  if (rested) forgetSitting(draft);
  const shown = { routine: phase.routine, movements, full: !plan.stretch };
  draft.memory = remember(draft.memory, shown, dayNumber(now.local));
  draft.next = null;
  draft.intervalMs = rules.intervalMs;
  seen(draft, now.at);
  if (after !== null && after.until > now.at) enter(draft, { ...after, dueLeftMs: rules.intervalMs }, now.at);
  else enter(draft, sittingUntil(now.at + rules.intervalMs), now.at);
}

/** A plan that has run to its end, or a pause that lasted too long, ends the break. */
export function settleBreak(draft: Draft): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'break') return;
  if (phase.paused) {
    if (now.at >= phase.asOf + rules.breakPauseMaxMs) endBreak(draft, 'interrupted');
  } else if (breakPositionMs(phase, now.at) >= phase.plan.plannedMs) {
    endBreak(draft, 'finished');
  } else if (phase.sampleAt !== null && now.at >= phase.sampleAt) {
    draft.phase = { ...phase, sampleAt: now.at + rules.breakSampleMs };
    decide(draft, { type: 'askIdle' });
  }
}
