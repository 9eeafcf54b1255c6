/** Tours the main window in other sizes and looks: narrow, 200% text, forced colours; hidden movements; a notice. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { usual } from './looks.ts';
import { goTo, type Tour } from './main-screens.ts';
import { clickAway, setSize } from './stage.ts';
import type { Theme } from './album.ts';

const screens = ['Today', 'Routines', 'Advice', 'When to get help', 'History', 'Settings'] as const;
const words = {
  Today: 'today',
  Routines: 'routines',
  Advice: 'advice',
  'When to get help': 'help',
  History: 'history',
  Settings: 'settings',
} as const;

/** From the foot of Settings. */
async function openAbout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'About Halfpast' }).click();
  await page.getByRole('region', { name: 'Review' }).waitFor();
}

async function eachScreen({ pictures }: Tour, page: Page, look: string): Promise<void> {
  for (const screen of screens) {
    await goTo(page, screen);
    await pictures.page(`${look}-${words[screen]}`, page);
    await pictures.page(`${look}-${words[screen]}-whole`, page, { whole: true });
  }
  await openAbout(page);
  await pictures.page(`${look}-about`, page);
  await pictures.page(`${look}-about-whole`, page, { whole: true });
}

/** Narrow, with large text, and in forced colours. */
export async function tourOtherLooks(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast } = tour;
  const page = await halfpast.main();
  await setSize(halfpast, page, 'main', { width: 400, height: 600 });
  await eachScreen(tour, page, '400x600');
  await setSize(halfpast, page, 'main', { ...usual, zoom: 2 });
  for (const screen of screens) {
    await goTo(page, screen);
    await tour.pictures.zoomed(`200-percent-${words[screen]}`, page);
    await page.evaluate(() => scrollTo(0, innerHeight / 2));
    await tour.pictures.zoomed(`200-percent-${words[screen]}-further`, page);
  }
  await openAbout(page);
  await tour.pictures.zoomed('200-percent-about', page);
  await setSize(halfpast, page, 'main', usual);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
  await eachScreen(tour, page, 'forced-colours');
  await page.emulateMedia({ forcedColors: 'none', colorScheme: theme });
}

/** The prompt with 200% text. */
export async function tourLargePrompt({ halfpast, pictures }: Tour, theme: Theme): Promise<void> {
  await halfpast.passes(31);
  const prompt = await halfpast.prompt();
  await prompt.emulateMedia({ colorScheme: theme });
  await prompt.getByRole('button', { name: 'Start' }).waitFor();
  const zoom = (factor: number) =>
    halfpast.app.evaluate(({ BrowserWindow }, to) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        if (webContents.getURL().includes('/prompt/')) webContents.setZoomFactor(to);
    }, factor);
  await zoom(2);
  await pictures.zoomed('prompt-200-percent', prompt);
  await zoom(1);
  await clickAway(prompt.getByRole('button', { name: 'Skip' }));
}

/** After "This hurts": the help page came up, and Settings lists the movement that is hidden now. */
export async function tourHidden({ halfpast, pictures }: Tour): Promise<void> {
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'When to get help' }).waitFor();
  await pictures.page('help-after-this-hurts', page);
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Bring back' }).first().waitFor();
  const twisting = page.getByRole('switch', { name: 'Twisting' });
  await twisting.click();
  await page.getByText('Hidden by a switch').waitFor();
  await pictures.page('settings-hidden-whole', page, { whole: true });
  await twisting.click();
}

/** For the next start: a session file that nobody can read, and safety information that was read long ago in other words. */
export function spoilFiles(userData: string): void {
  writeFileSync(path.join(userData, 'session.json'), '{ "v": 1, "seenUtc');
  const file = path.join(userData, 'settings.json');
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const longAgo = { safetyReadAt: Date.UTC(2026, 7, 3, 9), safetyRead: 'other-words' };
  writeFileSync(file, JSON.stringify(Object.assign({}, kept, longAgo)));
}

export async function tourNotice({ halfpast, pictures }: Tour): Promise<void> {
  const page = await halfpast.main();
  await page.getByText('could not be read').waitFor();
  await page.getByText('Safety information has changed').waitFor();
  await pictures.page('today-notice', page);
  await setSize(halfpast, page, 'main', { width: 400, height: 600 });
  await pictures.page('400x600-notice', page);
  await setSize(halfpast, page, 'main', usual);
}
