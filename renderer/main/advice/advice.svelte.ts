/** Which topic of Advice is read, and what belongs to it. */
import type { AdvicePage, AdviceSection, ShownSource, Statement } from '../../../content/page-schema.ts';

/** The sources that a topic rests on, in the order of the page's list. */
export function sourcesOf(section: AdviceSection, sources: readonly ShownSource[]): ShownSource[] {
  const statements = [
    ...section.statements,
    ...section.added,
    ...section.contact,
    ...section.lists.flatMap((list) => list.titles),
  ];
  const named = statements.flatMap((statement) => statement.sources);
  return sources.filter((source) => named.includes(source.id));
}

/** Pinned statements stand first and apart. */
export function pinnedFirst(statements: readonly Statement[]): {
  readonly pinned: readonly Statement[];
  readonly others: readonly Statement[];
} {
  return {
    pinned: statements.filter((statement) => statement.pinned === true),
    others: statements.filter((statement) => statement.pinned !== true),
  };
}

export class Topics {
  readonly #page: AdvicePage;
  readonly #remember: (id: string) => void;
  #chosen = $state<string>();

  /** `first`: the topic to begin with. `remember` hears of each choice. */
  constructor(page: AdvicePage, first?: string, remember: (id: string) => void = () => undefined) {
    this.#page = page;
    this.#chosen = first;
    this.#remember = remember;
  }

  get all(): readonly AdviceSection[] {
    return this.#page.sections;
  }

  /** The chosen topic, or the first; undefined when there is none at all. */
  get current(): AdviceSection | undefined {
    return this.all.find((section) => section.id === this.#chosen) ?? this.all[0];
  }

  choose = (id: string): void => {
    this.#chosen = id;
    this.#remember(id);
  };
}
