/** The two ways to call main from a window, as Svelte state: a question whose answer is shown, and a command that may fail. */

/** A question asked at once, for example for a page's content; a failed one can be asked again. */
export class Answer<T> {
  state = $state<'loading' | 'ready' | 'failed'>('loading');
  #value = $state.raw<T>();
  /** Settles when the first question has been answered or has failed; never rejects. */
  readonly first: Promise<void>;
  readonly #ask: () => Promise<T>;
  #asked = 0;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
    this.first = this.again();
  }

  get value(): T | undefined {
    return this.#value;
  }

  /** Settles when the answer is here or has failed; never rejects. Only what the newest question brings counts. */
  again = async (): Promise<void> => {
    const asked = ++this.#asked;
    this.state = 'loading';
    try {
      const value = await this.#ask();
      if (asked !== this.#asked) return;
      this.#value = value;
      this.state = 'ready';
    } catch {
      if (asked === this.#asked) this.state = 'failed';
    }
  };
}

/** Runs commands; remembers the one that failed until another one works or it is tried again. */
export class Commands {
  #failed = $state.raw<() => Promise<unknown>>();

  /** True while the last command is known to have failed. */
  get failed(): boolean {
    return this.#failed !== undefined;
  }

  /** Settles true when the command was carried out; never rejects. */
  run = async (command: () => Promise<unknown>): Promise<boolean> => {
    try {
      await command();
      this.#failed = undefined;
      return true;
    } catch {
      this.#failed = command;
      return false;
    }
  };

  /** The person has seen that it failed. */
  dismiss = (): void => {
    this.#failed = undefined;
  };

  retry = async (): Promise<boolean> => (this.#failed === undefined ? true : this.run(this.#failed));
}
