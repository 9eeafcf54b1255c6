/** Tours prompt and break: each opener, every movement of the three routines, paused, finished and stopped. */
import { expect, type Page } from '@playwright/test';
import type { Theme } from './album.ts';
import { goTo, takeIcon, type Tour } from './main-screens.ts';
import {
  breakPasses,
  clickAway,
  closeEndCard,
  itemsOf,
  middleOf,
  nextItem,
  setSize,
  toOtherSide,
} from './stage.ts';

const MINUTES_OF_ANY_BREAK = 12;

/** The break falls due: the prompt, and Today while it stands and after it was left alone. */
export async function tourPrompt(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const main = await halfpast.main();
  await goTo(main, 'Today');
  await halfpast.passes(30);
  const prompt = await halfpast.prompt();
  await prompt.emulateMedia({ colorScheme: theme });
  await prompt.getByRole('button', { name: 'Start' }).waitFor();
  await pictures.page('prompt', prompt, { seeThrough: true });
  await prompt.emulateMedia({ forcedColors: 'active', colorScheme: theme });
  await pictures.page('prompt-forced-colours', prompt, { seeThrough: true });
  await prompt.emulateMedia({ forcedColors: 'none', colorScheme: theme });
  await main.getByText('The reminder is on your screen.').waitFor();
  await pictures.page('today-due-offered', main);
  await takeIcon(tour, 'due');
  await halfpast.passes(3);
  await main.getByText('Start it when it suits you.').waitFor();
  await pictures.page('today-due-waiting', main);
}

/** Starts the next break from Today and waits for its first item. */
async function start({ halfpast }: Tour, theme: Theme): Promise<Page> {
  const main = await halfpast.main();
  await goTo(main, 'Today');
  await main.getByRole('button', { name: 'Start a break now' }).click();
  const page = await halfpast.break();
  await page.emulateMedia({ colorScheme: theme });
  await page.locator('#movement-name').waitFor();
  return page;
}

/** Each movement getting ready and in the middle of its first hold, on both sides. */
async function eachMovement({ halfpast, pictures }: Tour, page: Page): Promise<void> {
  for (const item of itemsOf(halfpast).slice(1)) {
    await nextItem(page);
    const again = pictures.taken().includes(`break-${item.id}-ready`);
    if (!again) await pictures.page(`break-${item.id}-ready`, page);
    await breakPasses(halfpast, page, middleOf(item));
    if (again) continue;
    await pictures.page(`break-${item.id}-hold`, page);
    if (toOtherSide(item) === 0) continue;
    await breakPasses(halfpast, page, toOtherSide(item));
    await pictures.page(`break-${item.id}-other-side`, page);
  }
}

/** Quiet minute: openers, movements, paused, more than one size, finished. */
export async function tourFirstBreak(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme);
  const main = await halfpast.main();
  await main.getByText('Your break runs in its own window.').first().waitFor();
  await pictures.page('today-break', main);
  await takeIcon(tour, 'break');
  const [opener] = itemsOf(halfpast);
  if (opener === undefined) throw new Error('the break has no opener');
  await breakPasses(halfpast, page, middleOf(opener));
  await pictures.page('break-opener-standing', page);
  await page.getByRole('button', { name: 'Staying seated' }).click();
  await expect(page.locator('#movement-name')).toHaveText(/seat/i);
  await breakPasses(halfpast, page, middleOf(opener));
  await pictures.page('break-opener-seated', page);
  await eachMovement(tour, page);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await pictures.page('break-details-open', page);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
  await pictures.page('break-paused', page);
  for (const [name, size] of Object.entries({
    '720x520': { width: 720, height: 520 },
    '400x600': { width: 400, height: 600 },
    '1280x800': { width: 1280, height: 800 },
    '200-percent': { width: 1120, height: 740, zoom: 2 },
  })) {
    await setSize(halfpast, page, 'break', size);
    if (name === '200-percent') await pictures.zoomed(`break-${name}`, page);
    else await pictures.page(`break-${name}`, page);
  }
  await setSize(halfpast, page, 'break', { width: 1120, height: 740 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
  await pictures.page('break-forced-colours', page);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: theme });
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await halfpast.passes(MINUTES_OF_ANY_BREAK);
  await page
    .getByRole('heading', { name: 'Break finished.' })
    .or(page.getByRole('heading', { name: 'Break stopped.' }))
    .waitFor();
  await pictures.page('break-end', page);
  await closeEndCard(halfpast, page);
}

/** A break that runs to its end by itself. */
export async function tourWholeBreak(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme);
  await halfpast.passes(MINUTES_OF_ANY_BREAK);
  await page.getByRole('heading', { name: 'Break finished.' }).waitFor();
  await pictures.page('break-finished', page);
  await closeEndCard(halfpast, page);
}

/** Each movement of a break, and its end by the person. */
export async function tourStoppedBreak(tour: Tour, theme: Theme, picture?: string): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme);
  await eachMovement(tour, page);
  await page.getByRole('button', { name: 'End break' }).click();
  await page.getByRole('heading', { level: 1, name: /^Break/ }).waitFor();
  if (picture !== undefined) await pictures.page(picture, page);
  await closeEndCard(halfpast, page);
}

/** Still pictures of each movement, as reduced motion shows them. `leave` ends the break. */
export async function tourStills(
  tour: Tour,
  theme: Theme,
  leave: 'End break' | 'This hurts' = 'End break',
): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
  await page.locator('.stills').waitFor();
  const items = itemsOf(halfpast);
  for (const [index, item] of items.entries()) {
    if (index > 0) await nextItem(page);
    const name = `stills-${item.id}`;
    if (!pictures.taken().includes(name)) await pictures.page(name, page);
  }
  await setSize(halfpast, page, 'break', { width: 720, height: 520 });
  await pictures.page(`stills-720x520-${items.at(-1)?.id ?? 'none'}`, page);
  await clickAway(page.getByRole('button', { name: leave }));
  if (leave === 'End break') await closeEndCard(halfpast, page);
  await expect.poll(() => halfpast.count('break')).toBe(0);
}
