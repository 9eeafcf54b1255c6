/**
 * The app with a clock that tests step and a person that tests move; everything else is real: windows, tray, stores,
 * D-Bus, power. With HALFPAST_TEST_REAL_INPUT=1 the keys and the pointer are real as well. Reached from tests by
 * `app.evaluate` through `globalThis.halfpast`.
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

/** Questions to the computer that have not been answered yet. */
const asked = new Set<Promise<unknown>>();
function answered<T>(question: Promise<T>): Promise<T> {
  asked.add(question);
  return question.finally(() => asked.delete(question));
}

/** Two turns of the event loop: promises have settled, messages to the windows are on their way, nothing is asked. */
const settled = async (): Promise<void> => {
  do {
    await Promise.all(asked);
    for (let turns = 0; turns < 2; turns++) await new Promise((resolve) => setImmediate(resolve));
  } while (asked.size > 0);
};

const realInput = process.env['HALFPAST_TEST_REAL_INPUT'] === '1';
const clock = steppedClock(startUtcMs, settled);
const someone = person(clock);

run({
  changePorts: (ports) => ({
    ...ports,
    clock,
    random: () => 0,
    idle: {
      // Locks are told by the real lock source, input by the person.
      read: () =>
        answered(
          Promise.all([someone.read(), ports.idle.read()]).then(([seen, real]) =>
            realInput ? real : { ...seen, locked: real.locked },
          ),
        ),
    },
    quiet: { read: (reasons) => answered(ports.quiet.read(reasons)) },
  }),
  started: (app) => {
    globalThis.halfpast = { clock, person: someone, app };
  },
});
