/** How often a window that failed is made again, so that one that cannot live is not tried for ever. Pure. */
import { MINUTE, type AppTime } from './time.ts';

/** So many failures within so long are mended; with the next one, something else has to be said instead. */
export const mendedFailures = 5;
export const failuresCountMs = 10 * MINUTE;

/** When windows failed of late, oldest first. */
export type Failures = readonly AppTime[];

/** A window failed at `at`: its page died, or it was asked for and did not appear. `mend`: it is to be made again. */
export function failedAgain(
  before: Failures,
  at: AppTime,
): { readonly failures: Failures; readonly mend: boolean } {
  const recent = before.filter((failedAt) => failedAt > at - failuresCountMs);
  // The oldest that are kept suffice to refuse; without the limit a page that dies at once would be kept track of for ever.
  const failures = [...recent, at].slice(-(mendedFailures + 1));
  return { failures, mend: failures.length <= mendedFailures };
}
