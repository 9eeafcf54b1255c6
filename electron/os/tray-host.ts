/** The TrayHost port: on Linux, whether anybody watches for status icons on the session bus. */
import type { Stop, TrayHost } from '../ports.ts';
import type { Bus } from './dbus.ts';

/** How long the bus has for its first answer, in milliseconds. */
const settledAfterMs = 2_000;
const watcher = 'org.kde.StatusNotifierWatcher';

/** Windows and macOS always show the tray. */
export const trayAlwaysShown: TrayHost = { present: () => true, listen: () => () => undefined };

/** Linux. `present` is null until a watcher was found or two seconds have passed. */
export function trayHostOnBus(bus: Bus): TrayHost & { stop: Stop } {
  const listeners = new Set<{ readonly changed: (present: boolean) => void }>();
  let present: boolean | null = null;

  const set = (now: boolean): void => {
    if (now === present) return;
    present = now;
    for (const { changed } of [...listeners]) changed(now);
  };
  const settle = setTimeout(() => set(present ?? false), settledAfterMs);
  const stopOwner = bus.watchOwner(watcher, (owner) => set(owner !== null));

  return {
    present: () => present,
    listen(changed) {
      const one = { changed };
      listeners.add(one);
      return () => void listeners.delete(one);
    },
    stop() {
      clearTimeout(settle);
      stopOwner();
    },
  };
}
