/** The tour's other displays: one of 2560x1440, and those whose pixels are smaller than the page's. */
import { expect, test } from '../e2e/desktop/fixture.ts';
import { choose, inTray, startHalfpast } from '../e2e/halfpast.ts';
import { album, themes, type Theme } from './album.ts';
import { goTo, places, type Tour } from './main-screens.ts';
import { seedWork, startsAfterWork } from './past-work.ts';
import { onDisplays } from './screens.ts';
import { callMain, closeEndCard, setLook, setSize } from './stage.ts';

test.use({ desktopOptions: { size: '2560x1440' } });

const SCALES = [1.25, 2] as const;
/** A whole interval after a break that was ended, and no longer than the prompt stands. */
const TO_PROMPT_MIN = 31;

async function breakOn({ halfpast, pictures }: Tour, theme: Theme, display: string): Promise<void> {
  await callMain(await halfpast.main(), 'startNow', 'whole-upper-back');
  const page = await halfpast.break();
  await page.emulateMedia({ colorScheme: theme });
  await page.locator('#movement-name').waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
  await pictures.page(`${display}-break`, page);
  await page.getByRole('button', { name: 'End break' }).click();
  await page.getByRole('heading', { level: 1, name: /^Break/ }).waitFor();
  await pictures.page(`${display}-break-end`, page);
  await closeEndCard(halfpast, page);
}

for (const theme of themes) {
  test(`a large display, ${theme}`, async ({ desktop, launch }) => {
    const options = inTray(desktop, { theme, breakSize: 'display' });
    seedWork(options.userData);
    const halfpast = await startHalfpast(launch, { ...options, env: startsAfterWork });
    const tour: Tour = { halfpast, desktop, pictures: album(halfpast.app, theme) };
    await choose(desktop, 'Open Halfpast');
    const page = await halfpast.main();
    await setLook(halfpast, theme);
    await setSize(halfpast, page, 'main', { width: 2560, height: 1410 });
    await halfpast.passes(18);
    for (const place of places) {
      await goTo(page, place);
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
      await tour.pictures.page(`2560x1440-${place.toLowerCase().replaceAll(' ', '-')}`, page);
    }
    await page.getByRole('button', { name: 'About Halfpast' }).click();
    await page.getByRole('region', { name: 'Review' }).waitFor();
    await tour.pictures.page('2560x1440-about', page);
    await breakOn(tour, theme, '2560x1440');
    expect(tour.pictures.taken().toSorted()).toEqual(onDisplays['2560x1440'].toSorted());
  });

  for (const scale of SCALES) {
    test(`scale ${String(scale)}, ${theme}`, async ({ desktop, launch }) => {
      const options = inTray(desktop, { theme });
      seedWork(options.userData);
      const switches = [`--force-device-scale-factor=${String(scale)}`];
      const halfpast = await startHalfpast(launch, { ...options, switches, env: startsAfterWork });
      const tour: Tour = { halfpast, desktop, pictures: album(halfpast.app, theme) };
      const display = `scale-${String(scale)}`;
      await choose(desktop, 'Open Halfpast');
      const page = await halfpast.main();
      await setLook(halfpast, theme);
      await halfpast.passes(18);
      for (const place of ['Today', 'History'] as const) {
        await goTo(page, place);
        await tour.pictures.page(`${display}-${place.toLowerCase()}`, page);
      }
      await breakOn(tour, theme, display);
      await halfpast.passes(TO_PROMPT_MIN);
      const prompt = await halfpast.prompt();
      await prompt.emulateMedia({ colorScheme: theme });
      await prompt.getByRole('button', { name: 'Start' }).waitFor();
      await tour.pictures.page(`${display}-prompt`, prompt, { seeThrough: true });
      expect(tour.pictures.taken().toSorted()).toEqual(onDisplays[`scale-${scale}`].toSorted());
    });
  }
}
