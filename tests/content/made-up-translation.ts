/** A made-up translation of the content, whole, checked and reviewed, of which tests change something: each text in ‹marks›. */
import { contentFiles } from '../../content/all.ts';
import type { ContentFiles } from '../../content/content.ts';
import type { LazyFiles } from '../../content/in-languages.ts';
import words from '../../content/strings/health/en-GB.json';
import { contentParts, partOfWord, type ContentPart } from '../../content/strings/spoken.ts';
import { isWords, wordsHash } from '../../content/translated-words.ts';
import { englishHash, filesOf, type English } from '../../content/translation.ts';
import { isObject, itemName } from '../../content/walk.ts';

export const english: English = { files: contentFiles, words };

export const inMarks = (text: string): string => `‹${text}›`;

/** A copy of a file with each of its words changed. */
function marked(file: string, value: unknown, item = '(file)', field = ''): unknown {
  if (typeof value === 'string') return isWords(file, field) ? inMarks(value) : value;
  if (Array.isArray(value)) return value.map((entry, at) => marked(file, entry, item, `${field}[${at}]`));
  if (!isObject(value)) return value;
  const name = itemName(value, item);
  const inside = name === item && field !== '' ? `${field}.` : '';
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, marked(file, entry, name, `${inside}${key}`)]),
  );
}

const wordsOf = (part: ContentPart): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words)
      .filter(([key]) => partOfWord(key) === part)
      .map(([key, word]) => [key, inMarks(word)]),
  );

export type Made = Record<string, unknown> & {
  'translation.json': { language: string; parts: Partial<Record<ContentPart, Record<string, unknown>>> };
};

/** The words of the parts with their record still to be signed. */
function unsigned(tag: string, parts: readonly ContentPart[]): Made {
  const made: Made = { 'translation.json': { language: tag, parts: {} } };
  for (const part of parts) {
    for (const file of filesOf(part, contentFiles)) made[file] = marked(file, contentFiles[file]);
    if (part !== 'advice') made[`words/${part}.json`] = wordsOf(part);
  }
  return made;
}

const signature = (made: ContentFiles, part: ContentPart) => ({
  translatedBy: 'A translator',
  checkedBy: 'A speaker',
  reviewedBy: 'A. Clinician, physiotherapist',
  checkedOn: '2026-11-01',
  reviewDue: '2027-11-01',
  of: englishHash(part, english),
  reviewedText: wordsHash(
    Object.fromEntries(filesOf(part, contentFiles).map((file) => [file, made[file]])),
    part === 'advice' ? {} : wordsOf(part),
  ),
});

/**
 * The files of a translation of these parts, signed as they stand.
 * `before` changes words ahead of the signatures, so that those are right all the same.
 */
export function madeUp(
  tag = 'cy',
  parts: readonly ContentPart[] = contentParts,
  before: (made: Made) => void = () => undefined,
): Made {
  const made = unsigned(tag, parts);
  before(made);
  for (const part of parts) made['translation.json'].parts[part] = signature(made, part);
  return made;
}

/** As the build has it: each file is read when it is asked for. */
export const lazily = (tag: string, made: ContentFiles): LazyFiles =>
  Object.fromEntries(
    Object.entries(made).map(([file, value]) => [
      `./translations/${tag}/${file}`,
      () => Promise.resolve(value),
    ]),
  );

/** Changes the value at `path` in one file. */
export function put(
  made: ContentFiles,
  file: string,
  path: readonly (string | number)[],
  value: unknown,
): void {
  let at: unknown = made[file];
  for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[key]; // the tests' own files
  const last = path.at(-1);
  if (typeof at !== 'object' || at === null || last === undefined)
    throw new Error(`no ${path.join('.')} in ${file}`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
}
