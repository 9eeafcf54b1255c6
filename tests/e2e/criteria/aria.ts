/**
 * What assistive technology is given of each screen, kept in `tests/e2e/aria` (WCAG 4.1.2, 1.3.1): names, roles and states.
 * After a change that is meant to be heard, delete the files that it changes and run the walk again: it takes them anew, and
 * says so. Read them: they are what somebody hears.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { root } from '../desktop/app.ts';

const FOLDER = 'tests/e2e/aria';
const SOON_MS = 2000;
/** The file of a screen, from the project's root. */
export const fileOf = (screen: string): string =>
  `${FOLDER}/${
    screen
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'screen'
  }.yml`;

/** What differs from one computer, release or second to the next. */
const varying: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)- region "[^"]*": "?Halfpast \d.*$/gm, '$1- region: <technical details>'],
  [/^\s*- listitem:\n\s*- group: "?\S+ \d[^\n]*\n/gm, ''], // licences that are folded in
  [/\b\d+\.\d+\.\d+(\.\d+)?\b/g, '<version>'],
  [/(\/[\w.-]+){2,}/g, '<path>'],
  [/unreadable-[\d-]+/g, 'unreadable-<time>'],
  [/"#c\d+-/g, '"#<id>-'],
  // How long somebody sat until it was due: what is seen on the minute may be seen just before it or after it.
  [/^(\s*- paragraph:) 3[01] min$/gm, '$1 <30 or 31 min>'],
  [/^(\s*- textbox "Quiet until"): .*$/gm, '$1: <half an hour from now>'],
  // Asked for once a minute of real time: how far the day has come.
  [/'img "From \d[^"]*"'/g, 'img "<the day so far>"'],
  [/^( *)- table "The day as a table":\n(\1 +.*\n)*/gm, '$1- table "The day as a table": <its rows>\n'],
];

/** In a break that runs the window's own time goes on while it is looked at. */
const running: readonly (readonly [RegExp, string])[] = [
  [/^(\s*- timer) ".*"(\n\s*- paragraph:) .*$/gm, '$1 "<time left>"$2 <what to do now>'],
  [/^(- status:) .*$/gm, '$1 <what is said>'],
];

function stable(snapshot: string, runs: boolean): string {
  const all = runs ? [...varying, ...running] : varying;
  return `${all.reduce((words, [pattern, name]) => words.replace(pattern, name), snapshot).trimEnd()}\n`;
}

/** What is new of a screen: a question over it, the page beside the navigation, or all of it. */
async function newPart(page: Page, screen: string): Promise<Locator> {
  const question = page.getByRole('alertdialog');
  if ((await question.count()) > 0) return question;
  return page.url().includes('/main/') && !screen.startsWith('today')
    ? page.locator('main')
    : page.locator('body');
}

/** What is heard of this screen, or of `part` of it, and was not before, or is not any more. */
export async function heardAsBefore(page: Page, screen: string, part?: Locator): Promise<string[]> {
  const runs = page.url().includes('/break/') && !screen.includes('paused');
  const listen = async (): Promise<string> =>
    stable(await (part ?? (await newPart(page, screen))).ariaSnapshot(), runs);
  const file = path.join(root, fileOf(screen));
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await listen());
    return [`${screen}: what is heard has been written to ${fileOf(screen)}; read it`];
  }
  const kept = readFileSync(file, 'utf8');
  let heard = await listen();
  // Something of it may still be on its way from main.
  const same = async (): Promise<boolean> => kept === (heard = await listen());
  if (kept !== heard)
    await expect
      .poll(same, { timeout: SOON_MS })
      .toBe(true)
      .catch(() => undefined);
  if (kept === heard) return [];
  const [before, now] = [kept, heard].map((each) => each.split('\n'));
  const gone = missingFrom(now ?? [], before ?? []).map((line) => `- ${line}`);
  const come = missingFrom(before ?? [], now ?? []).map((line) => `+ ${line}`);
  const what = gone.length + come.length === 0 ? ['the same in another order'] : [...gone, ...come];
  return [`${screen}: is heard otherwise than ${fileOf(screen)} says:\n${what.join('\n')}`];
}

/** The lines of `from` that `lines` do not have, each as often as it is missing. */
function missingFrom(lines: readonly string[], from: readonly string[]): string[] {
  const left = [...lines];
  return from.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
