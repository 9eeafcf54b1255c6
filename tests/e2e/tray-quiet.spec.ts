/** The tray says nothing over D-Bus when nothing that can be seen has changed. */
import { connect, type BusConnection } from './desktop/bus-connection.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, trayToSay } from './halfpast.ts';

/** Hears the tray's signals; `count` waits for all that were sent so far, and starts anew. */
async function hearTray(desktop: Desktop): Promise<{ count(): Promise<number>; stop(): void }> {
  const bus: BusConnection = await connect(desktop.sessionBus);
  let heard = 0;
  for (const name of ['org.kde.StatusNotifierItem', 'com.canonical.dbusmenu'])
    await bus.listen(`interface='${name}'`, () => (heard += 1));
  const { service, path } = await desktop.tray.item();
  return {
    async count() {
      // The answer comes on the connection of the signals, so after all of them.
      const at = { service, path, interface: 'org.freedesktop.DBus.Properties' };
      await bus.call(at, 'GetAll', 's', ['org.kde.StatusNotifierItem']);
      const counted = heard;
      heard = 0;
      return counted;
    },
    stop: () => bus.disconnect(),
  };
}

test('while the person is away, and while paused, nothing is sent to the tray', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.personDoes('stops');
  await halfpast.passes(6);
  await trayToSay('Away. You have had a rest.', desktop);
  const signals = await hearTray(desktop);
  await signals.count();

  await halfpast.passes(20);
  expect(await signals.count()).toBe(0);

  await halfpast.personDoes('works');
  await halfpast.passes(1);
  await trayToSay(/^Sitting for (less than a minute|\d+ minutes?)\. Break in \d+ minutes?\.$/, desktop);
  expect(await signals.count()).toBeGreaterThan(0);

  await choose(desktop, 'Pause for 2 hours');
  await trayToSay(/^Paused until/, desktop);
  await signals.count();
  await halfpast.passes(20);
  expect(await signals.count()).toBe(0);
  signals.stop();
});

test('opening windows and moving in them sends nothing to the tray', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(10);
  await trayToSay('Sitting for 10 minutes. Break in 20 minutes.', desktop);
  const signals = await hearTray(desktop);
  await signals.count();
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  await page.getByRole('button', { name: 'Advice' }).click();
  await page.getByRole('button', { name: 'Today' }).click();
  expect(await signals.count()).toBe(0);
  signals.stop();
});
