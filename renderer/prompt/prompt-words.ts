/** The prompt's words about length and place. Pure. */
import { text } from '../../content/strings/text.ts';
import type { RoutineView } from '../../electron/core/views.ts';
import { isForeign } from '../shared/content-language.ts';

/** "About 2 minutes, at your desk."; without the place where that is in another language. */
export function lengthAndPlace({ aboutMin, where }: Pick<RoutineView, 'aboutMin' | 'where'>): string {
  return isForeign('movements')
    ? text('prompt.aboutAlone', { n: aboutMin })
    : text('prompt.aboutAt', { n: aboutMin, place: where });
}
