/** Words for the end-to-end tests: start the app with a stepped clock, let time pass, find its windows. */
import type { Page } from '@playwright/test';
import type { LaunchedApp, LaunchOptions } from './desktop/app.ts';
import type {} from './test-main.ts'; // types `globalThis.halfpast`

export const MINUTE = 60_000;

export type Halfpast = LaunchedApp & {
  /** Lets app time pass. */
  passes(minutes: number): Promise<void>;
  personDoes(what: 'works' | 'stops' | 'watches'): Promise<void>;
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
    passes: (minutes) =>
      app.evaluate((_electron, ms) => globalThis.halfpast?.clock.advance(ms), minutes * MINUTE),
    personDoes: (what) => app.evaluate((_electron, does) => globalThis.halfpast?.person[does](), what),
    main: () => launched.page('/main/'),
    prompt: () => launched.page('/prompt/'),
    break: () => launched.page('/break/'),
    count: (window) =>
      app.evaluate(
        ({ BrowserWindow }, name) =>
          BrowserWindow.getAllWindows().filter(({ webContents }) =>
            webContents.getURL().includes(`/${name}/`),
          ).length,
        window,
      ),
  };
}

/** The first start: opens the list, says "I have read this". */
export async function readsSafetyPage(halfpast: Halfpast): Promise<Page> {
  const page = await halfpast.main();
  await page.getByRole('button', { name: 'When to get help' }).first().click();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return page;
}
