/** Outside working hours: no prompts, nothing counted, nothing carried over; a break is still there for the asking. */
import { closeOffer } from './due.ts';
import { decide, enter, forgetSitting, type Draft } from './draft.ts';
import { isWithin, nextTurn } from './hours.ts';
import type { Away, Paused, Phase } from './session.ts';
import { MINUTE } from './time.ts';

/**
 * Leaves the hours or enters them, by the clock on the wall as it stands now. When the next turn comes is worked out
 * anew at each step, because clocks are set and people travel.
 */
export function settleHours(draft: Draft): void {
  const { rules, now, phase } = draft;
  const turn = nextTurn(rules.hours, now.local);
  draft.hoursTurn =
    turn === null
      ? null
      : {
          at: now.at + turn.inMin * MINUTE - (now.local.utcMs % MINUTE),
          weekday: turn.weekday,
          minute: turn.minute,
        };
  if (phase.name === 'break') return; // it is finished first
  const off = rules.mayPrompt && !isWithin(rules.hours, now.local);
  if (off && phase.name !== 'offHours') leave(draft);
  if (!off && phase.name === 'offHours') begin(draft, phase.pause);
}

/** The pause that is under way in this phase, whatever else is. */
function pauseIn(phase: Phase): Paused | null {
  if (phase.name === 'paused') return phase;
  return phase.name === 'away' && phase.before.name === 'paused' ? phase.before : null;
}

function leave(draft: Draft): void {
  const { phase, now } = draft;
  if (phase.name === 'sitting' && phase.prepared) decide(draft, { type: 'withdrawPrompt' });
  closeOffer(draft, 'withdrawn');
  enter(draft, { name: 'offHours', pause: pauseIn(phase) }, now.at);
  forgetSitting(draft);
}

/** The hours have begun; nobody is there yet. The first input starts a session, as after any rest. */
function begin(draft: Draft, pause: Paused | null): void {
  const { now, rules, locked } = draft;
  const dueLeftMs = rules.intervalMs;
  const before: Away['before'] = pause === null ? { name: 'sitting', dueLeftMs } : { ...pause, dueLeftMs };
  const because = locked ? 'locked' : 'noInput';
  enter(draft, { name: 'away', since: now.at, because, rested: true, before }, now.at);
  draft.lastInputAt = Math.max(draft.lastInputAt, now.at);
  decide(draft, { type: 'askIdle' });
  draft.askIdleAt = now.at + rules.returnPollMs;
}
