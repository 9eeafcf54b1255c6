/** Turns a routine and its doses into timed items and beats: what to do, and for how long. */
import type { Library, Movement, Routine } from '../../content/schema.ts';

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
      readonly holdMs: number;
      readonly moveMs: number;
      /** The sides in the order done; empty when both move together. */
      readonly sides: readonly Side[];
      readonly sideOrder: 'alternate' | 'block';
    };

export type BreakPlan = {
  readonly routineId: string;
  readonly items: readonly PlanItem[];
  readonly plannedMs: number;
};

/** The smallest unit of a break: one way of the movement, one hold, a moment to get ready. */
export type Beat = {
  readonly kind: 'opener' | 'ready' | 'move' | 'hold' | 'return';
  readonly item: number;
  readonly startMs: number;
  readonly ms: number;
  /** The repetition, from 1, of `of`; counted per side. 0 for openers and getting ready. */
  readonly rep: number;
  readonly of: number;
  readonly side: Side | null;
};

export type PlanChoices = {
  readonly opener: OpenerKind;
  readonly staySeated: boolean;
  readonly hidden: readonly string[];
};

/** The seated opener when the person stays seated or the routine needs it, else the kind used last. */
function openerKind(routine: Routine, choices: PlanChoices): OpenerKind {
  if (choices.staySeated || routine.opener === 'seated') return 'seated';
  return choices.opener;
}

const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

function movementItem(
  movement: Movement,
  override: Routine['movements'][number],
  startMs: number,
  readyMs: number,
): PlanItem {
  const { holdMs, moveMs } = movement.dose;
  const reps = override.reps ?? movement.dose.reps;
  const sets = override.sets ?? movement.dose.sets;
  const first = movement.firstSide ?? 'left';
  const sides: readonly Side[] = movement.dose.sides === 2 ? [first, otherSide(first)] : [];
  const ms = readyMs + (holdMs + moveMs) * reps * sets * Math.max(1, sides.length);
  const sideOrder = movement.sideOrder ?? 'alternate';
  return {
    kind: 'movement',
    id: movement.id,
    startMs,
    ms,
    readyMs,
    reps,
    sets,
    holdMs,
    moveMs,
    sides,
    sideOrder,
  };
}

/**
 * The timed plan of one routine: opener, then each movement that is not hidden, with its break dose.
 * Throws when the routine names a movement that the library lacks (content is checked when it is loaded).
 */
export function planBreak(routine: Routine, library: Library, choices: PlanChoices): BreakPlan {
  const opener = library.openers[openerKind(routine, choices)];
  const items: PlanItem[] = [{ kind: 'opener', id: opener.id, startMs: 0, ms: routine.openerMs }];
  let startMs = routine.openerMs;
  for (const entry of routine.movements) {
    if (choices.hidden.includes(entry.id)) continue;
    const movement = library.movements[entry.id];
    if (movement === undefined)
      throw new Error(`routine ${routine.id} names an unknown movement ${entry.id}`);
    const item = movementItem(movement, entry, startMs, routine.gapMs);
    items.push(item);
    startMs += item.ms;
  }
  return { routineId: routine.id, items, plannedMs: startMs };
}

/** The same plan with the other opener; its time stays. */
export function swapOpener(plan: BreakPlan, openerId: string): BreakPlan {
  return {
    ...plan,
    items: plan.items.map((item) => (item.kind === 'opener' ? { ...item, id: openerId } : item)),
  };
}

/** Index of the item under way at `atMs` of the plan. */
export function itemAt(plan: BreakPlan, atMs: number): number {
  const next = plan.items.findIndex((item) => item.startMs > atMs);
  return (next === -1 ? plan.items.length : next) - 1;
}

/** In which side each repetition is done: alternating, or one side after the other. */
function repetitions(item: Extract<PlanItem, { kind: 'movement' }>): { rep: number; side: Side | null }[] {
  const list: { rep: number; side: Side | null }[] = [];
  const sides: readonly (Side | null)[] = item.sides.length > 0 ? item.sides : [null];
  for (let set = 0; set < item.sets; set++) {
    if (item.sideOrder === 'block') {
      for (const side of sides) for (let rep = 1; rep <= item.reps; rep++) list.push({ rep, side });
    } else {
      for (let rep = 1; rep <= item.reps; rep++) for (const side of sides) list.push({ rep, side });
    }
  }
  return list;
}

/** Every beat of the plan in order, without gaps: their lengths add up to `plannedMs`. */
export function beatsOf(plan: BreakPlan): Beat[] {
  const beats: Beat[] = [];
  plan.items.forEach((item, index) => {
    let startMs = item.startMs;
    const add = (kind: Beat['kind'], ms: number, rep = 0, of = 0, side: Side | null = null): void => {
      if (ms <= 0) return;
      beats.push({ kind, item: index, startMs, ms, rep, of, side });
      startMs += ms;
    };
    if (item.kind === 'opener') {
      add('opener', item.ms);
      return;
    }
    add('ready', item.readyMs);
    for (const { rep, side } of repetitions(item)) {
      add('move', item.moveMs / 2, rep, item.reps, side);
      add('hold', item.holdMs, rep, item.reps, side);
      add('return', item.moveMs / 2, rep, item.reps, side);
    }
  });
  return beats;
}
