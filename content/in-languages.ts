/** The content in the languages that it may be shown in: a translation is read when its language is first spoken. */
import { contentFiles, loadContent } from './all.ts';
import type { Content } from './content.ts';
import { parseContent } from './load.ts';
import english from './strings/health/en-GB.json';
import { contentParts, type ContentPart } from './strings/spoken.ts';
import { translationOf } from './translation.ts';

export type ContentInLanguages = {
  /**
   * Reads the translation of a language, once, and says which parts are shown in it; none where there is none.
   * Rejects when it cannot be read.
   */
  readonly read: (tag: string) => Promise<readonly ContentPart[]>;
  /** The content in a language: the parts that may be shown in it, and English for the others. */
  readonly in: (tag: string) => Content;
};

/** A file's path to a function that reads it. */
export type LazyFiles = Readonly<Record<string, () => Promise<unknown>>>;

const FOLDER = './translations/';

/** Every translation of this build; none of them has been read. */
export const bundledTranslations: LazyFiles = import.meta.glob('./translations/*/**/*.json', {
  import: 'default',
});

/** `files`: those of all translations, by their paths from here. */
export function contentInLanguages(files: LazyFiles = bundledTranslations): ContentInLanguages {
  const read = new Map<string, Promise<readonly ContentPart[]>>();
  const contents = new Map<string, Content>();

  async function readNow(tag: string): Promise<readonly ContentPart[]> {
    const folder = `${FOLDER}${tag}/`;
    const own = Object.entries(files).filter(([file]) => file.startsWith(folder));
    if (own.length === 0) return [];
    const given = await Promise.all(
      own.map(async ([file, get]) => [file.slice(folder.length), await get()] as const),
    );
    const today = ''; // when it is to be looked at again decides nothing here
    const made = translationOf(
      tag,
      Object.fromEntries(given),
      { files: contentFiles, words: english },
      today,
    );
    const shown = made.parts.flatMap(({ part, english: why }) => (why === null ? [part] : []));
    if (shown.length > 0) contents.set(tag, parseContent(made.files));
    return contentParts.filter((part) => shown.includes(part));
  }

  return {
    read(tag) {
      const known = read.get(tag) ?? readNow(tag);
      read.set(tag, known);
      return known;
    },
    in: (tag) => contents.get(tag) ?? loadContent(),
  };
}
