/** Brings a page to rest after its look was changed, so that it can be measured. */
import type { Page } from '@playwright/test';

/**
 * Lets the page answer what was done to it, for so many frames: what measures itself does so in the next one. Then what
 * moves is at its end: a colour that is still changing has no contrast of its own.
 */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (many) => {
    await document.fonts.ready;
    for (let frame = 0; frame < many; frame += 1) await new Promise(requestAnimationFrame);
    for (const each of document.getAnimations())
      if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish();
  }, count);

/** The prompt’s window grows and shrinks with its page; one that does not is measured as it is. */
export const grown = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(
      () => {
        const above = document.querySelector('[role="dialog"]')?.getBoundingClientRect().top ?? 0;
        return document.documentElement.scrollHeight <= innerHeight && above < 32;
      },
      undefined,
      { timeout: 2000 },
    )
    .catch(() => undefined);

/** Whoever opens a menu or a list sees what they opened it with, in every size. */
export const showOpener = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelector('[aria-haspopup][aria-expanded="true"]')?.scrollIntoView({ block: 'center' });
  });

/** How many lists, menus, questions and details are open: a look must not close what is measured in it. */
export const openedIn = (page: Page): Promise<number> =>
  page.locator('[role="listbox"], [role="menu"], [role="alertdialog"], details[open]').count();
