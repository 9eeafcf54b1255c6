/** When the one timer must ring next. */
import type { Rules } from './rules.ts';
import { breakDoneMs, breakPositionMs, isHeld, type Session } from './session.ts';
import { MINUTE, type AppTime } from './time.ts';

/** When the next step is needed at the latest; until then nothing happens by itself. Pure. */
export function nextWakeAt(session: Session, rules: Rules): AppTime {
  const { phase, at } = session;
  const times: AppTime[] = [];
  if (session.hoursTurn !== null && phase.name !== 'break') times.push(session.hoursTurn.at);
  if (phase.name !== 'break' && phase.name !== 'offHours') {
    times.push(session.askIdleAt);
    if (isHeld(phase) && session.askQuietAt !== null) times.push(session.askQuietAt);
  }
  switch (phase.name) {
    case 'sitting':
      if (rules.mayPrompt) {
        times.push(phase.dueAt);
        if (!phase.prepared) times.push(phase.dueAt - rules.prepareBeforeMs);
        if (!phase.quietAsked && rules.holds.length > 0) times.push(phase.dueAt - rules.askBeforeMs);
      }
      times.push(nextMinute(at, phase.dueAt - at));
      break;
    case 'due':
      if (phase.state.name === 'offered' && phase.state.foldAt !== null) times.push(phase.state.foldAt);
      if (phase.state.name === 'folded' && phase.state.again !== null) times.push(phase.state.again);
      break;
    case 'paused':
      times.push(phase.until);
      break;
    case 'offHours':
      if (phase.pause !== null) times.push(phase.pause.until);
      times.push(at + rules.offHoursPollMs);
      break;
    case 'away':
      if (!phase.rested) times.push(phase.since + rules.restMs);
      break;
    case 'break':
      if (phase.paused) {
        times.push(phase.asOf + rules.breakPauseMaxMs);
      } else {
        times.push(at + phase.plan.plannedMs - breakPositionMs(phase, at));
        if (phase.sampleAt !== null) times.push(phase.sampleAt);
        times.push(at + rules.breakSaveMs - (breakDoneMs(phase, at) % rules.breakSaveMs));
      }
      break;
  }
  if (phase.name !== 'away' && phase.name !== 'break' && phase.name !== 'offHours')
    times.push(nextMinute(at, -(session.satMs + at - session.span.from)));
  return Math.max(at, Math.min(...times));
}

/** The next instant after `at` at which a time left of `leftMs` (or, negative, a time passed) shows another minute. */
function nextMinute(at: AppTime, leftMs: number): AppTime {
  const part = ((leftMs % MINUTE) + MINUTE) % MINUTE;
  return at + (part === 0 ? MINUTE : part);
}
