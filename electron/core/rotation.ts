/** Chooses the next routine: what the person can do, then variety. */
import type { Library, Routine } from '../../content/schema.ts';

export type Preferences = { readonly staySeated: boolean; readonly hidden: readonly string[] };

/** Shown when nothing else is allowed: it never asks anyone to stand (brief C.2, corrections A9). */
export const FALLBACK_ROUTINE = 'all-seated';

/** Breaks back over which a main tag does not come again (brief C.2, rule 2). */
const TAG_MEMORY = 2;

/** Whether a routine can be offered: prompted, fits staying seated, and something of it is not hidden. */
export function canOffer(routine: Routine, preferences: Preferences): boolean {
  if (!routine.prompted) return false;
  if (preferences.staySeated && !routine.seated) return false;
  return routine.movements.some((entry) => !preferences.hidden.includes(entry.id));
}

/**
 * The routine to offer next. Preferences and hidden movements never relax; then, in this order, the tag rule, the
 * least recent, not-the-last. `shown` holds routine ids, the latest last. `random` (0 to 1) only breaks ties.
 */
export function chooseRoutine(
  library: Library,
  shown: readonly string[],
  preferences: Preferences,
  random: () => number,
): Routine {
  const possible = library.routines.filter((routine) => canOffer(routine, preferences));
  const fallback = library.routines.find((routine) => routine.id === FALLBACK_ROUTINE);
  if (possible.length === 0) {
    if (fallback === undefined) throw new Error(`the library lacks ${FALLBACK_ROUTINE}`);
    return fallback;
  }
  const tagOf = (id: string | undefined) => library.routines.find((routine) => routine.id === id)?.mainTag;
  const recentTags = shown.slice(-TAG_MEMORY).map(tagOf);
  const last = shown.at(-1);
  const notLast = possible.filter((routine) => routine.id !== last);
  const varied = notLast.filter((routine) => !recentTags.includes(routine.mainTag));
  const pool = varied.length > 0 ? varied : notLast.length > 0 ? notLast : possible;
  const age = (routine: Routine): number => shown.lastIndexOf(routine.id);
  const oldest = Math.min(...pool.map(age));
  const candidates = pool.filter((routine) => age(routine) === oldest);
  const chosen = candidates[Math.floor(random() * candidates.length)] ?? candidates[0];
  if (chosen === undefined) throw new Error('no routine can be chosen');
  return chosen;
}
