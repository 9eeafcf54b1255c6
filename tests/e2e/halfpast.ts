/** Words for the end-to-end tests: start the app with a stepped clock, let time pass, find its windows. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import * as v from 'valibot';
import { historyLineSchema, type HistoryLine } from '../../electron/core/history.ts';
import type { Settings } from '../../electron/core/settings.ts';
import type { LaunchedApp, LaunchOptions } from './desktop/app.ts';
import type { Desktop } from './desktop/desktop.ts';
import type {} from './test-main.ts'; // types `globalThis.halfpast`

export const MINUTE = 60_000;

export type Halfpast = LaunchedApp & {
  /** Lets app time pass. */
  passes(minutes: number, seconds?: number): Promise<void>;
  personDoes(what: 'works' | 'types' | 'stops' | 'watches'): Promise<void>;
  main(): Promise<Page>;
  prompt(): Promise<Page>;
  break(): Promise<Page>;
  /** How many windows of that kind there are. */
  count(window: 'main' | 'prompt' | 'break'): Promise<number>;
};

type Launch = (options?: LaunchOptions) => Promise<LaunchedApp>;

/** Starts the app with the stepped clock. */
export async function startHalfpast(launch: Launch, options: LaunchOptions = {}): Promise<Halfpast> {
  const launched = await launch({ entry: 'test-main', ...options });
  const { app } = launched;
  await app.evaluate(async () => {
    while (globalThis.halfpast === undefined) await new Promise((resolve) => setImmediate(resolve));
  });
  return {
    ...launched,
    passes: (minutes, seconds = 0) =>
      app.evaluate(
        (_electron, ms) => globalThis.halfpast?.clock.advance(ms),
        Math.round(minutes * MINUTE + seconds * 1000), // app time is in whole milliseconds
      ),
    personDoes: (what) => app.evaluate((_electron, does) => globalThis.halfpast?.person[does](), what),
    main: () => launched.page('/main/'),
    prompt: () => launched.page('/prompt/'),
    break: () => launched.page('/break/'),
    count: (window) =>
      app.evaluate(
        ({ BrowserWindow }, name) =>
          BrowserWindow.getAllWindows().filter(
            (each) =>
              !each.isDestroyed() &&
              !each.webContents.isDestroyed() &&
              each.webContents.getURL().includes(`/${name}/`),
          ).length,
        window,
      ),
  };
}

/** Opens the list of When to get help on the safety page, and reads it to its end. */
export async function readsHelpList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'When to get help' }).first().click();
  await page.getByText(/^Numbers for/).scrollIntoViewIfNeeded();
}

/** From the welcome: leaves out the rest of the introduction, which brings the safety page. */
export async function skipsWelcome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Safety information' }).waitFor();
}

/** The first start: leaves out what can be, reads the list, says "I have read this". */
export async function readsSafetyPage(halfpast: Halfpast): Promise<Page> {
  const page = await halfpast.main();
  await skipsWelcome(page);
  await readsHelpList(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return page;
}

/** How to start in the tray alone, past the first start: the safety page has been read. */
export function inTray(
  { folder }: Desktop,
  settings: Partial<Settings> = {},
): LaunchOptions & { userData: string } {
  const userData = mkdtempSync(path.join(folder, 'user-data-'));
  const long = Date.UTC(2026, 9, 1);
  const read = { safetyReadAt: long, askFirstReadAt: long, sixWeeksNotedAt: Date.now() };
  // Whole routines: what a stretch and the alternation do has tests of its own.
  const kept = { v: 1, ...read, breakLength: 'full', trayHintShown: true, ...settings };
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify(kept));
  return { userData, args: ['--hidden'] };
}

/** Waits until the tooltip says so. */
export async function trayToSay(words: string | RegExp, { tray }: Desktop): Promise<void> {
  // An item may leave the bus just when it is asked: the next question finds its successor.
  const ask = async (): Promise<string> => (await tray.item()).tooltip().catch(String);
  const tooltip = expect.poll(ask);
  if (typeof words === 'string') await tooltip.toBe(words);
  else await tooltip.toMatch(words);
}

/** Chooses an entry of the tray menu. */
export async function choose({ tray }: Desktop, ...labels: string[]): Promise<void> {
  const item = await tray.item();
  // An item may leave the bus just when it is asked: its successor has the entry, if there is one.
  await item.click(...labels).catch(async (cause: unknown) => {
    const successor = await tray.item();
    if (successor.service === item.service) throw cause;
    await successor.click(...labels);
  });
}

/** Every line of the history, oldest month first; a line that does not fit fails the test. */
export function historyOf(userData: string): HistoryLine[] {
  const folder = path.join(userData, 'history');
  const rows = (existsSync(folder) ? readdirSync(folder) : [])
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n'));
  return rows.map((row) => v.parse(historyLineSchema, JSON.parse(row)));
}

/** Waits until these windows are on the screen, and no others. */
export async function toSee({ x11 }: Desktop, ...titles: string[]): Promise<void> {
  const seen = (): string[] => x11.windows().map(({ title }) => title);
  await expect.poll(() => seen().sort()).toEqual(titles.sort());
}

/** The planned length of the break under way, as it is kept on the disk. */
export function plannedMs(userData: string): number {
  const plan = v.object({ plannedMs: v.number() });
  const kept = v.object({ session: v.object({ phase: v.object({ plan }) }) });
  const file = readFileSync(path.join(userData, 'session.json'), 'utf8');
  return v.parse(kept, JSON.parse(file)).session.phase.plan.plannedMs;
}

/** Pauses the break, so that its window stands at the app's own time, and reads where that is. */
export async function pausedBreak(page: Page): Promise<{ name: string; secondsLeft: number }> {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
  const left = (await page.getByRole('timer').getAttribute('aria-label')) ?? '';
  const [minutes = 0, seconds = 0] = ['minute', 'second'].map((unit) =>
    Number(new RegExp(`(\\d+) ${unit}`).exec(left)?.[1] ?? 0),
  );
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  return { name, secondsLeft: minutes * 60 + seconds };
}

/** Presses a button with which its window goes: the click's own answer may be lost with the page. */
export async function pressToLeave(button: Locator): Promise<void> {
  await button.click().catch((cause: unknown) => {
    if (!button.page().isClosed()) throw cause;
  });
}
