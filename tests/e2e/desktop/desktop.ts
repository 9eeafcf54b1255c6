/** A whole desktop session of the test's own: screen, buses, window manager, tray, notifications, power, lock. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCompositor } from './compositor.ts';
import { startLoginManager, type LoginManager } from './login-manager.ts';
import { startNotificationDaemon, type NotificationDaemon } from './notification-daemon.ts';
import { startBus } from './private-bus.ts';
import { startProcesses, type Environment, type Processes } from './processes.ts';
import { startScreenSaver, type ScreenSaver } from './screen-saver.ts';
import { createTrayHost, type TrayHost } from './tray-host.ts';
import { startWindowManager, startXServer, type XServer } from './x-server.ts';
import { createX11, type X11 } from './x11.ts';

export type DesktopOptions = {
  /** `xorg` where a test needs several displays; else `xvfb`. */
  server?: XServer;
  /** Of an `xvfb` screen, in pixels. */
  size?: `${number}x${number}`;
  /** False: no tray host until the test calls `desktop.tray.start()`. */
  trayHost?: boolean;
  /** False: no window manager. */
  wm?: boolean;
  /** False: nothing says that it composes the screen, as on plain or remote X desktops. */
  compositor?: boolean;
};

export type Desktop = {
  /** Everything of the desktop lies here and is removed with it. */
  folder: string;
  /** The whole environment of a program on this desktop; nothing of the tests' own leaks into it. */
  env: Environment;
  sessionBus: string;
  systemBus: string;
  tray: TrayHost;
  notifications: NotificationDaemon;
  login: LoginManager;
  screenSaver: ScreenSaver;
  x11: X11;
  processes: Processes;
  /** Back to the state in which a test expects the desktop: unlocked, nothing sent, tray host as configured. */
  reset(): Promise<void>;
  stop(): Promise<void>;
};

export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const { server = 'xvfb', size = '1280x800', trayHost = true, wm = true, compositor = true } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'halfpast-desktop-'));
  const processes = startProcesses(folder);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const home = homeEnvironment(folder);
    const [sessionBus, systemBus, display] = await Promise.all([
      startBus('session', folder, processes, home),
      startBus('system', folder, processes, home),
      startXServer(server, size, folder, processes, home),
    ]);
    const env = {
      ...home,
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: sessionBus,
      DBUS_SYSTEM_BUS_ADDRESS: systemBus,
    };
    if (wm) await startWindowManager(processes, env);
    const composes = compositor ? await startCompositor(display) : undefined;
    const tray = createTrayHost(sessionBus);
    const [notifications, login, screenSaver] = await Promise.all([
      startNotificationDaemon(sessionBus),
      startLoginManager(systemBus),
      startScreenSaver(sessionBus),
    ]);
    if (trayHost) await tray.start();
    const x11 = createX11(processes, env);

    return {
      ...{ folder, env, sessionBus, systemBus, tray, notifications, login, screenSaver, x11, processes },
      async reset() {
        login.setLocked(false);
        screenSaver.setActive(false);
        await notifications.start();
        notifications.sent.length = 0;
        notifications.withdrawn.length = 0;
        tray.stop();
        if (trayHost) await tray.start();
      },
      async stop() {
        for (const service of [tray, notifications, login, screenSaver]) service.stop();
        composes?.stop();
        await processes.stop();
        process.removeListener('exit', remove);
        remove();
      },
    };
  } catch (error) {
    await processes.stop();
    throw error; // the folder stays until the process ends: its logs tell why
  }
}

/** A home folder of its own, and only those variables that a program needs. */
export function homeEnvironment(folder: string): Environment {
  const home = path.join(folder, 'home');
  const runtime = path.join(folder, 'runtime');
  mkdirSync(home, { recursive: true });
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    NO_AT_BRIDGE: '1',
  };
}
