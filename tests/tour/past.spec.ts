/** The picture tour of a computer on which Halfpast has run for months: a full day, History, the line, other sizes of a break. */
import { expect, test } from '../e2e/desktop/fixture.ts';
import { choose, inTray, startHalfpast } from '../e2e/halfpast.ts';
import { album, themes } from './album.ts';
import { tourFullDay, tourHistory, tourKeeping } from './history-screens.ts';
import type { Tour } from './main-screens.ts';
import { seedWork, startsAfterWork } from './past-work.ts';
import { afterMonths } from './screens.ts';
import { tourLine, tourSize } from './small-screens.ts';
import { setLook } from './stage.ts';

for (const theme of themes) {
  test(`past days, ${theme}`, async ({ desktop, launch }) => {
    const options = inTray(desktop, { promptForm: 'line' });
    seedWork(options.userData);
    const halfpast = await startHalfpast(launch, { ...options, env: startsAfterWork });
    const tour: Tour = { halfpast, desktop, pictures: album(halfpast.app, theme) };
    halfpast.app.context().setDefaultTimeout(10_000);
    await choose(desktop, 'Open Halfpast');
    await halfpast.main();
    await setLook(halfpast, theme);
    await halfpast.passes(18);
    await test.step('a full day', () => tourFullDay(tour, theme));
    await test.step('History', () => tourHistory(tour, theme));
    await test.step('one line', () => tourLine(tour, theme));
    await test.step('a small break', () => tourSize(tour, theme, 'small'));
    await test.step('a break over the display', () => tourSize(tour, theme, 'display'));
    await test.step('keeping history', () => tourKeeping(tour));
    expect(tour.pictures.taken().toSorted(), 'every screen was reached, and no other').toEqual(
      afterMonths.toSorted(),
    );
  });
}
