/** What the person can do and wants to do, and which movements that leaves. */
import { canSit, type KitId, type Library, type Movement, type Routine } from '../../content/schema.ts';
import type { Settings } from './settings.ts';

export type Preferences = {
  /** So does everyone in a wheelchair. */
  readonly staySeated: boolean;
  readonly wheelchair: boolean;
  /** Only what colleagues will hardly notice. */
  readonly discreetOnly: boolean;
  readonly kit: readonly string[];
  /** Hidden one by one or by a switch: movement ids. */
  readonly hidden: readonly string[];
};

/** Whether colleagues will hardly notice it (brief B2). */
export const isDiscreet = ({ discreet }: Pick<Movement | Routine, 'discreet'>): boolean => discreet === 1;

/** A wheelchair with its brakes on does not roll, turn or tip (corrections A8). */
const wheelchairIs: readonly KitId[] = ['steadyChair'];

/**
 * The preferences in the settings, each hide switch turned into the movements that it names. Whoever is shown in a
 * wheelchair stays seated: nothing that they are offered may ask them to stand.
 */
export function preferencesFrom(settings: Settings, library: Library): Preferences {
  const switched = library.hideSwitches
    .filter(({ id }) => settings.hideSwitches.includes(id))
    .flatMap(({ movements }) => movements);
  const { staySeated, wheelchair, discreetOnly } = settings;
  return {
    staySeated: staySeated || wheelchair,
    wheelchair,
    discreetOnly,
    kit: wheelchair ? [...settings.kit, ...wheelchairIs] : settings.kit,
    hidden: [...settings.hiddenMovements, ...switched],
  };
}

/**
 * The preferences inside a break of `routine`; undefined: a movement by itself. A seated routine asks nobody to stand
 * and a discreet one brings nothing that shows, whatever takes the place of its movements (corrections C23).
 */
export function inRoutine(
  routine: Pick<Routine, 'opener' | 'discreet'> | undefined,
  preferences: Preferences,
): Preferences {
  if (routine === undefined) return preferences;
  return {
    ...preferences,
    staySeated: preferences.staySeated || routine.opener === 'seated',
    discreetOnly: preferences.discreetOnly || isDiscreet(routine),
  };
}

/** Why a movement is left out; null: it is not. */
export type LeftOut = 'hidden' | 'kit' | 'seated' | 'wheelchair' | 'discreet';

/** The first reason for which a movement is left out under these preferences, which never relax. */
export function leftOut(movement: Movement, preferences: Preferences): LeftOut | null {
  if (preferences.hidden.includes(movement.id)) return 'hidden';
  if (preferences.staySeated && !canSit(movement)) return 'seated';
  if (preferences.wheelchair && movement.notInWheelchair) return 'wheelchair';
  if (preferences.discreetOnly && !isDiscreet(movement)) return 'discreet';
  return movement.kit.every((needed) => preferences.kit.includes(needed)) ? null : 'kit';
}

/** Whether it must not come at all: the person hid it, or how they move rules it out. What it needs does not count. */
export function isRuledOut(movement: Movement, preferences: Preferences): boolean {
  const why = leftOut(movement, preferences);
  return why === 'hidden' || why === 'seated' || why === 'wheelchair';
}

/** Whether a movement is left to this person. */
export const canDo = (movement: Movement, preferences: Preferences): boolean =>
  leftOut(movement, preferences) === null;

/** How a movement is done: in its own way, or sitting down. `picture` is the id of its poses. */
export type Form = Pick<Movement, 'steps' | 'equipment'> & { readonly picture: string };

/** The form for this person: seated, where they stay seated and its own steps stand. */
export function formOf(movement: Movement, { staySeated }: Pick<Preferences, 'staySeated'>): Form {
  const { seatedForm, id } = movement;
  if (!staySeated || seatedForm === undefined) return { ...movement, picture: id };
  return { ...seatedForm, picture: `${id}-seated` };
}

/** Whether this person does it sitting down. */
export const sits = (movement: Movement, { staySeated }: Pick<Preferences, 'staySeated'>): boolean =>
  canSit(movement) && (staySeated || movement.seatedForm === undefined);
