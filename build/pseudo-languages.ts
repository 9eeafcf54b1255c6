/** Makes two languages for the tests out of the English catalogue, longer and accented: one runs from left to right, the other from right to left. */
import { parse, type Token } from '@messageformat/parser';
import type { Language } from '../content/strings/languages.ts';

const pseudo = { madeBy: 'machine', checkedBy: '' } as const;

export const ACCENTED = 'en-XA';
export const MIRRORED = 'ar-XB';

export const pseudoLanguages: readonly Language[] = [
  { tag: ACCENTED, name: '⟦Longer and accented⟧', direction: 'ltr', formats: 'en-GB', ...pseudo },
  { tag: MIRRORED, name: '⟦Right to left⟧', direction: 'rtl', formats: 'en-GB', ...pseudo },
];

/** Each letter and what stands for it; a vowel becomes two. */
const pairs =
  'aàá bƀ cç dð eèé fƒ gĝ hĥ iìí jĵ kķ lļ mɱ nñ oòó pþ qǫ rŕ sš tţ uùú vṽ wŵ xẋ yý zž ' +
  'AÀÁ BƁ CÇ DÐ EÈÉ FƑ GĜ HĤ IÌÍ JĴ KĶ LĻ MṀ NÑ OÒÓ PÞ QǪ RŔ SŠ TŢ UÙÚ VṼ WŴ XẊ YÝ ZŽ';
const accents = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
/** About a third longer, as German or Welsh may be, with signs above and below the line. */
const accented = (words: string): string =>
  words.replace(/[A-Za-z]/g, (letter) => accents.get(letter) ?? letter);

const escaped = (words: string): string => words.replace(/'/g, "''").replace(/[{}#]/g, (sign) => `'${sign}'`);

function written(token: Token): string {
  switch (token.type) {
    case 'content':
      return escaped(accented(token.value));
    case 'argument':
      return `{${token.arg}}`;
    case 'octothorpe':
      return '#';
    case 'function':
      throw new Error(`pseudo-languages cannot write the formatter of {${token.arg}}`);
    case 'plural':
    case 'select':
    case 'selectordinal': {
      const cases = token.cases.map(({ key, tokens }) => `${key} {${all(tokens)}}`);
      return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`;
    }
  }
}
const all = (tokens: readonly Token[]): string => tokens.map(written).join('');

/** The English catalogue as it is in a pseudo-language; a whole message stands between brackets, so that one that is cut, or put together from two, is seen. */
export const pseudoCatalogue = (
  english: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(english).map(([key, message]) => [key, `⟦${all(parse(message, { strict: true }))}⟧`]),
  );
