/** `npm run check:content`: prints how the content's review stands; with `--release` it ends in 1 while it must not go out. */
import { fileURLToPath } from 'node:url';
import { contentFiles } from '../content/all.ts';
import words from '../content/strings/health/en-GB.json';
import { contentReport } from './content-report.ts';
import { readTranslations } from './read-translations.ts';

const today = new Date().toISOString().slice(0, 10);
const translations = fileURLToPath(new URL('../content/translations/', import.meta.url));
const { lines, code } = contentReport(
  process.argv.slice(2),
  contentFiles,
  today,
  readTranslations(translations, { files: contentFiles, words }, today),
);
for (const line of lines) process.stdout.write(`${line}\n`);
process.exitCode = code;
