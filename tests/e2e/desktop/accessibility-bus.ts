/** The bus that assistive technology and programs meet on: Debian's own, as a session starts it for a screen reader. */
import { existsSync } from 'node:fs';
import { Variant } from 'dbus-next';
import { connect, type BusConnection } from './bus-connection.ts';
import type { Desktop } from './desktop.ts';
import { end } from './processes.ts';
import { until } from './until.ts';

export type AccessibilityBus = { connection: BusConnection; stop: () => Promise<void> };

/** What a program on this desktop is started with, so that it joins: the private desktop keeps programs away from it. */
export const joins = { NO_AT_BRIDGE: '0' };

const bus = { service: 'org.a11y.Bus', path: '/org/a11y/bus', interface: 'org.a11y.Bus' };
const properties = { ...bus, interface: 'org.freedesktop.DBus.Properties' };

/** Where systems keep the program. */
const places = ['/usr/libexec', '/usr/lib/at-spi2-core', '/usr/lib', '/usr/lib/at-spi2'];

/** Starts it, says that a screen reader is in use, as the desktop's settings do, and connects. */
export async function startAccessibilityBus({
  processes,
  env,
  sessionBus,
}: Desktop): Promise<AccessibilityBus> {
  const launcher = places.map((folder) => `${folder}/at-spi-bus-launcher`).find((file) => existsSync(file));
  if (launcher === undefined)
    throw new Error('at-spi-bus-launcher is not here: Debian has it in at-spi2-core');
  // No settings service is on this bus: what is set is kept in the launcher's memory.
  const own = { ...env, ...joins, GSETTINGS_BACKEND: 'memory' };
  const child = processes.start(launcher, ['--launch-immediately'], own);
  const session = await connect(sessionBus);
  const [told] = await until(() => session.call(bus, 'GetAddress'), 'the accessibility bus');
  for (const name of ['IsEnabled', 'ScreenReaderEnabled'])
    await session.call(properties, 'Set', 'ssv', ['org.a11y.Status', name, new Variant('b', true)]);
  const connection = await connect(String(told).replace(/,.*/, ''));
  return {
    connection,
    async stop() {
      connection.disconnect();
      session.disconnect();
      await end(child);
    },
  };
}
