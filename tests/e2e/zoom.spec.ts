/** Larger text by keys: in every window, without anything that is cut off. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, toSee } from './halfpast.ts';

const zoomOf = (page: Page): Promise<number> => page.evaluate(() => devicePixelRatio);
const widerThanItsWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('Ctrl with + makes text larger up to three times, with - smaller, with 0 as it was', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Open Halfpast');
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await desktop.x11.activate(await desktop.x11.window('Halfpast'));
  desktop.x11.press('ctrl+plus');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(1.1);
  desktop.x11.press('ctrl+minus', 'ctrl+minus');
  await expect.poll(() => zoomOf(page)).toBe(1);
  desktop.x11.press(...Array<string>(9).fill('ctrl+plus'));
  await expect.poll(() => zoomOf(page)).toBe(3);
  desktop.x11.press('ctrl+0');
  await expect.poll(() => zoomOf(page)).toBe(1);
});

test('at 200% the prompt grows with its text, stays in its corner, and a break and every page fit their windows', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Open Halfpast');
  const main = await halfpast.main();
  await main.getByRole('heading', { level: 1 }).waitFor();
  await desktop.x11.activate(await desktop.x11.window('Halfpast'));
  desktop.x11.press(...Array<string>(5).fill('ctrl+plus'));
  await expect.poll(() => zoomOf(main)).toBe(2);
  for (const place of ['Advice', 'When to get help', 'History', 'Settings', 'Today']) {
    await main.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(place);
    expect(await widerThanItsWindow(main), place).toBe(false);
  }

  await halfpast.passes(30);
  await toSee(desktop, 'Halfpast', 'Time to change position');
  const prompt = await halfpast.prompt();
  const { x, y, width, height } = await desktop.x11.window('Time to change position');
  expect([x + width, y + height]).toEqual([1280 - 12, 800 - 12]);
  const card = await prompt.getByRole('dialog').boundingBox();
  expect(card?.width).toBeGreaterThan(370);
  expect((card?.y ?? 0) + (card?.height ?? Infinity)).toBeLessThanOrEqual(height / 2);
  expect(width).toBe(808);

  // Made smaller and larger again in another window: it follows.
  const promptWidth = async (): Promise<number> =>
    (await desktop.x11.window('Time to change position')).width;
  await desktop.x11.activate(await desktop.x11.window('Halfpast'));
  desktop.x11.press('ctrl+0');
  await expect.poll(promptWidth).toBe(404);
  desktop.x11.press(...Array<string>(5).fill('ctrl+plus'));
  await expect.poll(promptWidth).toBe(808);
  await prompt
    .getByRole('button', { name: 'Start' })
    .click()
    .catch(() => undefined);

  const page = await halfpast.break();
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const size of [
    { width: 1120, height: 740 },
    { width: 640, height: 600 },
  ]) {
    await halfpast.app.evaluate(({ BrowserWindow }, to) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('/break/'),
      );
      window?.setContentSize(to.width, to.height);
    }, size);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width / 2);
    expect(await widerThanItsWindow(page)).toBe(false);
    for (const name of ['Previous', 'Pause', 'Next', 'This hurts', 'When to get help', 'End break']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      expect(box?.x, name).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? Infinity), name).toBeLessThanOrEqual(size.width / 2);
    }
  }
});
