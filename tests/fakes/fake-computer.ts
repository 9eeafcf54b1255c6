/** The Computer port with facts that are known, and a clipboard that may fail. */
import type { ComputerFacts } from '../../electron/core/diagnostics.ts';
import type { Computer } from '../../electron/ports.ts';

export const computerFacts: ComputerFacts = {
  system: 'Debian 12 (Linux 6.1.0, x64)',
  desktop: 'GNOME',
  sessionType: 'x11',
  windowSystem: 'x11',
  composed: true,
  displays: [
    { width: 1920, height: 1080, scaleFactor: 1 },
    { width: 1707, height: 960, scaleFactor: 1.5 },
  ],
  gpu: true,
  placesWindows: true,
  trayHost: true,
  notifications: 'gnome-shell 43.9',
  shortcuts: 'everywhere',
  program: '/home/alex/apps/halfpast',
};

export const fakeComputer = (state: { readonly failCopying: boolean }, calls: string[]): Computer => ({
  app: {
    versions: { app: '1.2.3', electron: '33.2.1', chromium: '130.0.6723.191', node: '20.18.1' },
    folder: '/home/alex/.config/Halfpast',
    runtimeLicences: [],
  },
  person: { home: '/home/alex', user: 'alex' },
  facts: () => Promise.resolve(computerFacts),
  licences: () => Promise.resolve([]),
  lastOfLog: () => ['2026-10-05T09:00:00.000Z info started'],
  copy: (text) => {
    if (state.failCopying) return Promise.reject(new Error('no clipboard'));
    calls.push(`copy ${text}`);
    return Promise.resolve();
  },
});
