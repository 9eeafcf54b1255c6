/** Who should skip or adapt the movements of a printed sheet: each line once, with the movements that it is about. */
import type { MovementView } from '../../../electron/core/library-view.ts';

export type AdaptLine = {
  /** “1, 3”: the places in the routine, from 1, of the movements that it is about. */
  readonly numbers: string;
  readonly words: string;
};

/** In the order of the movements. */
export function adaptLines(own: readonly Pick<MovementView, 'adapt'>[]): readonly AdaptLine[] {
  const places = new Map<string, number[]>();
  for (const [index, { adapt }] of own.entries()) {
    for (const words of adapt) places.set(words, [...(places.get(words) ?? []), index + 1]);
  }
  return [...places].map(([words, numbers]) => ({ numbers: numbers.join(', '), words }));
}
