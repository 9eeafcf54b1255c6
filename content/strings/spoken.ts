/** The parts of the content that are translated, checked and shown as a whole: never two languages on one safety page. */

export const contentParts = ['guidance', 'advice', 'movements'] as const;
export type ContentPart = (typeof contentParts)[number];

/** The part that a word of health text belongs to, by the key of its message. */
export const partOfWord = (key: string): ContentPart => (key.startsWith('help.') ? 'guidance' : 'movements');

/** What is spoken: one language for the interface, and one for each part of the content. */
export type Speaking = {
  /** The interface's. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47: how dates, numbers and lists are written. */
  readonly formats: string;
  /** English until a checked translation of that part exists. */
  readonly content: Readonly<Record<ContentPart, string>>;
};
