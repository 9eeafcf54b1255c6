/** The fingerprint of the safety information, by which the app knows that its words have changed. */
import { textHash } from './content-hash.ts';
import type { Content } from './content.ts';
import { placeWords } from './pages.ts';
import { walk } from './walk.ts';

/**
 * All words of the care cards and the safety rules, and the numbers of every place in them. A review, a source or a
 * movement changes nothing; nor does the place that the person chose.
 */
export function cardsHash(content: Content): string {
  const words: string[] = [];
  walk([content.help, content.safetyRules], {
    string: (text, _item, field) => {
      if (/(?:^|\.)(?:text|heading|prefix|title)$/.test(field)) words.push(text);
    },
  });
  const { fallback, places } = content.emergencyNumbers;
  const numbers = places.map(({ code }) => [code, placeWords(content.emergencyNumbers, code)]);
  return textHash(JSON.stringify([words, fallback, numbers]));
}
