/** Whether the screen is locked: from the system's own events, or on Linux from whoever answers on the buses. */
import type { Stop } from '../ports.ts';
import type { Bus } from './dbus.ts';
import { watchLogind, type LoginIdentity } from './logind.ts';
import { screenSavers, watchScreenSaver } from './screen-saver.ts';

export type LockSource = {
  locked(): boolean;
  /** False when nobody here can tell. Not said before everybody had time to answer. */
  readable(): boolean;
  /** Hears each change. */
  listen(changed: (locked: boolean) => void): Stop;
  stop(): void;
};

/** How long the buses have for their first answer, in milliseconds. */
const settledAfterMs = 3_000;

/** Linux: locked when any screen saver or the login manager says so. */
export function lockFromBuses(sessionBus: Bus, systemBus: Bus, who: LoginIdentity): LockSource {
  const startedAt = performance.now();
  const known = new Map<string, boolean>();
  const told = listeners();
  let locked = false;

  const report =
    (source: string) =>
    (now: boolean | null): void => {
      if (now === null) known.delete(source);
      else known.set(source, now);
      const any = [...known.values()].includes(true);
      if (any === locked) return;
      locked = any;
      // A locker that is gone unlocked nothing: whoever is there will be seen by what they type.
      if (now !== null) told.tell(locked);
    };
  const stops = [
    ...screenSavers.map((saver) => watchScreenSaver(sessionBus, saver, report(saver.name))),
    watchLogind(systemBus, who, report('logind')),
  ];

  return {
    locked: () => locked,
    readable: () => known.size > 0 || performance.now() - startedAt < settledAfterMs,
    listen: told.listen,
    stop: () => stops.forEach((stop) => stop()),
  };
}

/** The part of Electron's powerMonitor that tells of locks, on Windows and macOS only. */
export type LockMonitor = {
  on(event: 'lock-screen' | 'unlock-screen', heard: () => void): unknown;
  off(event: 'lock-screen' | 'unlock-screen', heard: () => void): unknown;
  getSystemIdleState(thresholdS: number): 'active' | 'idle' | 'locked' | 'unknown';
};

/** Windows and macOS. */
export function lockFromSystem(monitor: LockMonitor): LockSource {
  const told = listeners();
  let locked = monitor.getSystemIdleState(60) === 'locked';
  const set = (now: boolean) => (): void => {
    locked = now;
    told.tell(now);
  };
  const [onLock, onUnlock] = [set(true), set(false)];
  monitor.on('lock-screen', onLock);
  monitor.on('unlock-screen', onUnlock);

  return {
    locked: () => locked,
    readable: () => true,
    listen: told.listen,
    stop() {
      monitor.off('lock-screen', onLock);
      monitor.off('unlock-screen', onUnlock);
    },
  };
}

function listeners(): {
  readonly listen: LockSource['listen'];
  readonly tell: (locked: boolean) => void;
} {
  const all = new Set<{ readonly changed: (locked: boolean) => void }>();
  return {
    listen(changed) {
      const one = { changed };
      all.add(one);
      return () => void all.delete(one);
    },
    tell: (locked) => [...all].forEach(({ changed }) => changed(locked)),
  };
}
