/** What the choice of the next routine needs to know of the breaks before: small enough to be written each minute. */
export type RotationMemory = {
  /** Breaks so far; each gives its number to what it showed. */
  readonly count: number;
  /** Per routine: the number of the break that showed it last, and how often it was shown. */
  readonly routines: Readonly<Record<string, { readonly last: number; readonly times: number }>>;
  /** Per movement: the number of the break that showed it last. */
  readonly movements: Readonly<Record<string, number>>;
  /** Local days, as `dayNumber`, on which a strength routine was shown, of the last week. */
  readonly strengthDays: readonly number[];
  /** The last day with a break, and the tags of its breaks in order. */
  readonly today: { readonly day: number; readonly tags: readonly string[] };
  /** Whether the last break was a full routine. */
  readonly lastFull: boolean;
};

/** The memory of somebody who has not had a break yet. */
export const noMemory: RotationMemory = {
  count: 0,
  routines: {},
  movements: {},
  strengthDays: [],
  today: { day: 0, tags: [] },
  lastFull: true,
};

const WEEK_DAYS = 7;

/** What the memory needs of a routine. */
export type ShownRoutine = { readonly id: string; readonly mainTag: string };

export type ShownBreak = {
  /** Null: a movement that the person chose by itself. */
  readonly routine: ShownRoutine | null;
  /** The movements that were reached. */
  readonly movements: readonly string[];
  readonly full: boolean;
};

/** The memory after one more break, on the local day `day`. */
export function remember(before: RotationMemory, shown: ShownBreak, day: number): RotationMemory {
  const { routine, movements, full } = shown;
  const count = before.count + 1;
  const reached = Object.fromEntries(movements.map((id) => [id, count]));
  const after = { ...before, count, movements: { ...before.movements, ...reached } };
  if (routine === null) return after;
  const times = (before.routines[routine.id]?.times ?? 0) + 1;
  const strong = routine.mainTag === 'strength' && !before.strengthDays.includes(day);
  const days = before.strengthDays.filter((past) => past > day - WEEK_DAYS);
  const tags = before.today.day === day ? before.today.tags : [];
  return {
    ...after,
    routines: { ...before.routines, [routine.id]: { last: count, times } },
    strengthDays: strong ? [...days, day] : days,
    today: { day, tags: [...tags, routine.mainTag] },
    lastFull: full,
  };
}

/** Strength days in any week at most (brief C.2, rule 5: 2 or 3 days a week that are not next to each other). */
const STRENGTH_DAYS = 3;

/** Whether a strength routine may come on `day`: once a day, not on two days running, three days in any week. */
export function strengthAllowed({ strengthDays }: RotationMemory, day: number): boolean {
  if (strengthDays.some((past) => Math.abs(day - past) <= 1)) return false;
  return strengthDays.filter((past) => past > day - WEEK_DAYS && past < day).length < STRENGTH_DAYS;
}
