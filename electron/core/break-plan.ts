/** Turns a routine and its doses into timed items: what to do, and for how long. */
import type { Library, Movement, Routine } from '../../content/schema.ts';
import type { DoneEntry } from './rotation.ts';
import { SECOND } from './time.ts';

export type Side = 'left' | 'right';
export type OpenerKind = 'standing' | 'seated';

/** One entry of the plan: the opener, or a movement with its dose. Lengths in milliseconds. */
export type PlanItem =
  | { readonly kind: 'opener'; readonly id: string; readonly startMs: number; readonly ms: number }
  | {
      readonly kind: 'movement';
      readonly id: string;
      readonly startMs: number;
      readonly ms: number;
      /** Time to get ready before the first repetition. */
      readonly readyMs: number;
      readonly reps: number;
      readonly sets: number;
      /** Rest between two sets. */
      readonly restMs: number;
      readonly holdMs: number;
      readonly moveMs: number;
      /** The sides in the order done; empty when both move together. */
      readonly sides: readonly Side[];
      readonly sideOrder: 'alternate' | 'block';
    };

export type BreakPlan = {
  /** The routine; or the movement, when it is done by itself. */
  readonly routineId: string;
  /** Only one movement of the routine. */
  readonly stretch: boolean;
  readonly items: readonly PlanItem[];
  readonly plannedMs: number;
};

/** Longest opener in the seat (corrections A15), and before one stretch: with it the break takes about a minute. */
const SHORT_OPENER_MS = 30 * SECOND;
/** Time to get ready for a movement that no routine gives its own. */
const READY_MS = 5 * SECOND;

/** The seated opener when the person stays seated or the routine needs it, else the kind used last. */
export function openerKind(
  routine: Pick<Routine, 'opener'>,
  used: OpenerKind,
  staySeated: boolean,
): OpenerKind {
  return staySeated || routine.opener === 'seated' ? 'seated' : used;
}

/** How long a routine's opener takes, of either kind. */
export const openerMs = (
  { openerMs: ms }: Pick<Routine, 'openerMs'>,
  kind: OpenerKind,
  stretch: boolean,
): number => (stretch || kind === 'seated' ? Math.min(ms, SHORT_OPENER_MS) : ms);

const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

function movementItem(
  { movement, entry }: DoneEntry,
  readyMs: number,
  startOtherSide: boolean,
): Extract<PlanItem, { kind: 'movement' }> {
  const { holdMs, moveMs } = movement.dose;
  const reps = entry.reps ?? movement.dose.reps;
  const sets = entry.sets ?? movement.dose.sets;
  const restMs = movement.dose.restMs;
  const usual = movement.firstSide ?? 'left';
  const first = startOtherSide ? otherSide(usual) : usual;
  const sides: readonly Side[] = movement.dose.sides === 2 ? [first, otherSide(first)] : [];
  const setMs = (holdMs + moveMs) * reps * Math.max(1, sides.length);
  return {
    kind: 'movement',
    id: movement.id,
    startMs: 0,
    ms: readyMs + setMs * sets + restMs * (sets - 1),
    readyMs,
    reps,
    sets,
    restMs,
    holdMs,
    moveMs,
    sides,
    sideOrder: movement.sideOrder ?? 'alternate',
  };
}

/** A plan from its items, each put where the one before it ends. */
function inOrder(routineId: string, stretch: boolean, items: readonly PlanItem[]): BreakPlan {
  let startMs = 0;
  const placed = items.map((item) => {
    const at = { ...item, startMs };
    startMs += item.ms;
    return at;
  });
  return { routineId, stretch, items: placed, plannedMs: startMs };
}

export type PlanChoices = {
  readonly opener: OpenerKind;
  readonly entries: readonly DoneEntry[];
  readonly stretch: boolean;
  /** Two-sided movements begin with their other side this time. */
  readonly startOtherSide: boolean;
};

/** The timed plan of one routine: opener, then each of `entries` with its break dose. */
export function planBreak(routine: Routine, library: Library, choices: PlanChoices): BreakPlan {
  const { opener, entries, stretch, startOtherSide } = choices;
  const begin: PlanItem = {
    kind: 'opener',
    id: library.openers[opener].id,
    startMs: 0,
    ms: openerMs(routine, opener, stretch),
  };
  const movements = entries.map((entry) => movementItem(entry, routine.gapMs, startOtherSide));
  return inOrder(routine.id, stretch, [begin, ...movements]);
}

/** One movement by itself, without an opener: the person asked for just that. */
export function planMovement(movement: Movement): BreakPlan {
  const item = movementItem({ movement, entry: { id: movement.id } }, READY_MS, false);
  return inOrder(movement.id, true, [item]);
}

/** The same plan with the other opener, which takes `ms`. */
export function swapOpener(plan: BreakPlan, openerId: string, ms: number): BreakPlan {
  const items = plan.items.map((item) => (item.kind === 'opener' ? { ...item, id: openerId, ms } : item));
  return inOrder(plan.routineId, plan.stretch, items);
}

/** The same plan with another movement, in its own dose, at `index`. */
export function swapMovement(plan: BreakPlan, index: number, movement: Movement): BreakPlan {
  const items = plan.items.map((item, at) =>
    at !== index || item.kind !== 'movement'
      ? item
      : movementItem({ movement, entry: { id: movement.id } }, item.readyMs, false),
  );
  return inOrder(plan.routineId, plan.stretch, items);
}

/** The same plan with those of its items alone that `keep` names. */
export function keepItems(plan: BreakPlan, keep: (item: PlanItem) => boolean): BreakPlan {
  return inOrder(plan.routineId, plan.stretch, plan.items.filter(keep));
}

/** Index of the item under way at `atMs` of the plan. */
export function itemAt(plan: BreakPlan, atMs: number): number {
  const next = plan.items.findIndex((item) => item.startMs > atMs);
  return (next === -1 ? plan.items.length : next) - 1;
}
