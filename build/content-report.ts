/** What `npm run check:content` says of the content: its reviews, how it reads, and whether it may be released. */
import type { ContentFiles } from '../content/content.ts';
import { parseContent } from '../content/load.ts';
import {
  itemKinds,
  reviewOf,
  safetyKinds,
  type ItemKind,
  type ReviewedItem,
  type ReviewState,
} from '../content/review.ts';
import type { PartState } from '../content/translation.ts';
import { ownSentences, readingOf, words } from './content-texts.ts';

export const usage =
  'usage: npm run check:content [-- --release [--unreviewed] | --hash=ITEM | --list=unreviewed|edited|overdue|reviewed]';

export type Report = { readonly lines: readonly string[]; readonly code: 0 | 1 | 2 };

const names: Readonly<Record<ItemKind, string>> = {
  careCard: 'care card items',
  safetyRule: 'safety rules',
  emergencyNumbers: 'emergency numbers',
  moment: 'notes',
  movement: 'movements',
  opener: 'openers',
  routine: 'routines',
  hideSwitch: 'hide switches',
  advice: 'advice items',
  about: 'about the content',
};
const states: readonly ReviewState[] = ['unreviewed', 'edited', 'overdue', 'reviewed'];
/** The longest a sentence may be, in words. */
const LONGEST = 20;

const cells = (name: string, numbers: readonly (string | number)[]): string =>
  name.padEnd(20) + numbers.map((number) => String(number).padStart(12)).join('');

function reviewLines(items: readonly ReviewedItem[]): string[] {
  const rowOf = (name: string, some: readonly ReviewedItem[]): string =>
    cells(name, [some.length, ...states.map((state) => some.filter((item) => item.state === state).length)]);
  const toDo = items.filter(({ state }) => state === 'edited' || state === 'overdue');
  return [
    cells('', ['items', ...states]),
    ...itemKinds.map((kind) =>
      rowOf(
        names[kind],
        items.filter((item) => item.kind === kind),
      ),
    ),
    rowOf('all', items),
    ...toDo.map(({ id, file, state }) =>
      state === 'edited'
        ? `${id} (content/${file}) was edited after its review: it counts as unreviewed`
        : `${id} (content/${file}) is overdue for its next review`,
    ),
  ];
}

function readingLines(files: ContentFiles): string[] {
  const all = ownSentences(files);
  const { sentences, wordsEach, grade, smog } = readingOf(all.map(({ sentence }) => sentence));
  const long = all.filter(({ sentence }) => words(sentence).length > LONGEST);
  const longest = Math.max(...all.map(({ sentence }) => words(sentence).length));
  return [
    `${sentences} sentences of ${wordsEach.toFixed(1)} words, the longest of ${longest}; ` +
      `Flesch-Kincaid grade ${grade.toFixed(1)}, SMOG ${smog.toFixed(1)}`,
    ...long.map(({ at, sentence }) => `over ${LONGEST} words: ${at}: ${sentence}`),
  ];
}

/** How the translation of each language stands, part by part. A folder's broken record is a fault of its own. */
export type TranslationReport = {
  readonly tag: string;
  readonly parts: readonly PartState[] | Error;
};

function translationLines(translations: readonly TranslationReport[]): string[] {
  if (translations.length === 0)
    return ['No translations of the content: health text is in English in every language.'];
  return translations.flatMap(({ tag, parts }) => {
    if (parts instanceof Error) return [`${tag}: all in English: ${parts.message}`];
    return parts.map(({ part, english, overdueSince }) => {
      if (english !== null) return `${tag}, ${part}: in English: ${english}`;
      const due = overdueSince === null ? '' : `, overdue for its next review since ${overdueSince}`;
      return `${tag}, ${part}: shown in this language${due}`;
    });
  });
}

/** Whether this may be released: not while safety information waits for a review, unless that is said aloud. */
function release(items: readonly ReviewedItem[], unreviewed: boolean): Report {
  const waiting = items.filter(({ kind, state }) => safetyKinds.includes(kind) && state !== 'reviewed');
  if (waiting.length === 0) return { lines: ['Safety information: all reviewed.'], code: 0 };
  const count = `${waiting.length} items of safety information are unreviewed, edited or overdue`;
  return unreviewed
    ? { lines: [`GOES OUT ALL THE SAME, because --unreviewed was given: ${count}.`], code: 0 }
    : {
        lines: [`Not to be released: ${count}. (--unreviewed releases all the same, and says so.)`],
        code: 1,
      };
}

const listed = (items: readonly ReviewedItem[]): string[] =>
  items.map(({ hash, id, file, state }) => `${hash}  ${id}  ${state}  content/${file}`);

/** The report for the words of the command line; `today` is an ISO date. */
export function contentReport(
  args: readonly string[],
  files: ContentFiles,
  today: string,
  translations: readonly TranslationReport[] = [],
): Report {
  const known = /^(--release|--unreviewed|--hash=.+|--list=(unreviewed|edited|overdue|reviewed))$/;
  const unreviewed = args.includes('--unreviewed');
  const wrong = args.some((arg) => !known.test(arg)) || (unreviewed && !args.includes('--release'));
  if (wrong) return { lines: [usage], code: 2 };
  try {
    parseContent(files);
  } catch (error) {
    return { lines: [error instanceof Error ? error.message : String(error)], code: 1 };
  }
  const items = reviewOf(files, today);
  const [wanted] = args.filter((arg) => arg.includes('='));
  if (wanted !== undefined) {
    const [what, name] = wanted.split('=');
    const found = items.filter((item) => (what === '--hash' ? item.id : item.state) === name);
    if (what === '--hash' && found.length === 0)
      return { lines: [`There is no item ${name ?? ''}.`], code: 1 };
    return { lines: listed(found), code: 0 };
  }
  const lines = [
    ...reviewLines(items),
    '',
    ...readingLines(files),
    '',
    ...translationLines(translations),
    '',
  ];
  if (!args.includes('--release')) return { lines, code: 0 };
  const verdict = release(items, unreviewed);
  return { lines: [...lines, ...verdict.lines], code: verdict.code };
}
