/** What a country is called: as the guidance calls it, or in the interface's language where that is another one. */
import { text } from '../../content/strings/text.ts';
import { contentLanguage, interfaceLanguage, isForeign, type InLanguage } from './content-language.ts';

export type PlaceName = { readonly words: string; readonly language: InLanguage };

/** By their codes in the emergency numbers. */
const names = {
  GB: () => text('place.GB'),
  'GB-NIR': () => text('place.GB-NIR'),
  IE: () => text('place.IE'),
  EU: () => text('place.EU'),
  US: () => text('place.US'),
  CA: () => text('place.CA'),
  AU: () => text('place.AU'),
  NZ: () => text('place.NZ'),
  IN: () => text('place.IN'),
  JP: () => text('place.JP'),
  ZZ: () => text('place.ZZ'),
} as const;

const isNamed = (code: string): code is keyof typeof names => Object.hasOwn(names, code);

/** `name`: our own, in the language of the guidance. */
export function placeName({ code, name }: { readonly code: string; readonly name: string }): PlaceName {
  return isForeign('guidance') && isNamed(code)
    ? { words: names[code](), language: interfaceLanguage() }
    : { words: name, language: contentLanguage('guidance') };
}
