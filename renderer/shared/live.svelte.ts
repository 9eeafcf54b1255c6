/** A value that main owns, as Svelte state: `current` is undefined until main has said it, then follows each change. */

/** How a window listens to one value: calls back at once when known, then with each change; returns its stop. */
export type Listen<T> = (changed: (value: T) => void) => () => void;

export class Live<T> {
  #current = $state.raw<T>();
  readonly stop: () => void;

  constructor(listen: Listen<T>) {
    this.stop = listen((value) => {
      this.#current = value;
    });
  }

  get current(): T | undefined {
    return this.#current;
  }
}

/** `const today = live(bridge('main').listen.today)`; it lives as long as the window unless stopped. */
export const live = <T>(listen: Listen<T>): Live<T> => new Live(listen);
