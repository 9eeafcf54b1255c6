/** The focus goes into each menu, list and question, is kept in a question, and comes back to what opened it (WCAG 2.4.3, 2.1.2). */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast } from './halfpast.ts';
import { atZoom } from './measure/looks.ts';
import { seedWeeks } from './past-days.ts';

type Opens = {
  readonly opener: (page: Page) => Locator;
  /** From the opener to what has opened; by Enter unless it is further. */
  readonly open?: (page: Page) => Promise<unknown>;
  readonly role: 'menu' | 'listbox' | 'alertdialog' | 'group';
  /** Ways out besides Escape, by the words of their buttons. */
  readonly buttons?: readonly string[];
  /** It does not close by Escape alone. */
  readonly noEscape?: true;
};

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true });
const list = (name: string) => (page: Page) => page.getByRole('combobox', { name, exact: true });
const fromMenu = (entry: string) => async (page: Page) => {
  await page.getByRole('menuitem', { name: entry }).press('Enter');
};

const byPlace: Readonly<Record<string, readonly Opens[]>> = {
  Today: [{ opener: button('Pause breaks'), role: 'menu' }],
  Routines: [{ opener: (page) => page.locator('button.kit'), role: 'menu' }],
  History: [
    { opener: button('Export or delete'), role: 'menu' },
    {
      opener: button('Export or delete'),
      open: fromMenu('Delete some days…'),
      role: 'alertdialog',
      buttons: ['Keep'],
    },
    {
      opener: button('Export or delete'),
      open: fromMenu('Delete all…'),
      role: 'alertdialog',
      buttons: ['Keep'],
    },
    { opener: button('Delete this day'), role: 'alertdialog', buttons: ['Keep'] },
  ],
  Settings: [
    { opener: list('Sitting time before a break'), role: 'listbox' },
    { opener: list('Theme'), role: 'listbox' },
    {
      opener: list('Keep history'),
      open: (page) => page.getByRole('option', { name: '3 months', exact: true }).click(),
      role: 'alertdialog',
      buttons: ['Cancel'],
    },
    { opener: button('Restore…'), role: 'alertdialog', buttons: ['Cancel'] },
    {
      opener: button('Copy to other days: Monday'),
      role: 'group',
      buttons: ['Cancel'],
      noEscape: true,
    },
  ],
};

/** What has opened: a group is the last of them, within the day that it copies. */
const opened = (page: Page, role: Opens['role']): Locator =>
  role === 'group' ? page.getByRole('group', { name: /^Copy / }) : page.getByRole(role);

async function goes({ opener, open, role }: Opens, page: Page): Promise<Locator> {
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await open?.(page);
  const inside = opened(page, role);
  await expect(inside).toBeVisible();
  // A list keeps the focus on its button, which says what is highlighted in it.
  if (role === 'listbox') await expect(opener(page)).toHaveAttribute('aria-expanded', 'true');
  else
    await expect
      .poll(() => inside.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  return inside;
}

test('what has just been changed is not behind the bar that takes it back (2.4.11), at 200% too', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Settings' }).click();
  await atZoom(halfpast, page, 2, async () => {
    for (const name of ['Dim the other displays during a break', 'Large buttons in prompt and break']) {
      const control = page.getByRole('switch', { name });
      // As with a pointer, for which nothing is scrolled: at the window's edge, where the bar comes.
      await control.evaluate((element: HTMLElement) => {
        element.scrollIntoView({ block: 'end' });
        scrollBy(0, element.getBoundingClientRect().bottom + 8 - innerHeight);
        element.focus({ preventScroll: true });
        element.click();
      });
      await page.getByText(new RegExp(`^Changed: ${name}`)).waitFor();
      const bar = page.getByRole('status').filter({ hasText: name });
      await expect
        .poll(async () => {
          const [row, over] = [await control.boundingBox(), await bar.boundingBox()];
          return row !== null && over !== null && row.y + row.height <= over.y;
        })
        .toBe(true);
    }
  });
});

test('the focus goes into each menu, list and question, and comes back to its opener by every way out', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  seedWeeks(options.userData, '2026-10-05', 30);
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  for (const [place, all] of Object.entries(byPlace)) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
    if (place === 'History') await page.getByRole('grid').getByRole('button').first().click();
    if (place === 'Settings')
      await page.getByRole('switch', { name: 'Offer breaks only in my working hours' }).click();
    for (const each of all) {
      const ways = [...(each.noEscape ? [] : ['Escape']), ...(each.buttons ?? [])];
      for (const way of ways) {
        const inside = await goes(each, page);
        if (each.role === 'alertdialog') {
          for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Tab');
          const kept = await inside.evaluate((element) => element.contains(document.activeElement));
          expect(kept, 'Tab stays in the question').toBe(true);
        }
        if (way === 'Escape') await page.keyboard.press('Escape');
        else await inside.getByRole('button', { name: way, exact: true }).press('Enter');
        await expect(inside, `${way} closes it`).toHaveCount(0);
        await expect(each.opener(page), `${way} brings the focus back`).toBeFocused();
      }
    }
  }
});
