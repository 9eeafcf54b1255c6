/** The language that this process speaks now: one for the interface, and one for each part of the content. */
import { catalogues } from 'virtual:languages';
import english from 'virtual:messages/en-GB';
import { ENGLISH } from './languages.ts';
import type { Speaking } from './spoken.ts';

export { contentParts, type ContentPart, type Speaking } from './spoken.ts';

export type Messages = Readonly<Record<string, (args?: Readonly<Record<string, string | number>>) => string>>;

export const speakingEnglish: Speaking = {
  tag: ENGLISH,
  direction: 'ltr',
  formats: ENGLISH,
  content: { guidance: ENGLISH, advice: ENGLISH, movements: ENGLISH },
};

const loaded = new Map<string, Messages>([[ENGLISH, english]]);
const listeners = new Set<() => void>();
let spoken = speakingEnglish;
let asked = 0;
let onRead: () => void = () => undefined;

/** What is spoken now. */
export function speaking(): Speaking {
  onRead();
  return spoken;
}

/** Lets a window know when words depend on the language, so that they follow it. One for each process. */
export function trackReads(read: () => void): void {
  onRead = read;
}

/** The messages of a language that is spoken; English where it has none. */
export const messagesOf = (tag: string): Messages => loaded.get(tag) ?? english;

async function load(tag: string): Promise<void> {
  if (loaded.has(tag)) return;
  const catalogue = catalogues[tag];
  if (catalogue === undefined) throw new Error(`There is no catalogue of "${tag}"`);
  loaded.set(tag, (await catalogue()).default);
}

/**
 * Reads what is needed and speaks it from then on; of two calls at once the later one counts.
 * @throws Error (rejects) when there is no such language; what was spoken before goes on.
 */
export async function speak(next: Speaking): Promise<void> {
  asked += 1;
  const mine = asked;
  await Promise.all([next.tag, ...Object.values(next.content)].map(load));
  if (mine !== asked) return;
  spoken = next;
  for (const listener of listeners) listener();
}

/** Told after each change of the language; returns its own stop. */
export function whenLanguageChanges(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
