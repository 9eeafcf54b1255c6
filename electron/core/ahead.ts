/** What will happen next without the person doing anything, or once they are back: for Today, in whole minutes. */
import { minutesTo } from './clock-view.ts';
import { isWithin } from './hours.ts';
import type { HoldReason, Rules } from './rules.ts';
import type { Away, Due, Paused, Session } from './session.ts';
import { MINUTE, type AppTime, type Now } from './time.ts';
import type { AheadView } from './views.ts';

const DAY_MIN = 24 * 60;

/** People see minutes; what is seconds away is a minute away. */
const inMin = (ms: number): number => Math.max(1, Math.ceil(ms / MINUTE));

/** What comes next as things stand at `now`; `nothing` where what the clock does says it all. Pure. */
export function ahead(session: Session, now: Now, rules: Rules): AheadView {
  const { phase } = session;
  switch (phase.name) {
    case 'sitting':
      return session.mayPrompt
        ? (hoursEnd(session, phase.dueAt) ?? { kind: 'nothing' })
        : { kind: 'nothing' };
    case 'due':
      return afterDue(session, phase, now, rules);
    case 'paused':
      return afterPause(session, phase, now, rules);
    case 'away':
      return phase.before.name === 'paused'
        ? afterPause(session, phase.before, now, rules)
        : afterAway(session, phase, now, rules);
    case 'offHours':
      return phase.pause === null ? { kind: 'nothing' } : afterPause(session, phase.pause, now, rules);
    case 'break':
      return { kind: 'nothing' };
  }
}

/** The working hours are over before `then`: what would come then does not. */
function hoursEnd({ hoursTurn }: Session, then: AppTime): AheadView | null {
  return hoursTurn !== null && hoursTurn.at <= then ? { kind: 'hoursEnd', minute: hoursTurn.minute } : null;
}

function afterDue(session: Session, due: Due, now: Now, rules: Rules): AheadView {
  const { state } = due;
  switch (state.name) {
    case 'held':
      return { kind: 'afterHold', letsGoInMin: letsGoInMin(session, due, state.reasons, now, rules) };
    case 'waitingForGap':
      return { kind: state.busySince === null ? 'onReturn' : 'nextGap' };
    case 'offered':
      return {
        kind: 'leftAlone',
        againInMin: due.offers < rules.maxOffers ? inMin(rules.offerAgainMs) : null,
      };
    case 'folded':
      if (state.again === null) return { kind: 'staysDue' };
      return hoursEnd(session, state.again) ?? { kind: 'offeredAgain', inMin: inMin(state.again - now.at) };
  }
}

/** When a hold that does not end gives way to a quiet "break due"; null: a film or a talk may go on for as long as it does. */
function letsGoInMin(
  { keptAwake }: Session,
  { heldSince }: Due,
  reasons: readonly HoldReason[],
  { at }: Now,
  { holdCapsMs }: Rules,
): number | null {
  if (keptAwake && reasons.includes('fullScreen')) return null;
  return inMin(Math.max(...reasons.map((reason) => (heldSince[reason] ?? at) + holdCapsMs[reason] - at)));
}

/** Hours that end or begin during the pause leave nothing of what was counted before: then a whole interval follows. */
function afterPause(session: Session, { until, dueLeftMs }: Paused, now: Now, rules: Rules): AheadView {
  if (!session.mayPrompt) return { kind: 'nothing' };
  const minutes = minutesTo(until, now);
  const weekday = ((now.local.weekday - 1 + Math.floor(minutes / DAY_MIN)) % 7) + 1;
  if (!isWithin(rules.hours, { weekday, minute: minutes % DAY_MIN })) return { kind: 'pauseThenOffHours' };
  const anew = session.phase.name === 'offHours' || hoursEnd(session, until) !== null;
  return { kind: 'afterPause', dueInMin: inMin(anew ? rules.intervalMs : dueLeftMs) };
}

function afterAway(session: Session, { since, rested }: Away, { at }: Now, rules: Rules): AheadView {
  if (!rested) return { kind: 'beforeRest', withinMin: inMin(since + rules.restMs - at) };
  return session.mayPrompt ? { kind: 'afterRest', dueInMin: inMin(rules.intervalMs) } : { kind: 'nothing' };
}
