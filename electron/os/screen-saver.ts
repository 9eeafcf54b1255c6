/** The lock state as screen savers tell it on the session bus: one name, one question, one signal. */
import type { Stop } from '../ports.ts';
import type { Bus } from './dbus.ts';

/** A screen saver's name on the bus, which is its interface too, and the object that answers. */
export type ScreenSaver = { readonly name: string; readonly path: string };

/** KDE and others; GNOME; Cinnamon, MATE and Xfce speak the same language under names of their own. */
export const screenSavers: readonly ScreenSaver[] = [
  { name: 'org.freedesktop.ScreenSaver', path: '/org/freedesktop/ScreenSaver' },
  { name: 'org.gnome.ScreenSaver', path: '/org/gnome/ScreenSaver' },
  { name: 'org.cinnamon.ScreenSaver', path: '/org/cinnamon/ScreenSaver' },
  { name: 'org.mate.ScreenSaver', path: '/org/mate/ScreenSaver' },
  { name: 'org.xfce.ScreenSaver', path: '/org/xfce/ScreenSaver' },
];

/** Reports whether the screen is locked, once the screen saver answers and at each change; null: it cannot tell. */
export function watchScreenSaver(
  bus: Bus,
  { name, path }: ScreenSaver,
  report: (locked: boolean | null) => void,
): Stop {
  let signals = 0;
  const stopSignal = bus.listen({ from: name, iface: name, member: 'ActiveChanged' }, ([active]) => {
    if (typeof active !== 'boolean') return;
    signals += 1;
    report(active);
  });
  const stopOwner = bus.watchOwner(name, (owner) => {
    if (owner === null) return report(null);
    void ask(++signals);
  });

  /** A signal that came in the meantime is newer than the answer. */
  async function ask(since: number): Promise<void> {
    const reply = await bus.call({ to: name, path, iface: name, member: 'GetActive' });
    const active = reply.ok ? reply.body[0] : null;
    if (signals === since && typeof active === 'boolean') report(active);
  }

  return () => {
    stopSignal();
    stopOwner();
  };
}
