/** What a choice of the next break is made from: a person who can do everything, unless a test says otherwise. */
import { loadContent } from '../../content/all.ts';
import { kitIds } from '../../content/schema.ts';
import type { Preferences } from '../../electron/core/preferences.ts';
import type { Choosing } from '../../electron/core/rotation.ts';
import { noMemory, type RotationMemory } from '../../electron/core/rotation-memory.ts';

export const anyone: Preferences = {
  staySeated: false,
  wheelchair: false,
  discreetOnly: false,
  kit: kitIds,
  hidden: [],
};

type Change = Partial<Omit<Choosing, 'memory' | 'preferences'>> & {
  readonly memory?: Partial<RotationMemory>;
  readonly preferences?: Partial<Preferences>;
};

export const choosing = ({ memory, preferences, ...change }: Change = {}): Choosing => ({
  library: loadContent().library,
  memory: { ...noMemory, ...memory },
  preferences: { ...anyone, ...preferences },
  day: 20_000,
  stretch: false,
  random: () => 0,
  ...change,
});
