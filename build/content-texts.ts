/** Every text of the content that somebody can be shown, and how hard it is to read. */
import type { ContentFiles } from '../content/content.ts';
import { isWords } from '../content/translated-words.ts';
import { walk } from '../content/walk.ts';

export type ShownText = { readonly at: string; readonly field: string; readonly text: string };

export function shownContentTexts(files: ContentFiles): readonly ShownText[] {
  return Object.entries(files).flatMap(([file, content]) => {
    const found: ShownText[] = [];
    walk(content, {
      string: (text, item, field) => {
        if (isWords(file, field)) found.push({ at: `${file}: ${item}: ${field}`, field, text });
      },
    });
    return found;
  });
}

/** The sentences of a text, without their placeholders' braces. */
export function sentences(text: string): readonly string[] {
  return text
    .replace(/[{}]/g, '')
    .split(/(?<=[.?!:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export const words = (sentence: string): readonly string[] =>
  sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'&-]*/gu) ?? [];

/** Syllables by groups of vowels; close enough to compare texts, not people. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

export type Reading = {
  readonly sentences: number;
  readonly wordsEach: number;
  /** Flesch-Kincaid: about the school year in which it can be read. */
  readonly grade: number;
  readonly smog: number;
};

/** How hard sentences are to read; those of up to three words are headings and names, and do not count. */
export function readingOf(all: readonly string[]): Reading {
  const measured = all.map(words).filter((sentence) => sentence.length > 3);
  const everyWord = measured.flat();
  const syllableCount = everyWord.reduce((sum, word) => sum + syllables(word), 0);
  const hard = everyWord.filter((word) => syllables(word) >= 3).length;
  const wordsEach = everyWord.length / measured.length;
  return {
    sentences: measured.length,
    wordsEach,
    grade: 0.39 * wordsEach + 11.8 * (syllableCount / everyWord.length) - 15.59,
    smog: 1.043 * Math.sqrt((hard * 30) / measured.length) + 3.1291,
  };
}

/** Sentences of the content that are ours; titles and publishers of sources are not. */
export function ownSentences(files: ContentFiles): readonly { at: string; sentence: string }[] {
  return shownContentTexts(files)
    .filter(({ at }) => !at.startsWith('sources.json'))
    .flatMap(({ at, text }) => sentences(text).map((sentence) => ({ at, sentence })));
}
