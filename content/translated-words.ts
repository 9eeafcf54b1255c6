/** Puts the words of a translation in the place of the English ones, and accepts no other difference between the two. */
import { contentHash, textHash } from './content-hash.ts';
import { ContentError } from './content-error.ts';
import { isObject, itemName, walk } from './walk.ts';

/** Fields that are codes and records, not words that anybody is shown. */
const codes =
  /(^|\.)(id|code|level|kind|during|position|place|mainTag|opener|opens|firstSide|sideOrder|address|weight|usedFor|readOn|section|reviewedBy|reviewDue|reviewedText|defaultPlace|swap|(sources|facts|tags|onlyIn|kit|optionalKit)\[\d+\]|movements\[\d+\](\.id)?)$/;

/** Whether a field of a content file holds words. `field`: within its item, as `walk` names it. */
export function isWords(file: string, field: string): boolean {
  if (file === 'routines.json' && field === 'place') return true;
  return /^review\.kinds\./.test(field) || !codes.test(field);
}

/** Who reviewed the English says nothing of a translation, which has a review of its own. */
const isReview = (key: string): boolean =>
  key === 'reviewedBy' || key === 'reviewDue' || key === 'reviewedText';

const placeholdersOf = (words: string): string => (words.match(/\{\w+\}/g) ?? []).sort().join(' ');
const digitsOf = (words: string): readonly string[] => words.match(/\p{Nd}+/gu) ?? [];

/** What is wrong with the words of a translation; null: nothing that can be seen without knowing the language. */
function wordsFault(file: string, english: string, words: unknown): string | null {
  if (typeof words !== 'string' || words.trim() === '') return 'has no words';
  if (placeholdersOf(words) !== placeholdersOf(english))
    return `must have the placeholders of the English words: ${placeholdersOf(english) || 'none'}`;
  const known = digitsOf(english);
  const digits = digitsOf(words);
  if (file === 'emergency-numbers.json' && digits.join(' ') !== known.join(' '))
    return `must have the numbers of the English words: ${known.join(' ') || 'none'}`;
  const foreign = digits.find((number) => !known.includes(number));
  return foreign === undefined ? null : `has the number ${foreign}, which the English words have not`;
}

/**
 * The value of an English file in the words of `translated`: same ids in the same order, same facts, sources and doses.
 * An item that was reviewed in English stays so: it is shown only in a translation that was reviewed as a whole.
 * @param shown how the translated file is named in an error
 * @throws ContentError at the first place where the translation is more, less or other than words.
 */
export function inWordsOf(file: string, english: unknown, translated: unknown, shown = file): unknown {
  const copy = (own: unknown, other: unknown, item: string, field: string): unknown => {
    const fails = (problem: string): never => {
      throw new ContentError(shown, item, field || '(whole)', problem);
    };
    if (typeof own === 'string' && isWords(file, field)) {
      const fault = wordsFault(file, own, other);
      return fault === null ? other : fails(fault);
    }
    if (Array.isArray(own)) {
      if (!Array.isArray(other) || other.length !== own.length)
        return fails(`must have ${own.length} entries, as the English has`);
      return own.map((entry, index) => copy(entry, other[index], item, `${field}[${index}]`));
    }
    if (isObject(own)) {
      if (!isObject(other)) return fails('must be as the English is');
      const name = itemName(own, item);
      const inside = name === item ? `${field}.` : '';
      const extra = Object.keys(other).find((key) => !(key in own) && !isReview(key));
      if (extra !== undefined) return fails(`has "${extra}", which the English has not`);
      const entries = Object.entries(own).map(([key, entry]) => {
        const at = `${inside}${key}`.replace(/^\./, '');
        return [key, isReview(key) ? entry : copy(entry, other[key], name, at)];
      });
      const copied = Object.fromEntries(entries) as Record<string, unknown>; // its keys are those of `own`
      const signed = typeof own['reviewedBy'] === 'string' && own['reviewedBy'] !== '';
      return signed ? { ...copied, reviewedText: contentHash(copied) } : copied;
    }
    if (other !== own) return fails(`must be ${JSON.stringify(own)}, as in English`);
    return own;
  };
  return copy(english, translated, '(file)', '');
}

/** The fingerprint of all words in these files and messages: of what a translation translates, or of the translation. */
export function wordsHash(
  files: Readonly<Record<string, unknown>>,
  words: Readonly<Record<string, unknown>>,
): string {
  const all: unknown[] = Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const file of Object.keys(files).sort()) {
    walk(files[file], {
      string: (text, item, field) => {
        if (isWords(file, field)) all.push([file, item, field, text]);
      },
    });
  }
  return textHash(JSON.stringify(all));
}
