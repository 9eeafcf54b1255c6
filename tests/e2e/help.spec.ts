/** When to get help: one click, or F1, from everywhere. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { inTray, readsHelpList, startHalfpast, toSee, type Halfpast } from './halfpast.ts';

/** The help page is there, whole, in the main window. */
async function helpIsOpen(halfpast: Halfpast): Promise<Page> {
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When to get help');
  for (const urgency of ['Emergency care:', 'Urgent care:', 'See someone soon:'])
    await expect(page.getByRole('heading', { name: urgency })).toBeVisible();
  return page;
}

async function helpIsNotOpen(halfpast: Halfpast, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Today' }).click();
  await expect((await halfpast.main()).getByRole('heading', { level: 1 })).toHaveText('Today');
}

test('from the prompt, by its button and by F1; the prompt stays', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  const prompt = await halfpast.prompt();
  await prompt.getByRole('button', { name: 'When to get help' }).click();
  await toSee(desktop, 'Halfpast', 'Time to change position');
  await helpIsNotOpen(halfpast, await helpIsOpen(halfpast));
  await desktop.x11.activate(await desktop.x11.window('Time to change position'));
  desktop.x11.press('F1');
  await helpIsOpen(halfpast);
  await expect(prompt.getByRole('button', { name: 'Start' })).toBeVisible();
});

test('from a break, by its button and by F1, and from its end card; the break waits meanwhile', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Start a break now');
  const page = await halfpast.break();
  await page.getByRole('button', { name: 'When to get help' }).click();
  await toSee(desktop, 'Break', 'Halfpast');
  const main = await helpIsOpen(halfpast);
  await helpIsNotOpen(halfpast, main);
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Paused', { exact: true })).toHaveCount(0);
  await desktop.x11.activate(await desktop.x11.window('Break'));
  desktop.x11.press('F1');
  await helpIsOpen(halfpast);
  await helpIsNotOpen(halfpast, main);

  await page.getByRole('button', { name: 'End break' }).click();
  await page.getByRole('heading', { level: 1, name: 'Break stopped.' }).waitFor();
  await page.getByRole('button', { name: 'When to get help' }).click();
  await helpIsOpen(halfpast);
});

test('from the tray menu, whatever the state', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const item = await desktop.tray.item();
  await item.click('When to get help');
  const page = await helpIsOpen(halfpast);
  for (const entry of ['Pause for 1 hour', 'Resume', 'Start a break now']) {
    await helpIsNotOpen(halfpast, page);
    await item.click(entry);
    await item.click('When to get help');
    await helpIsOpen(halfpast);
  }
});

test('from each page, by one click and by F1, also before the safety page has been read', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch);
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'Look after your upper back' }).waitFor();
  await desktop.x11.activate(await desktop.x11.window('Halfpast'));
  desktop.x11.press('F1');
  await helpIsOpen(halfpast);
  await page.getByRole('button', { name: 'Safety information' }).click();
  await readsHelpList(page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.getByRole('button', { name: 'When to get help' }).click(); // from the rhythm
  await helpIsOpen(halfpast);

  const pages = page.getByRole('navigation', { name: 'Pages' });
  for (const place of ['Today', 'Advice', 'Settings']) {
    await pages.getByRole('button', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
    await pages.getByRole('button', { name: 'When to get help' }).click();
    await helpIsOpen(halfpast);
    await pages.getByRole('button', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
    desktop.x11.press('F1');
    await helpIsOpen(halfpast);
  }
});

test('from each topic of Advice, by a link in the text', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Open Halfpast');
  const page = await halfpast.main();
  const topics = page.getByRole('navigation', { name: 'Topics' }).getByRole('button');
  const advice = page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Advice' });
  await advice.click();
  await topics.first().waitFor();
  const count = await topics.count();
  expect(count).toBeGreaterThan(5);
  for (let topic = 0; topic < count; topic++) {
    await topics.nth(topic).click();
    await page
      .getByRole('article')
      .getByRole('button', { name: /get help/i })
      .click();
    await helpIsOpen(halfpast);
    await advice.click();
  }
});
