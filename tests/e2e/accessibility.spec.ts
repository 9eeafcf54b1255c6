/** axe on every screen, light and dark, and with forced colours; and nothing is complained about in any console. */
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import type { SettingChange } from '../../electron/core/settings.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { setFullScreen } from './desktop/full-screen.ts';
import {
  choose,
  inTray,
  pausedBreak,
  pressToLeave,
  readsHelpList,
  startHalfpast,
  type Halfpast,
} from './halfpast.ts';
import { seedWeeks } from './past-days.ts';

type Look = { colorScheme: null; forcedColors?: 'active'; reducedMotion?: 'reduce' };

/** What the pages complain about: violations of the content security policy are among it. */
function complaintsOf(app: ElectronApplication): string[] {
  const complaints: string[] = [];
  app.context().on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  app.context().on('weberror', (error) => complaints.push(error.error().message));
  return complaints;
}

/** Runs axe on a page that has come to rest. */
async function violations(page: Page, screen: string): Promise<string[]> {
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((each) => each.finished));
  });
  // With forced colours axe reads -webkit-text-fill-color, which keeps the page's own colour and is not what is drawn.
  const rules = forced ? ['color-contrast'] : [];
  const found = await new AxeBuilder({ page }).setLegacyMode(true).disableRules(rules).analyze();
  expect(found.passes.length, `axe looked at ${screen}`).toBeGreaterThan(5);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${screen}: ${id} at ${target.join()}`),
  );
}

async function introduction(page: Page): Promise<string[]> {
  await page.getByText('Not yet clinically reviewed').waitFor();
  const welcome = await violations(page, 'welcome');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'I have read this' }).waitFor();
  const closed = await violations(page, 'safety, closed');
  await readsHelpList(page);
  const open = await violations(page, 'safety, open');
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.getByRole('heading', { level: 1, name: 'Choose your rhythm' }).waitFor();
  const rhythm = await violations(page, 'rhythm');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  return [...welcome, ...closed, ...open, ...rhythm];
}

/** The bar with Undo, a search with results and without, and the question before the defaults come back. */
async function settingsInTheirStates(page: Page): Promise<string[]> {
  await page.getByRole('switch', { name: 'Dim the other displays' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  const search = page.getByRole('searchbox');
  await search.fill('chair');
  await page.getByText(/settings found/).waitFor();
  const found = await violations(page, 'settings, found and undo');
  await search.fill('xylophone');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  found.push(...(await violations(page, 'settings, nothing found')));
  await search.press('Escape');
  await page.getByRole('button', { name: 'Restore…' }).click();
  await page.getByRole('alertdialog').waitFor();
  found.push(...(await violations(page, 'settings, restore')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  return found;
}

async function adviceTopics(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const topic of await page.getByRole('navigation', { name: 'Topics' }).getByRole('button').all()) {
    const name = await topic.innerText();
    await topic.click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.getByText('Sources', { exact: false }).first().click();
    found.push(...(await violations(page, `advice, ${name}`)));
  }
  return found;
}

async function mainPages(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const place of ['Routines', 'Advice', 'When to get help', 'Settings', 'Today']) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
    if (place === 'Advice') await page.getByRole('navigation', { name: 'Topics' }).waitFor();
    found.push(...(place === 'Advice' ? await adviceTopics(page) : await violations(page, place)));
    if (place === 'Routines') found.push(...(await routinesInTheirViews(page)));
    if (place !== 'Settings') continue;
    found.push(...(await settingsInTheirStates(page)));
    await page.getByRole('button', { name: 'About Halfpast' }).click();
    await page.getByRole('heading', { level: 1, name: 'About Halfpast' }).waitFor();
    await page.locator('details.full').waitFor();
    await page.getByRole('button', { name: 'Show technical details' }).click();
    await page.getByRole('button', { name: 'Copy technical details' }).waitFor();
    await page.getByRole('button', { name: 'Show licences' }).click();
    await page.locator('summary', { hasText: 'svelte' }).first().click();
    found.push(...(await violations(page, 'About Halfpast')));
  }
  return found;
}

/** The history as charts with a day chosen, as tables, and asking before days are deleted. */
async function historyInItsViews(page: Page): Promise<string[]> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'History' }).click();
  await page.getByRole('grid').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Delete this day' }).waitFor();
  const found = await violations(page, 'history, a day chosen');
  await page.getByRole('radio', { name: 'Table' }).click();
  await page.getByRole('table').first().waitFor();
  found.push(...(await violations(page, 'history, tables')));
  await page.getByRole('button', { name: 'Export or delete' }).click();
  await page.getByRole('menuitem', { name: 'Delete some days…' }).click();
  await page.getByRole('alertdialog').waitFor();
  found.push(...(await violations(page, 'history, deleting')));
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  return found;
}

/** A routine, its sheet, a movement, and a search that finds nothing. */
async function routinesInTheirViews(page: Page): Promise<string[]> {
  const back = () => page.getByRole('button', { name: /^Back/ }).click();
  await page.getByRole('button', { name: 'Quiet minute' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quiet minute' }).waitFor();
  const found = await violations(page, 'routine');
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor();
  found.push(...(await violations(page, 'sheet')));
  await back();
  await back();
  await page.getByRole('tab', { name: /Movements/ }).click();
  found.push(...(await violations(page, 'movements')));
  await page.getByRole('button', { name: 'Open the elbows' }).click();
  await page.getByRole('heading', { level: 1, name: 'Open the elbows' }).waitFor();
  found.push(...(await violations(page, 'movement')));
  await back();
  await page.getByRole('searchbox').fill('no such thing');
  await page.getByRole('button', { name: 'Clear filters' }).first().waitFor();
  found.push(...(await violations(page, 'nothing found')));
  return found;
}

/** Today in the states that time and the person bring about. */
async function todayInItsStates(
  halfpast: Halfpast,
  page: Page,
  pause: () => Promise<void>,
): Promise<string[]> {
  const title = page.locator('#clock-title');
  await halfpast.passes(12);
  await expect(title).toHaveText('Sitting for 12 minutes');
  const found = await violations(page, 'today, sitting');
  await pause();
  await expect(title).toHaveText('Breaks are paused until 10:12');
  found.push(...(await violations(page, 'today, paused')));
  await page.getByRole('button', { name: 'Resume breaks' }).click();
  await halfpast.personDoes('stops');
  await halfpast.passes(4);
  await expect(title).toHaveText('Away');
  found.push(...(await violations(page, 'today, away')));
  await halfpast.passes(2);
  await expect(title).toHaveText('You have had a rest');
  found.push(...(await violations(page, 'today, rested')));
  await halfpast.personDoes('works');
  return found;
}

/** The editor of working hours: days to copy to, hours that overlap, and at last hours that are over for today. */
async function hoursEditor(page: Page): Promise<string[]> {
  const only = page.getByRole('switch', { name: 'Offer breaks only in my working hours' });
  await only.click();
  await page.getByRole('button', { name: 'Copy to other days: Monday' }).click();
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  const found = await violations(page, 'hours, copying');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Add hours to Monday' }).click();
  await page.getByLabel('Monday, hours 2, from').fill('10:00');
  await page.getByLabel('Monday, hours 2, to').fill('11:00');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  found.push(...(await violations(page, 'hours, overlapping')));
  await page.getByRole('button', { name: 'Remove hours 2 of Monday' }).click();
  // Monday's hours end before the time that it is: off hours.
  await page.getByLabel('Monday, hours 1, from').fill('05:00');
  await page.getByLabel('Monday, hours 1, to').fill('06:00');
  await page.keyboard.press('Enter');
  return found;
}

/** Today while no break comes: a time asked for, off hours, and a break that waits for a program in full screen. */
async function todayWithoutBreaks(halfpast: Halfpast, desktop: Desktop, page: Page): Promise<string[]> {
  const goTo = (place: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click();
  const title = page.locator('#clock-title');
  await goTo('Today');
  await expect(title).toHaveText('Outside your hours');
  const found = await violations(page, 'today, off hours');
  await goTo('Settings');
  await page.getByRole('switch', { name: 'Offer breaks only in my working hours' }).click();
  await goTo('Today');
  await halfpast.personDoes('works');
  await halfpast.passes(1);
  await expect(title).toContainText('Sitting for');
  await page.getByRole('button', { name: 'Pause breaks', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Quiet until…' }).click();
  await expect(page.getByLabel('Quiet until')).toBeFocused();
  found.push(...(await violations(page, 'today, quiet until')));
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause breaks', exact: true })).toBeFocused();
  const slides = await desktop.x11.openOther('Slides');
  await setFullScreen(desktop, slides, true);
  await halfpast.passes(30);
  await expect(title).toHaveText('Your break is waiting');
  found.push(...(await violations(page, 'today, held')));
  await slides.close();
  return found;
}

/** Changes a setting as the settings page does. */
async function changeSetting(page: Page, change: SettingChange): Promise<void> {
  await page.evaluate((to) => {
    const { halfpast } = window as unknown as {
      halfpast: { call: { changeSetting(change: SettingChange): Promise<void> } };
    };
    return halfpast.call.changeSetting(to);
  }, change);
}

/** The prompt with Today beside it, then the break that it starts, to its end card. */
async function promptAndBreak(halfpast: Halfpast, look: Look): Promise<string[]> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('today'));
  const main = await halfpast.main();
  await main.emulateMedia(look);
  await halfpast.passes(31);
  await expect(main.locator('#clock-title')).toHaveText('Your break is due');
  const found = await violations(main, 'today, due');
  const prompt = await halfpast.prompt();
  await prompt.emulateMedia(look);
  const start = prompt.getByRole('button', { name: 'Start' });
  await start.waitFor();
  found.push(...(await violations(prompt, 'prompt')));
  await changeSetting(main, { key: 'promptForm', value: 'line' });
  await expect(prompt.getByRole('img')).toHaveCount(0);
  found.push(...(await violations(prompt, 'prompt, one line')));
  await changeSetting(main, { key: 'breakSize', value: 'small' });
  await pressToLeave(start);

  const page = await halfpast.break();
  await page.emulateMedia(look);
  await page.getByRole('group', { name: 'Standing or seated' }).waitFor();
  found.push(...(await violations(page, 'break, opener')));
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shoulder blade squeeze');
  found.push(...(await violations(page, 'break, movement')));
  await pausedBreak(page);
  for (const summary of await page.locator('summary').all()) await summary.click();
  found.push(...(await violations(page, 'break, paused, all details open')));
  await page.getByRole('button', { name: 'End break' }).click();
  await page.getByRole('heading', { level: 1, name: 'Break stopped.' }).waitFor();
  found.push(...(await violations(page, 'break, end card')));
  return found;
}

for (const theme of ['light', 'dark'] as const) {
  const isTheme = (page: Page): Promise<boolean> =>
    page.evaluate((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme);

  test(`axe finds nothing on the pages of the main window, ${theme}`, async ({ desktop, launch }) => {
    test.slow();
    const halfpast = await startHalfpast(launch, inTray(desktop, { theme, safetyReadAt: null }));
    const complaints = complaintsOf(halfpast.app);
    const page = await halfpast.main();
    await page.emulateMedia({ colorScheme: null }); // the app's own
    await page.getByRole('heading', { level: 1 }).waitFor(); // a page that is still loading cannot be loaded again
    await page.reload();
    expect(await isTheme(page)).toBe(true);
    expect(await introduction(page)).toEqual([]);
    expect(await mainPages(page)).toEqual([]);
    expect(await todayInItsStates(halfpast, page, () => choose(desktop, 'Pause for 1 hour'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`axe finds nothing where breaks are kept away, ${theme}`, async ({ desktop, launch }) => {
    test.slow();
    const options = inTray(desktop, { theme });
    seedWeeks(options.userData, '2026-10-05', 3);
    const halfpast = await startHalfpast(launch, options);
    const complaints = complaintsOf(halfpast.app);
    await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
    const page = await halfpast.main();
    await page.emulateMedia({ colorScheme: null });
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await isTheme(page)).toBe(true);
    expect(await hoursEditor(page)).toEqual([]);
    expect(await todayWithoutBreaks(halfpast, desktop, page)).toEqual([]);
    expect(await historyInItsViews(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`axe finds nothing on prompt and break, ${theme}`, async ({ desktop, launch }) => {
    const halfpast = await startHalfpast(launch, inTray(desktop, { theme }));
    const complaints = complaintsOf(halfpast.app);
    expect(await promptAndBreak(halfpast, { colorScheme: null })).toEqual([]);
    expect(await isTheme(await halfpast.break())).toBe(true);
    expect(complaints).toEqual([]);
  });
}

test('axe finds nothing with forced colours and reduced motion', async ({ desktop, launch }) => {
  test.slow();
  const look: Look = { colorScheme: null, forcedColors: 'active', reducedMotion: 'reduce' };
  const options = inTray(desktop, { safetyReadAt: null });
  seedWeeks(options.userData, '2026-10-05', 3);
  const halfpast = await startHalfpast(launch, options);
  const complaints = complaintsOf(halfpast.app);
  const page = await halfpast.main();
  await page.emulateMedia(look);
  expect(await introduction(page)).toEqual([]);
  expect(await mainPages(page)).toEqual([]);
  expect(await historyInItsViews(page)).toEqual([]);
  expect(await promptAndBreak(halfpast, look)).toEqual([]);
  expect(complaints).toEqual([]);
});
