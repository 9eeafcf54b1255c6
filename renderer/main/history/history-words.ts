/** Lengths, counts and figures of the history in words. */
import type { DayFigures } from '../../../electron/core/history-view.ts';
import { text } from '../../../content/strings/text.ts';

const MINUTE = 60_000;
const plain = new Intl.NumberFormat('en-GB');
const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });

/** `10,000` */
export const countWords = (n: number): string => plain.format(n);
/** As short as it can be: `10K`. For places that have no room for more. */
export const shortCount = (n: number): string => compact.format(n);

/** `1 h 12 min`, `34 min`, `Under a minute`; whole minutes, never rounded up. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return ms > 0 ? text('history.underMinute') : text('history.minutes', { m: '0' });
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return text('history.minutes', { m: String(minutes) });
  const rest = minutes % 60;
  return rest === 0
    ? text('history.hours', { h: countWords(hours) })
    : text('history.hoursMinutes', { h: countWords(hours), m: String(rest) });
}

type Breaks = Pick<DayFigures, 'offered' | 'taken'>;

/** `5 of 6 breaks taken`, for a day or week of which something is known. */
export const breaksWords = ({ offered, taken }: Breaks): string =>
  offered === 0
    ? text('history.noneOffered')
    : text('history.breaksTaken', { taken: countWords(taken), offered: countWords(offered), n: offered });

/** The same in few words, for a figure that has its label beside it: `5 of 6`. */
export const ofWords = ({ offered, taken }: Breaks): string =>
  offered === 0
    ? text('history.noneOffered.short')
    : text('history.of', { taken: countWords(taken), offered: countWords(offered) });
