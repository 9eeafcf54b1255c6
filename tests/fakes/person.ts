/** The person at the computer, as far as idle time can tell. */
import type { Clock, Idle } from '../../electron/ports.ts';

export type Person = Idle & {
  /** Typing all the time. */
  works(): void;
  /** Touches nothing from now on. */
  stops(): void;
  /** Touches nothing, but something keeps the display awake. */
  watches(): void;
};

export function person(clock: Clock): Person {
  let lastInputAt: number | null = null;
  let displayKeptAwake = false;
  return {
    works() {
      lastInputAt = null;
      displayKeptAwake = false;
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
        idleMs: lastInputAt === null ? 0 : clock.now().at - lastInputAt,
        displayKeptAwake,
        locked: false,
      }),
  };
}
