/**
 * Sleep, as the login manager announces it, in each phase of the clock. It cuts Playwright's connection to pages, so
 * only the tray, the screen and main are asked.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, historyOf, inTray, startHalfpast, trayToSay, type Halfpast } from './halfpast.ts';

const away = 'Away. Counting goes on when you are back.';
const rested = 'Away. You have had a rest.';
const fresh = 'Sitting for less than a minute. Break in 30 minutes.';
const promptTitle = 'Time to change position';

/** The lid is closed for some minutes; `asleep` is what the tray says meanwhile. */
async function sleeps(halfpast: Halfpast, desktop: Desktop, minutes: number, asleep = away): Promise<void> {
  await halfpast.personDoes('stops');
  await announced(halfpast, 'suspended', () => desktop.login.suspend());
  await trayToSay(asleep, desktop);
  await halfpast.passes(minutes);
  await announced(halfpast, 'resumed', () => desktop.login.resume());
}

/** Waits until the app has heard of it three times: twice from Electron, as on Linux, and from the login manager. */
async function announced({ userData }: Halfpast, event: string, announce: () => void): Promise<void> {
  const log = path.join(userData, 'logs/halfpast.log');
  const heard = (): number => readFileSync(log, 'utf8').split(`power: ${event}`).length - 1;
  const before = heard();
  announce();
  await expect.poll(heard).toBe(before + 3);
}

/** The person touches the keyboard, and the app notices. */
async function isBack(halfpast: Halfpast): Promise<void> {
  await halfpast.personDoes('works');
  await halfpast.passes(0.2);
}

test('asleep while sitting: a short sleep keeps what was sat, a long one is a rest', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(10);
  await sleeps(halfpast, desktop, 3);
  await trayToSay(away, desktop); // awake, but nobody is there yet
  await isBack(halfpast);
  await trayToSay('Sitting for 10 minutes. Break in 20 minutes.', desktop);
  await sleeps(halfpast, desktop, 8 * 60);
  await trayToSay(rested, desktop);
  await isBack(halfpast);
  await trayToSay(fresh, desktop);
});

test('asleep while the prompt is open: it is withdrawn, and offered again after a short sleep only', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await desktop.x11.window(promptTitle);
  await sleeps(halfpast, desktop, 2);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await isBack(halfpast);
  await desktop.x11.window(promptTitle);
  await sleeps(halfpast, desktop, 20);
  await isBack(halfpast);
  await trayToSay(fresh, desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
});

test('asleep while the prompt is folded: a short sleep leaves the break due, a long one does away with it', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(33);
  await trayToSay('Sitting for 33 minutes. Break due.', desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await sleeps(halfpast, desktop, 2);
  await isBack(halfpast);
  await trayToSay('Sitting for 33 minutes. Break due.', desktop);
  await sleeps(halfpast, desktop, 10);
  await isBack(halfpast);
  await trayToSay(fresh, desktop);
  await halfpast.passes(15);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
});

test('asleep while paused: the pause goes on, and ends when it said', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(10);
  await choose(desktop, 'Pause for 30 minutes');
  await trayToSay('Paused until 9:40.', desktop);
  await sleeps(halfpast, desktop, 10, 'Paused until 9:40.');
  await isBack(halfpast);
  await trayToSay('Paused until 9:40.', desktop);
  await halfpast.passes(19.8);
  // Ten minutes asleep were a rest; sitting has been counted since the first input after it.
  await trayToSay('Sitting for 19 minutes. Break in 30 minutes.', desktop);
});

test('asleep while away: the absence counts from the last input', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(10);
  await halfpast.personDoes('stops');
  await halfpast.passes(4);
  await trayToSay(away, desktop);
  await sleeps(halfpast, desktop, 1.5, away);
  await trayToSay(rested, desktop);
  await isBack(halfpast);
  await trayToSay(fresh, desktop);
});

test('asleep in a break: it ends by what was done, and nothing of it is left on the screen', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.passes(10);
  await choose(desktop, 'Start a break now');
  await desktop.x11.window('Break');
  await halfpast.passes(0.5);
  await sleeps(halfpast, desktop, 2);
  expect(await halfpast.count('break')).toBe(0);
  const breaks = historyOf(options.userData).filter(({ kind }) => kind === 'break');
  expect(breaks).toEqual([expect.objectContaining({ outcome: 'interrupted', doneMs: 30_000 })]);
  await isBack(halfpast);
  await trayToSay('Sitting for 10 minutes. Break in 30 minutes.', desktop);
});
