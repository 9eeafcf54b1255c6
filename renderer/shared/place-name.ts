/** What a country is called: in the interface's language where that has a name for it, else in the content's. */
import { countryName, formatsLocale } from '../../content/strings/formats.ts';
import { contentLanguage, interfaceLanguage, isForeign, type InLanguage } from './content-language.ts';

export type PlaceName = { readonly words: string; readonly language: InLanguage };

/** `name`: our own, in the language of the guidance. */
export function placeName({ code, name }: { readonly code: string; readonly name: string }): PlaceName {
  const known = isForeign('guidance') ? countryName(code) : null;
  return known === null
    ? { words: name, language: contentLanguage('guidance') }
    : { words: known, language: { ...interfaceLanguage(), lang: formatsLocale() } };
}
