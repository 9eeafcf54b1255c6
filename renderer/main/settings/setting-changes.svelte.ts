/** Changes settings and remembers what they were, so that each change can be undone, the latest first. */
import type { ChoiceKey, Choices, NotChanged, SettingChange } from '../../../electron/core/settings.ts';
import type { MainApi } from '../main-window.svelte.ts';

/** What happened to the settings. `key`: one choice; else what was done to several. */
export type What =
  { readonly kind: 'one'; readonly key: ChoiceKey } | { readonly kind: 'imported' | 'restored' };

/** What the page tells of the latest change. */
export type Told = {
  readonly what: What;
  readonly undone: boolean;
  /** Something was done, not all of it refused. */
  readonly done: boolean;
  /** What could not be done of it. */
  readonly notChanged: readonly ChoiceKey[];
};

type Step = { readonly what: What; readonly back: readonly SettingChange[] };

/** Longer memories are of no use, and each step holds old values. */
const MOST_STEPS = 50;

/** A change to the value that a choice has among the given ones. */
export const changeTo = (values: Choices, key: ChoiceKey): SettingChange =>
  ({ key, value: values[key] }) as SettingChange; // key and value are of the same choice; TypeScript cannot pair them

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Those of the changes that would change something. */
export const realChanges = (changes: readonly SettingChange[], values: Choices): readonly SettingChange[] =>
  changes.filter(({ key, value }) => !same(values[key], value));

export class SettingChanges {
  #steps = $state.raw<readonly Step[]>([]);
  #told = $state.raw<Told>();
  #undoing = false;
  readonly #call: MainApi['call'];
  readonly #values: () => Choices | undefined;
  #listeners: readonly ((change: SettingChange) => void)[] = [];

  constructor(call: MainApi['call'], values: () => Choices | undefined) {
    this.#call = call;
    this.#values = values;
  }

  /** Undefined: nothing to tell, or it has been put away. */
  get told(): Told | undefined {
    return this.#told;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** Rejects as main does; then nothing has changed. */
  change = async (to: SettingChange): Promise<void> => {
    const before = this.#values();
    await this.#call.changeSetting(to);
    if (before !== undefined) this.#remember({ kind: 'one', key: to.key }, [to], before, []);
  };

  /** Changes several at once. Rejects as main does; then nothing has changed. */
  changeAll = async (changes: readonly SettingChange[], what: What): Promise<readonly NotChanged[]> => {
    const before = this.#values();
    const failed = await this.#call.changeSettings([...changes]);
    const keys = failed.map(({ key }) => key);
    const done = changes.filter(({ key }) => !keys.includes(key));
    if (before !== undefined) this.#remember(what, done, before, keys);
    this.#tellAll(done);
    return failed;
  };

  /** Takes the latest change back. Rejects as main does; then it can be tried again. */
  undo = async (): Promise<void> => {
    const step = this.#steps.at(-1);
    if (step === undefined || this.#undoing) return;
    this.#undoing = true;
    try {
      const failed = await this.#call.changeSettings([...step.back]);
      this.#steps = this.#steps.filter((other) => other !== step);
      const notChanged = failed.map(({ key }) => key);
      const done = step.back.filter(({ key }) => !notChanged.includes(key));
      this.#told = { what: step.what, undone: true, done: done.length > 0, notChanged };
      this.#tellAll(done);
    } finally {
      this.#undoing = false;
    }
  };

  /** The person has seen it, or has left the page. What can be undone stays so. */
  putAway = (): void => {
    this.#told = undefined;
  };

  /** Calls with each choice that several changes, or an undo, have changed: for what is being edited meanwhile. */
  listen(changed: (change: SettingChange) => void): () => void {
    this.#listeners = [...this.#listeners, changed];
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== changed);
    };
  }

  #remember(
    what: What,
    done: readonly SettingChange[],
    before: Choices,
    notChanged: readonly ChoiceKey[],
  ): void {
    const back = realChanges(done, before).map(({ key }) => changeTo(before, key));
    if (back.length > 0) this.#steps = [...this.#steps, { what, back }].slice(-MOST_STEPS);
    if (back.length > 0 || notChanged.length > 0)
      this.#told = { what, undone: false, done: back.length > 0, notChanged };
  }

  #tellAll(changes: readonly SettingChange[]): void {
    for (const change of changes) for (const changed of this.#listeners) changed(change);
  }
}
