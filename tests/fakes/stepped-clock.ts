/** A clock that stands still until a test lets time pass, and then rings every timer at its moment, in order. */
import { utcParts } from './utc-parts.ts';
import type { Clock } from '../../electron/ports.ts';

export type SteppedClock = Clock & {
  /** Lets `ms` pass; after each timer waits until what it started has settled. */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock, forward or back; app time does not move. */
  setWall(byMs: number): void;
};

/** `startUtcMs`: the wall clock's first reading. `settled`: resolves when nothing that was started is under way. */
export function steppedClock(startUtcMs: number, settled: () => Promise<void>): SteppedClock {
  let at = 0;
  let wallMs = startUtcMs;
  const timers = new Map<object, { readonly at: number; readonly wake: () => void }>();

  return {
    now: () => ({ at, local: utcParts(wallMs + at), sleptMs: 0 }),
    wakeAt(wakeAt, wake) {
      const key = {};
      timers.set(key, { at: wakeAt, wake });
      return () => void timers.delete(key);
    },
    async advance(ms) {
      const end = at + ms;
      for (;;) {
        const [next] = [...timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next[0]);
        at = Math.max(at, next[1].at);
        next[1].wake();
        await settled();
      }
      at = end;
      await settled();
    },
    setWall: (byMs) => {
      wallMs += byMs;
    },
  };
}
