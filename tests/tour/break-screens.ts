/** Tours prompt and break: what comes before the first, each opener, every movement, paused, finished and stopped. */
import { expect, type Page } from '@playwright/test';
import type { Theme } from './album.ts';
import { movements } from './content-ids.ts';
import { goTo, takeIcon, type Tour } from './main-screens.ts';
import {
  breakPasses,
  callMain,
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

/** Starts a routine or a movement by its id and waits for its first item. */
async function start({ halfpast }: Tour, theme: Theme, id: string): Promise<Page> {
  const main = await halfpast.main();
  await goTo(main, 'Today');
  await callMain(main, 'startNow', id);
  const page = await halfpast.break();
  await page.emulateMedia({ colorScheme: theme });
  await page.locator('#movement-name').waitFor();
  return page;
}

/** The first break ever: what has to be read before it. */
export async function tourBeforeFirst({ halfpast, pictures }: Tour, theme: Theme): Promise<void> {
  const main = await halfpast.main();
  await goTo(main, 'Today');
  await main.getByRole('button', { name: 'Start a break now' }).click();
  const page = await halfpast.break();
  await page.emulateMedia({ colorScheme: theme });
  await page.getByRole('heading', { level: 1, name: 'Before your first break' }).waitFor();
  await pictures.page('break-before-first', page);
  await setSize(halfpast, page, 'break', { width: 400, height: 600 });
  await pictures.page('break-before-first-400x600', page);
  await setSize(halfpast, page, 'break', { width: 1120, height: 740 });
  await page.getByRole('button', { name: 'Start the break' }).click();
  await page.locator('#movement-name').waitFor();
  await page.getByRole('button', { name: 'End break' }).click();
  await closeEndCard(halfpast, page);
}

/** Every movement in the middle of its first hold, and the seated forms of those that stand. */
export async function tourMovements(tour: Tour, theme: Theme): Promise<void> {
  const main = await tour.halfpast.main();
  for (const { id } of movements) await tourMovement(tour, theme, id, `movement-${id}`);
  await callMain(main, 'changeSetting', { key: 'staySeated', value: true });
  for (const { id } of movements.filter(({ seatedForm }) => seatedForm))
    await tourMovement(tour, theme, id, `movement-${id}-seated`);
  await callMain(main, 'changeSetting', { key: 'wheelchair', value: true });
  for (const id of ['arms-crossed-turn', 'open-the-elbows'])
    await tourMovement(tour, theme, id, `movement-${id}-wheelchair`);
  await callMain(main, 'changeSetting', { key: 'wheelchair', value: false });
  await callMain(main, 'changeSetting', { key: 'staySeated', value: false });
}

async function tourMovement(tour: Tour, theme: Theme, id: string, picture: string): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme, id);
  const [item] = itemsOf(halfpast);
  if (item === undefined) throw new Error('the break is empty');
  await breakPasses(halfpast, page, middleOf(item));
  await pictures.page(picture, page);
  await page.keyboard.press('Escape');
  await closeEndCard(halfpast, page);
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

/** Quiet minute: openers, movements, another one, paused, more than one size, finished. */
export async function tourFirstBreak(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme, 'quiet-minute');
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
  await page.getByRole('button', { name: 'Not for me' }).first().click();
  await page.getByText('Hidden', { exact: true }).waitFor();
  await pictures.page('break-end-hidden', page);
  await closeEndCard(halfpast, page);
}

/** A break that runs to its end by itself. */
export async function tourWholeBreak(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme, 'doorway-pause');
  await halfpast.passes(MINUTES_OF_ANY_BREAK);
  await page.getByRole('heading', { name: 'Break finished.' }).waitFor();
  await pictures.page('break-finished', page);
  await closeEndCard(halfpast, page);
}

/** A break that the person ends. */
export async function tourStoppedBreak(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme, 'all-seated');
  await nextItem(page);
  await page.getByRole('button', { name: 'End break' }).click();
  await page.getByRole('heading', { level: 1, name: /^Break/ }).waitFor();
  await pictures.page('break-stopped', page);
  await closeEndCard(halfpast, page);
}

/** Still pictures of each movement, as reduced motion shows them. `leave` ends the break. */
export async function tourStills(
  tour: Tour,
  theme: Theme,
  routine: string,
  leave: 'End break' | 'This hurts' = 'End break',
): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await start(tour, theme, routine);
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
