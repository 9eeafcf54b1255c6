/** Which stretch of the history is shown and how, moving through time, and the day that was chosen. */
import { getLocalTimeZone, today as localToday } from '@internationalized/date';
import type { DayKey, DaySpan, DayView, HistoryView } from '../../../electron/core/history-view.ts';
import { Answer } from '../../shared/answer.svelte.ts';
import type { MainApi } from '../main-window.svelte.ts';
import { addDays, earlierOf, WEEK, weekEnd, weekStart } from './history-dates.ts';

export const WEEKS_SHOWN = 12;

/** The last day of what is shown; null: the present day, whichever that is. */
type End = DayKey | null;
/** What main knows of the twelve weeks around the days shown. */
type Shown = { readonly history: HistoryView; readonly end: DayKey };

type Calls = Pick<MainApi['call'], 'history' | 'historyDay'>;

/** Whole weeks, as far as they have come. */
function windowAround(end: DayKey, today: DayKey): DaySpan {
  return { from: addDays(weekStart(end), -(WEEKS_SHOWN - 1) * WEEK), to: earlierOf(weekEnd(end), today) };
}

export class HistoryPage {
  view = $state<'chart' | 'table'>('chart');
  unit = $state<'days' | 'weeks'>('days');
  readonly answer: Answer<Shown>;

  #chosen = $state.raw<DayKey>();
  #day = $state.raw<Answer<DayView>>();
  #end: End = null;
  #today: DayKey;
  readonly #call: Calls;

  /** `guess`: the present day by this window's clock, until main says which it is. */
  constructor(call: Calls, guess: DayKey = localToday(getLocalTimeZone()).toString()) {
    this.#call = call;
    this.#today = guess;
    this.answer = new Answer(() => this.#ask());
  }

  get history(): HistoryView | undefined {
    return this.answer.value?.history;
  }

  /** The days, or the weeks, whose figures are shown. */
  get span(): DaySpan | undefined {
    const shown = this.answer.value;
    if (shown === undefined) return undefined;
    return this.unit === 'days' ? { from: addDays(shown.end, 1 - WEEK), to: shown.end } : shown.history.span;
  }

  /** It ends with the present day. */
  get latest(): boolean {
    return this.span !== undefined && this.span.to === this.history?.today;
  }

  get canGoEarlier(): boolean {
    const first = this.history?.firstDay ?? null;
    return this.span !== undefined && first !== null && first < this.span.from;
  }

  get canGoLater(): boolean {
    return this.span !== undefined && !this.latest;
  }

  get chosen(): DayKey | undefined {
    return this.#chosen;
  }

  /** The chosen day's line. */
  get day(): Answer<DayView> | undefined {
    return this.#day;
  }

  /** Settles when the answer is there; never past the first day that is known. */
  earlier = async (): Promise<void> => {
    if (this.canGoEarlier && this.span) await this.#goTo(addDays(this.span.from, -1));
  };

  /** Never past the present day. */
  later = async (): Promise<void> => {
    if (!this.canGoLater || !this.span) return;
    await this.#goTo(addDays(this.span.to, this.unit === 'days' ? WEEK : WEEK * WEEKS_SHOWN));
  };

  toToday = (): Promise<void> => this.#goTo(this.#today);

  /** The days of one of the weeks shown. */
  showWeek = async (monday: DayKey): Promise<void> => {
    await this.#goTo(weekEnd(monday));
    if (this.answer.state === 'ready') this.unit = 'days'; // not before: the days of another week would be shown
  };

  /** Shows a day; the one shown already is put away. */
  choose = (day: DayKey): void => {
    if (day === this.#chosen) return this.putAway();
    this.#chosen = day;
    this.#day = new Answer(() => this.#call.historyDay(day));
  };

  putAway = (): void => {
    this.#chosen = undefined;
    this.#day = undefined;
  };

  /** Something new may have been recorded, or the day may have changed. */
  refresh = async (): Promise<void> => {
    await Promise.all([this.answer.again(), this.#day?.again()]);
  };

  /** Days have gone or come: what was chosen may be among them. */
  changed = async (): Promise<void> => {
    this.putAway();
    this.#end = null;
    await this.answer.again();
  };

  async #goTo(end: DayKey): Promise<void> {
    this.#end = end < this.#today ? end : null;
    this.putAway();
    await this.answer.again();
  }

  async #ask(): Promise<Shown> {
    const asked = this.#end ?? this.#today;
    const history = await this.#call.history(windowAround(asked, this.#today));
    const guessed = this.#today;
    this.#today = history.today;
    if (history.today === guessed) return { history, end: asked };
    const end = this.#end ?? history.today;
    return { history: await this.#call.history(windowAround(end, history.today)), end };
  }
}
