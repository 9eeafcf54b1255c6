/** What a choice of the next break is made from: a person who can do everything, unless a test says otherwise. */
import fc from 'fast-check';
import { loadContent } from '../../content/all.ts';
import { kitIds, type Routine } from '../../content/schema.ts';
import type { Preferences } from '../../electron/core/preferences.ts';
import type { Choosing } from '../../electron/core/rotation.ts';
import { noMemory, type RotationMemory } from '../../electron/core/rotation-memory.ts';

export const { library } = loadContent();
export const movementIds = Object.keys(library.movements);
export const prompted = library.routines.filter((routine) => routine.prompted);

export function routine(id: string): Routine {
  const found = library.routines.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no routine ${id}`);
  return found;
}

export const anyone: Preferences = {
  staySeated: false,
  wheelchair: false,
  discreetOnly: false,
  kit: kitIds,
  hidden: [],
};

/** Any person: how they move, what they have, what they hid. */
export const someone: fc.Arbitrary<Preferences> = fc.record({
  staySeated: fc.boolean(),
  wheelchair: fc.boolean(),
  discreetOnly: fc.boolean(),
  kit: fc.subarray([...kitIds]),
  hidden: fc.subarray(movementIds, { maxLength: 6 }),
});

type Change = Partial<Omit<Choosing, 'memory' | 'preferences'>> & {
  readonly memory?: Partial<RotationMemory>;
  readonly preferences?: Partial<Preferences>;
};

export const choosing = ({ memory, preferences, ...change }: Change = {}): Choosing => ({
  library,
  memory: { ...noMemory, ...memory },
  preferences: { ...anyone, ...preferences },
  day: 20_000,
  stretch: false,
  random: () => 0,
  ...change,
});
