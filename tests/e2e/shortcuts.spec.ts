/** Shortcuts that work in every program: set by pressing them, heard from another program, refused when taken. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

async function openSettings(halfpast: Halfpast): Promise<Page> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return page;
}
const setButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Set the shortcut: ${name}` });

test('a shortcut is set by pressing it, works from another program, and after a restart', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  const page = await openSettings(halfpast);
  await setButton(page, 'Start a break now').focus();
  desktop.x11.press('Return');
  await expect(page.getByRole('button', { name: 'Press the keys' })).toBeFocused();
  desktop.x11.press('ctrl+c');
  await expect(page.getByText(/^Hold two of/)).toBeVisible();
  desktop.x11.press('ctrl+alt+b');
  await expect(page.getByText('Set to Ctrl+Alt+B.')).toBeVisible();
  await setButton(page, 'Pause breaks').focus();
  desktop.x11.press('Return');
  await expect(page.getByRole('button', { name: 'Press the keys' })).toBeFocused();
  desktop.x11.press('ctrl+alt+b'); // held already: while keys are recorded it starts no break
  await expect(page.getByText(/already used for ‘Start a break now’/)).toBeVisible();
  expect(await halfpast.count('break')).toBe(0);
  desktop.x11.press('Return');
  desktop.x11.press('ctrl+shift+F9');
  await expect(page.getByText('Set to Ctrl+Shift+F9.')).toBeVisible();
  desktop.x11.close('Halfpast');

  const other = await desktop.x11.openOther('Somebody else');
  desktop.x11.press('ctrl+shift+F9');
  await trayToSay('Paused until 9:30.', desktop);
  desktop.x11.press('ctrl+shift+F9');
  await trayToSay(/^Sitting for less than a minute/, desktop);
  await halfpast.quit();

  desktop.x11.press('ctrl+alt+b'); // given back: nobody hears it
  const again = await startHalfpast(launch, options);
  await trayToSay(/^Sitting/, desktop);
  expect(await again.count('break')).toBe(0);
  await desktop.x11.activate(other);
  desktop.x11.press('ctrl+alt+b');
  await toSee(desktop, 'Break', 'Somebody else');
  await other.close();
});

test('a shortcut that another program has is refused, and the old one stays', async ({ desktop, launch }) => {
  const rival = await startHalfpast(launch, inTray(desktop, { shortcutBreak: 'Ctrl+Alt+K' }));
  const halfpast = await startHalfpast(launch, inTray(desktop, { shortcutPause: 'Ctrl+Alt+J' }));
  const page = await openSettings(halfpast);
  const pause = setButton(page, 'Pause breaks');
  await pause.click();
  // The rival's grab would take real keys away: the page gets them as if it had not.
  await page.keyboard.press('Control+Alt+k');
  await expect(page.getByText(/^Ctrl\+Alt\+K could not be used/)).toBeVisible();
  await expect(page.getByText('Ctrl+Alt+J', { exact: true })).toBeVisible();
  desktop.x11.press('ctrl+alt+j');
  await expect.poll(() => page.evaluate(() => document.body.innerText)).toContain('Pause'); // the page is alive
  await expect(page.getByText(/Paused|paused/).first()).toBeVisible();

  desktop.x11.press('ctrl+alt+k');
  await expect.poll(() => rival.count('break')).toBe(1);
  expect(await halfpast.count('break')).toBe(0);
});

test('a shortcut that is taken at the start is said, and nothing falls over', async ({ desktop, launch }) => {
  await startHalfpast(launch, inTray(desktop, { shortcutBreak: 'Ctrl+Alt+K' }));
  const halfpast = await startHalfpast(
    launch,
    inTray(desktop, { shortcutBreak: 'Ctrl+Alt+K', shortcutPause: 'Ctrl+Alt+P' }),
  );
  const page = await openSettings(halfpast);
  await expect(
    page.getByText(/^The shortcut Ctrl\+Alt\+K for ‘Start a break now’ does not work/),
  ).toBeVisible();
  await expect(page.getByText('Ctrl+Alt+K', { exact: true })).toBeVisible();
  desktop.x11.press('ctrl+alt+p');
  await expect(page.getByText(/Paused|paused/).first()).toBeVisible();
});
