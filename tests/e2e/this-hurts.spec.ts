/** “This hurts”: one press ends the break, hides that movement and opens the help page. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { historyOf, inTray, pressToLeave, startHalfpast, toSee, type Halfpast } from './halfpast.ts';

const hurting = 'Shoulder blade squeeze';

/** Goes through the next break by “Next”, and answers with what it had. */
async function movementsOfNextBreak(halfpast: Halfpast, desktop: Desktop): Promise<string[]> {
  await (await desktop.tray.item()).click('Start a break now');
  const page = await halfpast.break();
  const name = page.getByRole('heading', { level: 1 });
  const names = [await name.innerText()];
  while (names.at(-1) !== 'Break stopped.') {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(name).not.toHaveText(names.at(-1) ?? '');
    names.push(await name.innerText());
  }
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
  await expect.poll(() => halfpast.count('break')).toBe(0);
  return names.slice(0, -1);
}

test('“This hurts” ends the break, opens the help page, and hides that movement until it is brought back', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Start a break now');
  const page = await halfpast.break();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hurting);
  await pressToLeave(page.getByRole('button', { name: 'This hurts' }));
  await toSee(desktop, 'Halfpast');
  const main = await halfpast.main();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('When to get help');
  const hidden = main.getByText(`‘${hurting}’ is now hidden from your breaks.`);
  await expect(hidden).toBeVisible();
  expect(historyOf(halfpast.userData).find(({ kind }) => kind === 'break')).toMatchObject({
    outcome: 'hurt',
  });

  const rounds: string[][] = [];
  while (rounds.length < 3) rounds.push(await movementsOfNextBreak(halfpast, desktop));
  expect(rounds.flat()).not.toContain(hurting);

  await main.getByRole('button', { name: 'Settings' }).click();
  await expect(main.getByText(hurting, { exact: true })).toBeVisible();
  const bringBack = main.getByRole('button', { name: 'Bring back' });
  await expect(bringBack).toHaveAccessibleName(`Bring back ${hurting}`);
  await bringBack.click();
  await expect(main.getByText('No movements are hidden.')).toBeVisible();
  await expect(hidden).toHaveCount(0);
  await expect(main.getByRole('heading', { name: 'Hidden movements' })).toBeFocused();
});

test('a hidden movement stays hidden after a restart, and can be brought back then', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const first = await startHalfpast(launch, options);
  await (await desktop.tray.item()).click('Start a break now');
  const page = await first.break();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hurting);
  await pressToLeave(page.getByRole('button', { name: 'This hurts' }));
  await toSee(desktop, 'Halfpast');
  await first.quit();

  const second = await startHalfpast(launch, options);
  await (await desktop.tray.item()).click('Settings');
  const settings = await second.main();
  await expect(settings.getByText(hurting)).toBeVisible();
  await settings.getByRole('button', { name: 'Bring back' }).click();
  await expect(settings.getByText('No movements are hidden.')).toBeVisible();
});

test('“This hurts” while changing position hides nothing, but ends the break and opens the help page', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Start a break now');
  await pressToLeave((await halfpast.break()).getByRole('button', { name: 'This hurts' }));
  await toSee(desktop, 'Halfpast');
  const main = await halfpast.main();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('When to get help');
  await main.getByRole('button', { name: 'Settings' }).click();
  await expect(main.getByText('No movements are hidden.')).toBeVisible();
});
