/** Chooses the next break: what the person can do, then variety (brief C.2 as settled in the decisions). */
import { canSit, type Library, type Movement, type Routine } from '../../content/schema.ts';
import { canDo, isDiscreet, type Preferences } from './preferences.ts';
import { strengthAllowed, type RotationMemory } from './rotation-memory.ts';

/** Shown when nothing else is allowed: it never asks anyone to stand (brief C.2, corrections A9). */
export const FALLBACK_ROUTINE = 'all-seated';

/** Breaks back over which a main tag does not come again (brief C.2, rule 2). */
const TAG_MEMORY = 2;

/** Every so many times a routine swaps a movement and begins on the other side (brief C.2, rule 6). */
const CHANGE_EVERY = 3;

/** What a working day should hold (brief C.2, rule 4); each second break of the day looks after it. */
const DAY_TAGS: readonly Routine['mainTag'][] = ['walking', 'chest', 'rotation'];

/** The next break. `movementId` null: the full routine; else the opener and that one movement. */
export type NextBreak = {
  readonly routineId: string;
  readonly movementId: string | null;
  /** Routines and movements that the person has passed over this time, the latest last. */
  readonly passed: readonly string[];
};

export type Choosing = {
  readonly library: Library;
  readonly memory: RotationMemory;
  readonly preferences: Preferences;
  /** The local day, as `dayNumber`. */
  readonly day: number;
  readonly stretch: boolean;
  /** 0 to 1; only breaks ties. */
  readonly random: () => number;
};

/** Whether this showing of a routine is one of those that change something. */
export const changes = (memory: RotationMemory, routineId: string): boolean =>
  (memory.routines[routineId]?.times ?? 0) % CHANGE_EVERY === CHANGE_EVERY - 1;

export type DoneEntry = { readonly movement: Movement; readonly entry: Routine['movements'][number] };

/**
 * The routine's movements as this person does them this time. A swap takes the place of its movement every third
 * time, and whenever the movement itself cannot be done; what cannot be done at all is left out.
 */
export function entriesOf(
  routine: Routine,
  library: Library,
  preferences: Preferences,
  swapped: boolean,
): DoneEntry[] {
  const done: DoneEntry[] = [];
  for (const entry of routine.movements) {
    const ids =
      entry.swap === undefined ? [entry.id] : swapped ? [entry.swap, entry.id] : [entry.id, entry.swap];
    const id = ids.find((candidate) => {
      const movement = library.movements[candidate];
      const twice = done.some((other) => other.movement.id === candidate);
      return movement !== undefined && !twice && canDo(movement, preferences);
    });
    const movement = id === undefined ? undefined : library.movements[id];
    if (movement === undefined) continue;
    // A dose of the routine's own belongs to its own movement.
    done.push({ movement, entry: id === entry.id ? entry : { id: movement.id } });
  }
  return done;
}

/**
 * Whether a routine can be offered: prompted, fits how the person moves, and something of it can be done. What only
 * takes the place of its movements does not make it: without a doorway and a wall there is no “Doorway pause”.
 */
export function canOffer(routine: Routine, library: Library, preferences: Preferences): boolean {
  if (!routine.prompted) return false;
  if (preferences.staySeated && !routine.seated) return false;
  if (preferences.discreetOnly && !isDiscreet(routine)) return false;
  return routine.movements.some(({ id }) => {
    const movement = library.movements[id];
    return movement !== undefined && canDo(movement, preferences);
  });
}

/** Movements that a prompt may bring: those of prompted routines, with their swaps. */
export function promptable({ routines, movements }: Library): Movement[] {
  const ids = routines
    .filter((routine) => routine.prompted)
    .flatMap((routine) =>
      routine.movements.flatMap(({ id, swap }) => (swap === undefined ? [id] : [id, swap])),
    );
  return Object.values(movements).filter(({ id }) => ids.includes(id));
}

/** Those with the lowest number, and chance among them. */
function oldest<T>(pool: readonly T[], numberOf: (one: T) => number, random: () => number): T | undefined {
  const least = Math.min(...pool.map(numberOf));
  const ties = pool.filter((one) => numberOf(one) === least);
  return ties[Math.floor(random() * ties.length)] ?? ties[0];
}

/** The routines that may be offered on this day. */
export const allowedRoutines = ({ library, memory, preferences, day }: Choosing): Routine[] =>
  library.routines.filter(
    (routine) =>
      canOffer(routine, library, preferences) &&
      (routine.mainTag !== 'strength' || strengthAllowed(memory, day)),
  );

/** The routine to offer; null when none is allowed. The tag rule relaxes first, then not-the-last. */
function chooseRoutine(choosing: Choosing, passed: readonly string[]): Routine | null {
  const { library, memory, day, random } = choosing;
  const last = (routine: Routine): number => memory.routines[routine.id]?.last ?? 0;
  const allowed = allowedRoutines(choosing);
  const fresh = allowed.filter(({ id }) => !passed.includes(id));
  const possible = fresh.length > 0 ? fresh : allowed;
  const latest = Math.max(0, ...Object.values(memory.routines).map((shown) => shown.last));
  const recentTags = library.routines
    .filter((routine) => last(routine) > 0 && last(routine) > latest - TAG_MEMORY)
    .map((routine) => routine.mainTag);
  const notLast = possible.filter((routine) => last(routine) === 0 || last(routine) < latest);
  const varied = notLast.filter((routine) => !recentTags.includes(routine.mainTag));
  const pool = [varied, notLast, possible].find((some) => some.length > 0) ?? [];
  const today = memory.today.day === day ? memory.today.tags : [];
  const wanted = DAY_TAGS.filter((tag) => !today.includes(tag));
  const needed = today.length % 2 === 1 ? pool.filter(({ mainTag }) => wanted.includes(mainTag)) : [];
  return oldest(needed.length > 0 ? needed : pool, last, random) ?? null;
}

/** The movement that was shown least recently, of those not passed over; else the one passed over longest ago. */
function leastRecent(
  movements: readonly Movement[],
  { memory, random }: Choosing,
  passed: readonly string[] = [],
): Movement | undefined {
  const longest = Math.min(...movements.map(({ id }) => passed.indexOf(id))); // -1: not passed over
  const pool = movements.filter(({ id }) => passed.indexOf(id) === longest);
  return oldest(pool, ({ id }) => memory.movements[id] ?? 0, random);
}

/**
 * The break to offer next. Preferences and hidden movements never relax. With no routine left: what can be done of
 * the fallback routine, else any seated movement that can be done, else its opener alone.
 */
export function chooseNext(choosing: Choosing, passed: readonly string[] = []): NextBreak {
  const { library, memory, preferences, stretch } = choosing;
  const routine = chooseRoutine(choosing, passed);
  if (routine !== null) {
    const entries = entriesOf(routine, library, preferences, changes(memory, routine.id));
    const movements = entries.map(({ movement }) => movement);
    const movementId = stretch ? (leastRecent(movements, choosing, passed)?.id ?? null) : null;
    return { routineId: routine.id, movementId, passed };
  }
  const fallback = library.routines.find(({ id }) => id === FALLBACK_ROUTINE);
  if (fallback === undefined) throw new Error(`the library lacks ${FALLBACK_ROUTINE}`);
  const left = entriesOf(fallback, library, preferences, false).map(({ movement }) => movement);
  if (left.length > 0) {
    const movementId = stretch ? (leastRecent(left, choosing, passed)?.id ?? null) : null;
    return { routineId: fallback.id, movementId, passed };
  }
  const seated = promptable(library).filter((movement) => canSit(movement) && canDo(movement, preferences));
  return { routineId: fallback.id, movementId: leastRecent(seated, choosing, passed)?.id ?? null, passed };
}

/** Another break than `current`, which counts as passed over; with one routine only, another movement of it. */
export function chooseAnother(choosing: Choosing, current: NextBreak): NextBreak {
  const { routineId, movementId } = current;
  const now = movementId === null ? [routineId] : [routineId, movementId];
  const passed = [...current.passed.filter((id) => !now.includes(id)), ...now];
  if (allowedRoutines(choosing).some(({ id }) => !passed.includes(id))) return chooseNext(choosing, passed);
  const { movements } = choosing.library;
  const again = passed.filter((id) => id === routineId || movements[id] !== undefined);
  return chooseNext(choosing, again); // every routine was seen: round again
}

/** Whether a break chosen earlier may still be offered as it is. */
export function stillFits(next: NextBreak, choosing: Choosing): boolean {
  const { library, preferences, stretch } = choosing;
  const movement = next.movementId === null ? null : library.movements[next.movementId];
  const movementFits = movement === null || (movement !== undefined && canDo(movement, preferences));
  const allowed = allowedRoutines(choosing);
  if (allowed.length === 0) {
    const { routineId, movementId } = chooseNext(choosing, next.passed);
    return next.routineId === routineId && movementFits && (movementId === null) === (movement === null);
  }
  return movementFits && allowed.some(({ id }) => id === next.routineId) && stretch === (movement !== null);
}

/**
 * A movement to take the place of `instead` in a break under way: one that can be done, is not in it and was not
 * passed over, alike if possible, the least recent first. Null when there is none.
 */
export function chooseInstead(
  choosing: Choosing,
  instead: Movement,
  not: readonly string[],
): Movement | null {
  const others = promptable(choosing.library).filter(
    (movement) =>
      movement.id !== instead.id &&
      !not.includes(movement.id) &&
      // Nobody is sent to a doorway in the middle of a break.
      (movement.place === 'desk' || movement.place === instead.place) &&
      canDo(movement, choosing.preferences),
  );
  const alike = others.filter(({ tags }) => tags.some((tag) => instead.tags.includes(tag)));
  return leastRecent(alike.length > 0 ? alike : others, choosing) ?? null;
}
