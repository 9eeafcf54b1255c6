/** The bars of the chart: how many breaks were offered and taken each day or week, ready to be drawn. */
import { scaleLinear } from 'd3-scale';
import type { DayFigures, DayKey, DaySpan } from '../../../electron/core/history-view.ts';
import { shortNumber } from '../../../content/strings/formats.ts';
import { text } from '../../../content/strings/text.ts';
import { daysFrom, dayWords, shortDay, shortWeekday, spanWords } from './history-dates.ts';
import { breaksWords } from './history-words.ts';
import type { WeekTotals } from './totals.ts';

export type Bar = {
  /** The day, or the week's first. */
  readonly key: DayKey;
  /** Under the bar. */
  readonly label: string;
  /** All that it says, for those who hear it. */
  readonly words: string;
  /** Over the bar; null: nothing is known. */
  readonly count: { readonly taken: string; readonly offered: string } | null;
  /** How high they reach, in per cent of the chart. */
  readonly offered: number;
  readonly taken: number;
  /** It is, or has in it, the present day. */
  readonly now: boolean;
};

export type BarChart = {
  readonly bars: readonly Bar[];
  /** Lines across the chart, at round numbers; from the ground up, in per cent. */
  readonly lines: readonly { readonly label: string; readonly at: number }[];
};

type Known = Omit<Bar, 'offered' | 'taken' | 'count'> & {
  readonly breaks: { readonly offered: number; readonly taken: number } | null;
};

/** Few, so that they stay in the background. */
const LINES = 4;

function chartOf(known: readonly Known[]): BarChart {
  const most = Math.max(1, ...known.map(({ breaks }) => breaks?.offered ?? 0));
  const height = scaleLinear().domain([0, most]).nice(LINES).range([0, 100]);
  return {
    bars: known.map(({ breaks, ...bar }) => ({
      ...bar,
      offered: height(breaks?.offered ?? 0),
      taken: height(breaks?.taken ?? 0),
      count: breaks && { taken: shortNumber(breaks.taken), offered: shortNumber(breaks.offered) },
    })),
    lines: height
      .ticks(LINES)
      .filter((tick) => Number.isInteger(tick))
      .map((tick) => ({ label: shortNumber(tick), at: height(tick) })),
  };
}

/** What stands below the present day: a long word would run into its neighbour's. */
function presentDay(key: DayKey): string {
  const word = text('history.today');
  return word.length <= LETTERS_BELOW ? word : shortWeekday(key);
}
const LETTERS_BELOW = 6;

const wordsOf = (when: string, what: string): string => text('history.when', { when, what });

export function dayBars(days: readonly DayFigures[], span: DaySpan, today: DayKey): BarChart {
  const byDay = new Map(days.map((figures) => [figures.day, figures]));
  return chartOf(
    daysFrom(span).map((key) => {
      const breaks = byDay.get(key) ?? null;
      return {
        key,
        label: key === today ? presentDay(key) : shortWeekday(key),
        words: wordsOf(
          dayWords(key, today),
          breaks === null ? text('history.nothingRecorded') : breaksWords(breaks),
        ),
        breaks,
        now: key === today,
      };
    }),
  );
}

export function weekBars(weeks: readonly WeekTotals[], today: DayKey): BarChart {
  return chartOf(
    weeks.map((week) => ({
      key: week.from,
      label: shortDay(week.from),
      words: wordsOf(
        spanWords(week, today),
        week.days === 0 ? text('history.nothingRecorded') : breaksWords(week),
      ),
      breaks: week.days === 0 ? null : week,
      now: week.from <= today && today <= week.to,
    })),
  );
}
