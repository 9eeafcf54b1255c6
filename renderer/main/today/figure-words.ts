/** The three figures of a day in plain words: no figure scolds, and none is a score. */
import type { DayFigures } from '../../../electron/core/history-view.ts';
import { text } from '../../../content/strings/text.ts';
import { shortLength } from '../day/length-words.ts';

const MINUTE = 60_000;

export type FigureWords = {
  readonly name: 'breaks' | 'longest' | 'moving';
  readonly value: string;
  readonly label: string;
};

const length = (ms: number): string => (ms > 0 ? shortLength(ms / MINUTE) : text('today.figures.none'));

/** Undefined: not known yet. */
export function figureWords(figures: DayFigures | undefined): readonly FigureWords[] {
  const waiting = figures === undefined ? '–' : null;
  const offered = figures?.offered ?? 0;
  const taken = figures?.taken ?? 0;
  return [
    {
      name: 'breaks',
      value:
        waiting ??
        (offered === 0 ? text('today.figures.none') : text('today.figures.of', { taken, offered })),
      label: text('today.figures.breaks', { n: offered }),
    },
    {
      name: 'longest',
      value: waiting ?? length(figures?.longestSittingMs ?? 0),
      label: text('today.figures.longest'),
    },
    { name: 'moving', value: waiting ?? length(figures?.movingMs ?? 0), label: text('today.figures.moving') },
  ];
}
