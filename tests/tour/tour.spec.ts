/** The picture tour: every screen and state, light and dark, to be looked at in test-results/tour/index.html. */
import { expect, test } from '../e2e/desktop/fixture.ts';
import { startHalfpast } from '../e2e/halfpast.ts';
import { album, themes, writeIndex } from './album.ts';
import {
  tourBeforeFirst,
  tourFirstBreak,
  tourMovements,
  tourPrompt,
  tourStills,
  tourStoppedBreak,
  tourWholeBreak,
} from './break-screens.ts';
import { keepPictures } from './keep.ts';
import { tourFirstStart, tourPages, tourToday, type Tour } from './main-screens.ts';
import { spoilFiles, tourHidden, tourLargePrompt, tourNotice, tourOtherLooks } from './other-looks.ts';
import { tourAbout, tourSettings } from './settings-screens.ts';
import { tourHours, tourQuietSettings, tourQuietToday } from './quiet-screens.ts';
import { tourOpened, tourRoutines } from './routines-screens.ts';
import { fromFirstStart } from './screens.ts';
import { setLook } from './stage.ts';

/** A screen that does not come within this is not reached. */
const STUCK_MS = 10_000;

test.afterAll(() => {
  writeIndex();
  keepPictures();
});

for (const theme of themes) {
  test(`every screen, ${theme}`, async ({ desktop, launch }) => {
    const halfpast = await startHalfpast(launch);
    const tour: Tour = { halfpast, desktop, pictures: album(halfpast.app, theme) };
    halfpast.app.context().setDefaultTimeout(STUCK_MS);
    await halfpast.main();
    await setLook(halfpast, theme);
    await test.step('first start', () => tourFirstStart(tour, theme));
    await test.step('pages', () => tourPages(tour));
    await test.step('About', () => tourAbout(tour));
    await test.step('Settings found, undone, restored', () => tourSettings(tour));
    await test.step('Routines', () => tourRoutines(tour));
    await test.step('Today', () => tourToday(tour));
    await test.step('prompt', () => tourPrompt(tour, theme));
    await test.step('before the first break', () => tourBeforeFirst(tour, theme));
    await test.step('break: quiet minute', () => tourFirstBreak(tour, theme));
    await test.step('break: stopped', () => tourStoppedBreak(tour, theme));
    await test.step('break: to its end', () => tourWholeBreak(tour, theme));
    await test.step('every movement', () => tourMovements(tour, theme));
    await test.step('still pictures', async () => {
      await tourStills(tour, theme, 'whole-upper-back');
      await tourStills(tour, theme, 'shoulders-and-neck');
      await tourStills(tour, theme, 'end-of-day', 'This hurts');
    });
    await test.step('hidden movements', () => tourHidden(tour));
    await test.step('sizes and looks', () => tourOtherLooks(tour, theme));
    await test.step('Routines in other looks', () => tourOpened(tour, theme));
    await test.step('large prompt', () => tourLargePrompt(tour, theme));
    await test.step('what keeps breaks away', () => tourQuietSettings(tour));
    await test.step('working hours', () => tourHours(tour));
    await test.step('Today without breaks', () => tourQuietToday(tour));
    await halfpast.quit();

    spoilFiles(halfpast.userData);
    const again = await startHalfpast(launch, { userData: halfpast.userData });
    const pictures = album(again.app, theme);
    await again.main();
    await setLook(again, theme);
    await test.step('notice', () => tourNotice({ halfpast: again, desktop, pictures }));

    const taken = [...tour.pictures.taken(), ...pictures.taken()];
    expect(taken.toSorted(), 'every screen was reached, and no other').toEqual(fromFirstStart.toSorted());
  });
}
