/** What is told after an action is heard without the focus: it comes in a region that was known before, or as an alert (WCAG 4.1.3). */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast } from './halfpast.ts';
import { seedWeeks } from './past-days.ts';

/** What the person does, and what they are told. */
type Told = {
  /** What comes before it, and may bring the region. */
  readonly first?: (page: Page) => Promise<unknown>;
  readonly does: (page: Page) => Promise<unknown>;
  readonly words: RegExp;
  /** An alert is heard even when it comes with its region. */
  readonly as?: 'status' | 'alert';
};

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();
const toggle = (name: string) => (page: Page) => page.getByRole('switch', { name }).click();
const goTo = (place: string) => async (page: Page) => {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: place, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
};
const fromMenu = (entry: string) => async (page: Page) => {
  await press('Export or delete')(page);
  await page.getByRole('menuitem', { name: entry }).click();
};

/** By page: how to get there, then one action after the other. */
const pages: readonly { readonly go: (page: Page) => Promise<unknown>; readonly told: readonly Told[] }[] = [
  {
    go: async (page) => {
      await goTo('Settings')(page);
      await page.getByRole('searchbox').waitFor();
    },
    told: [
      { does: toggle('Dim the other displays'), words: /^Changed: Dim the other displays/ },
      { does: press('Undo'), words: /^Taken back: Dim the other displays/ },
      { does: (page) => page.getByRole('searchbox').fill('chair'), words: /settings? found/ },
      { does: (page) => page.getByRole('searchbox').fill('xylophone'), words: /^Nothing found/ },
      {
        does: async (page) => {
          await page.getByRole('searchbox').press('Escape');
          await toggle('Dim the other displays')(page);
          await press('Restore…')(page);
          await page
            .getByRole('alertdialog')
            .getByRole('button', { name: /^Restore/ })
            .click();
        },
        words: /^Settings are back to their defaults/,
      },
      { does: press('Save…'), words: /saved/ },
      {
        first: async (page) => {
          await toggle('Offer breaks only in my working hours')(page);
          await press('Copy to other days: Monday')(page);
          await page.getByRole('checkbox', { name: 'Tuesday' }).check();
        },
        does: press('Copy'),
        words: /^Copied to Tuesday/,
      },
      {
        does: async (page) => {
          await press('Add hours to Monday')(page);
          await page.getByLabel('Monday, hours 2, from').fill('10:00');
          await page.getByLabel('Monday, hours 2, to').fill('11:00');
          await page.keyboard.press('Enter');
        },
        words: /overlap/,
        as: 'alert',
      },
    ],
  },
  {
    go: goTo('Routines'),
    told: [
      { does: press('Seated'), words: /\d+ routines?, \d+ movements?/ },
      { does: (page) => page.getByRole('searchbox').fill('xylophone'), words: /^No routines, no movements/ },
      {
        first: async (page) => {
          await press('Clear filters')(page);
          await page.getByRole('tab', { name: /Movements/ }).click();
          await press('Open the elbows')(page);
        },
        does: press('Hide'),
        words: /^You have hidden this movement/,
      },
    ],
  },
  {
    go: async (page) => {
      await goTo('Routines')(page);
      await press('Quiet minute')(page);
      await press('Print')(page);
    },
    told: [{ does: press('Save as PDF'), words: /^The PDF has been saved/ }],
  },
  {
    go: goTo('History'),
    told: [
      {
        first: (page) => page.getByRole('grid').waitFor(),
        does: (page) => page.getByRole('radio', { name: 'Weeks' }).click(),
        words: /^Showing .*July to .* October/,
      },
      { does: fromMenu('Export as CSV, for a spreadsheet'), words: /^The history has been exported/ },
      {
        does: async (page) => {
          await fromMenu('Delete some days…')(page);
          const first = page.getByRole('spinbutton').first();
          await first.press('Backspace');
          await first.press('Backspace');
          await press('Delete')(page);
        },
        words: /./,
        as: 'alert',
      },
      {
        does: async (page) => {
          await press('Keep')(page);
          await page.getByRole('alertdialog').waitFor({ state: 'detached' });
          await page.getByRole('grid').getByRole('button').first().click();
        },
        words: /July/,
      },
      {
        does: async (page) => {
          await press('Delete this day')(page);
          await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
        },
        words: /^Deleted: /,
      },
    ],
  },
  {
    go: async (page) => {
      await goTo('Settings')(page);
      await press('About Halfpast')(page);
      await press('Show technical details')(page);
      await page.getByRole('button', { name: 'Copy technical details' }).waitFor();
    },
    told: [{ does: press('Copy technical details'), words: /^Copied\./ }],
  },
];

/** The regions that assistive technology listens to already; a question brings its own, empty, before anything is said. */
const listened = (page: Page) =>
  page.evaluateHandle(() => new Set(document.querySelectorAll('[role="status"], [role="alert"]')));

test('each thing told after an action stands in a status or alert', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  seedWeeks(options.userData, '2026-10-05', 30);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.app.evaluate(({ dialog }, folder) => {
    let files = 0;
    Object.assign(dialog, {
      showSaveDialog: () =>
        Promise.resolve({ canceled: false, filePath: `${folder}/${String((files += 1))}` }),
    });
  }, path.join(options.userData));
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  for (const { go, told } of pages) {
    await go(page);
    for (const { first, does, words, as = 'status' } of told) {
      await first?.(page);
      const before = await listened(page);
      await does(page);
      const heard = page.locator(`[role="${as}"]`).filter({ hasText: words }).first();
      await expect(heard, `${String(words)} is in a region that is listened to`).toBeAttached();
      const known = await heard.evaluate((element, regions) => regions.has(element), before);
      if (as === 'status') expect.soft(known, `the region of ${String(words)} was there before`).toBe(true);
      await before.dispose();
    }
  }
});
