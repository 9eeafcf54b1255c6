/** Makes two languages for the tests out of the English catalogue: one longer and accented, one from right to left. */
import { parse, type Token } from '@messageformat/parser';
import type { Language } from '../content/strings/languages.ts';

const pseudo = { madeBy: 'machine', checkedBy: '' } as const;

export const ACCENTED = 'en-XA';
export const MIRRORED = 'ar-XB';

export const pseudoLanguages: readonly Language[] = [
  { tag: ACCENTED, name: '⟦Longer and accented⟧', direction: 'ltr', formats: 'en-GB', ...pseudo },
  { tag: MIRRORED, name: '⟦Right to left⟧', direction: 'rtl', formats: 'en-GB', ...pseudo },
];

const accents: Readonly<Record<string, string>> = {
  ...{
    a: 'àá',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'èé',
    f: 'ƒ',
    g: 'ĝ',
    h: 'ĥ',
    i: 'ìí',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    m: 'ɱ',
  },
  ...{
    n: 'ñ',
    o: 'òó',
    p: 'þ',
    q: 'ǫ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'ùú',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
  },
  ...{
    A: 'ÀÁ',
    B: 'Ɓ',
    C: 'Ç',
    D: 'Ð',
    E: 'ÈÉ',
    F: 'Ƒ',
    G: 'Ĝ',
    H: 'Ĥ',
    I: 'ÌÍ',
    J: 'Ĵ',
    K: 'Ķ',
    L: 'Ļ',
    M: 'Ṁ',
  },
  ...{
    N: 'Ñ',
    O: 'ÒÓ',
    P: 'Þ',
    Q: 'Ǫ',
    R: 'Ŕ',
    S: 'Š',
    T: 'Ţ',
    U: 'ÙÚ',
    V: 'Ṽ',
    W: 'Ŵ',
    X: 'Ẋ',
    Y: 'Ý',
    Z: 'Ž',
  },
};
const RIGHT_TO_LEFT = '\u202e';
const END = '\u202c';

/** About a third longer, as German or Welsh may be, with signs above and below the line. */
const accented = (words: string): string => words.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter);
/** Each run of words turned round; the spaces at its ends stay outside. */
const mirrored = (words: string): string =>
  words.replace(/\S(?:.*\S)?/su, (run) => `${RIGHT_TO_LEFT}${run}${END}`);

const escaped = (words: string): string => words.replace(/'/g, "''").replace(/[{}#]/g, (sign) => `'${sign}'`);

function written(token: Token, change: (words: string) => string): string {
  switch (token.type) {
    case 'content':
      return escaped(change(token.value));
    case 'argument':
      return `{${token.arg}}`;
    case 'octothorpe':
      return '#';
    case 'function':
      throw new Error(`pseudo-languages cannot write the formatter of {${token.arg}}`);
    case 'plural':
    case 'select':
    case 'selectordinal': {
      const cases = token.cases.map(({ key, tokens }) => `${key} {${all(tokens, change)}}`);
      return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`;
    }
  }
}
const all = (tokens: readonly Token[], change: (words: string) => string): string =>
  tokens.map((token) => written(token, change)).join('');

/** A whole message between brackets, so that one that is cut, or put together from two, is seen. */
const inBrackets = (message: string): string => `⟦${message}⟧`;

/** The English catalogue as it is in a pseudo-language. */
export function pseudoCatalogue(
  tag: string,
  english: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const change = tag === MIRRORED ? mirrored : accented;
  return Object.fromEntries(
    Object.entries(english).map(([key, message]) => [
      key,
      inBrackets(all(parse(message, { strict: true }), change)),
    ]),
  );
}
