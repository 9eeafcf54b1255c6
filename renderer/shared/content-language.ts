/** Marks words with their language: those of the content may be in another one than the interface, and run the other way. */
import { ENGLISH, languageOf } from '../../content/strings/languages.ts';
import { speaking, type ContentPart } from '../../content/strings/speaking.ts';

/** To be spread onto the element that shows the words. */
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
