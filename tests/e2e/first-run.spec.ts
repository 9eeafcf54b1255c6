/** The very first start: an introduction, of which the safety page cannot be passed; nothing asked about health, nothing prompted. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './desktop/fixture.ts';
import {
  MINUTE,
  readsHelpList,
  readsSafetyPage,
  skipsWelcome,
  startHalfpast,
  toSee,
  trayToSay,
} from './halfpast.ts';

const questions = [
  'input, textarea, select, [contenteditable]',
  ...['checkbox', 'radio', 'switch', 'textbox', 'combobox', 'listbox', 'slider', 'spinbutton'].map(
    (role) => `[role=${role}]`,
  ),
].join();

test('the first start shows the introduction before anything else, also when it is to start in the tray alone', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, { args: ['--hidden'] });
  await toSee(desktop, 'Halfpast');
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look after your upper back');
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('a stranger’s path: welcome, safety page, rhythm, Today, and the first break', async ({
  desktop,
  launch,
}) => {
  const autostart = path.join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'autostart/org.halfpast.app.desktop');
  rmSync(autostart, { force: true });
  const halfpast = await startHalfpast(launch);
  const page = await halfpast.main();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('Safety information');
  await readsHelpList(page);
  await page.getByRole('button', { name: 'I have read this' }).click();

  await expect(title).toHaveText('Choose your rhythm');
  await page.getByRole('combobox', { name: 'Or another time' }).click();
  await page.getByRole('option', { name: '15 minutes', exact: true }).click();
  await trayToSay('Sitting for less than a minute. Break in 15 minutes.', desktop);
  await page.getByRole('switch', { name: 'Start at login' }).click();
  await expect(page.getByRole('switch', { name: 'Start at login' })).toBeChecked();
  expect(existsSync(autostart)).toBe(true);
  rmSync(autostart);
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  await expect(title).toHaveText('Today');
  await page.getByRole('button', { name: 'Start a break now' }).click();
  const first = await halfpast.break();
  await expect(first.getByText('Before you start')).toBeVisible();
  await toSee(desktop, 'Break', 'Halfpast');
});

test('the safety page names no symptom in its titles, asks no question and has nothing to tick or fill in', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch);
  const page = await halfpast.main();
  await skipsWelcome(page);
  const list = page.getByRole('button', { name: 'When to get help' });
  await list.waitFor();
  await toSee(desktop, 'Halfpast');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safety information');
  await expect(page.getByText('You will not be asked any questions.')).toBeVisible();
  await expect(page.getByText('Numbness or pins and needles')).toHaveCount(0);
  await expect(page.locator(questions)).toHaveCount(0);

  await list.click();
  await expect(page.getByText('Numbness or pins and needles').first()).toBeVisible();
  await expect(page.locator(questions)).toHaveCount(0);
});

test('“I have read this” says why it waits, and works only once the list has been read', async ({
  launch,
}) => {
  const halfpast = await startHalfpast(launch);
  const page = await halfpast.main();
  await skipsWelcome(page);
  const read = page.getByRole('button', { name: 'I have read this' });
  await expect(read).toHaveAccessibleDescription(/Open the list/);
  await read.focus();
  await page.keyboard.press('Enter');
  await read.dispatchEvent('click');
  await expect(read).toBeDisabled();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safety information');

  const list = page.getByRole('button', { name: 'When to get help' });
  await list.click();
  await expect(list).toHaveAttribute('aria-expanded', 'true');
  await expect(read).toHaveAccessibleDescription(/to its end/);
  await expect(read).toBeDisabled();

  // With keys alone, as somebody who reads on to the end of the page.
  await list.focus();
  await page.keyboard.press('End');
  await expect(read).toBeEnabled();
  await read.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});

test('nothing prompts before the safety page has been read; then a break that is overdue comes after 5 minutes', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch);
  await halfpast.passes(70);
  await trayToSay('Sitting for 70 minutes. Breaks start once you have read the safety information.', desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await toSee(desktop, 'Halfpast');

  await readsSafetyPage(halfpast);
  await trayToSay('Sitting for 70 minutes. Break in 5 minutes.', desktop);
  await halfpast.passes(5);
  await toSee(desktop, 'Halfpast', 'Time to change position');
});

test('that the safety page was read is remembered: the next start is in the tray alone, and opens on Today', async ({
  desktop,
  launch,
}) => {
  const first = await startHalfpast(launch);
  await readsSafetyPage(first);
  await first.quit();

  const { userData } = first;
  const later = { HALFPAST_TEST_LATER_MS: String(60 * MINUTE) };
  const second = await startHalfpast(launch, { userData, args: ['--hidden'], env: later });
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  await toSee(desktop);
  await (await desktop.tray.item()).click('Open Halfpast');
  const page = await second.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('You read this on 5 October 2026.')).toBeVisible();
});

test('until the safety page has been read, every start shows the introduction', async ({
  desktop,
  launch,
}) => {
  const first = await startHalfpast(launch);
  const before = await first.main();
  await skipsWelcome(before);
  await before.getByRole('button', { name: 'When to get help' }).click();
  await first.quit();

  const second = await startHalfpast(launch, { userData: first.userData, args: ['--hidden'] });
  await toSee(desktop, 'Halfpast');
  const page = await second.main();
  await skipsWelcome(page);
  await expect(page.getByRole('button', { name: 'I have read this' })).toBeDisabled();
});
