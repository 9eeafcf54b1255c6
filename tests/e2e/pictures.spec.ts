/**
 * Screens that stand still, compared with pictures kept in `pictures` beside this file. After a change that is meant to
 * be seen, delete the pictures that it changes and run this again twice: the first run takes them anew, and fails.
 */
import type { Page } from '@playwright/test';
import type { Settings } from '../../electron/core/settings.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast } from './halfpast.ts';
import { onlyOnPinnedRuntime } from './pinned-runtime.ts';

onlyOnPinnedRuntime('pictures');

/** Processors round differently at edges: a few pixels in ten thousand, never an area. */
const look = { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.0005 } as const;

const toPage = (name: string) => async (page: Page) => {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
};

/** The window's own theme shows, and nothing moves. `colorScheme` null: Playwright does not put its own over it. */
const still = { colorScheme: null, reducedMotion: 'reduce' } as const;

/** Pages of the main window, each reached from the one before. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  routines: toPage('Routines'),
  movement: async (page) => {
    await page.getByRole('tab', { name: /Movements/ }).click();
    await page.getByRole('button', { name: 'Open the elbows' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open the elbows');
  },
  advice: async (page) => {
    await toPage('Advice')(page);
    await page.getByRole('navigation', { name: 'Topics' }).waitFor();
  },
  help: async (page) => {
    await toPage('When to get help')(page);
    await page
      .getByText(/^Numbers for/)
      .first()
      .waitFor();
  },
  settings: toPage('Settings'),
};

for (const theme of ['light', 'dark'] as const satisfies Settings['theme'][]) {
  test(`${theme} looks as it did`, async ({ desktop, launch }) => {
    const halfpast = await startHalfpast(launch, inTray(desktop, { theme, stillPictures: 'on' }));
    await choose(desktop, 'Open Halfpast');
    const page = await halfpast.main();
    await page.emulateMedia(still);
    for (const [name, go] of Object.entries(screens)) {
      await go(page);
      await page.mouse.move(0, 0); // or what lies under it would be shown as hovered
      await expect(page).toHaveScreenshot(['pictures', `${name}-${theme}.png`], look);
    }
    await halfpast.passes(30);
    const prompt = await halfpast.prompt();
    await prompt.emulateMedia(still);
    await prompt.getByRole('button', { name: 'Start' }).waitFor();
    await expect(prompt).toHaveScreenshot(['pictures', `prompt-${theme}.png`], look);
  });
}
