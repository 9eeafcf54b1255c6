/** How long history is kept: a shorter time deletes what is older, so the person is asked first when there is any. */
import type { MainWindow } from '../main-window.svelte.ts';

/** A time that was chosen, and the first day that it would keep. */
export type Asking = { readonly months: number; readonly before: string };

export class KeepMonths {
  /** Waits for the person's word; null: nothing is asked. */
  asking = $state.raw<Asking | null>(null);
  readonly #main: MainWindow;

  constructor(main: MainWindow) {
    this.#main = main;
  }

  /** Keeps history for so many months, 0 for all; asks first if that deletes something. */
  choose = async (months: number): Promise<void> => {
    await this.#main.commands.run(async () => {
      const before = await this.#main.api.call.deletedBefore(months);
      if (before === null) await this.#change(months);
      else this.asking = { months, before };
    });
  };

  /** The person said yes: what is older goes now. */
  confirm = async (): Promise<void> => {
    const { asking } = this;
    this.asking = null;
    if (asking !== null) await this.#main.commands.run(() => this.#change(asking.months));
  };

  /** Everything stays as it is. */
  cancel = (): void => {
    this.asking = null;
  };

  #change(value: number): Promise<void> {
    return this.#main.changes.change({ key: 'keepMonths', value });
  }
}
