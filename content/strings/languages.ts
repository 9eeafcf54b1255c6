/** The languages that the interface speaks, and who has checked each. */
import { pseudoLanguages } from 'virtual:languages';

export type Language = {
  /** BCP 47. */
  readonly tag: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** How dates and numbers are written where the system does not say it for this language. */
  readonly formats: string;
  /** `machine`: translated by a machine, and shown as not yet checked until a speaker has signed it in `checkedBy`. */
  readonly madeBy: 'us' | 'machine';
  readonly checkedBy: string;
};

/** The language of the content, and of whatever has no checked translation. */
export const ENGLISH = 'en-GB';

const machine = { direction: 'ltr', madeBy: 'machine', checkedBy: '' } as const;

/** In the order in which they are offered: our own, then by their names. */
export const languages: readonly [Language, ...Language[]] = [
  { tag: ENGLISH, name: 'English', direction: 'ltr', formats: ENGLISH, madeBy: 'us', checkedBy: '' },
  { tag: 'cy', name: 'Cymraeg', formats: 'cy', ...machine },
  { tag: 'de', name: 'Deutsch', formats: 'de', ...machine },
  { tag: 'es', name: 'Español', formats: 'es', ...machine },
  { tag: 'fr', name: 'Français', formats: 'fr', ...machine },
  { tag: 'pl', name: 'Polski', formats: 'pl', ...machine },
  { tag: 'ur', name: 'اردو', formats: 'ur', ...machine, direction: 'rtl' },
  ...pseudoLanguages, // none outside of tests
];

/** True where the person should be told that no speaker has read its words. */
export const isUnchecked = ({ madeBy, checkedBy }: Language): boolean =>
  madeBy === 'machine' && checkedBy === '';

/** @throws Error when there is no such language. */
export function languageOf(tag: string): Language {
  const found = languages.find((language) => language.tag === tag);
  if (found === undefined) throw new Error(`There is no language "${tag}"`);
  return found;
}
