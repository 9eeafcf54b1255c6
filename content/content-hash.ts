/** Fingerprints of content: an item's, so that an edited text loses its review, and the safety information's. */
import { isObject } from './walk.ts';

/** The fields of a review; everything else of an item is what was reviewed. */
const reviewFields: ReadonlySet<string> = new Set(['reviewedBy', 'reviewDue', 'reviewedText']);

/** 53 bits of a text, as 14 hexadecimal digits: two mixed 32-bit lanes. Tells edits apart, keeps no secret. */
export function textHash(text: string): string {
  let low = 0x2f6e2b1;
  let high = 0x51ed270b;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + at), 0x27d4eb2f);
    high ^= high >>> 15;
  }
  low = Math.imul(low ^ (low >>> 16) ^ high, 0x85ebca6b);
  high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35);
  low ^= low >>> 15;
  high ^= high >>> 16;
  return ((high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0)).toString(16).padStart(14, '0');
}

/** JSON whose fields stand in the order of the alphabet, so that moving a line changes nothing. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, entry]) => [key, ordered(entry)]));
}

/** The fingerprint of an item as it stands in its file: all its words and numbers, without its review. */
export function contentHash(item: Readonly<Record<string, unknown>>): string {
  const reviewed = Object.entries(item).filter(([key]) => !reviewFields.has(key));
  return textHash(JSON.stringify(ordered(Object.fromEntries(reviewed))));
}
