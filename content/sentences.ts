/** Takes words apart into sentences. */

/** In order, each with its full stop, which may be that of any of our languages. */
export const sentencesOf = (words: string): readonly string[] =>
  (words.match(/[^.!?۔]+[.!?۔]*/gu) ?? []).map((sentence) => sentence.trim());
