/** The Clock of production: app time and wall time from this computer, and one timer for each wake. */
import os from 'node:os';
import type { Local, Now } from '../core/time.ts';
import type { Clock, PowerEvent, Stop } from '../ports.ts';
import { appTimeByUptime, appTimeByWall, type Clocks } from './app-time.ts';

/** The longest delay that a timer can hold, in milliseconds; a longer one would fire at once. */
const longestDelayMs = 2 ** 31 - 1;

/** What the clock is made of; tests hand in their own. */
export type ClockParts = {
  readonly clocks: Clocks;
  /** Does the uptime count sleep that the awake clock leaves out? */
  readonly uptimeCountsSleep: boolean;
  readonly startTimer: (ms: number, done: () => void) => Stop;
};

/** The Clock port, and the ear through which it hears of sleep. */
export type PoweredClock = Clock & {
  /**
   * To be told of every power event before anybody reads the time because of it: elsewhere than on Linux this
   * is how sleep gets into app time, and everywhere it is how timers are set again after a sleep.
   */
  readonly powerHappened: (event: PowerEvent) => void;
};

/** The clock of this computer, or one made of the parts given. */
export function createClock(parts: ClockParts = thisComputer()): PoweredClock {
  const time = (parts.uptimeCountsSleep ? appTimeByUptime : appTimeByWall)(parts.clocks);
  const rearms = new Set<() => void>();

  return {
    now(): Now {
      const at = Math.floor(time.at());
      return { at, local: localAt(parts.clocks.utcMs()), sleptMs: time.sleptMs() };
    },
    wakeAt(at, wake) {
      let stopTimer: Stop = () => undefined;
      const rearm = (): void => {
        stopTimer();
        stopTimer = parts.startTimer(Math.min(longestDelayMs, Math.max(0, at - time.at())), () => {
          if (time.at() < at) return rearm();
          rearms.delete(rearm);
          wake();
        });
      };
      rearms.add(rearm);
      rearm();
      return () => {
        rearms.delete(rearm);
        stopTimer();
      };
    },
    powerHappened(event) {
      if (event === 'suspended') time.suspended();
      if (event !== 'resumed') return;
      time.resumed();
      noticeTimeZone();
      for (const rearm of [...rearms]) rearm();
    },
  };
}

/** Wall time as core wants it, in the zone the computer is set to. `utcMs` is in milliseconds since 1970. */
export function localAt(utcMs: number): Local {
  const date = new Date(utcMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    utcMs,
    offsetMin: Math.round(-date.getTimezoneOffset()) + 0,
    dayKey: `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    weekday: date.getDay() || 7,
    minute: date.getHours() * 60 + date.getMinutes(),
  };
}

function thisComputer(): ClockParts {
  return {
    clocks: {
      awakeMs: () => performance.now(),
      uptimeMs: () => {
        try {
          return os.uptime() * 1_000;
        } catch {
          return null;
        }
      },
      utcMs: () => Date.now(),
    },
    uptimeCountsSleep: process.platform === 'linux',
    startTimer(ms, done) {
      const timer = setTimeout(done, Math.ceil(ms));
      return () => clearTimeout(timer);
    },
  };
}

/** People travel while the computer sleeps: Node reads the computer's zone again when this variable is touched. */
function noticeTimeZone(): void {
  const zone = process.env['TZ'];
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}
