/** Which movement pictures a routine; and the library in the order in which it is shown. */
import { compareWords } from '../../../content/strings/formats.ts';
import type { LibraryView, MovementView } from '../../../electron/core/library-view.ts';
import type { PosedMovement } from '../../../electron/core/views.ts';
import { movementsOf, type Found } from './find.ts';

/** By the routine's id: its first movement that pictures no routine before it, so that cards do not look alike. */
export function picturesOf({ routines, movements }: Found): ReadonlyMap<string, MovementView> {
  const chosen = new Map<string, MovementView>();
  for (const routine of routines) {
    const own = movementsOf(routine, movements);
    const taken = [...chosen.values()];
    const picture = own.find((movement) => !taken.includes(movement)) ?? own[0];
    if (picture !== undefined) chosen.set(routine.id, picture);
  }
  return chosen;
}

/**
 * Movements by name. Poses never change while the app runs, so each stays the same object: nothing is measured or
 * drawn again when the library is told anew.
 */
export function inOrder(): (library: LibraryView) => LibraryView {
  const pictures = new Map<string, PosedMovement>();
  const known = (picture: PosedMovement): PosedMovement => {
    const first = pictures.get(picture.id) ?? picture;
    pictures.set(picture.id, first);
    return first;
  };
  return (library) => ({
    ...library,
    movements: library.movements
      .map((movement) => ({ ...movement, picture: known(movement.picture) }))
      .sort((a, b) => compareWords(a.name, b.name)),
  });
}
