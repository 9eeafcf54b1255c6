/** Joins what this computer can tell into the ports of `os`: one connection to each bus, one lock source. */
import os from 'node:os';
import {
  BrowserWindow,
  Notification,
  app,
  globalShortcut,
  powerMonitor,
  screen,
  webContents,
} from 'electron';
import type {
  Announcer,
  Autostart,
  Clock,
  Computer,
  Displays,
  Dock,
  Idle,
  Log,
  NotificationPlace,
  Power,
  Quiet,
  Shortcuts,
  TrayHost,
} from '../ports.ts';
import { createAnnouncer, type AnnouncerNeeds } from './announcer.ts';
import { assistiveTechnologyOnBus } from './assistive-technology.ts';
import { autostartByDesktopFile, autostartByLoginItems, configHome, startCommand } from './autostart.ts';
import { createClock } from './clock.ts';
import { computerFacts, notificationServer, readOsRelease } from './computer-facts.ts';
import { notificationsOnBus } from './bus-notifications.ts';
import { alwaysComposed, compositorOfX } from './compositor.ts';
import { createBus } from './dbus.ts';
import { sessionBusPath, systemBusPath } from './dbus-address.ts';
import { createDisplays } from './displays.ts';
import { createDock } from './dock.ts';
import { notificationByElectron } from './electron-notifications.ts';
import { createIdle, isWayland, systemIdle } from './idle.ts';
import { keptAwakeOnBuses, neverKeptAwake } from './kept-awake.ts';
import { lockFromBuses, lockFromSystem } from './lock.ts';
import { watchSleep } from './logind.ts';
import { placesWindows } from './ozone.ts';
import { createPower } from './power.ts';
import { quietOnThisComputer } from './quiet/this-computer.ts';
import { createShortcuts, shortcutReach } from './shortcuts.ts';
import { trayAlwaysShown, trayHostOnBus } from './tray-host.ts';
import { waylandIdle } from './wayland-idle.ts';

export type Desktop = {
  readonly clock: Clock;
  readonly idle: Idle;
  readonly power: Power;
  readonly quiet: Quiet;
  readonly displays: Displays;
  readonly dock: Dock;
  readonly trayHost: TrayHost;
  readonly autostart: Autostart;
  readonly shortcuts: Shortcuts;
  readonly announcer: Announcer;
  /** Where a break is offered without a window. */
  readonly offerPlace: NotificationPlace;
  /** False: windows can neither be placed nor shown without taking the focus. */
  readonly placesWindows: boolean;
  /** For people who help. */
  readonly facts: Computer['facts'];
};

export type DesktopNeeds = {
  readonly log: Log;
  readonly announcements: AnnouncerNeeds['words'];
};

/** The ports of this computer. To be called when the app is ready. */
export function createDesktop({ log, announcements }: DesktopNeeds): Desktop {
  const linux = process.platform === 'linux';
  const sessionBus = createBus(linux ? sessionBusPath(process.env) : null);
  const systemBus = createBus(linux ? systemBusPath(process.env) : null);
  const lock = linux
    ? lockFromBuses(sessionBus, systemBus, {
        sessionId: process.env['XDG_SESSION_ID'] ?? null,
        pid: process.pid,
        uid: process.getuid?.() ?? 0,
      })
    : lockFromSystem(powerMonitor);
  const source =
    linux && isWayland(process.env)
      ? waylandIdle(sessionBus)
      : systemIdle(() => powerMonitor.getSystemIdleTime());
  const weSound = (): boolean => webContents.getAllWebContents().some((page) => page.isCurrentlyAudible());
  const power = createPower(powerMonitor, lock, source.readable, (happened) =>
    watchSleep(systemBus, happened),
  );
  const clock = createClock();
  power.listen(clock.powerHappened);

  const start = startCommand(process.env, process.execPath, process.defaultApp ? app.getAppPath() : null);
  const noSandbox = process.defaultApp && app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [];
  const failed = (why: string): void => log.error(`notification: ${why}`);

  const notificationPlace = linux
    ? notificationsOnBus(sessionBus, app.name)
    : () => notificationByElectron((words) => new Notification(words));
  const ozone = linux ? app.commandLine.getSwitchValue('ozone-platform') : '';
  const placed = placesWindows(process.platform, ozone);
  const displays = createDisplays({
    screen,
    compositor: linux && !isWayland(process.env) ? compositorOfX(process.env) : alwaysComposed,
    focused: () => BrowserWindow.getFocusedWindow()?.getBounds() ?? null,
    placed,
  });
  const trayHost = linux ? trayHostOnBus(sessionBus) : trayAlwaysShown;
  const shortcuts = createShortcuts(
    globalShortcut,
    shortcutReach({
      linux,
      waylandSession: isWayland(process.env),
      nativeWayland: ozone === 'wayland',
    }),
    log,
  );

  return {
    clock,
    idle: createIdle(
      source,
      lock,
      linux ? keptAwakeOnBuses(sessionBus, systemBus, { weSound }) : neverKeptAwake,
    ),
    power: placed ? power : { ...power, unreadable: () => [...power.unreadable(), 'place'] },
    quiet: quietOnThisComputer({ log, sessionBus, wayland: isWayland(process.env) }),
    displays,
    dock: createDock({
      dock: app.dock,
      setActivationPolicy: (policy) => app.setActivationPolicy(policy),
    }),
    trayHost,
    autostart: linux
      ? autostartByDesktopFile(configHome(process.env, os.homedir()), start, noSandbox)
      : autostartByLoginItems(app, start),
    shortcuts,
    announcer: createAnnouncer({
      screenReader: async () =>
        app.accessibilitySupportEnabled || (linux && (await assistiveTechnologyOnBus(sessionBus))),
      place: notificationPlace(),
      promptPlace: notificationPlace(),
      failed,
      words: announcements,
    }),
    offerPlace: notificationPlace(),
    placesWindows: placed,
    facts: computerFacts({
      env: process.env,
      displays: () => screen.getAllDisplays(),
      compositing: () => app.getGPUFeatureStatus().gpu_compositing,
      ozone,
      composed: () => displays.seeThrough(),
      placesWindows: placed,
      trayHost: () => trayHost.present(),
      shortcuts: shortcuts.reach,
      notifications: () =>
        linux
          ? notificationServer(sessionBus)
          : Promise.resolve(Notification.isSupported() ? 'the system' : ''),
      program: process.execPath,
      osRelease: () => (linux ? readOsRelease() : ''),
    }),
  };
}
