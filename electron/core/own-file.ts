/** Files that a person carries in and out of the app: what they say of themselves, whatever they hold. */
import * as v from 'valibot';

const VERSION = 1;

/** What a file of ours begins with. */
export const ownHead = <K extends string>(kind: K) => ({ app: 'Halfpast', kind, v: VERSION }) as const;

export type OwnFile =
  | { readonly state: 'ours'; readonly content: Readonly<Record<string, unknown>> }
  /** It cannot be read as a file of any kind. */
  | { readonly state: 'damaged' }
  | { readonly state: 'notOurs' }
  /** A later Halfpast wrote it. */
  | { readonly state: 'newer' };

const headSchema = v.looseObject({
  app: v.literal('Halfpast'),
  kind: v.string(),
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** The text without the mark that some editors put before it. */
export const plainText = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** Opens the text of a file as far as its head; what it holds is still to be checked. */
export function openOwnFile(text: string, kind: string): OwnFile {
  const plain = plainText(text);
  if (!/^\s*\{/.test(plain)) return { state: 'notOurs' };
  let found: unknown;
  try {
    found = JSON.parse(plain);
  } catch {
    return { state: 'damaged' };
  }
  const parsed = v.safeParse(headSchema, found);
  if (!parsed.success || parsed.output.kind !== kind) return { state: 'notOurs' };
  return parsed.output.v > VERSION ? { state: 'newer' } : { state: 'ours', content: parsed.output };
}
