/** Waits for states instead of times: the only place in the tests where time is let pass. */
import { setTimeout as wait } from 'node:timers/promises';

const stepMs = 20;

/**
 * Asks until the answer is truthy and returns it; after `ms` throws an error that names what was waited for.
 * An answer that throws counts as "not yet", and its message is told in the end.
 */
export async function until<T>(
  ask: () => T | Promise<T>,
  what: string,
  ms = 10_000,
): Promise<NonNullable<Exclude<T, false | 0 | ''>>> {
  const deadline = performance.now() + ms;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      // The condition narrows at run time what the return type says; TypeScript cannot see it for a generic T.
      if (answer) return answer as NonNullable<Exclude<T, false | 0 | ''>>;
      last = answer;
    } catch (error) {
      last = error;
    }
    await wait(stepMs);
  } while (performance.now() < deadline);
  throw new Error(`waited ${ms} ms for ${what}; last seen: ${String(last)}`);
}

/** Rejects when `work` takes longer than `ms`: a D-Bus call or a process may never answer. */
export async function within<T>(work: Promise<T>, what: string, ms = 10_000): Promise<T> {
  const done = new AbortController();
  const late = wait(ms, undefined, { signal: done.signal }).then(() => {
    throw new Error(`${what} took longer than ${ms} ms`);
  });
  late.catch(() => undefined); // aborted once the work is done
  return Promise.race([work, late]).finally(() => done.abort());
}
