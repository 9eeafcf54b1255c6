/** The breathing words of the steps that apply now: a sentence of theirs, word for word, or none. Pure. */
import type { BreakItemView } from '../../electron/core/views.ts';

const mentionsBreath = /\bbreath/i;

/** The first sentence about breathing in these steps; null where they say nothing of it. */
function sentenceOf(steps: readonly { readonly text: string }[]): string | null {
  const sentences = steps.flatMap(({ text }) => text.match(/[^.]+\./g) ?? [text]);
  return sentences.find((sentence) => mentionsBreath.test(sentence))?.trim() ?? null;
}

/** Whether this item says anything about breathing: then room is kept for it, so that nothing moves. */
export const hasBreathing = ({ steps }: Pick<BreakItemView, 'steps'>): boolean => sentenceOf(steps) !== null;

/** What the steps that apply now say about breathing; null: nothing. */
export const breatheNow = (item: Pick<BreakItemView, 'steps'>, now: readonly number[]): string | null =>
  sentenceOf(now.flatMap((index) => item.steps[index] ?? []));
