/** When working hours begin again, in words that go inside a sentence. */
import { text } from './text.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The first of January 1970 was a Thursday. */
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `weekday`: 1 = Monday … 7 = Sunday, `inDays` from today; `time`: as the place that shows it writes times. */
export function beginWords(
  begins: { readonly inDays: number; readonly weekday: number },
  time: string,
): string {
  if (begins.inDays === 0) return text('hours.today', { time });
  if (begins.inDays === 1) return text('hours.tomorrow', { time });
  return text('hours.onDay', { day: WEEKDAY.format((begins.weekday + 3) * DAY_MS), time });
}
