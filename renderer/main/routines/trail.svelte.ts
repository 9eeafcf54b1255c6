/** What is open on the Routines page, and the way back to where it was opened. */

/** A movement or a routine in full, or a routine's sheet for printing. */
export type View = { readonly kind: 'movement' | 'routine' | 'sheet'; readonly id: string };

/** Marks the control that opens a view, so that the focus finds back to it. */
export const opens = ({ kind, id }: View): string => `${kind}:${id}`;

type Step = { readonly view: View; readonly scrolledFrom: number };

export class Trail {
  #steps = $state.raw<readonly Step[]>([]);

  /** Undefined: nothing is open, the list is shown. */
  get view(): View | undefined {
    return this.#steps.at(-1)?.view;
  }

  /** What Back leads to; undefined: the list. */
  get before(): View | undefined {
    return this.#steps.at(-2)?.view;
  }

  /** `scrolledFrom`: how far what is left was scrolled. */
  open = (view: View, scrolledFrom: number): void => {
    this.#steps = [...this.#steps, { view, scrolledFrom }];
  };

  /** Leaves what is open; tells what it was, and how far the page to return to was scrolled. */
  back = (): Step | undefined => {
    const left = this.#steps.at(-1);
    this.#steps = this.#steps.slice(0, -1);
    return left;
  };
}
