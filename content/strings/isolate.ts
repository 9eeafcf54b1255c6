/** Keeps a value in one piece where it runs the other way than the words it is put into: an English name in a sentence in Urdu. */
import type { Language } from './languages.ts';

type Direction = Language['direction'];

const START = { ltr: '\u2066', rtl: '\u2067' } as const;
const END = '\u2069';
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

let isolating = false;

/** Windows lay words out by these signs; a terminal, a file or its name would only be given them to keep. */
export function isolateValues(): void {
  isolating = true;
}

/** By the first letter that is not in an isolate of its own; null: it has none, and goes with what is around it. */
function directionOf(words: string): Direction | null {
  let rest = words;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(ISOLATED, '');
  }
  const [letter] = /\p{L}/u.exec(rest) ?? [];
  if (letter === undefined) return null;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** `words` in one piece, wherever they are put, a tray's menu too. */
export const inOnePiece = (words: string, direction: Direction): string =>
  `${START[direction]}${words}${END}`;

/** `words` as they can be put into words that run in `direction`. */
export function isolated(words: string, direction: Direction): string {
  const own = isolating ? directionOf(words) : null;
  return own === null || own === direction ? words : inOnePiece(words, own);
}

/** The values of a message in words that run in `direction`. */
export const keptApart = (
  args: Readonly<Record<string, string | number>>,
  direction: Direction,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value, direction) : value,
    ]),
  );
