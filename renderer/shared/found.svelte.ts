/** A page's search among its rows and groups: who is on the page, and which of them the words asked for fit. */
import { getContext, setContext, untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { says, wordsOf } from './says.ts';

/** A heading of the page, to go to. */
export type Heading = { readonly id: string; readonly words: () => string };

/** One for each page that can be searched; rows and groups made inside it find it by themselves. */
export class Search {
  query = $state('');
  /** Rows that fit, and groups without rows that do. */
  readonly found = new SvelteSet<object>();
  #headings = $state.raw<readonly Heading[]>([]);

  /** Something is asked for. */
  get on(): boolean {
    return wordsOf(this.query).length > 0;
  }

  /** The headings of the page, in its order. */
  get headings(): readonly Heading[] {
    return this.#headings;
  }

  /** Called while a group is made. */
  addHeading(heading: Heading): () => void {
    this.#headings = [...untrack(() => this.#headings), heading];
    return () => {
      this.#headings = untrack(() => this.#headings).filter((other) => other !== heading);
    };
  }
}

const SEARCH = Symbol('search');
const GROUP = Symbol('group');

type Group = { readonly words: () => string; readonly found: SvelteSet<object> };

/** Called while the page is made. */
export const searchOfPage = (): Search => setContext(SEARCH, new Search());

const searchAround = (): Search | undefined => getContext<Search | undefined>(SEARCH);

/** What a row or group knows of the search; without a search around it is always shown. */
export type Shown = { readonly shown: boolean };

/** Called while a row is made: it is shown when its words, or those of its group's heading, fit. */
export function findableRow(words: () => readonly (string | undefined)[]): Shown {
  const search = searchAround();
  if (search === undefined) return { shown: true };
  const group = getContext<Group | undefined>(GROUP);
  const me = {};
  const shown = $derived(says([group?.words() ?? '', ...words()].join(' '), search.query));
  $effect(() => {
    if (!shown) return;
    search.found.add(me);
    group?.found.add(me);
    return () => {
      search.found.delete(me);
      group?.found.delete(me);
    };
  });
  return {
    get shown() {
      return shown;
    },
  };
}

export type GroupNeeds = {
  readonly heading: () => string;
  readonly id: string;
  /** In the page's list of headings. */
  readonly listed: boolean;
  /** Words of what it holds besides rows; with them it is found even when it has no row. */
  readonly words: () => readonly string[];
};

/** Called while a group of rows is made: it is shown while any of its rows is, or its own words fit. */
export function findableGroup({ heading, id, listed, words }: GroupNeeds): Shown {
  const search = searchAround();
  if (search === undefined) return { shown: true };
  const found = new SvelteSet<object>();
  setContext<Group>(GROUP, { words: heading, found });
  if (listed) $effect(() => search.addHeading({ id, words: heading }));
  const me = {};
  const alone = $derived(words().length > 0 && says([heading(), ...words()].join(' '), search.query));
  const shown = $derived(!search.on || found.size > 0 || alone);
  $effect(() => {
    if (!alone || found.size > 0) return;
    search.found.add(me);
    return () => search.found.delete(me);
  });
  return {
    get shown() {
      return shown;
    },
  };
}
