/** Tours the Routines page: both parts, filtered, empty, a movement, a routine and its sheet for printing. */
import type { Page } from '@playwright/test';
import type { Theme } from './album.ts';
import { usual } from './looks.ts';
import { goTo, type Tour } from './main-screens.ts';
import { setSize } from './stage.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function toList(page: Page): Promise<void> {
  await goTo(page, 'Routines');
  await page.getByRole('tab', { name: 'Routines' }).waitFor();
}

const toMovements = (page: Page) => page.getByRole('tab', { name: 'Movements' }).click();

/** Every state of the page at its usual size. */
export async function tourRoutines({ halfpast, pictures }: Tour): Promise<void> {
  const page = await halfpast.main();
  await toList(page);
  await pictures.page('routines', page);
  await toMovements(page);
  await pictures.page('routines-movements', page);
  await pictures.page('routines-movements-whole', page, { whole: true });
  await page.getByRole('button', { name: 'Look over your shoulder' }).focus();
  await page.keyboard.press('Tab');
  await pictures.page('routines-focus', page);
  await page.getByRole('button', { name: 'Kit I have' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'No kit' }).click();
  await pictures.page('routines-kit-menu', page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Seated', exact: true }).click();
  await page.getByRole('searchbox').fill('shoulder');
  await pictures.page('routines-filtered', page);
  await page.getByRole('searchbox').fill('shoulder floor');
  await pictures.page('routines-empty', page);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();

  await open(page, 'Shoulder blade squeeze');
  await heading(page, 'Shoulder blade squeeze').waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await pictures.page('movement', page);
  await pictures.page('movement-whole', page, { whole: true });
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await page.getByText('You have hidden this movement.').waitFor();
  await pictures.page('movement-hidden', page);
  await page.keyboard.press('Escape');
  await pictures.page('routines-hidden', page);
  await open(page, 'Shoulder blade squeeze');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('button', { name: 'Hide', exact: true }).waitFor();

  await toList(page);
  await open(page, 'Quiet minute');
  await heading(page, 'Quiet minute').waitFor();
  await pictures.page('routine', page);
  await pictures.page('routine-whole', page, { whole: true });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
  await pictures.page('routine-sheet', page);
  await pictures.page('routine-sheet-whole', page, { whole: true });
  await page.emulateMedia({ media: 'print' });
  await pictures.page('routine-sheet-print', page, { whole: true });
  await page.emulateMedia({ media: 'screen' });
}

/** What is open, in the other looks. */
async function opened({ pictures }: Tour, page: Page, look: string): Promise<void> {
  await toList(page);
  await open(page, 'Quiet minute');
  await heading(page, 'Quiet minute').waitFor();
  await pictures.page(`${look}-routine`, page, { whole: true });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
  await pictures.page(`${look}-routine-sheet`, page, { whole: true });
  await toList(page);
  await toMovements(page);
  await pictures.page(`${look}-routines-movements`, page);
  await open(page, 'Shoulder blade squeeze');
  await heading(page, 'Shoulder blade squeeze').waitFor();
  await pictures.page(`${look}-movement`, page, { whole: true });
}

/** A movement, a routine and its sheet: narrow, with large text, in forced colours, and without motion. */
export async function tourOpened(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await halfpast.main();
  await setSize(halfpast, page, 'main', { width: 400, height: 600 });
  await opened(tour, page, '400x600');
  await setSize(halfpast, page, 'main', { ...usual, zoom: 2 });
  await toList(page);
  await toMovements(page);
  await pictures.zoomed('200-percent-routines-movements', page);
  await open(page, 'Shoulder blade squeeze');
  await heading(page, 'Shoulder blade squeeze').waitFor();
  await pictures.zoomed('200-percent-movement', page);
  await setSize(halfpast, page, 'main', usual);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
  await opened(tour, page, 'forced-colours');
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce', colorScheme: theme });
  await pictures.page('stills-movement', page);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference', colorScheme: theme });
}
