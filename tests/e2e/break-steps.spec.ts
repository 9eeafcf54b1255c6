/** Steering through a break: forward, back, and the other way to begin; and a break window that dies. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { until } from './desktop/until.ts';
import { inTray, pausedBreak, pressToLeave, startHalfpast, toSee, type Halfpast } from './halfpast.ts';

const nameOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** kill -9 of the process that draws a page; answers with the page that takes its place. */
async function drawnAgain({ app }: Halfpast, window: 'main' | 'prompt' | 'break', old: Page): Promise<Page> {
  const pid = await app.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(`/${name}/`))
        ?.webContents.getOSProcessId(),
    window,
  );
  if (!pid) throw new Error(`no process draws the ${window} window`);
  process.kill(pid, 'SIGKILL');
  const fits = (page: Page): boolean => page !== old && page.url().includes(`/${window}/`);
  return until(() => app.windows().find(fits), `the ${window} window to come back`);
}

test('“Next” and “Previous” go from movement to movement; past the last one the break is over', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Start a break now');
  const page = await halfpast.break();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await expect(nameOf(page)).toHaveText('Get up and move');
  await press('Next');
  await expect(nameOf(page)).toHaveText('Shoulder blade squeeze');
  await press('Next');
  await expect(nameOf(page)).toHaveText('Open the elbows');
  const start = await pausedBreak(page);

  await press('Previous');
  await expect(nameOf(page)).toHaveText('Shoulder blade squeeze');
  await press('Next');
  await expect(nameOf(page)).toHaveText('Open the elbows');
  await press('Resume');
  await halfpast.passes(0, 10);
  expect(await pausedBreak(page)).toEqual({ ...start, secondsLeft: start.secondsLeft - 10 });
  await press('Previous'); // well into a movement: back to its own start
  await expect(page.getByRole('timer')).toHaveAccessibleName(`${start.secondsLeft} seconds left`);
  await expect(nameOf(page)).toHaveText('Open the elbows');

  await press('Next');
  await expect(nameOf(page)).toHaveText('Look over your shoulder');
  await press('Next');
  await expect(nameOf(page)).toHaveText('Break stopped.');
});

test('the other way to begin starts over at once, and is remembered for the next break and the next start', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await (await desktop.tray.item()).click('Start a break now');
  const page = await halfpast.break();
  const choice = page.getByRole('group', { name: 'Standing or seated' });
  await expect(choice.getByRole('button', { pressed: true })).toHaveText('Standing');
  await halfpast.passes(0, 15);
  await choice.getByRole('button', { name: 'Staying seated' }).click();
  await expect(nameOf(page)).toHaveText('Change position in your seat');
  expect((await pausedBreak(page)).secondsLeft).toBe(25);
  desktop.x11.close('Break');
  await toSee(desktop);

  await (await desktop.tray.item()).click('Start a break now');
  const next = await halfpast.break();
  await expect(nameOf(next)).toHaveText('Change position in your seat');
  await expect(next.getByText('Doorway pause')).toBeVisible(); // another routine, which may begin standing
  await halfpast.quit();

  const again = await startHalfpast(launch, options);
  await (await desktop.tray.item()).click('Start a break now');
  await expect(nameOf(await again.break())).toHaveText('Change position in your seat');
});

test('a break whose window is killed comes back where it was, and its time has gone on', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Start a break now');
  const page = await halfpast.break();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(nameOf(page)).toHaveText('Shoulder blade squeeze');
  const before = await pausedBreak(page);
  const paused = await drawnAgain(halfpast, 'break', page);
  await expect(paused.getByRole('timer')).toHaveAccessibleName(`${before.secondsLeft} seconds left`);
  await expect(nameOf(paused)).toHaveText(before.name);

  await paused.getByRole('button', { name: 'Resume', exact: true }).click();
  await paused.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await halfpast.passes(0, 5);
  const running = await drawnAgain(halfpast, 'break', paused);
  await halfpast.passes(0, 5);
  expect(await pausedBreak(running)).toEqual({ ...before, secondsLeft: before.secondsLeft - 10 });
  await toSee(desktop, 'Break');
  await running.getByRole('button', { name: 'End break' }).click();
  await expect(nameOf(running)).toHaveText('Break stopped.');
});

test('a prompt and a main window whose pages are killed come back as they were', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await (await desktop.tray.item()).click('Settings');
  const settings = await halfpast.main();
  await expect(nameOf(settings)).toHaveText('Settings');
  const main = await drawnAgain(halfpast, 'main', settings);
  await expect(nameOf(main)).toHaveText('Settings');
  await halfpast.passes(30);
  const first = await halfpast.prompt();
  await first.getByRole('button', { name: 'Start' }).waitFor();
  await toSee(desktop, 'Halfpast', 'Time to change position');
  const prompt = await drawnAgain(halfpast, 'prompt', first);
  await pressToLeave(prompt.getByRole('button', { name: 'Start' }));
  await toSee(desktop, 'Halfpast', 'Break');
});
