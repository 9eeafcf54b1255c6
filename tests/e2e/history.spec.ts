/** The history on screen and on disk: what was recorded is shown, a day deleted is gone, and all of it comes back by its export. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { choose, historyOf, inTray, startHalfpast } from './halfpast.ts';
import { seedWeeks } from './past-days.ts';

const MONDAY = '2026-10-05';

/** Answers the next dialogs for files in the person's place. */
async function answerDialogs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
}

async function toHistory(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: 'History', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
}

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export or delete' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What stood in the history before the app started: its own spans of today are left out. */
const seeded = (userData: string) =>
  historyOf(userData).filter(({ fromUtcMs }) => fromUtcMs < Date.parse(MONDAY));

test('what was recorded is shown, and a day that is deleted is gone from screen and file', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  seedWeeks(options.userData, MONDAY, 30);
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  await toHistory(page);
  const bars = page.getByRole('toolbar', { name: 'Breaks each day' });
  const friday = bars.getByRole('button', { name: /^Friday 2 October/ });
  await expect(friday).toHaveAccessibleName('Friday 2 October: 5 of 6 breaks taken');
  await expect(bars.getByRole('button', { name: /^Saturday 3 October/ })).toHaveAccessibleName(
    'Saturday 3 October: nothing recorded',
  );
  await expect(page.getByLabel('Figures').getByRole('definition').first()).toHaveText('20 of 24');

  await friday.click();
  const day = page.getByRole('region', { name: 'Friday 2 October' });
  await expect(day.getByRole('img', { name: /^From 9:00 to .*5 breaks/ })).toBeVisible();
  const before = seeded(options.userData);
  await day.getByRole('button', { name: 'Delete this day' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete Friday 2 October?' });
  await expect(question.getByRole('button', { name: 'Keep', exact: true })).toBeFocused();
  await question.getByRole('button', { name: 'Delete', exact: true }).click();

  await expect(page.getByText('Deleted: Friday 2 October.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(day).toHaveCount(0);
  await expect(friday).toHaveAccessibleName('Friday 2 October: nothing recorded');
  const fridayMs = Date.parse('2026-10-02');
  const rest = before.filter(({ fromUtcMs: at }) => at < fridayMs || at >= fridayMs + 24 * 3_600_000);
  expect(rest.length).toBeLessThan(before.length);
  expect(seeded(options.userData)).toEqual(rest);
});

test('exported, deleted and imported again the history is what it was', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  seedWeeks(options.userData, MONDAY, 16);
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  await toHistory(page);
  const before = seeded(options.userData);
  const file = path.join(desktop.folder, 'history.json');
  await answerDialogs(halfpast.app, file);

  await fromMenu(page, 'Export as JSON, to import again');
  await expect(page.getByText('The history has been exported.')).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await fromMenu(page, 'Delete all…');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('All of the history has been deleted.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(seeded(options.userData)).toEqual([]);

  const importAgain = page.getByRole('button', { name: 'Import a history' });
  if (await importAgain.isVisible()) await importAgain.click();
  else await fromMenu(page, 'Import from JSON…');
  await expect(page.getByText(/entries have been added/)).toBeVisible();
  expect(seeded(options.userData)).toEqual(before);
  await expect(
    page.getByRole('grid').getByRole('button', { name: 'Friday 2 October: 5 of 6 breaks taken' }),
  ).toBeVisible();
});
