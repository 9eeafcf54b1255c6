/** How long there was no input on Wayland, where only the desktop knows: asked over D-Bus of whoever answers. */
import type { Bus, BusCall } from './dbus.ts';

/** Reads the time without input, in milliseconds; null: nobody can tell. Settles within two seconds. */
export type IdleSource = { read(): Promise<number | null>; readonly readable: () => boolean };

/**
 * Both answer in milliseconds: Mutter by its interface, ScreenSaver as KDE implements it (which newer versions
 * refuse on Wayland: then nobody can tell).
 */
const probes: readonly BusCall[] = [
  {
    to: 'org.gnome.Mutter.IdleMonitor',
    path: '/org/gnome/Mutter/IdleMonitor/Core',
    iface: 'org.gnome.Mutter.IdleMonitor',
    member: 'GetIdletime',
  },
  {
    to: 'org.freedesktop.ScreenSaver',
    path: '/org/freedesktop/ScreenSaver',
    iface: 'org.freedesktop.ScreenSaver',
    member: 'GetSessionIdleTime',
  },
];
const callMs = 800;

/** Chooses the first that answers and stays with it; after a failure all are asked again, at most every `retryMs`. */
export function waylandIdle(
  bus: Bus,
  retryMs = 10_000,
  nowMs: () => number = () => performance.now(),
): IdleSource {
  let chosen: BusCall | null = null;
  let nobodyAt: number | null = null;

  const ask = async (probe: BusCall): Promise<number | null> => {
    const reply = await bus.call(probe, callMs);
    return reply.ok ? milliseconds(reply.body[0]) : null;
  };

  return {
    async read() {
      if (chosen !== null) {
        const idleMs = await ask(chosen);
        if (idleMs !== null) return idleMs;
        chosen = null;
      }
      if (nobodyAt !== null && nowMs() - nobodyAt < retryMs) return null;
      const answers = await Promise.all(probes.map(ask));
      const first = answers.findIndex((answer) => answer !== null);
      chosen = probes[first] ?? null;
      nobodyAt = chosen === null ? nowMs() : null;
      return answers[first] ?? null;
    },
    readable: () => nobodyAt === null,
  };
}

function milliseconds(answer: unknown): number | null {
  const value = typeof answer === 'bigint' ? Number(answer) : answer;
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : null;
}
