/** Finds routines and movements by words and filters; all of them combine. */
import type { KitId } from '../../../content/schema.ts';
import type {
  LibraryView,
  MovementView,
  RoutineCardView,
  Stance,
} from '../../../electron/core/library-view.ts';
import { says } from '../../shared/says.ts';

/** Where a movement is done, of which any may hold, and “discreet”, which must hold. */
export const filters = ['seated', 'standing', 'wall', 'floor', 'discreet'] as const;
export type Filter = (typeof filters)[number];

/** A piece of kit that the person has, or `none`: only what needs nothing at all. */
export type KitChoice = KitId | 'none';

export type Wish = {
  readonly query: string;
  readonly filters: readonly Filter[];
  readonly kit: readonly KitChoice[];
};
export type Found = Pick<LibraryView, 'routines' | 'movements'>;
/** The two parts of the library, of which one is shown at a time. */
export type Part = keyof Found;

/** The movements that a routine has for this person, as they are done in it. */
export function movementsOf(
  routine: RoutineCardView,
  movements: readonly MovementView[],
): readonly MovementView[] {
  return routine.movements.flatMap(({ id, form }) => {
    const movement = movements.find((one) => one.id === id);
    return movement === undefined ? [] : { ...movement, ...form };
  });
}

/** Where a routine is done, by where its movements are. */
export function stancesOf(routine: RoutineCardView, movements: readonly MovementView[]): readonly Stance[] {
  const has = (stance: Stance): boolean => movements.some(({ stances }) => stances.includes(stance));
  if (has('floor')) return ['floor'];
  if (routine.seated) return ['seated'];
  return has('wall') ? ['standing', 'wall'] : ['standing'];
}

/** What a routine needs: all that its movements cannot be done without. */
export const kitOf = (movements: readonly MovementView[]): readonly KitId[] => [
  ...new Set(movements.flatMap(({ kit }) => kit)),
];

type Candidate = {
  readonly text: string;
  readonly stances: readonly Stance[];
  readonly discreet: boolean;
  readonly kit: readonly KitId[];
};

function fits({ text, stances, discreet, kit }: Candidate, wish: Wish): boolean {
  const places = wish.filters.filter((filter) => filter !== 'discreet');
  if (places.length > 0 && !places.some((place) => stances.includes(place))) return false;
  if (wish.filters.includes('discreet') && !discreet) return false;
  if (wish.kit.length > 0 && !kit.every((needed) => wish.kit.includes(needed))) return false;
  return says(text, wish.query);
}

/** Everything that fits, in the order of the library. */
export function find({ routines, movements }: Found, wish: Wish): Found {
  return {
    routines: routines.filter((routine) => {
      const own = movementsOf(routine, movements);
      const { discreet, name, summary, place, kit } = routine;
      const text = [name, summary, place, kit, ...own.map((movement) => movement.name)].join(' ');
      return fits({ text, stances: stancesOf(routine, own), discreet, kit: kitOf(own) }, wish);
    }),
    movements: movements.filter((movement) => {
      const { name, target, tags, equipment, stances, discreet, kit } = movement;
      return fits({ text: [name, target, equipment, ...tags].join(' '), stances, discreet, kit }, wish);
    }),
  };
}
