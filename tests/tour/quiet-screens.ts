/** Tours what keeps breaks away: Settings' groups for it, working hours opened, and Today quiet, off hours and held. */
import { defaultHours, type Hours } from '../../electron/core/hours.ts';
import { setFullScreen } from '../e2e/desktop/full-screen.ts';
import { inLooks, toTop } from './looks.ts';
import { goTo, type Tour } from './main-screens.ts';
import { callMain } from './stage.ts';

/** The groups that came with the right moment: how breaks are offered, what they wait for, the shortcuts. */
export async function tourQuietSettings(tour: Tour): Promise<void> {
  const page = await tour.halfpast.main();
  await goTo(page, 'Settings');
  await inLooks(tour, 'settings-offers', page, async () => {
    await page.keyboard.press('Escape'); // the list of the size before
    await toTop(page, 'Breaks')();
    await page.getByRole('combobox', { name: 'Offer breaks by' }).click();
    await page.getByRole('option', { name: 'A notification only' }).waitFor();
  });
  await page.keyboard.press('Escape');
  await inLooks(tour, 'settings-wait', page, toTop(page, 'When to wait'));

  const setBreak = page.getByRole('button', { name: 'Set the shortcut: Start a break now' });
  await setBreak.click();
  await page.keyboard.press('Control+Alt+H');
  await page.getByText('Set to Ctrl+Alt+H.').waitFor();
  await inLooks(tour, 'settings-shortcuts', page, async () => {
    await page.keyboard.press('Escape'); // what the size before waited for
    await toTop(page, 'Keyboard shortcuts')();
    await page.getByRole('button', { name: 'Set the shortcut: Pause breaks for 30 minutes' }).click();
    await page.getByText('Press the keys together.').waitFor();
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear the shortcut: Start a break now' }).click();
  await page.getByText('Cleared.').waitFor();
}

/** The editor of working hours: as it opens, a night shift copied to other days, and hours that do not go together. */
export async function tourHours(tour: Tour): Promise<void> {
  const page = await tour.halfpast.main();
  await goTo(page, 'Settings');
  await page.getByRole('switch', { name: 'Offer breaks only in my working hours' }).click();
  await page.getByRole('group', { name: 'Monday', exact: true }).waitFor();
  await inLooks(tour, 'settings-hours', page, toTop(page, 'Working hours'));

  await page.getByLabel('Tuesday, hours 1, from').fill('22:00');
  await page.getByLabel('Tuesday, hours 1, to').fill('06:00');
  await page.getByText('until 06:00 the next day').waitFor();
  await page.getByRole('button', { name: 'Copy to other days: Tuesday' }).click();
  await page.getByRole('checkbox', { name: 'Friday' }).check();
  await inLooks(tour, 'settings-hours-copy', page, toTop(page, 'Tuesday'));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied to Friday.').waitFor();

  await page.getByRole('button', { name: 'Add hours to Thursday' }).click();
  await page.getByLabel('Thursday, hours 2, from').fill('16:00');
  await page.getByLabel('Thursday, hours 2, to').fill('19:00');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await inLooks(tour, 'settings-hours-wrong', page, toTop(page, 'Thursday'));
  await page.getByRole('button', { name: 'Remove hours 2 of Thursday' }).click();
  await callMain(page, 'changeSetting', { key: 'hours', value: defaultHours });
  await page.getByRole('group', { name: 'Monday', exact: true }).waitFor({ state: 'detached' });
}

/** Today: the time of a pause asked and given, off hours, and a break that waits for a program in full screen. */
export async function tourQuietToday(tour: Tour): Promise<void> {
  const { halfpast, desktop } = tour;
  const page = await halfpast.main();
  const title = page.locator('#clock-title');
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Pause breaks', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Quiet until…' }).click();
  await page.getByLabel('Quiet until').fill('15:45');
  await inLooks(tour, 'today-quiet-until', page);
  await page.getByRole('button', { name: 'Pause breaks until then' }).click();
  await title.filter({ hasText: 'Breaks are paused until 15:45' }).waitFor();
  await inLooks(tour, 'today-quiet', page);
  await page.getByRole('button', { name: 'Resume breaks' }).click();

  const early = [{ from: 5 * 60, to: 9 * 60 + 1 }];
  const over: Hours = { on: true, week: [early, early, early, early, early, [], []] };
  await callMain(page, 'changeSetting', { key: 'hours', value: over });
  await title.filter({ hasText: 'Outside your hours' }).waitFor();
  await inLooks(tour, 'today-off-hours', page);
  await callMain(page, 'changeSetting', { key: 'hours', value: defaultHours });

  await title.filter({ hasNotText: 'Outside your hours' }).waitFor();
  await halfpast.personDoes('works');
  await halfpast.passes(1);
  await title.filter({ hasText: 'Sitting for' }).waitFor();
  const slides = await desktop.x11.openOther('Slides');
  await setFullScreen(desktop, slides, true);
  await halfpast.passes(30);
  await title.filter({ hasText: 'Your break is waiting' }).waitFor();
  await inLooks(tour, 'today-held', page);
  await setFullScreen(desktop, slides, false);
  await slides.close();
}
