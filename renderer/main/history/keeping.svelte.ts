/** Exporting, importing and deleting the history: what the person is asked first, and what came of it. */
import type { DayKey, DaySpan } from '../../../electron/core/history-view.ts';
import { numberWords } from '../../../content/strings/formats.ts';
import { text } from '../../../content/strings/text.ts';
import type { MainApi } from '../main-window.svelte.ts';
import { mainWords } from '../../shared/main-words.ts';
import { dayWords, spanWords } from './history-dates.ts';

/** What the person is asked about before it goes. */
export type ToDelete =
  | { readonly what: 'day'; readonly day: DayKey }
  | { readonly what: 'span'; readonly from: string; readonly to: string }
  | { readonly what: 'all' };

/** Where something was asked for: under the page's title, or at the menu at its end. */
export type Near = 'title' | 'menu';

type Calls = Pick<MainApi['call'], 'exportHistory' | 'importHistory' | 'deleteHistory'>;
type Limits = { readonly firstDay: DayKey; readonly today: DayKey };

/** What is wrong with the days typed; null: nothing. Empty fields are not days. */
export function wrongSpan(
  { from, to }: { from: string; to: string },
  { firstDay, today }: Limits,
): string | null {
  if (from === '' || to === '') return text('history.delete.wrong.empty');
  if (from > to) return text('history.delete.wrong.order');
  if (to < firstDay || from > today) {
    return text('history.delete.wrong.outside', { first: dayWords(firstDay, today) });
  }
  return null;
}

/** What main says of a file that cannot be written does not say what was to be in it. */
const notExported = (why: string): string => text('history.notExported', { why });

export class Keeping {
  /** What is to be heard and read; empty: nothing. */
  said = $state('');
  /** Why something failed, in whole sentences; null: nothing did. */
  wrong = $state.raw<string | null>(null);
  /** Where what came of it is looked for. */
  near = $state<Near>('title');
  /** Something is being done, one thing at a time. */
  busy = $state(false);
  toDelete = $state.raw<ToDelete | null>(null);
  /** The last question ended with days deleted. */
  deleted = false;
  readonly #call: Calls;
  readonly #changed: () => Promise<void>;

  /** `changed`: called after days have come or gone, before that is said. */
  constructor(call: Calls, changed: () => Promise<void>) {
    this.#call = call;
    this.#changed = changed;
  }

  export = (format: 'csv' | 'json'): Promise<boolean> =>
    this.#do(
      'menu',
      async () => {
        if (await this.#call.exportHistory(format)) this.said = text('history.exported');
      },
      notExported,
    );

  import = (near: Near): Promise<boolean> =>
    this.#do(near, async () => {
      const imported = await this.#call.importHistory();
      if (imported === null) return;
      await this.#changed();
      const { added, alreadyThere, tooOld } = imported;
      this.said = text('history.imported', {
        added,
        addedWords: numberWords(added),
        there: alreadyThere,
        thereWords: numberWords(alreadyThere),
        old: tooOld,
        oldWords: numberWords(tooOld),
      });
    });

  /** Asks first. */
  ask = (toDelete: ToDelete): void => {
    this.putAway();
    this.deleted = false;
    this.toDelete = toDelete;
  };

  keep = (): void => {
    if (this.busy) return; // too late: the answer says what became of it
    this.toDelete = null;
    this.putAway();
  };

  /** True when it has gone. What cannot be deleted as it is typed stays asked about. */
  delete = async (limits: Limits): Promise<boolean> => {
    const asked = this.toDelete;
    if (asked === null || (asked.what === 'span' && wrongSpan(asked, limits) !== null)) return false;
    const { span, words } = this.#of(asked, limits.today);
    return this.#do('title', async () => {
      await this.#call.deleteHistory(span);
      await this.#changed();
      this.deleted = true;
      this.toDelete = null;
      this.said = words;
    });
  };

  /** The person has seen it. */
  putAway = (): void => {
    this.said = '';
    this.wrong = null;
  };

  #of(asked: ToDelete, today: DayKey): { span: DaySpan | 'all'; words: string } {
    switch (asked.what) {
      case 'all':
        return { span: 'all', words: text('history.deleted.all') };
      case 'day': {
        const what = dayWords(asked.day, today);
        return { span: { from: asked.day, to: asked.day }, words: text('history.deleted', { what }) };
      }
      case 'span': {
        const span = { from: asked.from, to: asked.to };
        return { span, words: text('history.deleted', { what: spanWords(span, today) }) };
      }
    }
  }

  /** True: done, or left by the person. False: it failed, or something else is still being done. */
  async #do(
    near: Near,
    work: () => Promise<void>,
    failed: (why: string) => string = (why) => why,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.near = near;
    this.putAway();
    try {
      await work();
      return true;
    } catch (cause) {
      this.wrong = failed(mainWords(cause));
      return false;
    } finally {
      this.busy = false;
    }
  }
}
