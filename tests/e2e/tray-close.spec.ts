/** Closing the main window leaves the app in the tray; Quit in the tray menu ends it. */
import { within } from './desktop/until.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, historyOf, inTray, MINUTE, startHalfpast, trayToSay } from './halfpast.ts';

test('closing the main window leaves the app in the tray, and says so the first time only', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { trayHintShown: false }));
  async function opensAndCloses(): Promise<void> {
    await choose(desktop, 'Open Halfpast');
    await desktop.x11.window('Halfpast');
    desktop.x11.close('Halfpast');
    await expect.poll(() => halfpast.count('main')).toBe(0);
  }

  await opensAndCloses();
  const { title, body } = await desktop.notifications.expect('still running in the tray');
  expect(title).toBe('Halfpast');
  expect(body).not.toMatch(/posture|back|pain|stretch|health|sit/i); // others may look at this screen
  await halfpast.passes(5);
  await trayToSay('Sitting for 5 minutes. Break in 25 minutes.', desktop);

  await opensAndCloses();
  await opensAndCloses();
  expect(desktop.notifications.sent).toHaveLength(1);
  expect(await halfpast.count('main')).toBe(0);
});

test('Quit ends the app at once and cleanly, and what was counted is kept', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain());
  await desktop.x11.window('Halfpast');
  await halfpast.passes(7.5);
  await choose(desktop, 'Quit');
  expect(await within(halfpast.exited, 'quitting', 5000)).toBe(0);
  const [line, ...more] = historyOf(options.userData);
  expect(line).toMatchObject({ kind: 'sitting' });
  expect((line?.toUtcMs ?? 0) - (line?.fromUtcMs ?? 0)).toBe(7.5 * MINUTE);
  expect(more).toEqual([]);
});

test('Quit with a prompt open beside the main window, and in a break, ends the app as cleanly', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const first = await startHalfpast(launch, options);
  await first.app.evaluate(() => globalThis.halfpast?.app.openMain());
  await desktop.x11.window('Halfpast');
  await first.passes(30);
  await desktop.x11.window('Time to change position');
  await choose(desktop, 'Quit');
  expect(await within(first.exited, 'quitting with a prompt', 5000)).toBe(0);

  const second = await startHalfpast(launch, {
    ...options,
    env: { HALFPAST_TEST_LATER_MS: `${31 * MINUTE}` },
  });
  await second.app.evaluate(() => globalThis.halfpast?.app.openMain());
  await desktop.x11.window('Halfpast');
  await trayToSay('Sitting for 30 minutes. Break due.', desktop); // quitting is no answer to a prompt
  await choose(desktop, 'Start');
  await desktop.x11.window('Break');
  await choose(desktop, 'Quit');
  expect(await within(second.exited, 'quitting in a break', 5000)).toBe(0);
  expect(
    historyOf(options.userData).flatMap((line) => (line.kind === 'break' ? [line.outcome] : [])),
  ).toEqual(['interrupted']);
});
