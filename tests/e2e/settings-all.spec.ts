/** Every choice of the settings page is changed there, and is the same after a restart; all of them go by file too. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { choiceKeys, defaultSettings, type ChoiceKey, type Settings } from '../../electron/core/settings.ts';
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, trayToSay, type Halfpast } from './halfpast.ts';

type Row = {
  /** Changes it as a person does. */
  readonly change: (page: Page) => Promise<void>;
  /** Waits until the page shows it as it was changed. */
  readonly shows: (page: Page) => Promise<void>;
};

const select = (name: string, option: string): Row => ({
  change: async (page) => {
    await page.getByRole('combobox', { name }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  },
  shows: (page) => expect(page.getByRole('combobox', { name })).toHaveText(option),
});
const tick = (role: 'switch' | 'checkbox' | 'radio', name: string, checked = true): Row => ({
  change: (page) => page.getByRole(role, { name }).click(),
  shows: (page) => expect(page.getByRole(role, { name })).toBeChecked({ checked }),
});
const shortcut = (name: string, keys: string): Row => ({
  change: async (page) => {
    await page.getByRole('button', { name: `Set the shortcut: ${name}` }).click();
    await page.keyboard.press(keys.replace('Ctrl', 'Control'));
  },
  shows: (page) => expect(page.locator('kbd', { hasText: keys })).toBeVisible(),
});

/** How each choice is changed, in the order of the choices: some stand in for others. */
const rows: Readonly<Record<ChoiceKey, Row>> = {
  intervalMin: select('Sitting time before a break', '45 minutes'),
  language: select('Language', 'English'),
  theme: select('Theme', 'Dark'),
  stillPictures: select('Show movements as still pictures', 'Always'),
  staySeated: tick('switch', 'Stay seated'),
  wheelchair: tick('switch', 'Show the figure in a wheelchair'),
  discreetOnly: tick('switch', 'Discreet only'),
  kit: tick('checkbox', 'A mat'),
  hideSwitches: tick('switch', 'Twisting'),
  breakLength: select('Break length', 'One stretch (about a minute)'),
  country: select('Country', 'United Kingdom'),
  inLeeds: tick('switch', 'I am in the Leeds area'),
  skin: tick('radio', 'Tone 5'),
  startAtLogin: tick('switch', 'Start at login'),
  holdFor: tick('switch', 'The camera is in use', false),
  hours: tick('switch', 'Offer breaks only in my working hours'),
  offerBy: select('Offer breaks by', 'A notification only'),
  promptForm: select('Shape of the small window', 'One line'),
  breakSize: select('Size of a break', 'The whole display'),
  largeControls: tick('switch', 'Large buttons in prompt and break'),
  dimOthers: tick('switch', 'Dim the other displays during a break'),
  chime: tick('switch', 'Chime'),
  speakSteps: tick('switch', 'Speak the steps'),
  keepMonths: select('Keep history', '12 months'),
  shortcutBreak: shortcut('Start a break now', 'Ctrl+Alt+B'),
  shortcutPause: shortcut('Pause breaks for 30 minutes', 'Ctrl+Alt+P'),
};

async function openSettings(halfpast: Halfpast): Promise<Page> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return page;
}
const kept = (userData: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(userData, 'settings.json'), 'utf8')) as Record<string, unknown>; // our own file

test('every choice is changed on the page, kept, and shown again after a restart', async ({
  desktop,
  launch,
}) => {
  test.slow();
  const autostart = path.join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'autostart/org.halfpast.app.desktop');
  const options = inTray(desktop, { country: 'NZ' }); // the Leeds area is offered once it is the United Kingdom
  const before: Record<string, unknown> = { ...defaultSettings, ...kept(options.userData) };
  const first = await startHalfpast(launch, options);
  const page = await openSettings(first);
  for (const key of choiceKeys) {
    await rows[key].change(page);
    await rows[key].shows(page);
  }
  expect(existsSync(autostart)).toBe(true);
  const after = kept(options.userData);
  for (const key of choiceKeys) expect(after[key], key).not.toEqual(before[key]);
  await first.quit();

  const again = await openSettings(await startHalfpast(launch, options));
  for (const key of choiceKeys) await rows[key].shows(again);
  expect(kept(options.userData)).toEqual(after);
  await actOnPages(again);
  rmSync(autostart);
});

/** What the changed choices do to the other pages; how they act on breaks and reminders has tests of its own. */
async function actOnPages(page: Page): Promise<void> {
  const goTo = (name: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-skin', 'tone-5');
  await expect(page.getByText('Hidden by a switch').first()).toBeVisible();
  await goTo('Today');
  const next = page.getByRole('region').filter({ hasText: 'Next break: one stretch' });
  await expect(next.getByText('Seated', { exact: true })).toBeVisible();
  await goTo('Advice');
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('button').last().click();
  await expect(page.getByRole('heading', { name: 'For people in the Leeds area' })).toBeVisible();
}

test('settings are saved to a file, put back to their defaults, taken from the file, and undone', async ({
  desktop,
  launch,
}) => {
  const file = path.join(desktop.folder, 'my settings.json');
  const mine: Partial<Settings> = { intervalMin: 45, staySeated: true, kit: ['wall'] };
  const options = inTray(desktop, { ...mine, hiddenMovements: ['shoulder-rolls'] });
  const halfpast = await startHalfpast(launch, options);
  await halfpast.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    });
  }, file);
  const page = await openSettings(halfpast);
  await page.getByRole('button', { name: 'Save…' }).click();
  await page.getByText('The settings have been saved.').waitFor();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    app: 'Halfpast',
    kind: 'settings',
    settings: mine,
  });

  await page.getByRole('button', { name: 'Restore…' }).click();
  await page.getByRole('alertdialog').getByText('45 minutes becomes 30 minutes').waitFor();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  await expect(page.getByRole('button', { name: 'Restore…' })).toBeFocused();
  expect(kept(options.userData)).toMatchObject({
    intervalMin: 30,
    staySeated: false,
    safetyReadAt: Date.UTC(2026, 9, 1),
    hiddenMovements: ['shoulder-rolls'],
  });

  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByText('4 settings were changed.').waitFor(); // the length of a break is another one here too
  await trayToSay('Sitting for less than a minute. Break in 45 minutes.', desktop);
  await page.keyboard.press('Control+Z');
  await page.getByText('The settings from the file are taken back.').waitFor();
  await page.keyboard.press('Control+Z');
  await page.getByText('Your settings are as they were before.').waitFor();
  await trayToSay('Sitting for less than a minute. Break in 45 minutes.', desktop);
  expect(kept(options.userData)).toMatchObject(mine);
});
