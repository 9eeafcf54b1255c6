/** The prompt's words about length and place. Pure. */
import { text, type MessageKey } from '../../content/strings/text.ts';
import type { RoutineView } from '../../electron/core/views.ts';

/** Places that read better inside the sentence than after it. */
const placesInSentence = new Map<string, MessageKey>([
  ['Desk', 'prompt.place.desk'],
  ['Doorway or wall', 'prompt.place.doorwayOrWall'],
  ['Any steady seat', 'prompt.place.steadySeat'],
]);

/** "About 2 minutes, at your desk." */
export function lengthAndPlace({ aboutMin, place }: Pick<RoutineView, 'aboutMin' | 'place'>): string {
  const key = placesInSentence.get(place);
  if (key !== undefined) return text('prompt.aboutAt', { n: aboutMin, place: text(key) });
  return text('prompt.about', { n: aboutMin, place: place.replace(/\.$/, '') });
}
