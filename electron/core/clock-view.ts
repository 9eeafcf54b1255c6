/** The session in the words that tray, tooltip and Today share. */
import { sittingMs, type Paused, type Session } from './session.ts';
import { MINUTE, type AppTime, type Now } from './time.ts';
import type { ClockView } from './views.ts';

const MINUTES_A_DAY = 24 * 60;

/** Minutes from today's midnight to a moment, the seconds of this minute counted: else it would be one too few. */
export const minutesTo = (moment: AppTime, { at, local }: Now): number =>
  local.minute + Math.round(((local.utcMs % MINUTE) + moment - at) / MINUTE);

/** When a pause ends, as the clock on the wall will show it if nobody sets it meanwhile. */
function pausedView(paused: Paused, sittingMin: number, now: Now): ClockView {
  const untilMinute = minutesTo(paused.until, now);
  return {
    state: 'paused',
    sittingMin,
    untilMinute: untilMinute % MINUTES_A_DAY,
    tomorrow: untilMinute >= MINUTES_A_DAY,
  };
}

function offHoursView({ hoursTurn }: Session, now: Now): ClockView {
  if (hoursTurn === null) return { state: 'offHours', begins: null };
  const { weekday, minute } = hoursTurn;
  const inDays = Math.floor(minutesTo(hoursTurn.at, now) / MINUTES_A_DAY);
  return { state: 'offHours', begins: { inDays, weekday, minute } };
}

/** What the sitting clock is doing at `now`; whole minutes, because people see minutes. */
export function clockView(session: Session, now: Now): ClockView {
  const { phase } = session;
  const satMs = sittingMs(session, now.at);
  const sittingMin = Math.floor(satMs / MINUTE);
  switch (phase.name) {
    case 'sitting': {
      if (!session.mayPrompt) return { state: 'unread', sittingMin };
      const leftMs = Math.max(0, phase.dueAt - now.at);
      const part = Math.min(1, Math.max(0, 1 - leftMs / session.intervalMs));
      return { state: 'sitting', sittingMin, breakInMin: Math.ceil(leftMs / MINUTE), part };
    }
    case 'due':
      if (phase.state.name === 'held') return { state: 'held', sittingMin, reasons: phase.state.reasons };
      return { state: 'due', sittingMin, offered: phase.state.name === 'offered' };
    case 'paused':
      return pausedView(phase, sittingMin, now);
    case 'away':
      if (phase.before.name === 'paused') return pausedView(phase.before, sittingMin, now);
      return phase.rested ? { state: 'rested' } : { state: 'away', sittingMin, because: phase.because };
    case 'break':
      return { state: 'break' };
    case 'offHours':
      return phase.pause === null ? offHoursView(session, now) : pausedView(phase.pause, sittingMin, now);
  }
}
