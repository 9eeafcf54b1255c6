/** One choice of a list. */
export type Option<T extends string> = {
  readonly value: T;
  readonly label: string;
  /** A part of the label in another language than the words around it, such as a language's own name. */
  readonly foreign?: {
    readonly words: string;
    readonly lang: string;
    readonly direction: 'ltr' | 'rtl';
  };
};
