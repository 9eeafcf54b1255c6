/** When Today suggests the routine for the end of the day, which no reminder ever brings. */
import type { ClockView, TodayView } from '../../../electron/core/views.ts';

export const END_OF_DAY = 'end-of-day';

/** Hours that begin again sooner than this are over for lunch, or have not begun yet. */
const OVER_MIN = 8 * 60;
/** Where no hours say when work is over. */
const EVENING_MIN = 18 * 60;

/** Minutes until the working hours begin again; null: nothing says when. */
function untilHours(clock: ClockView, minute: number): number | null {
  if (clock.state !== 'offHours' || clock.begins === null) return null;
  return clock.begins.inDays * 24 * 60 + clock.begins.minute - minute;
}

/** `hoursOn`: breaks come in working hours only; then their end is the end of work. */
export function suggestsEndOfDay({ clock, minute }: TodayView, hoursOn: boolean): boolean {
  if (clock.state === 'unread' || clock.state === 'break') return false;
  const until = untilHours(clock, minute);
  if (until !== null) return until >= OVER_MIN;
  return minute >= EVENING_MIN && (clock.state === 'offHours' || !hoursOn);
}
