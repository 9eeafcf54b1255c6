/** One choice of a list, and how a part of it is marked that is in another language. */
import type { InLanguage } from './content-language.ts';

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

/** A label that is in one language all through. */
export const inItsLanguage = (
  words: string,
  { lang, dir }: InLanguage,
): NonNullable<Option<string>['foreign']> => ({
  words,
  lang,
  direction: dir,
});
