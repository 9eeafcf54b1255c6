/** What the cards of the Routines page say: the same few facts for a routine and for a movement. */
import type { LibraryView, MovementView, RoutineCardView } from '../../../electron/core/library-view.ts';
import type { Settings } from '../../../electron/core/settings.ts';
import type { PosedMovement } from '../../../electron/core/views.ts';
import { healthText, text } from '../../../content/strings/text.ts';
import type { InLanguage } from '../../shared/content-language.ts';
import { kitOf, stancesOf } from './find.ts';
import { lackWords, leftOutLanguage, leftOutWords, lengthWords, stanceWords } from './library-words.ts';
import type { View } from './trail.svelte.ts';

export type Card = {
  readonly view: View;
  readonly name: string;
  readonly line: string;
  readonly length: string;
  /** Where it is done. */
  readonly stance: string;
  /** Why breaks leave it out; null: they do not. */
  readonly leftOut: {
    readonly because: 'hidden' | 'kit' | 'other';
    readonly words: string;
    readonly language: InLanguage;
  } | null;
  /** Null: none of its movements is left. */
  readonly picture: PosedMovement | null;
};

export function movementCard(movement: MovementView, settings: Settings): Card {
  const { id, name, target, seconds, stances, picture, leftOut } = movement;
  const words = leftOutWords(movement, settings);
  const because = leftOut === 'hidden' || leftOut === 'kit' ? leftOut : 'other';
  return {
    view: { kind: 'movement', id },
    name,
    line: target,
    length: lengthWords(seconds),
    stance: stanceWords(stances),
    leftOut: words === null ? null : { because, words, language: leftOutLanguage(leftOut) },
    picture,
  };
}

export function routineCard(
  routine: RoutineCardView,
  own: LibraryView['movements'],
  picture: PosedMovement | null,
  settings: Settings,
): Card {
  const lacks = lackWords(kitOf(own), settings);
  const leftOut: Card['leftOut'] =
    own.length === 0
      ? { because: 'hidden', words: text('routines.left.all'), language: leftOutLanguage('hidden') }
      : lacks === ''
        ? null
        : {
            because: 'kit',
            words: healthText('routines.left.kit', { kit: lacks }),
            language: leftOutLanguage('kit'),
          };
  return {
    view: { kind: 'routine', id: routine.id },
    name: routine.name,
    line: routine.summary,
    length: text('routines.minutes', { n: routine.aboutMin }),
    stance: stanceWords(stancesOf(routine, own)),
    leftOut,
    picture,
  };
}
