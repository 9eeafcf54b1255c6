/** The Power port: sleep and the session's end from Electron, locks from the lock source. */
import type { Power, PowerEvent, Stop } from '../ports.ts';
import type { LockSource } from './lock.ts';

type MonitorEvent = 'suspend' | 'resume' | 'shutdown';
/** The part of Electron's powerMonitor that tells of sleep and shutdown. */
export type PowerMonitor = {
  on(event: MonitorEvent, heard: () => void): unknown;
  off(event: MonitorEvent, heard: () => void): unknown;
};

const events: readonly (readonly [MonitorEvent, PowerEvent])[] = [
  ['suspend', 'suspended'],
  ['resume', 'resumed'],
  ['shutdown', 'ending'],
];

/** Power events as they come: suspend and resume may come twice, and once more from `watchSleep`. */
export function createPower(
  monitor: PowerMonitor,
  lock: LockSource,
  idleReadable: () => boolean,
  watchSleep: (happened: (asleep: boolean) => void) => Stop = () => () => undefined,
): Power {
  return {
    listen(happened) {
      const stopSleep = watchSleep((asleep) => happened(asleep ? 'suspended' : 'resumed'));
      const stops = events.map(([event, as]) => {
        const heard = (): void => happened(as);
        monitor.on(event, heard);
        return () => monitor.off(event, heard);
      });
      const stopLock = lock.listen((locked) => happened(locked ? 'locked' : 'unlocked'));
      return () => {
        stopSleep();
        stops.forEach((stop) => stop());
        stopLock();
      };
    },
    unreadable: () => [
      ...(idleReadable() ? [] : (['idle'] as const)),
      ...(lock.readable() ? [] : (['lock'] as const)),
    ],
  };
}
