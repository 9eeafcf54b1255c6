/** A break from its start to its end, and every way to leave it early. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import {
  historyOf,
  inTray,
  pausedBreak,
  plannedMs,
  pressToLeave,
  startHalfpast,
  toSee,
  trayToSay,
  type Halfpast,
} from './halfpast.ts';

/** Sits for half an hour and presses Start on the prompt. */
async function startsBreak(halfpast: Halfpast, desktop: Desktop) {
  await halfpast.passes(30);
  await pressToLeave((await halfpast.prompt()).getByRole('button', { name: 'Start' }));
  await desktop.x11.window('Break');
  return halfpast.break();
}

function breaksOf({ userData }: Halfpast): { outcome: string; seconds: number }[] {
  const lines = historyOf(userData);
  return lines.flatMap((line) =>
    line.kind === 'break' ? [{ outcome: line.outcome, seconds: Math.round(line.doneMs / 1000) }] : [],
  );
}

test('a whole break: the opener, each movement in its turn, the end card; then sitting is 0 and the next break 30 minutes off', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const page = await startsBreak(halfpast, desktop);
  await expect(page.getByText('Quiet minute')).toBeVisible();
  const names: string[] = [];
  let seconds = 0;
  for (const progress of [
    'First, change position',
    'Movement 1 of 3',
    'Movement 2 of 3',
    'Movement 3 of 3',
  ]) {
    const { name, secondsLeft } = await pausedBreak(page);
    await expect(page.getByText(progress, { exact: true })).toBeVisible();
    names.push(name);
    seconds += secondsLeft;
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await halfpast.passes(0, secondsLeft);
  }
  expect(names).toEqual([
    'Get up and move',
    'Shoulder blade squeeze',
    'Open the elbows',
    'Look over your shoulder',
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Break finished.');
  await expect(page.getByText('Next break in about 30 minutes.')).toBeVisible();
  expect(breaksOf(halfpast)).toEqual([{ outcome: 'finished', seconds }]);
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
  await toSee(desktop);
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  await halfpast.passes(29, 59);
  await toSee(desktop);
  await halfpast.passes(0, 1);
  await toSee(desktop, 'Time to change position');
});

test('a break ended before half of its time is no rest: Today goes on with the true sitting time', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const page = await startsBreak(halfpast, desktop);
  const seconds = Math.ceil(plannedMs(halfpast.userData) / 2000) - 1;
  await halfpast.passes(0, seconds);
  await page.getByRole('button', { name: 'End break' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Break stopped.');
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
  await trayToSay('Sitting for 30 minutes. Break in 30 minutes.', desktop);
  await (await desktop.tray.item()).click('Open Halfpast');
  await expect(
    (await halfpast.main()).getByRole('heading', { name: 'Sitting for 30 minutes' }),
  ).toBeVisible();
  expect(breaksOf(halfpast)).toEqual([{ outcome: 'ended', seconds }]);
});

test('a break ended after half of its time is a rest: Today starts again from nothing', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const page = await startsBreak(halfpast, desktop);
  const seconds = Math.ceil(plannedMs(halfpast.userData) / 2000);
  await halfpast.passes(0, seconds);
  await page.getByRole('button', { name: 'End break' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Break stopped.');
  await pressToLeave(page.getByRole('button', { name: 'Close' }));
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  await (await desktop.tray.item()).click('Open Halfpast');
  const today = (await halfpast.main()).getByRole('heading', { name: 'Sitting for less than a minute' });
  await expect(today).toBeVisible();
  expect(breaksOf(halfpast)).toEqual([{ outcome: 'ended', seconds }]);
});

test('a pause inside a break stops its time; after 10 minutes of pause the break is over by what was done', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const page = await startsBreak(halfpast, desktop);
  await halfpast.passes(0, 10);
  const before = await pausedBreak(page);
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await halfpast.passes(9);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  expect(await pausedBreak(page)).toEqual(before);

  await halfpast.passes(9, 59);
  await toSee(desktop, 'Break');
  await halfpast.passes(0, 1);
  await toSee(desktop);
  await trayToSay('Sitting for 30 minutes. Break in 30 minutes.', desktop);
  expect(breaksOf(halfpast)).toEqual([{ outcome: 'interrupted', seconds: 10 }]);
});

test('Escape ends a break, and so does the close button of its window', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const page = await startsBreak(halfpast, desktop);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await desktop.x11.activate(await desktop.x11.window('Break'));
  desktop.x11.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Break stopped.');
  desktop.x11.press('Escape'); // the end card as well
  await toSee(desktop);
  await trayToSay('Sitting for 30 minutes. Break in 30 minutes.', desktop);

  await startsBreak(halfpast, desktop);
  desktop.x11.close('Break');
  await toSee(desktop);
  await trayToSay('Sitting for 60 minutes. Break in 30 minutes.', desktop);
  expect(breaksOf(halfpast).map(({ outcome }) => outcome)).toEqual(['ended', 'ended']);
});
