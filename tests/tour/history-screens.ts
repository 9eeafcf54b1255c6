/** Tours what past days bring: Today with a full day, History in all its states, and how long it is kept. */
import type { Page } from '@playwright/test';
import type { Theme } from './album.ts';
import { inForcedColours, inLooks, usual } from './looks.ts';
import { goTo, type Tour } from './main-screens.ts';
import { callMain, setSize } from './stage.ts';

const narrow = { width: 400, height: 600 };
const large = { ...usual, zoom: 2 };

const toHistory = async (page: Page): Promise<void> => {
  await goTo(page, 'History');
  await page.getByLabel('Figures', { exact: true }).waitFor();
};

/** Today at the end of a day that had everything; then its line as a table. */
export async function tourFullDay(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await halfpast.main();
  await goTo(page, 'Today');
  await page.getByText('Show as table').waitFor();
  await pictures.page('today-full', page);
  await pictures.page('today-full-whole', page, { whole: true });
  await inForcedColours(tour, theme, 'forced-colours-today-full', page, { whole: true });
  await setSize(halfpast, page, 'main', narrow);
  await pictures.page('400x600-today-full', page, { whole: true });
  await setSize(halfpast, page, 'main', large);
  await page.getByText('Show as table').scrollIntoViewIfNeeded();
  await pictures.zoomed('200-percent-today-full', page);
  await setSize(halfpast, page, 'main', usual);
  await page.getByText('Show as table').click();
  await page.getByRole('cell', { name: '8:30' }).waitFor();
  await pictures.page('today-full-table', page, { whole: true });
}

/** The charts with a day chosen, weeks, and the same as tables. */
export async function tourHistory(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await halfpast.main();
  await toHistory(page);
  await pictures.page('history', page);
  await pictures.page('history-whole', page, { whole: true });
  await chooseDay(page);
  await pictures.page('history-day', page);
  await pictures.page('history-day-whole', page, { whole: true });
  await inForcedColours(tour, theme, 'forced-colours-history-day', page, { whole: true });

  await setSize(halfpast, page, 'main', narrow);
  await pictures.page('400x600-history-day', page, { whole: true });
  await setSize(halfpast, page, 'main', large);
  for (const part of ['Breaks each day', 'Last 12 weeks', 'Friday 2 October']) {
    await page
      .getByRole('region', { name: part, exact: true })
      .evaluate((found) => found.scrollIntoView({ block: 'start' }));
    await pictures.zoomed(`200-percent-history-${part.toLowerCase().replaceAll(' ', '-')}`, page);
  }
  await setSize(halfpast, page, 'main', usual);

  await page.getByRole('radio', { name: 'Weeks' }).click();
  await page.getByRole('toolbar', { name: 'Breaks each week' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await inLooks(tour, 'history-weeks', page, () => page.getByText('Choose a week').scrollIntoViewIfNeeded());
  await inForcedColours(tour, theme, 'forced-colours-history-weeks', page);
  await page.getByRole('radio', { name: 'Table' }).click();
  await page.getByRole('table', { name: 'Breaks each week' }).waitFor();
  await pictures.page('history-table-weeks', page);
  await page.getByRole('radio', { name: 'Days' }).click();
  await page.getByRole('table', { name: 'Breaks each day' }).waitFor();
  await inLooks(tour, 'history-table', page);
  await inForcedColours(tour, theme, 'forced-colours-history-table', page);
  await page.getByRole('radio', { name: 'Chart' }).click();
  await page.getByRole('button', { name: 'Earlier days' }).click();
  await page.getByRole('button', { name: 'Back to today' }).waitFor();
  await inLooks(tour, 'history-earlier', page);
  await page.getByRole('button', { name: 'Back to today' }).click();
}

async function chooseDay(page: Page): Promise<void> {
  const bars = page.getByRole('toolbar', { name: 'Breaks each day' });
  await bars.getByRole('button', { name: /^Friday 2 October/ }).click();
  await page
    .getByRole('region', { name: 'Friday 2 October' })
    .getByRole('button', { name: 'Delete this day' })
    .waitFor();
  await page.mouse.move(0, 0);
}

/** Exporting and deleting, down to nothing recorded, and how long history is kept. */
export async function tourKeeping(tour: Tour): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await halfpast.main();
  await goTo(page, 'Settings');
  await page.getByRole('combobox', { name: 'Keep history' }).click();
  await page.getByRole('option', { name: '3 months', exact: true }).waitFor();
  await pictures.page('settings-keep-open', page);
  await page.getByRole('option', { name: '3 months', exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
  await inLooks(tour, 'settings-keep-confirm', page);
  await page.keyboard.press('Escape');

  await toHistory(page);
  const menu = page.getByRole('button', { name: 'Export or delete' });
  await inLooks(tour, 'history-menu', page, async () => {
    await page.keyboard.press('Escape'); // the menu of the size before
    await menu.scrollIntoViewIfNeeded();
    await menu.click();
    await page.getByRole('menuitem', { name: 'Delete all…' }).waitFor();
  });
  await page.getByRole('menuitem', { name: 'Delete some days…' }).click();
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  await inLooks(tour, 'history-delete-span', page);
  const firstDay = question.getByRole('spinbutton').first();
  await firstDay.press('Backspace');
  await firstDay.press('Backspace'); // two digits
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await question.getByText('Choose a first and a last day.').waitFor();
  await pictures.page('history-delete-span-wrong', page);
  await page.keyboard.press('Escape');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete all…' }).click();
  await question.waitFor();
  await pictures.page('history-delete-all', page);
  await page.keyboard.press('Escape');

  await callMain(page, 'deleteHistory', 'all');
  await goTo(page, 'Today');
  await page.getByText('Nothing counted yet today.').waitFor();
  await pictures.page('today-empty', page);
  await goTo(page, 'History');
  await page.getByRole('heading', { name: 'Nothing recorded yet' }).waitFor();
  await inLooks(tour, 'history-empty', page);
}
