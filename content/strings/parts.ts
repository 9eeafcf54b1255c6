/** The parts of the content that are translated, checked and shown as a whole: never two languages on one safety page. */

export const contentParts = ['guidance', 'advice', 'movements'] as const;
export type ContentPart = (typeof contentParts)[number];

/** The part that a word of health text belongs to, by the key of its message. */
export const partOfWord = (key: string): ContentPart => (key.startsWith('help.') ? 'guidance' : 'movements');
