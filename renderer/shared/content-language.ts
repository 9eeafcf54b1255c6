/**
 * Marks words with their language: those of the content may be in another one than the interface, and run the other way.
 *
 * Which side they keep to is said by what they stand in. A block that is of the content, its heading with it, is marked
 * as a whole: a card, a topic, a movement's words. In it words of the interface are marked inline (a span in their
 * paragraph), and keep to the block's side. Names and lines of the content among words of the interface are marked
 * inline too, and keep to the interface's side: titles of pages, cards of the library, Today.
 */
import { ENGLISH, languageOf } from '../../content/strings/languages.ts';
import { speaking, type ContentPart } from '../../content/strings/speaking.ts';

/** To be spread onto the block, or onto a span round the words. */
export type InLanguage = { readonly lang: string; readonly dir: 'ltr' | 'rtl' };

export const inLanguage = (tag: string): InLanguage => ({ lang: tag, dir: languageOf(tag).direction });

/** Of words of a part of the content. */
export const contentLanguage = (part: ContentPart): InLanguage => inLanguage(speaking().content[part]);

/** Of words of the interface, where they stand inside the content. */
export function interfaceLanguage(): InLanguage {
  const { tag, direction } = speaking();
  return { lang: tag, dir: direction };
}

/** Of what is in English in every language: titles of sources, licences, words for helpers. */
export const sourceLanguage = (): InLanguage => inLanguage(ENGLISH);

/** Whether a part of the content is in another language than the interface. */
export function isForeign(part: ContentPart): boolean {
  const { content, tag } = speaking();
  return content[part] !== tag;
}
