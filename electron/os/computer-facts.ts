/** What can be told of this computer to somebody who helps. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { ComputerFacts, DisplayFacts } from '../core/diagnostics.ts';
import type { ShortcutReach } from '../ports.ts';
import type { Bus } from './dbus.ts';

type ScreenDisplay = {
  readonly bounds: { readonly width: number; readonly height: number };
  readonly scaleFactor: number;
};

export type ComputerFactsNeeds = {
  readonly env: NodeJS.ProcessEnv;
  readonly displays: () => readonly ScreenDisplay[];
  /** Electron's word for how windows are put together. */
  readonly compositing: () => string;
  /** Chromium's word for the window system; empty where there is no choice. */
  readonly ozone: string;
  readonly composed: () => boolean;
  readonly placesWindows: boolean;
  readonly trayHost: () => boolean | null;
  readonly shortcuts: ShortcutReach;
  readonly notifications: () => Promise<string>;
  readonly program: string;
  /** What /etc/os-release says, on Linux; empty elsewhere. */
  readonly osRelease: () => string;
};

/** Asks anew each time; whatever fails is told as not known. */
export function computerFacts(needs: ComputerFactsNeeds): () => Promise<ComputerFacts> {
  const { env } = needs;
  return async () => ({
    system: `${systemName(needs.osRelease())} (${os.type()} ${os.release()}, ${os.arch()})`,
    desktop: env['XDG_CURRENT_DESKTOP'] ?? '',
    sessionType: env['XDG_SESSION_TYPE'] ?? '',
    windowSystem: needs.ozone === '' ? process.platform : needs.ozone,
    composed: needs.composed(),
    displays: needs.displays().map(displayFacts),
    gpu: needs.compositing() === 'enabled',
    placesWindows: needs.placesWindows,
    trayHost: needs.trayHost(),
    notifications: await needs.notifications(),
    shortcuts: needs.shortcuts,
    program: needs.program,
  });
}

/** The system by the name that people know it by. */
export const systemName = (osRelease: string): string =>
  /^PRETTY_NAME="?([^"\n]+)/m.exec(osRelease)?.[1] ?? os.version();

/** Empty where there is no such file. */
export function readOsRelease(file = '/etc/os-release'): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const displayFacts = ({ bounds: { width, height }, scaleFactor }: ScreenDisplay): DisplayFacts => ({
  width,
  height,
  scaleFactor,
});

const service = 'org.freedesktop.Notifications';

/** Name and version of what shows notifications on a Linux desktop; empty: nothing answers. */
export async function notificationServer(bus: Pick<Bus, 'call'>): Promise<string> {
  const reply = await bus.call({
    to: service,
    path: '/org/freedesktop/Notifications',
    iface: service,
    member: 'GetServerInformation',
  });
  if (!reply.ok) return '';
  const [name, , version] = reply.body;
  return [name, version].filter((word) => typeof word === 'string' && word !== '').join(' ');
}
