/** Search by words: the beginnings of words, without accents, case and punctuation. */

export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** True when each word asked for begins a word of the text. */
export function says(text: string, query: string): boolean {
  const said = wordsOf(text);
  return wordsOf(query).every((asked) => said.some((word) => word.startsWith(asked)));
}
