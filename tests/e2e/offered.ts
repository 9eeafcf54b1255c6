/** Whether a break was offered, and waiting for it without letting the offer pass. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from './desktop/desktop.ts';
import { toSee, type Halfpast } from './halfpast.ts';

/** Has any break been offered since the app was started? */
export const isOffered = ({ userData }: Halfpast): boolean =>
  readFileSync(path.join(userData, 'logs/halfpast.log'), 'utf8').includes('break offered');

/**
 * The reason to wait has gone: the first prompt comes by itself, at the latest when a pause in typing is waited for no
 * longer. App time stands still once it was offered: its window takes real time to appear, and folds in app time.
 */
export async function comes(halfpast: Halfpast, desktop: Desktop): Promise<void> {
  for (let waited = 0; waited < 6 && !isOffered(halfpast); waited++) await halfpast.passes(0, 30);
  await toSee(desktop, 'Time to change position');
}
