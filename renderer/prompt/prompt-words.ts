/** The prompt's words about length and place. Pure. */
import { text } from '../../content/strings/text.ts';
import type { RoutineView } from '../../electron/core/views.ts';

/** "About 2 minutes, at your desk." */
export function lengthAndPlace({ aboutMin, where }: Pick<RoutineView, 'aboutMin' | 'where'>): string {
  return text('prompt.aboutAt', { n: aboutMin, place: where });
}
