/**
 * The app with a clock that tests step and a person that tests move; everything else is real: windows, tray, stores,
 * D-Bus, power. Reached from tests by `app.evaluate` through `globalThis.halfpast`.
 */
import type { App } from '../../electron/app.ts';
import { run } from '../../electron/run.ts';
import { person, type Person } from '../fakes/person.ts';
import { steppedClock, type SteppedClock } from '../fakes/stepped-clock.ts';

export type TestHandle = { readonly clock: SteppedClock; readonly person: Person; readonly app: App };

declare global {
  var halfpast: TestHandle | undefined;
}

/** Monday 5 October 2026, 9:00; a later start of the same test says how much later. */
const startUtcMs = Date.UTC(2026, 9, 5, 9) + Number(process.env['HALFPAST_TEST_LATER_MS'] ?? 0);

/** Two turns of the event loop: promises have settled and messages to the windows are on their way. */
const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 2; turns++) await new Promise((resolve) => setImmediate(resolve));
};

const clock = steppedClock(startUtcMs, settled);
const someone = person(clock);

run({
  changePorts: (ports) => ({
    ...ports,
    clock,
    random: () => 0,
    idle: {
      // Locks are told by the real lock source, input by the person.
      read: async () => ({ ...(await someone.read()), locked: (await ports.idle.read()).locked }),
    },
  }),
  started: (app) => {
    globalThis.halfpast = { clock, person: someone, app };
  },
});
