/** The person at the computer, as far as idle time can tell. */
import type { Clock, Idle } from '../../electron/ports.ts';

/** Longer than the gap in the typing that a break waits for, and no more. */
const PAUSE_MS = 5_000;

export type Person = Idle & {
  /** Uses the computer all the time, and pauses for some seconds whenever somebody asks. */
  works(): void;
  /** Never lets go of the keys. */
  types(): void;
  /** Touches nothing from now on. */
  stops(): void;
  /** Touches nothing, but something keeps the display awake. */
  watches(): void;
};

export function person(clock: Clock): Person {
  let lastInputAt: number | null = null;
  let displayKeptAwake = false;
  let pauses = true;
  return {
    works() {
      lastInputAt = null;
      displayKeptAwake = false;
      pauses = true;
    },
    types() {
      lastInputAt = null;
      displayKeptAwake = false;
      pauses = false;
    },
    stops() {
      lastInputAt ??= clock.now().at;
      displayKeptAwake = false;
    },
    watches() {
      lastInputAt ??= clock.now().at;
      displayKeptAwake = true;
    },
    read: () =>
      Promise.resolve({
        idleMs: lastInputAt === null ? (pauses ? PAUSE_MS : 0) : clock.now().at - lastInputAt,
        displayKeptAwake,
        locked: false,
      }),
  };
}
