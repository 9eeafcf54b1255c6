/** The one optional answer after a break: Fine, Not for me, Felt worse. */
import type { Page } from '@playwright/test';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import {
  choose,
  inTray,
  pausedBreak,
  pressToLeave,
  startHalfpast,
  toSee,
  type Halfpast,
} from './halfpast.ts';

const hiddenOnes = (page: Page) => page.getByRole('group', { name: 'Hidden movements' });

/** A stretch to its end; the card that follows. */
async function doneBreak(halfpast: Halfpast, desktop: Desktop): Promise<{ page: Page; movement: string }> {
  await choose(desktop, 'Start a break now');
  const page = await halfpast.break();
  let movement = '';
  for (let item = 0; item < 2; item++) {
    const { name, secondsLeft } = await pausedBreak(page);
    movement = name;
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await halfpast.passes(0, secondsLeft);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Break finished.');
  return { page, movement };
}

test('Fine says thank you and changes nothing', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakLength: 'stretch' }));
  const { page } = await doneBreak(halfpast, desktop);
  await page.getByRole('button', { name: 'Fine' }).click();
  await expect(page.getByText('Thank you.')).toBeVisible();
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  await expect((await halfpast.main()).getByText('No movements are hidden.')).toBeVisible();
});

test('Not for me hides that movement until it is brought back, and opens nothing', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakLength: 'stretch' }));
  const { page, movement } = await doneBreak(halfpast, desktop);
  const row = page.getByRole('listitem').filter({ hasText: movement });
  await row.getByRole('button', { name: 'Not for me' }).click();
  await expect(row.getByText('Hidden')).toBeVisible();
  await toSee(desktop, 'Break');
  await pressToLeave(page.getByRole('button', { name: 'Close' }));

  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const main = await halfpast.main();
  await main.getByRole('button', { name: `Bring back ${movement}` }).click();
  await expect(main.getByText('No movements are hidden.')).toBeVisible();
  await expect(hiddenOnes(main)).toHaveCount(0);
});

test('Felt worse hides it too and opens When to get help', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakLength: 'stretch' }));
  const { page, movement } = await doneBreak(halfpast, desktop);
  await page
    .getByRole('listitem')
    .filter({ hasText: movement })
    .getByRole('button', { name: 'Felt worse' })
    .click();
  const main = await halfpast.main();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('When to get help');
  await expect(main.getByText(`‘${movement}’ is now hidden from your breaks.`)).toBeVisible();
});
