/** No way out to a network: every socket that the app asks the system for, while all its windows are used. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions, StartedApp } from './desktop/app.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { until, within } from './desktop/until.ts';
import { choose, inTray } from './halfpast.ts';

type Sockets = {
  /** How many local sockets were opened: none would mean that nothing was traced. */
  local: number;
  /** Every opening of another kind of socket. */
  other: string[];
  /** Every address of another kind, connected to, bound or sent to. */
  reached: string[];
};

/**
 * Chromium asks the kernel what kind each network interface is, by `ioctl` on an unbound datagram socket that it closes
 * again, and no switch stops it. Such a socket is let pass; one that gets an address is told in `reached`.
 */
const interfaceQuestion = 'socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP';

/** Starts the app, without Playwright, under strace. `sockets` reads the trace. */
function traced(
  start: (options: LaunchOptions) => StartedApp,
  options: LaunchOptions & { userData: string },
): StartedApp & { sockets(): Sockets } {
  const file = path.join(options.userData, 'strace.txt');
  const through = ['strace', '-f', '--seccomp-bpf', '-e', 'trace=network', '-o', file];
  const app = start({ ...options, through });
  return {
    ...app,
    sockets() {
      const lines = readFileSync(file, 'utf8').split('\n');
      return {
        local: lines.filter((line) => / socket\(AF_(UNIX|NETLINK)\b/.test(line)).length,
        other: lines.filter(
          (line) => / socket\(AF_(?!UNIX\b|NETLINK\b)/.test(line) && !line.includes(interfaceQuestion),
        ),
        reached: lines.filter((line) => /\bsa_family=AF_(?!UNIX\b|NETLINK\b|UNSPEC\b)/.test(line)),
      };
    },
  };
}

async function quits(app: StartedApp, desktop: Desktop): Promise<void> {
  await choose(desktop, 'Quit');
  expect(await within(app.exited, 'quitting under strace', 20_000)).toBe(0);
}

/** The window has the keyboard: presses each key when the one before has been taken. */
async function keys(desktop: Desktop, title: string, ...pressed: string[]): Promise<void> {
  await desktop.x11.activate(await desktop.x11.window(title));
  for (const key of pressed) desktop.x11.press(key);
}

test('using the main window, the tray menu and a break opens local sockets only', async ({
  desktop,
  start,
}) => {
  test.slow(); // everything is traced
  const app = traced(start, inTray(desktop));
  await desktop.tray.item(30_000);
  await choose(desktop, 'Open Halfpast');
  await keys(desktop, 'Halfpast', 'F1', 'Tab', 'Tab', 'Return', 'Tab', 'Return');
  await choose(desktop, 'Settings');
  await keys(desktop, 'Halfpast', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'space', 'Escape');
  await choose(desktop, 'Start a break now');
  await keys(desktop, 'Break', 'space', 'space', 'Right', 'Right', 'Escape');
  await choose(desktop, 'When to get help');
  desktop.x11.close('Halfpast');
  await until(() => !desktop.x11.windows().some(({ title }) => title === 'Halfpast'), 'the window to close');
  await quits(app, desktop);

  const { local, other, reached } = app.sockets();
  expect(local).toBeGreaterThan(2); // the trace did see the app
  expect(reached).toEqual([]);
  expect(other).toEqual([]);
});

test('a prompt that is answered and the break that follows open local sockets only', async ({
  desktop,
  start,
}) => {
  test.slow();
  const options = inTray(desktop, { intervalMin: 15 });
  const app = traced(start, {
    ...options,
    entry: 'demo',
    switches: ['--clock-rate=600', '--break-rate=20'],
  });
  await desktop.tray.item(30_000);
  let x = 100;
  const promptOpen = (): boolean => {
    desktop.x11.moveMouse((x = 300 - x), 100); // somebody is there
    return desktop.x11.windows().some(({ title }) => title === 'Time to change position');
  };
  await until(promptOpen, 'the prompt', 40_000);
  expect(await start({ ...options, entry: 'demo' }).exited).toBe(0); // the prompt takes the keyboard
  await keys(desktop, 'Time to change position', 'Tab', 'Return');
  await desktop.x11.window('Break');
  await keys(desktop, 'Break', 'Right', 'Right', 'Escape');
  await quits(app, desktop);

  const { local, other, reached } = app.sockets();
  expect(local).toBeGreaterThan(2); // the trace did see the app
  expect(reached).toEqual([]);
  expect(other).toEqual([]);
});
