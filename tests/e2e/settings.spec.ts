/** Settings: each choice acts at once, and still holds after a restart. */
import { readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { output } from './desktop/processes.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

async function openSettings(halfpast: Halfpast): Promise<Page> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return page;
}

/** Chooses one of a list. */
async function pick(page: Page, setting: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: setting }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(page.getByRole('combobox', { name: setting })).toHaveText(option);
}

/** Types a time into its field, part by part as its own keys lead, in the 12 or 24 hours that the system has. */
async function typeTime(page: Page, label: string, time: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.blur(); // its keys begin at its first part again
  await field.focus();
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const hour12 = await page.evaluate(
    () => new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  );
  const two = (part: number): string => String(part).padStart(2, '0');
  const keys = hour12
    ? `${two(hour % 12 === 0 ? 12 : hour % 12)}${two(minute)}${hour < 12 ? 'a' : 'p'}`
    : `${two(hour)}${two(minute)}`;
  await page.keyboard.type(keys);
  await expect(field).toHaveValue(time);
}

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('another sitting time moves the break that is coming, and the ones after a restart', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.passes(10);
  await trayToSay('Sitting for 10 minutes. Break in 20 minutes.', desktop);
  const page = await openSettings(halfpast);
  await pick(page, 'Sitting time before a break', '45 minutes');
  await trayToSay('Sitting for 10 minutes. Break in 35 minutes.', desktop);
  await pick(page, 'Sitting time before a break', '15 minutes');
  await trayToSay('Sitting for 10 minutes. Break in 5 minutes.', desktop);
  await halfpast.passes(5);
  await toSee(desktop, 'Halfpast', 'Time to change position');
  await halfpast.quit();

  const later = { HALFPAST_TEST_LATER_MS: String(60 * 60_000) };
  const again = await startHalfpast(launch, { ...options, env: later });
  await trayToSay('Sitting for less than a minute. Break in 15 minutes.', desktop);
  await expect((await openSettings(again)).getByRole('combobox', { name: 'Sitting time' })).toHaveText(
    '15 minutes',
  );
});

test('the theme changes the colours of every window at once, and is kept', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  const page = await openSettings(halfpast);
  await page.emulateMedia({ colorScheme: null }); // the app's own, not the test's
  await pick(page, 'Theme', 'Light');
  await expect.poll(() => background(page)).toMatch(/^rgb\(2\d\d, 2\d\d, 2\d\d\)$/);
  await choose(desktop, 'Start a break now');
  const other = await halfpast.break();
  await other.emulateMedia({ colorScheme: null });
  await expect.poll(() => background(other)).toMatch(/^rgb\(2\d\d, 2\d\d, 2\d\d\)$/);

  await pick(page, 'Theme', 'Dark');
  const dark = /^rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)$/;
  await expect.poll(() => background(page)).toMatch(dark);
  await expect.poll(() => background(other)).toMatch(dark);
  await halfpast.quit();

  const again = await openSettings(await startHalfpast(launch, options));
  await again.emulateMedia({ colorScheme: null });
  await expect.poll(() => background(again)).toMatch(dark);
  await expect(again.getByRole('combobox', { name: 'Theme' })).toHaveText('Dark');
});

test('still pictures stand in place of the animation, in the break under way and after a restart', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Start a break now');
  const moving = (await halfpast.break()).getByRole('img', { name: 'Drawing of Get up and move' });
  await expect(moving).toBeVisible();
  const before = await moving.innerHTML();
  await expect.poll(() => moving.innerHTML(), 'the figure moves').not.toBe(before);
  await pick(await openSettings(halfpast), 'Show movements as still pictures', 'Always');
  await expect((await halfpast.break()).locator('.stills')).toBeVisible();
  await expect(moving).toHaveCount(0);
  await halfpast.quit();

  const second = await startHalfpast(launch, options);
  await choose(desktop, 'Start a break now');
  const page = await second.break();
  const stills = page.locator('.stills');
  await expect(stills).toBeVisible();
  const drawn = await stills.innerHTML();
  const second0 = await page.getByRole('timer').innerText();
  await expect(page.getByRole('timer'), 'time goes on').not.toHaveText(second0);
  expect(await stills.innerHTML()).toBe(drawn);
});

test('staying seated offers seated routines alone, and begins them seated, also after a restart', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const first = await startHalfpast(launch, options);
  const settings = await openSettings(first);
  await settings.getByRole('switch', { name: 'Stay seated' }).click();
  await expect(settings.getByRole('switch', { name: 'Stay seated' })).toBeChecked();
  await first.quit();

  const halfpast = await startHalfpast(launch, options);
  const main = await openSettings(halfpast);
  await expect(main.getByRole('switch', { name: 'Stay seated' })).toBeChecked();
  await main.getByRole('button', { name: 'Today' }).click();
  for (const routine of ['Quiet minute', 'Turn and reach', 'Whole upper back']) {
    await expect(main.getByRole('heading', { level: 2, name: routine })).toBeVisible();
    await expect(main.getByText('Seated', { exact: true })).toBeVisible();
    await choose(desktop, 'Start a break now');
    const page = await halfpast.break();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change position in your seat');
    desktop.x11.close('Break');
    await toSee(desktop, 'Halfpast');
  }
});

test('start at login writes an autostart file that starts Halfpast in the tray, and takes it away again', async ({
  desktop,
  launch,
}) => {
  const file = path.join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'autostart/org.halfpast.app.desktop');
  rmSync(file, { force: true });
  const options = inTray(desktop);
  const first = await startHalfpast(launch, options);
  await (await openSettings(first)).getByRole('switch', { name: 'Start at login' }).click();
  const entry = (): string => output('cat', [file], desktop.env);
  await expect
    .poll(() => {
      try {
        return entry();
      } catch {
        return 'no file yet';
      }
    })
    .toContain('X-GNOME-Autostart-enabled=true');
  expect(entry().split('\n')[0]).toBe('[Desktop Entry]');
  const fields = new Map(
    entry()
      .split('\n')
      .slice(1)
      .map((line) => [line.split('=')[0], line.replace(/^[^=]*=/, '')]),
  );
  expect([fields.get('Type'), fields.get('Name'), fields.get('Terminal')]).toEqual([
    'Application',
    'Halfpast',
    'false',
  ]);
  const command = fields.get('Exec') ?? '';
  expect(command).toContain('--ozone-platform=x11');
  expect(command).toMatch(/ --hidden$/);
  expect(readlinkSync(`/proc/${first.process.pid}/exe`)).toBe(command.split(' ')[0]);
  await first.quit();

  const settings = await openSettings(await startHalfpast(launch, options));
  const login = settings.getByRole('switch', { name: 'Start at login' });
  await expect(login).toBeChecked();
  await login.click();
  await expect
    .poll(() => output('ls', ['-R', path.dirname(file)], desktop.env))
    .not.toContain('org.halfpast');
  await expect(login).not.toBeChecked();
});

test('a hidden movement is out of the next break until it is brought back', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(
    launch,
    inTray(desktop, { hiddenMovements: ['shoulder-blade-squeeze'] }),
  );
  const page = await openSettings(halfpast);
  const next = page.getByRole('list', { name: 'Movements in this break' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(next).toHaveText(['Open the elbows', 'Look over your shoulder']);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('No movements are hidden.')).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(next).toHaveText(['Shoulder blade squeeze', 'Open the elbows', 'Look over your shoulder']);
});

test('working hours are edited by keyboard alone, and are the same after a restart', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const first = await startHalfpast(launch, options);
  const page = await openSettings(first);
  const only = page.getByRole('switch', { name: 'Offer breaks only in my working hours' });
  await only.focus();
  await page.keyboard.press('Space');
  await expect(only).toBeChecked();

  const monday = page.getByRole('group', { name: 'Monday', exact: true });
  await monday.getByRole('switch').focus();
  await page.keyboard.press('Tab'); // to the first field, whose parts are typed one after the other
  await expect(page.getByLabel('Monday, hours 1, from')).toBeFocused();
  await typeTime(page, 'Monday, hours 1, from', '22:00');
  await typeTime(page, 'Monday, hours 1, to', '06:00');
  await expect(monday.getByText('until 06:00 the next day')).toBeVisible();

  await page.getByRole('button', { name: 'Copy to other days: Monday' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Tuesday' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(page.getByText('Copied to Tuesday.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy to other days: Monday' })).toBeFocused();

  await page.getByRole('switch', { name: 'Friday' }).press('Space');
  await page.getByRole('button', { name: 'Add hours to Wednesday' }).press('Enter');
  await expect(page.getByLabel('Wednesday, hours 2, from')).toBeFocused();
  await typeTime(page, 'Wednesday, hours 2, from', '10:00'); // within the first ones: not kept
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Two of these overlap.');
  await typeTime(page, 'Wednesday, hours 2, from', '18:00');
  await typeTime(page, 'Wednesday, hours 2, to', '19:15');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await first.quit();

  const again = await openSettings(await startHalfpast(launch, options));
  await expect(again.getByRole('switch', { name: 'Offer breaks only in my working hours' })).toBeChecked();
  const times = async (day: string): Promise<string[]> =>
    again
      .getByRole('group', { name: day, exact: true })
      .locator('input')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')));
  expect(await times('Monday')).toEqual(['22:00', '06:00']);
  expect(await times('Tuesday')).toEqual(['22:00', '06:00']);
  expect(await times('Wednesday')).toEqual(['09:00', '17:30', '18:00', '19:15']);
  expect(await times('Friday')).toEqual([]);
});
