/** The moments at which the app has something to say by itself about safety (brief D3). */
import type { Settings } from './settings.ts';
import { HOUR } from './time.ts';

/** About six weeks: how often everyone is told of it, whatever they feel (brief D3, S1 fact A23). */
const SIX_WEEKS_MS = 6 * 7 * 24 * HOUR;

export type Moment = 'safetyChanged' | 'sixWeeks';

/**
 * What is to be said at `utcMs`. `safety` is the hash of the care cards and safety rules as they are now; one that was
 * never written down counts as read.
 */
export function momentsNow(
  settings: Pick<Settings, 'safetyReadAt' | 'safetyRead' | 'sixWeeksNotedAt'>,
  safety: string,
  utcMs: number,
): readonly Moment[] {
  const { safetyReadAt, safetyRead, sixWeeksNotedAt } = settings;
  if (safetyReadAt === null) return []; // the safety page itself comes first
  const moments: Moment[] = [];
  if (safetyRead !== '' && safetyRead !== safety) moments.push('safetyChanged');
  if (utcMs - Math.max(safetyReadAt, sixWeeksNotedAt ?? 0) >= SIX_WEEKS_MS) moments.push('sixWeeks');
  return moments;
}
