/** The locked screen, told by a screen saver on the session bus or by the login manager on the system bus. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, historyOf, inTray, MINUTE, startHalfpast, trayToSay } from './halfpast.ts';

const away = 'Away. Counting goes on when you are back.';
const fresh = 'Sitting for less than a minute. Break in 30 minutes.';
const promptTitle = 'Time to change position';

const lockers: [string, (desktop: Desktop, locked: boolean) => void][] = [
  ['the screen saver', ({ screenSaver }, locked) => screenSaver.setActive(locked)],
  ['the login manager', ({ login }, locked) => login.setLocked(locked)],
];

for (const [who, setLocked] of lockers) {
  test(`locked by ${who}: a short lock keeps what was sat, a long one is a rest`, async ({
    desktop,
    launch,
  }) => {
    const halfpast = await startHalfpast(launch, inTray(desktop));
    await halfpast.passes(10);
    setLocked(desktop, true);
    await trayToSay(away, desktop);
    await halfpast.passes(2);
    setLocked(desktop, false);
    await trayToSay('Sitting for 10 minutes. Break in 20 minutes.', desktop);

    setLocked(desktop, true);
    await trayToSay(away, desktop);
    await halfpast.passes(6); // keys pressed at the locked screen do not count as being back
    await trayToSay('Away. You have had a rest.', desktop);
    setLocked(desktop, false);
    await trayToSay(fresh, desktop);
  });

  test(`locked by ${who} in a break: the break ends by what was done`, async ({ desktop, launch }) => {
    const options = inTray(desktop);
    const halfpast = await startHalfpast(launch, options);
    await halfpast.passes(10);
    await choose(desktop, 'Start a break now');
    await desktop.x11.window('Break');
    await halfpast.passes(0.25);
    setLocked(desktop, true);
    await trayToSay(away, desktop);
    expect(await halfpast.count('break')).toBe(0);
    const breaks = historyOf(options.userData).filter(({ kind }) => kind === 'break');
    expect(breaks).toEqual([expect.objectContaining({ outcome: 'interrupted', doneMs: MINUTE / 4 })]);
    setLocked(desktop, false);
    await trayToSay('Sitting for 10 minutes. Break in 30 minutes.', desktop);
  });
}

test('locked while the prompt is open: it is withdrawn, and offered again after a short lock', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await desktop.x11.window(promptTitle);
  desktop.screenSaver.setActive(true);
  await trayToSay(away, desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await halfpast.passes(2);
  desktop.screenSaver.setActive(false);
  await desktop.x11.window(promptTitle);
});

test('locked when it starts: it counts from the unlocking on', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(async (options) => {
    const launched = launch(options);
    desktop.login.setLocked(true); // the desktop is put in order before the start, and the app comes up later
    return launched;
  }, inTray(desktop));
  await halfpast.passes(4);
  await trayToSay(away, desktop);
  desktop.login.setLocked(false);
  await trayToSay(/^Sitting for (less than a minute|\d+ minutes?)\. Break in \d+ minutes?\.$/, desktop);
});

test('shutting the computer down in a break writes down what was done', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Start a break now');
  await desktop.x11.window('Break');
  await halfpast.passes(0.25);
  desktop.login.shutdown();
  const outcomes = (): string[] =>
    historyOf(options.userData).flatMap((line) => (line.kind === 'break' ? [line.outcome] : []));
  await expect.poll(outcomes).toEqual(['interrupted']);
});
