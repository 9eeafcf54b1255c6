/** The Routines page's state: the library as main tells it, what is looked for, and what is open. */
import type { LibraryView, MovementView, RoutineCardView } from '../../../electron/core/library-view.ts';
import { speaking } from '../../../content/strings/speaking.ts';
import type { SettingsView } from '../../../electron/core/views.ts';
import { Answer } from '../../shared/answer.svelte.ts';
import { find, movementsOf, type Found } from './find.ts';
import { Finder } from './finder.svelte.ts';
import { inOrder, picturesOf } from './pictures.ts';
import { Trail, type View } from './trail.svelte.ts';

export class LibraryPage {
  readonly answer: Answer<LibraryView>;
  readonly finder = new Finder();
  readonly trail = new Trail();
  #followed: string | undefined;
  readonly #found = $derived.by(() => find(this.all, this.finder));
  readonly #pictured = $derived.by(() => picturesOf(this.all));

  constructor(ask: () => Promise<LibraryView>) {
    const ordered = inOrder();
    this.answer = new Answer(async () => ordered(await ask()));
  }

  get all(): Found {
    return this.answer.value ?? { routines: [], movements: [] };
  }

  /** What fits the search and the filters. */
  get found(): Found {
    return this.#found;
  }

  /** What the person can do, and the content's language, change what the library shows: asks for it again, behind what is shown. */
  follow({ values, hidden }: SettingsView): void {
    const now = JSON.stringify([values, hidden, speaking().content]);
    if (this.#followed !== undefined && this.#followed !== now) void this.answer.again();
    this.#followed = now;
  }

  /** What is open; undefined: the list, also when what was open is gone from the library. */
  get shown(): View | undefined {
    const { view } = this.trail;
    if (view === undefined) return undefined;
    const there = view.kind === 'movement' ? this.movement(view.id) : this.routine(view.id);
    return there && view;
  }

  movement = (id: string): MovementView | undefined => this.all.movements.find((each) => each.id === id);
  routine = (id: string): RoutineCardView | undefined => this.all.routines.find((each) => each.id === id);
  movementsOf = (routine: RoutineCardView): readonly MovementView[] =>
    movementsOf(routine, this.all.movements);

  /** The movement that pictures each routine, by the routine's id. */
  get pictured(): ReadonlyMap<string, MovementView> {
    return this.#pictured;
  }
}
