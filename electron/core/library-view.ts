/** What the Routines page shows of the library: every routine and movement as this person would do it. */
import type { Library, Movement, Routine } from '../../content/schema.ts';
import { aboutMin, type PictureOf } from './break-view.ts';
import { movementOf, planAsked } from './next-plan.ts';
import {
  formOf,
  inRoutine,
  isDiscreet,
  isRuledOut,
  leftOut,
  type LeftOut,
  type Preferences,
} from './preferences.ts';
import { noMemory } from './rotation-memory.ts';
import type { Choosing } from './rotation.ts';
import type { PosedMovement, ShownSource } from './shown-content.ts';

/** Where a movement is done, for the filters. */
export type Stance = 'seated' | 'standing' | 'wall' | 'floor';

export type MovementView = Pick<
  Movement,
  | 'id'
  | 'name'
  | 'target'
  | 'feel'
  | 'stopIf'
  | 'adapt'
  | 'easier'
  | 'harder'
  | 'kit'
  | 'optionalKit'
  | 'tags'
  | 'sources'
> & {
  readonly stances: readonly Stance[];
  readonly discreet: boolean;
  readonly equipment: string | null;
  readonly steps: readonly string[];
  readonly reps: number;
  readonly sets: number;
  readonly holdSeconds: number;
  readonly eachSide: boolean;
  /** Its dose by itself, in seconds. */
  readonly seconds: number;
  /** Why breaks leave it out for this person; null: they do not. */
  readonly leftOut: LeftOut | null;
  /** Hidden by itself, so that it can be brought back by itself. */
  readonly hiddenAlone: boolean;
  readonly reviewedBy: string;
  readonly picture: PosedMovement;
};

export type RoutineCardView = Pick<
  Routine,
  'id' | 'name' | 'summary' | 'place' | 'kit' | 'seated' | 'opener' | 'sources'
> & {
  readonly discreet: boolean;
  readonly aboutMin: number;
  /** The movements as this person would do them, by id, with the dose that the routine gives them. */
  readonly movements: readonly {
    readonly id: string;
    readonly reps: number;
    readonly sets: number;
    /** How it is done in a seated routine, where that is not how the person does it otherwise. */
    readonly form: Pick<MovementView, 'stances' | 'steps' | 'equipment' | 'picture'> | null;
  }[];
  /** Names of its movements that do not come in it: hidden by the person, or ruled out by how they move. */
  readonly without: readonly string[];
  /** False: prompts never bring it, only the person does. */
  readonly prompted: boolean;
  readonly reviewedBy: string;
};

export type LibraryView = {
  readonly routines: readonly RoutineCardView[];
  readonly movements: readonly MovementView[];
  /** Every source that a routine or movement names. */
  readonly sources: readonly ShownSource[];
  /** The day on which the sources were read, as an ISO date. */
  readonly readOn: string;
  /** What holds for every movement. */
  readonly stopAlways: readonly string[];
};

/** For those who stay seated everything that they are shown is done so. */
function stancesOf({ position, seatedForm }: Movement, { staySeated }: Preferences): Stance[] {
  if (staySeated) return ['seated'];
  switch (position) {
    case 'either':
      return ['seated', 'standing'];
    case 'standing':
      return seatedForm === undefined ? ['standing'] : ['standing', 'seated'];
    case 'wall':
      return ['standing', 'wall'];
    case 'seated':
    case 'floor':
      return [position];
  }
}

export type LibraryNeeds = {
  readonly library: Library;
  readonly preferences: Preferences;
  /** Hidden one by one. */
  readonly hiddenMovements: readonly string[];
  readonly pictureOf: PictureOf;
};

function movementView(
  movement: Movement,
  { preferences, hiddenMovements, pictureOf }: LibraryNeeds,
): MovementView {
  const { dose, id } = movement;
  const form = formOf(movement, preferences);
  const sides = dose.sides === 2 ? 2 : 1;
  const setMs = (dose.holdMs + dose.moveMs) * dose.reps * sides;
  const { name, target, feel, stopIf, adapt, easier, harder, kit, optionalKit, tags, sources, reviewedBy } =
    movement;
  return {
    ...{ id, name, target, feel, stopIf, adapt, easier, harder, kit, optionalKit, tags, sources, reviewedBy },
    stances: stancesOf(movement, preferences),
    discreet: isDiscreet(movement),
    equipment: form.equipment,
    steps: form.steps.map(({ text }) => text),
    reps: dose.reps,
    sets: dose.sets,
    holdSeconds: Math.round(dose.holdMs / 1000),
    eachSide: sides === 2,
    seconds: Math.round((setMs * dose.sets + dose.restMs * (dose.sets - 1)) / 1000),
    leftOut: leftOut(movement, preferences),
    hiddenAlone: hiddenMovements.includes(id),
    picture: pictureOf(form.picture),
  };
}

/** A seated routine shows everyone the seated form. */
function formIn(routine: Routine, id: string, { library, preferences, pictureOf }: LibraryNeeds) {
  const movement = movementOf(library, id);
  const form = formOf(movement, inRoutine(routine, preferences));
  if (form.picture === formOf(movement, preferences).picture) return null;
  const { equipment, picture, steps } = form;
  const stances: Stance[] = ['seated'];
  return { stances, steps: steps.map(({ text }) => text), equipment, picture: pictureOf(picture) };
}

function routineView(routine: Routine, needs: LibraryNeeds): RoutineCardView {
  const { library, preferences } = needs;
  const choosing: Choosing = {
    library,
    preferences,
    memory: noMemory,
    day: 0,
    stretch: false,
    random: () => 0,
  };
  const { plan } = planAsked(routine.id, choosing, 'standing');
  const { id, name, summary, place, kit, seated, prompted, sources, reviewedBy } = routine;
  return {
    ...{ id, name, summary, place, kit, seated, prompted, sources, reviewedBy },
    opener: preferences.staySeated ? 'seated' : routine.opener,
    discreet: isDiscreet(routine),
    aboutMin: aboutMin(plan.plannedMs),
    movements: plan.items.flatMap((item) =>
      item.kind === 'movement'
        ? [{ id: item.id, reps: item.reps, sets: item.sets, form: formIn(routine, item.id, needs) }]
        : [],
    ),
    without: routine.movements
      .map((own) => movementOf(library, own.id))
      .filter((movement) => isRuledOut(movement, inRoutine(routine, preferences)))
      .map((movement) => movement.name),
  };
}

/** Every routine and movement, in the order of the content. A staying-seated person is shown no standing one. */
export function libraryCards(needs: LibraryNeeds): Pick<LibraryView, 'routines' | 'movements'> {
  const { library, preferences } = needs;
  const forThem = Object.values(library.movements).filter(
    (movement) => leftOut(movement, { ...preferences, hidden: [] }) !== 'seated',
  );
  const routines = library.routines.filter(({ seated }) => seated || !preferences.staySeated);
  return {
    routines: routines.map((routine) => routineView(routine, needs)),
    movements: forThem.map((movement) => movementView(movement, needs)),
  };
}
