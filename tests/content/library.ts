/** The library of this build and its movements by id, for the tests of movements, routines and hide switches. */
import { loadContent } from '../../content/all.ts';
import type { Movement } from '../../content/schema.ts';

export const { library } = loadContent();
export const movements: readonly Movement[] = Object.values(library.movements);

export function movement(id: string): Movement {
  const found = library.movements[id];
  if (found === undefined) throw new Error(`no movement ${id}`);
  return found;
}

/** How long a dose lasts, in seconds; a routine may change its repetitions and sets. */
export function doseSeconds(
  { dose }: Movement,
  change: { readonly reps?: number | undefined; readonly sets?: number | undefined } = {},
): number {
  const sets = change.sets ?? dose.sets;
  const once = (change.reps ?? dose.reps) * dose.sides * (dose.holdMs + dose.moveMs);
  return (once * sets + dose.restMs * (sets - 1)) / 1000;
}
