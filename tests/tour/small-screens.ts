/** Tours the prompt as one line, and breaks in the sizes that are not the usual one: a small window, the whole display. */
import type { Theme } from './album.ts';
import { inForcedColours } from './looks.ts';
import type { Tour } from './main-screens.ts';
import { callMain, clickAway, closeEndCard, itemsOf, middleOf, breakPasses } from './stage.ts';

/** The break that falls due is offered in one line, begins in a small window and ends there. */
export async function tourLine(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, pictures } = tour;
  await halfpast.passes(13);
  const prompt = await halfpast.prompt();
  await prompt.emulateMedia({ colorScheme: theme });
  await prompt.locator('.offer.shown:not(.moving)').waitFor();
  await pictures.page('prompt-line', prompt, { seeThrough: true });
  await inForcedColours(tour, theme, 'prompt-line-forced-colours', prompt, { seeThrough: true });
  const zoom = (factor: number) =>
    halfpast.app.evaluate(({ BrowserWindow }, to) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        if (webContents.getURL().includes('/prompt/')) webContents.setZoomFactor(to);
    }, factor);
  await zoom(2);
  await pictures.zoomed('prompt-line-200-percent', prompt);
  await zoom(1);
  await clickAway(prompt.getByRole('button', { name: 'Skip' }));
}

/** A break in a window of this size, in the middle of its opener, of a movement, and at its end. */
export async function tourSize(tour: Tour, theme: Theme, size: 'small' | 'display'): Promise<void> {
  const { halfpast, pictures } = tour;
  const main = await halfpast.main();
  await callMain(main, 'changeSetting', { key: 'breakSize', value: size });
  await callMain(main, 'startNow', 'quiet-minute');
  const page = await halfpast.break();
  await page.emulateMedia({ colorScheme: theme });
  await page.locator('#movement-name').waitFor();
  const [opener, movement] = itemsOf(halfpast);
  if (opener === undefined || movement === undefined) throw new Error('the break is empty');
  await pictures.page(`break-${size}-opener`, page);
  await breakPasses(halfpast, page, opener.ms + middleOf(movement));
  await pictures.page(`break-${size}`, page);
  await page.getByRole('button', { name: 'End break' }).click();
  await page.getByRole('heading', { level: 1, name: /^Break/ }).waitFor();
  await pictures.page(`break-${size}-end`, page);
  await closeEndCard(halfpast, page);
}
