/** The plan of the break that comes next, or that the person asked for by name. */
import type { Library, Movement, Routine } from '../../content/schema.ts';
import {
  openerKind,
  openerMs,
  planBreak,
  planMovement,
  swapOpener,
  type BreakPlan,
  type OpenerKind,
} from './break-plan.ts';
import { isRuledOut, type Preferences } from './preferences.ts';
import { changes, chooseNext, entriesOf, type Choosing, type DoneEntry, type NextBreak } from './rotation.ts';
import type { ShownRoutine } from './rotation-memory.ts';

/** A break that can be started. */
export type Planned = {
  readonly plan: BreakPlan;
  readonly opener: OpenerKind;
  readonly routine: ShownRoutine | null;
};

/** The routine of that id. Throws when the library has none. */
export function routineOf({ routines }: Library, id: string): Routine {
  const routine = routines.find((candidate) => candidate.id === id);
  if (routine === undefined) throw new Error(`no routine ${id}`);
  return routine;
}

/** The movement of that id. Throws when the library has none. */
export function movementOf({ movements }: Library, id: string): Movement {
  const movement = movements[id];
  if (movement === undefined) throw new Error(`no movement ${id}`);
  return movement;
}

function planned(
  routine: Routine,
  entries: readonly DoneEntry[],
  stretch: boolean,
  { library, memory, preferences }: Choosing,
  used: OpenerKind,
): Planned {
  const opener = openerKind(routine, used, preferences.staySeated);
  const startOtherSide = changes(memory, routine.id);
  const plan = planBreak(routine, library, { opener, entries, stretch, startOtherSide });
  return { plan, opener, routine: { id: routine.id, mainTag: routine.mainTag } };
}

/** The break that was chosen. `used`: the opener used last, which is offered again. */
export function planNext(next: NextBreak, choosing: Choosing, used: OpenerKind): Planned {
  const { library, memory, preferences } = choosing;
  const routine = routineOf(library, next.routineId);
  if (next.movementId !== null) {
    const movement = movementOf(library, next.movementId);
    return planned(routine, [{ movement, entry: { id: movement.id } }], true, choosing, used);
  }
  const entries = entriesOf(routine, library, preferences, changes(memory, routine.id));
  return planned(routine, entries, false, choosing, used);
}

/** A person who asks for something by name has what it needs, and minds nobody; hidden and seated still hold. */
const asked = (preferences: Preferences, library: Library): Preferences => ({
  ...preferences,
  discreetOnly: false,
  kit: Object.values(library.movements).flatMap(({ kit }) => kit),
});

/**
 * The routine or the one movement that the person asked for by its id. A movement that they hid comes all the same,
 * since they asked for it; in a routine it stays out. What they cannot do as they move now can only be asked for by a
 * page that does not know it yet: then the next break that fits comes.
 * @throws Error when there is no such routine or movement.
 */
export function planAsked(id: string, choosing: Choosing, used: OpenerKind): Planned {
  const { library, memory, preferences } = choosing;
  const other = (): Planned => planNext(chooseNext(choosing), choosing, used);
  if (library.movements[id] !== undefined) {
    const movement = movementOf(library, id);
    if (isRuledOut(movement, { ...preferences, hidden: [] })) return other();
    return { plan: planMovement(movement), opener: used, routine: null };
  }
  const routine = routineOf(library, id);
  if (preferences.staySeated && !routine.seated) return other();
  const entries = entriesOf(routine, library, asked(preferences, library), changes(memory, routine.id));
  return planned(routine, entries, false, choosing, used);
}

/** The same plan with an opener of the other kind. */
export function withOpener(plan: BreakPlan, routine: Routine, library: Library, kind: OpenerKind): BreakPlan {
  return swapOpener(plan, library.openers[kind].id, openerMs(routine, kind, plan.stretch));
}
