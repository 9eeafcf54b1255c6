/** Lengths, counts and figures of the history in words. */
import type { DayFigures } from '../../../electron/core/history-view.ts';
import { numberWords } from '../../../content/strings/formats.ts';
import { text } from '../../../content/strings/text.ts';
import { shortLength } from '../day/length-words.ts';

const MINUTE = 60_000;

/** `1 h 12 min`, `34 min`. */
export const lengthWords = (ms: number): string => shortLength(ms / MINUTE);

type Breaks = Pick<DayFigures, 'offered' | 'taken'>;

/** `5 of 6 breaks taken`, for a day or week of which something is known. */
export const breaksWords = ({ offered, taken }: Breaks): string =>
  offered === 0
    ? text('history.noneOffered')
    : text('history.breaksTaken', { taken: numberWords(taken), offered: numberWords(offered), n: offered });

/** The same in few words, for a figure that has its label beside it: `5 of 6`. */
export const ofWords = ({ offered, taken }: Breaks): string =>
  offered === 0
    ? text('history.noneOffered.short')
    : text('history.of', { taken: numberWords(taken), offered: numberWords(offered) });
