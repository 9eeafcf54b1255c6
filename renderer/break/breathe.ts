/** The breathing words of the steps that apply now: a sentence of theirs, word for word, or none. Pure. */
import type { BreakItemView } from '../../electron/core/views.ts';

type Steps = { readonly steps: readonly Pick<BreakItemView['steps'][number], 'breath'>[] };

/** Whether this item says anything about breathing: then room is kept for it, so that nothing moves. */
export const hasBreathing = ({ steps }: Steps): boolean => steps.some(({ breath }) => breath !== null);

/** What the steps that apply now say about breathing; null: nothing. */
export const breatheNow = ({ steps }: Steps, now: readonly number[]): string | null =>
  now.flatMap((index) => steps[index]?.breath ?? [])[0] ?? null;
