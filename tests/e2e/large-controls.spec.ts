/** Large controls: every target of prompt and break is 64 px at least, 16 px from the next, at once and in each size. */
import type { Page } from '@playwright/test';
import type { SettingChange } from '../../electron/core/settings.ts';
import { expect, test } from './desktop/fixture.ts';
import { inTray, pressToLeave, startHalfpast, type Halfpast } from './halfpast.ts';

/** What is too small or too near another, in CSS px, and whether the page is wider than its window. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = [...document.querySelectorAll('button, summary, a[href]')]
      .filter((each) => each.checkVisibility())
      .map((each) => ({
        name: each.getAttribute('aria-label') ?? each.textContent.trim(),
        box: each.getBoundingClientRect(),
        // What scrolls passes below the bar of controls: those two are never side by side.
        bar: each.closest('.controls, header, .answers:has(.primary)'),
      }));
    const found = targets.flatMap(({ name, box }) =>
      box.width < 63.9 || box.height < 63.9 ? [`${name} is ${box.width} by ${box.height}`] : [],
    );
    targets.forEach(({ name, box, bar }, index) => {
      for (const other of targets.slice(index + 1)) {
        if (bar !== other.bar) continue;
        const across = Math.max(box.left, other.box.left) - Math.min(box.right, other.box.right);
        const down = Math.max(box.top, other.box.top) - Math.min(box.bottom, other.box.bottom);
        if (Math.max(across, down) < 15.9)
          found.push(`${name} and ${other.name} are ${across}, ${down} apart`);
      }
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} px in ${clientWidth}`);
    if (targets.length < 2) found.push('no targets');
    return found;
  });

/** Changes a setting as the person does, from the main window. */
async function change(halfpast: Halfpast, changed: SettingChange): Promise<void> {
  const main = await halfpast.main();
  await main.evaluate((to) => {
    const { halfpast } = globalThis as unknown as {
      halfpast: { call: { changeSetting: (to: SettingChange) => Promise<unknown> } };
    };
    return halfpast.call.changeSetting(to);
  }, changed);
}

const resize = ({ app }: Halfpast, width: number, height: number, zoom = 1) =>
  app.evaluate(
    ({ BrowserWindow }, to) => {
      const window = BrowserWindow.getAllWindows().find((each) =>
        each.webContents.getURL().includes('/break/'),
      );
      window?.setContentSize(to.width, to.height);
      window?.webContents.setZoomFactor(to.zoom);
    },
    { width, height, zoom },
  );

test('every target of prompt and break is large, wherever they are shown, and reached by Tab and Enter alone', async ({
  desktop,
  launch,
}) => {
  test.slow();
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  await halfpast.passes(30);
  const prompt = await halfpast.prompt();
  await prompt.locator('.offer.shown:not(.moving)').waitFor();
  expect(await faults(prompt)).not.toEqual([]);

  // An open prompt follows at once, as a card and as a line, and its window with it.
  await change(halfpast, { key: 'largeControls', value: true });
  const whole = () =>
    prompt.evaluate(() => {
      const { bottom, right } = document.querySelector('.offer')?.getBoundingClientRect() ?? new DOMRect();
      return bottom <= innerHeight && right <= innerWidth && bottom > 0;
    });
  for (const form of ['card', 'line'] as const) {
    await change(halfpast, { key: 'promptForm', value: form });
    await expect.poll(() => faults(prompt), form).toEqual([]);
    await expect.poll(whole, form).toBe(true);
  }

  // A switch that only moves on and presses.
  await prompt.getByRole('dialog').focus();
  await prompt.keyboard.press('Tab');
  await expect(prompt.getByRole('button', { name: 'Start' })).toBeFocused();
  await prompt.keyboard.press('Enter').catch(() => undefined); // the answer may be lost with the page
  const page = await halfpast.break();
  await page.getByRole('group', { name: 'Standing or seated' }).waitFor();
  const sizes = [
    [1120, 780, 1],
    [720, 520, 1],
    [400, 480, 1],
    [1120, 780, 2],
    [400, 480, 2],
  ] as const;
  const everySize = async (what: string) => {
    for (const [width, height, zoom] of sizes) {
      await resize(halfpast, width, height, zoom);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(width / zoom));
      await expect.poll(() => faults(page), `${what}, ${width} by ${height}, zoom ${zoom}`).toEqual([]);
    }
  };
  await everySize('opener');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Another one' }).waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await everySize('movement');

  // Every control is come by with Tab, and none is a trap.
  const names = await page.getByRole('button').allTextContents();
  const reached = new Set<string>();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  expect([...reached]).toEqual(expect.arrayContaining(names));
  await page.getByRole('button', { name: 'End break' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Break stopped.' }).waitFor();
  await everySize('end card');
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
});
