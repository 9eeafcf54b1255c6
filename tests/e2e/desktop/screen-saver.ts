/** Stands in for a screen saver that can be asked whether it is active, and says when that changes. */
import { connect, done } from './bus-connection.ts';

const flavours = {
  freedesktop: { path: '/org/freedesktop/ScreenSaver', interface: 'org.freedesktop.ScreenSaver' },
  gnome: { path: '/org/gnome/ScreenSaver', interface: 'org.gnome.ScreenSaver' },
} as const;

export type ScreenSaver = {
  /** The methods that were called, in order. */
  calls: string[];
  setActive(active: boolean): void;
  stop(): void;
};

export async function startScreenSaver(
  address: string,
  flavour: keyof typeof flavours = 'freedesktop',
): Promise<ScreenSaver> {
  const bus = await connect(address);
  const origin = flavours[flavour];
  const calls: string[] = [];
  let active = false;

  bus.serve(origin.interface, ({ member }) => {
    calls.push(member);
    if (member === 'GetActive') return { signature: 'b', body: [active] };
    if (member === 'Inhibit') return { signature: 'u', body: [1] };
    return done;
  });
  await bus.own(origin.interface);

  return {
    calls,
    setActive(value) {
      if (value === active) return;
      active = value;
      bus.signal(origin, 'ActiveChanged', 'b', [active]);
    },
    stop: () => bus.disconnect(),
  };
}
