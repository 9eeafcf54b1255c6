/** The tour's other screens: a display of 2560x1440, and displays whose pixels are smaller than the page's. */
import type { Page } from '@playwright/test';
import { test } from '../e2e/desktop/fixture.ts';
import { choose, inTray, startHalfpast } from '../e2e/halfpast.ts';
import { album, themes, type Theme } from './album.ts';
import { goTo, places, type Tour } from './main-screens.ts';
import { callMain, clickAway, setLook, setSize } from './stage.ts';

test.use({ desktopOptions: { size: '2560x1440' } });

async function breakOn({ halfpast, pictures }: Tour, theme: Theme, name: string, main: Page): Promise<void> {
  await callMain(main, 'startNow', 'whole-upper-back');
  const page = await halfpast.break();
  await page.emulateMedia({ colorScheme: theme });
  await page.locator('#movement-name').waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
  await pictures.page(name, page);
  await clickAway(page.getByRole('button', { name: 'End break' }));
  await clickAway(page.getByRole('button', { name: 'Close', exact: true }));
}

for (const theme of themes) {
  test(`a large display, ${theme}`, async ({ desktop, launch }) => {
    const halfpast = await startHalfpast(launch, inTray(desktop, { theme, breakSize: 'display' }));
    const tour: Tour = { halfpast, desktop, pictures: album(halfpast.app, theme) };
    await choose(desktop, 'Open Halfpast');
    const page = await halfpast.main();
    await setLook(halfpast, theme);
    await setSize(halfpast, page, 'main', { width: 2560, height: 1410 });
    await halfpast.passes(18);
    for (const place of places) {
      await goTo(page, place);
      await tour.pictures.page(`2560x1440-${place.toLowerCase().replaceAll(' ', '-')}`, page);
    }
    await breakOn(tour, theme, '2560x1440-break', page);
  });

  for (const scale of [1.25, 2]) {
    test(`scale ${String(scale)}, ${theme}`, async ({ desktop, launch }) => {
      const switches = [`--force-device-scale-factor=${String(scale)}`];
      const halfpast = await startHalfpast(launch, { ...inTray(desktop, { theme }), switches });
      const tour: Tour = { halfpast, desktop, pictures: album(halfpast.app, theme) };
      await choose(desktop, 'Open Halfpast');
      const page = await halfpast.main();
      await setLook(halfpast, theme);
      await halfpast.passes(18);
      for (const place of ['Today', 'History'] as const) {
        await goTo(page, place);
        await tour.pictures.page(`scale-${String(scale)}-${place.toLowerCase()}`, page);
      }
      await breakOn(tour, theme, `scale-${String(scale)}-break`, page);
      await halfpast.passes(40);
      const prompt = await halfpast.prompt();
      await prompt.emulateMedia({ colorScheme: theme });
      await prompt.getByRole('button', { name: 'Start' }).waitFor();
      await tour.pictures.page(`scale-${String(scale)}-prompt`, prompt, { seeThrough: true });
    });
  }
}
