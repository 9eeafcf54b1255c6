/** Paused by the person: sitting is counted, the due clock stands still, every pause expires. */
import { closeOffer } from './due.ts';
import { decide, enter, type Draft } from './draft.ts';
import { nextWallTime, untilTomorrow } from './hours.ts';
import { sittingUntil, type Paused } from './session.ts';
import { HOUR, msUntil, SECOND, type AppTime } from './time.ts';

/** A pause until a time of day ends at most this much later than it seemed at first, wherever its person travels. */
const TRAVEL_MS = 14 * HOUR;

/** Pauses for `ms`. */
export function pauseFor(draft: Draft, ms: number): void {
  pause(draft, draft.now.at + ms, null);
}

/** Pauses until the clock on the wall shows a minute of the day next, or until tomorrow. */
export function pauseUntil(draft: Draft, until: number | 'tomorrow'): void {
  const { now, rules } = draft;
  const time = until === 'tomorrow' ? untilTomorrow(rules.hours, now.local) : nextWallTime(until, now.local);
  const at = now.at + msUntil(time, now.local);
  pause(draft, at, { time, latest: at + TRAVEL_MS });
}

/** A break that was due or nearly so is not sprung on the person when the pause ends. */
function pause(draft: Draft, until: AppTime, wall: Paused['wall']): void {
  const { now, rules, phase } = draft;
  const paused = (dueLeftMs: number): Paused => ({ name: 'paused', until, wall, dueLeftMs });
  switch (phase.name) {
    case 'sitting':
      if (phase.prepared) decide(draft, { type: 'withdrawPrompt' });
      return enter(draft, paused(Math.max(rules.postponeMs, phase.dueAt - now.at)), now.at);
    case 'due':
      closeOffer(draft, 'withdrawn');
      return enter(draft, paused(rules.postponeMs), now.at);
    case 'paused':
      draft.phase = paused(phase.dueLeftMs);
      return;
    case 'break':
      draft.phase = { ...phase, after: paused(rules.intervalMs) };
      return;
    case 'offHours':
      draft.phase = { ...phase, pause: paused(rules.intervalMs) };
      return;
    case 'away': // byPerson has brought them back
      return;
  }
}

/** Ends a pause, or the one that would follow the break or the free hours. */
export function resume(draft: Draft): void {
  const { phase, now } = draft;
  if (phase.name === 'paused') {
    enter(draft, sittingUntil(now.at + phase.dueLeftMs), now.at);
  } else if (phase.name === 'break') {
    draft.phase = { ...phase, after: null };
  } else if (phase.name === 'offHours') {
    draft.phase = { ...phase, pause: null };
  }
}

/** The pause with its end told from the clock on the wall as it stands now. Less than a second is not worth a change. */
function told(paused: Paused, { now }: Draft): Paused {
  if (paused.wall === null) return paused;
  const until = Math.min(paused.wall.latest, now.at + msUntil(paused.wall.time, now.local));
  return Math.abs(until - paused.until) < SECOND ? paused : { ...paused, until };
}

/** Clocks are set and people travel: a pause until a time of day follows. One that is over ends, whatever goes on. */
export function settlePause(draft: Draft): void {
  const { phase, now } = draft;
  const after = (pause: Paused | null): Paused | null => {
    const same = pause === null ? null : told(pause, draft);
    return same === null || now.at >= same.until ? null : same;
  };
  switch (phase.name) {
    case 'paused':
      draft.phase = told(phase, draft);
      return now.at >= draft.phase.until ? resume(draft) : undefined;
    case 'break':
      if (after(phase.after) !== phase.after) draft.phase = { ...phase, after: after(phase.after) };
      return;
    case 'offHours':
      if (after(phase.pause) !== phase.pause) draft.phase = { ...phase, pause: after(phase.pause) };
      return;
    case 'away': {
      const { before } = phase;
      if (before.name !== 'paused' || after(before) === before) return;
      draft.phase = { ...phase, before: after(before) ?? { name: 'sitting', dueLeftMs: before.dueLeftMs } };
      return;
    }
    case 'sitting':
    case 'due':
      return;
  }
}
