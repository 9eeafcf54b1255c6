/** The day as far as it has come: asked for when Today opens, and again as the clock goes on, once a minute at most. */
import type { DayView } from '../../../electron/core/history-view.ts';
import type { TodayView } from '../../../electron/core/views.ts';
import { Answer } from '../../shared/answer.svelte.ts';
import type { MainApi } from '../main-window.svelte.ts';

const ONCE_A_MS = 60_000;

/** The answer with the minute at which it was asked for. */
type SoFar = { readonly view: DayView; readonly minute: number };

export class DaySoFar {
  readonly #api: MainApi;
  #answer = $state.raw<Answer<SoFar>>();
  #day = $state.raw<string>();
  #state: string | undefined;
  #minute = 0;
  #askedAtMs = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(api: MainApi) {
    this.#api = api;
  }

  get failed(): boolean {
    return this.#answer?.state === 'failed';
  }

  /** What is known of today; undefined: nothing yet. Yesterday's answer is nothing. */
  get value(): SoFar | undefined {
    const value = this.#answer?.value;
    return value?.view.figures.day === this.#day ? value : undefined;
  }

  /**
   * Follows a change of the clock. Another day or another state is asked for at once, because a break that has just
   * ended is looked for; time that passes once a minute; nothing while nobody sees the page.
   */
  follow({ day, minute, clock }: TodayView, hidden: boolean): void {
    clearTimeout(this.#later);
    if (hidden) return;
    const isNew = day !== this.#day || clock.state !== this.#state;
    this.#day = day;
    this.#state = clock.state;
    this.#minute = minute;
    const waitMs = isNew ? 0 : this.#askedAtMs + ONCE_A_MS - performance.now();
    if (waitMs > 0) this.#later = setTimeout(() => void this.ask(), waitMs);
    else void this.ask();
  }

  ask = async (): Promise<void> => {
    this.#askedAtMs = performance.now();
    if (this.#answer === undefined) this.#answer = new Answer(this.#question);
    else await this.#answer.again();
  };

  stop(): void {
    clearTimeout(this.#later);
  }

  readonly #question = async (): Promise<SoFar> => {
    const minute = this.#minute;
    if (this.#day === undefined) throw new Error('asked before the day is known');
    return { view: await this.#api.call.historyDay(this.#day), minute };
  };
}
