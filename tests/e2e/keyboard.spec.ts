/** Real keys alone: from the prompt through a whole break, and through the pages of the main window. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { historyOf, inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

/** What has the focus, by its words; the test fails unless the focus can be seen. */
async function focused(page: Page): Promise<string> {
  const { words, seen } = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const label = element.getAttribute('aria-labelledby') ?? '';
    const labelled = document.getElementById(label)?.textContent;
    const own = element.getAttribute('aria-label') ?? labelled ?? element.textContent;
    return { words: own.trim(), seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
  });
  expect(seen, `the focus of “${words}” can be seen`).toBe(true);
  return words;
}

test('keys alone, from the prompt to the end of the break: start the app again, Enter, Space, arrows, Escape', async ({
  desktop,
  launch,
  start,
}) => {
  const options = inTray(desktop);
  const { x11 } = desktop;
  const halfpast = await startHalfpast(launch, options);
  const letter = await x11.openOther('A letter');
  await halfpast.passes(30);
  const prompt = await halfpast.prompt();
  await prompt.getByRole('dialog').waitFor();
  await toSee(desktop, 'A letter', 'Time to change position');
  expect(x11.activeTitle()).toBe('A letter');
  const windowHasFocus = () =>
    halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  expect(await start({ ...options, entry: 'test-main' }).exited).toBe(0);
  await expect.poll(() => x11.activeTitle()).toBe('Time to change position');
  await expect.poll(windowHasFocus).toBe(true);
  await letter.close();
  await halfpast.passes(5); // with the keyboard in it, it does not fold
  await toSee(desktop, 'Time to change position');
  x11.press('Tab');
  await expect.poll(() => focused(prompt)).toBe('Start');
  x11.press('Return');

  const page = await halfpast.break();
  const name = page.getByRole('heading', { level: 1 });
  await toSee(desktop, 'Break');
  await expect.poll(() => x11.activeTitle()).toBe('Break');
  await expect(name).toHaveText('Get up and move');
  await expect(name).toBeFocused();
  x11.press('space');
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  x11.press('space');
  await expect(page.getByText('Paused', { exact: true })).toHaveCount(0);
  x11.press('Right');
  await expect(name).toHaveText('Shoulder blade squeeze');
  x11.press('Right');
  await expect(name).toHaveText('Open the elbows');
  x11.press('Left');
  await expect(name).toHaveText('Shoulder blade squeeze');
  x11.press('Tab'); // no control has the focus yet: the first below the heading
  await focused(page);
  x11.press('Escape');
  await expect(name).toHaveText('Break stopped.');
  await expect.poll(() => focused(page)).toBe('Close');
  x11.press('Return');
  await toSee(desktop);
  await trayToSay('Sitting for 35 minutes. Break in 30 minutes.', desktop);
  expect(historyOf(halfpast.userData).find(({ kind }) => kind === 'break')).toMatchObject({
    outcome: 'ended',
  });
});

test('the Tab key goes through the main window in reading order, and the focus can always be seen', async ({
  desktop,
  launch,
}) => {
  const { x11 } = desktop;
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Open Halfpast');
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await x11.activate(await x11.window('Halfpast'));
  const tab = async (): Promise<string> => {
    const before = await page.evaluateHandle(() => document.activeElement);
    x11.press('Tab');
    await expect.poll(() => before.evaluate((element) => element !== document.activeElement)).toBe(true);
    return focused(page);
  };
  // The page's title has the focus when the page opens, so the page itself comes first.
  expect([await tab(), await tab()]).toEqual(['Pause breaks', 'Start a break now']);
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus());
  expect(await focused(page)).toBe('Skip to the page');
  const places = ['Today', 'Routines', 'Advice', 'When to get help', 'History', 'Settings'];
  const order: string[] = [];
  while (order.length < places.length + 2) order.push(await tab());
  expect(order).toEqual([...places, 'Pause breaks', 'Start a break now']);
});

test('with keys alone breaks are paused and resumed, a setting is changed, and F1 opens help from every page', async ({
  desktop,
  launch,
}) => {
  const { x11 } = desktop;
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Open Halfpast');
  const page = await halfpast.main();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await x11.activate(await x11.window('Halfpast'));
  const tabTo = async (words: string): Promise<void> => {
    for (let presses = 0; presses < 20 && (await focusedWords(page)) !== words; presses++) {
      const before = await page.evaluateHandle(() => document.activeElement);
      x11.press('Tab');
      await expect.poll(() => before.evaluate((element) => element !== document.activeElement)).toBe(true);
    }
    expect(await focused(page)).toBe(words);
  };
  await tabTo('Pause breaks');
  x11.press('Return');
  await expect(page.getByRole('menuitem', { name: 'For 30 minutes' })).toBeFocused();
  x11.press('Down');
  await expect(page.getByRole('menuitem', { name: 'For 1 hour' })).toBeFocused();
  x11.press('Return');
  await trayToSay('Paused until 10:00.', desktop);
  await expect(page.getByRole('heading', { name: 'Breaks are paused until 10:00' })).toBeVisible();
  await tabTo('Resume breaks');
  x11.press('Return');
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);

  for (const place of ['Advice', 'Settings', 'Today']) {
    await tabTo(place);
    x11.press('Return');
    await expect(heading).toHaveText(place);
    x11.press('F1');
    await expect(heading).toHaveText('When to get help');
    await expect(heading).toBeFocused();
  }
  await tabTo('Settings');
  x11.press('Return');
  await expect(heading).toBeFocused();
  await tabTo('Stay seated');
  x11.press('space');
  await expect(page.getByRole('switch', { name: 'Stay seated' })).toBeChecked();
  x11.press('F1');
  await expect(heading).toHaveText('When to get help');
});

const focusedWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
    return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent).trim();
  });
