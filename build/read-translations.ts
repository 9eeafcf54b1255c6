/** Reads the translations of the content from their folder, and says how each stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentFiles } from '../content/content.ts';
import { ContentError } from '../content/content-error.ts';
import { translationOf, type English } from '../content/translation.ts';
import type { TranslationReport } from './content-report.ts';

/** Every JSON file of a folder and of those in it, by its name from there. */
function filesIn(folder: string): ContentFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => [
        name.split(path.sep).join('/'),
        JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown,
      ]),
  );
}

/** @param root the folder with one folder for each language; when it is missing there are no translations */
export function readTranslations(
  root: string,
  english: English,
  today: string,
): readonly TranslationReport[] {
  if (!existsSync(root)) return [];
  return readdirSync(root).map((tag) => {
    try {
      return { tag, parts: translationOf(tag, filesIn(path.join(root, tag)), english, today).parts };
    } catch (cause) {
      if (cause instanceof ContentError || cause instanceof SyntaxError) return { tag, parts: cause };
      throw cause;
    }
  });
}
