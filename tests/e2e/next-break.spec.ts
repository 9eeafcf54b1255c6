/** Which break comes: a stretch and a full routine in turn, another one on request, and only what the person can do. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, pausedBreak, pressToLeave, startHalfpast, type Halfpast } from './halfpast.ts';

/** Ends the break that is open and closes its card. */
async function leave(halfpast: Halfpast, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End break' }).click();
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
  await expect.poll(() => halfpast.count('break')).toBe(0);
}

const segments = (page: Page) => page.locator('.segment');

test('a stretch of about a minute, then a full routine, then a stretch again', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakLength: 'alternating' }));
  const lengths: number[] = [];
  for (let breaks = 0; breaks < 3; breaks++) {
    await choose(desktop, 'Start a break now');
    const page = await halfpast.break();
    await page.locator('#movement-name').waitFor();
    lengths.push(await segments(page).count());
    await leave(halfpast, page);
  }
  expect(lengths[0]).toBe(2); // the opener and one movement
  expect(lengths[1]).toBeGreaterThan(2);
  expect(lengths[2]).toBe(2);
});

test('the prompt names the stretch and its length; “Another one” brings a different one, which Start then starts', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakLength: 'stretch' }));
  await halfpast.passes(30);
  const prompt = await halfpast.prompt();
  const name = prompt.getByRole('heading', { level: 2 });
  const first = await name.innerText();
  await expect(prompt.getByText(/About \d minutes?, /)).toBeVisible();
  await prompt.getByRole('button', { name: 'Another one' }).click();
  await expect(name).not.toHaveText(first);
  const second = await name.innerText();
  await pressToLeave(prompt.getByRole('button', { name: 'Start' }));
  const page = await halfpast.break();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);
});

test('“Another one” during a break puts another movement in the place of this one, from its beginning', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Start a break now');
  const page = await halfpast.break();
  await expect(page.getByRole('button', { name: 'Another one' })).toHaveCount(0); // the opener has a choice of its own
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Shoulder blade squeeze');
  await halfpast.passes(0, 8);
  await page.getByRole('button', { name: 'Another one' }).click();
  await expect(heading).not.toHaveText('Shoulder blade squeeze');
  const { name } = await pausedBreak(page);
  await expect(page.locator('.now .count')).toHaveText('Paused');
  await page.getByRole('button', { name: 'Another one' }).click();
  await expect(heading).not.toHaveText(name);
  await expect(segments(page)).toHaveCount(4);
});

test('the first break ever begins with the lists to read, once; its time stands still meanwhile', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop, { askFirstReadAt: null });
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Start a break now');
  const page = await halfpast.break();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before your first break');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('you take blood thinners or long-term steroids')).toBeVisible();
  await halfpast.passes(2);
  await page.keyboard.press('Space'); // no way past the list
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before your first break');
  await page.getByRole('button', { name: 'Start the break' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get up and move');
  await leave(halfpast, page);
  await halfpast.quit();

  const again = await startHalfpast(launch, options);
  await choose(desktop, 'Start a break now');
  await expect((await again.break()).getByRole('heading', { level: 1 })).toHaveText('Get up and move');
});

test('staying seated: no standing step and no standing figure, in any break', async ({ desktop, launch }) => {
  test.slow();
  const halfpast = await startHalfpast(launch, inTray(desktop, { staySeated: true }));
  const routines = new Set<string>();
  for (let breaks = 0; breaks < 7; breaks++) {
    await choose(desktop, 'Start a break now');
    const page = await halfpast.break();
    await page.locator('#movement-name').waitFor();
    routines.add(await page.locator('.where strong').innerText());
    for (let item = (await segments(page).count()) - 1; item >= 0; item--) {
      const steps = (await page.locator('.guide ol').innerText()).replaceAll(/Sit or stand/g, 'Sit');
      expect(steps).not.toMatch(/\b(stand|standing up|get up|walk|on your feet)\b/i);
      await expect(page.locator('.stage .fig-chair, .stage .fig-chair-low').first()).toBeAttached();
      if (item > 0) await page.getByRole('button', { name: 'Next', exact: true }).click();
      if (item > 0) await expect(page.locator('.segment.current')).toHaveCount(1);
    }
    await leave(halfpast, page);
  }
  expect(routines.size).toBeGreaterThan(3);
});
