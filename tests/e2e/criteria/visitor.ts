/** At each screen of a walk: Tab through it, what it says about itself, and what is heard of it. */
import { frames } from '../measure/rest.ts';
import type { Visitor } from '../walk/walk.ts';
import { heardAsBefore } from './aria.ts';
import { tabThrough } from './keyboard.ts';
import { wellBuilt } from './structure.ts';

/** Looks at what it is brought to, in the look in which it stands. The findings grow as the walk goes on. */
export function attending(): Visitor & { readonly found: readonly string[] } {
  const found: string[] = [];
  return {
    found,
    async at(page, screen, part) {
      await frames(page, 1);
      found.push(...(await heardAsBefore(page, screen, part))); // first: in a break time goes on
      if (part !== undefined) return; // the rest of the screen has been seen without it
      found.push(...(await wellBuilt(page, screen)));
      found.push(...(await tabThrough(page, screen)));
    },
  };
}

/** Brings several visitors to each screen, one after the other. */
export function together(...visitors: readonly Visitor[]): Visitor {
  return {
    async at(page, screen, part) {
      for (const each of visitors) await each.at(page, screen, part);
    },
  };
}
