/** A desktop whose tray host is late or never comes. */
import { expect, test } from './desktop/fixture.ts';
import { within } from './desktop/until.ts';
import { choose, inTray, startHalfpast, trayToSay } from './halfpast.ts';

test.use({ desktopOptions: { trayHost: false } });

const noTray = 'Where to put a tray icon. Halfpast shows its state in this window only.';

test('a tray host that comes late gets the item, with the state of that moment', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain());
  await (await halfpast.main()).getByText(noTray).waitFor(); // so the app has given up on a host
  await halfpast.passes(12);
  await desktop.tray.start();
  await trayToSay('Sitting for 12 minutes. Break in 18 minutes.', desktop);
  await choose(desktop, 'Pause for 30 minutes');
  await trayToSay('Paused until 9:42.', desktop);
  await expect((await halfpast.main()).getByText(noTray)).toHaveCount(0);
});

test('a tray host that starts again gets the item again', async ({ desktop, launch }) => {
  await desktop.tray.start();
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  desktop.tray.stop();
  await halfpast.passes(10);
  await desktop.tray.start();
  await trayToSay('Sitting for 10 minutes. Break in 20 minutes.', desktop);
  await choose(desktop, 'Pause for 1 hour');
  await trayToSay('Paused until 10:10.', desktop);
  expect(desktop.tray.items()).toHaveLength(1);
});

test('without a tray host Today says so, and closing minimises the window so that it can be found', async ({
  desktop,
  launch,
  start,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain());
  const page = await halfpast.main();
  await expect(page.getByText(noTray)).toBeVisible();

  await desktop.x11.window('Halfpast');
  const state = (): Promise<string[]> =>
    halfpast.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => (window.isMinimized() ? 'minimised' : 'open')),
    );
  desktop.x11.close('Halfpast');
  await expect.poll(state).toEqual(['minimised']);
  expect(desktop.notifications.sent).toEqual([]);

  expect(await start({ ...options, entry: 'test-main' }).exited).toBe(0);
  await expect.poll(state).toEqual(['open']);
  await expect.poll(() => desktop.x11.activeTitle()).toBe('Halfpast');
});

test('without a tray host the end of the login session ends the app, whatever closing does', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain());
  await (await halfpast.main()).getByText(noTray).waitFor();
  halfpast.process.kill('SIGTERM');
  expect(await within(halfpast.exited, 'ending', 5000)).toBe(0);
});
