/** When working hours begin again, in words that go inside a sentence. */
import { weekdayName } from './formats.ts';
import { text } from './text.ts';

/** `weekday`: 1 = Monday … 7 = Sunday, `inDays` from today; `time`: as the place that shows it writes times. */
export function beginWords(
  begins: { readonly inDays: number; readonly weekday: number },
  time: string,
): string {
  if (begins.inDays === 0) return text('hours.today', { time });
  if (begins.inDays === 1) return text('hours.tomorrow', { time });
  return text('hours.onDay', { day: weekdayName(begins.weekday), time });
}
