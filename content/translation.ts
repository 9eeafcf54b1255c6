/** A translation of the content: which of its parts may be shown, and why the others may not. Pure. */
import * as v from 'valibot';
import { ContentError } from './content-error.ts';
import type { ContentFiles } from './content.ts';
import { parseContent } from './load.ts';
import { text } from './provenance.ts';
import { withoutStaleReviews } from './review.ts';
import { contentParts, partOfWord, type ContentPart } from './strings/spoken.ts';
import { inWordsOf, wordsHash } from './translated-words.ts';
import { isObject } from './walk.ts';

const guidanceFiles = ['help.json', 'safety-rules.json', 'moments.json', 'emergency-numbers.json'];
const movementFiles = ['openers.json', 'routines.json', 'hide-switches.json'];

/** The English files that make a part. Sources are titles of English pages, and stay as they are. */
export function filesOf(part: ContentPart, english: ContentFiles): readonly string[] {
  switch (part) {
    case 'guidance':
      return guidanceFiles;
    case 'advice':
      return ['advice.json', 'about.json'];
    case 'movements':
      return [...Object.keys(english).filter((file) => file.startsWith('movements/')), ...movementFiles];
  }
}

const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const partSchema = v.strictObject({
  translatedBy: text,
  /** A speaker of the language who has read all of it; empty while nobody has. */
  checkedBy: v.string(),
  /** A named clinician who reads the language; empty while nobody has signed. */
  reviewedBy: v.string(),
  checkedOn: day,
  /** When it is to be looked at again; a day in the past is told by the check and hides nothing, as in English. */
  reviewDue: day,
  /** The fingerprint of the English words that it translates. */
  of: v.string(),
  /** The fingerprint of its own words as they were when both had read them. */
  reviewedText: v.string(),
});
/** `translation.json`: each part has a review of its own, and is there or not. */
const translationSchema = v.strictObject({
  language: text,
  parts: v.strictObject({
    guidance: v.optional(partSchema),
    advice: v.optional(partSchema),
    movements: v.optional(partSchema),
  }),
});
type PartReview = v.InferOutput<typeof partSchema>;

/** The English of this build: its files, and its words of health text by key. */
export type English = {
  readonly files: ContentFiles;
  readonly words: Readonly<Record<string, string>>;
};

export type PartState = {
  readonly part: ContentPart;
  /** Null: it is shown in this language. Else why it stays in English. */
  readonly english: string | null;
  /** Shown, and due to be looked at again since this day. */
  readonly overdueSince: string | null;
};

export type Translation = {
  readonly parts: readonly PartState[];
  /** The English files, those of the parts that are shown in the words of the translation. */
  readonly files: ContentFiles;
};

/** Why a part whose words are all there is not to be shown yet; null: it is. */
function unsigned(review: PartReview, of: string, own: string): string | null {
  if (review.checkedBy.trim() === '') return 'no speaker has checked it';
  if (review.reviewedBy.trim() === '') return 'no clinician has reviewed it';
  if (review.checkedOn === null) return 'it does not say when it was checked';
  if (review.of !== of) return `the English words are others than those it translates: theirs are ${of} now`;
  if (review.reviewedText !== own)
    return `its words are others than those that were checked: they are ${own} now`;
  return null;
}

/** The words of health text of a part. */
const wordsIn = (part: ContentPart, words: English['words']): English['words'] =>
  Object.fromEntries(Object.entries(words).filter(([key]) => partOfWord(key) === part));

/** @throws ContentError when a word of health text is missing, empty or unknown. */
function checkWords(
  part: ContentPart,
  shown: string,
  given: unknown,
  english: English['words'],
): English['words'] {
  const words = isObject(given) ? given : {};
  const own = wordsIn(part, english);
  for (const key of Object.keys(own)) {
    const word = words[key];
    if (typeof word !== 'string' || word.trim() === '')
      throw new ContentError(shown, key, '(whole)', 'has no words');
  }
  for (const key of Object.keys(words)) {
    if (own[key] === undefined) throw new ContentError(shown, key, '(whole)', `is no word of ${part}`);
  }
  return words as English['words']; // each of them was looked at above
}

/** The files of one part in the words of the translation, and the fingerprint of those. */
function partIn(tag: string, part: ContentPart, given: ContentFiles, { files, words }: English) {
  const translated: Record<string, unknown> = {};
  for (const file of filesOf(part, files)) {
    const shown = `translations/${tag}/${file}`;
    if (given[file] === undefined) throw new ContentError(shown, '(file)', '(whole)', 'the file is missing');
    translated[file] = inWordsOf(file, withoutStaleReviews(files[file]), given[file], shown);
  }
  const own = wordsIn(part, words);
  const shown = `translations/${tag}/words/${part}.json`;
  const said = Object.keys(own).length === 0 ? {} : checkWords(part, shown, given[`words/${part}.json`], own);
  parseContent({ ...files, ...translated });
  return { files: translated, hash: wordsHash(translated, said) };
}

/** The fingerprint of the English words of a part, which a translation of it carries as `of`. */
export const englishHash = (part: ContentPart, { files, words }: English): string =>
  wordsHash(
    Object.fromEntries(filesOf(part, files).map((file) => [file, files[file]])),
    wordsIn(part, words),
  );

/** @throws ContentError when `translation.json` is not what it has to be. */
function reviewsOf(tag: string, given: ContentFiles) {
  const file = `translations/${tag}/translation.json`;
  const parsed = v.safeParse(translationSchema, given['translation.json']);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ContentError(file, '(file)', v.getDotPath(issue) ?? '(whole)', issue.message);
  }
  if (parsed.output.language !== tag)
    throw new ContentError(file, '(file)', 'language', `must be ${tag}, as its folder is called`);
  return parsed.output.parts;
}

/**
 * What of a translation may be shown: a part that is whole, checked by a speaker, reviewed by a clinician, and made of
 * the English as it stands; all else stays in English. Advice and movements speak the emergency words of the guidance,
 * so they wait for it.
 * @param given the files under `content/translations/<tag>/`, by their names in it
 * @param today an ISO date
 * @throws ContentError when the record of its reviews cannot be read.
 */
export function translationOf(
  tag: string,
  given: ContentFiles,
  english: English,
  today: string,
): Translation {
  const reviews = reviewsOf(tag, given);
  let files = english.files;
  const parts: PartState[] = [];
  const guidanceWaits = (): boolean =>
    parts.some(({ part, english }) => part === 'guidance' && english !== null);
  for (const part of contentParts) {
    const review = reviews[part];
    let why: string | null = 'it is not translated';
    if (review !== undefined) {
      try {
        const made = partIn(tag, part, given, english);
        why = unsigned(review, englishHash(part, english), made.hash);
        if (why === null && guidanceWaits()) why = 'its emergency words wait for the guidance';
        if (why === null) files = { ...files, ...made.files };
      } catch (cause) {
        if (!(cause instanceof ContentError)) throw cause;
        why = cause.message;
      }
    }
    const due = review?.reviewDue ?? null;
    parts.push({
      part,
      english: why,
      overdueSince: why === null && due !== null && due < today ? due : null,
    });
  }
  return { parts, files };
}
