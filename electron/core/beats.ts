/** The smallest units of a break: one way of a movement, one hold, a moment to get ready. */
import type { BreakPlan, PlanItem, Side } from './break-plan.ts';

export type Beat = {
  readonly kind: 'opener' | 'ready' | 'move' | 'hold' | 'return' | 'rest';
  readonly item: number;
  readonly startMs: number;
  readonly ms: number;
  /** The repetition, from 1, of `of`; counted per side and set. 0 for openers, getting ready and rests. */
  readonly rep: number;
  readonly of: number;
  /** The set, from 1, of `sets`. */
  readonly set: number;
  readonly sets: number;
  readonly side: Side | null;
};

/** In which side each repetition of one set is done: alternating, or one side after the other. */
function repetitions(item: Extract<PlanItem, { kind: 'movement' }>): { rep: number; side: Side | null }[] {
  const list: { rep: number; side: Side | null }[] = [];
  const sides: readonly (Side | null)[] = item.sides.length > 0 ? item.sides : [null];
  if (item.sideOrder === 'block') {
    for (const side of sides) for (let rep = 1; rep <= item.reps; rep++) list.push({ rep, side });
  } else {
    for (let rep = 1; rep <= item.reps; rep++) for (const side of sides) list.push({ rep, side });
  }
  return list;
}

/** Every beat of the plan in order, without gaps: their lengths add up to `plannedMs`. */
export function beatsOf(plan: BreakPlan): Beat[] {
  const beats: Beat[] = [];
  plan.items.forEach((item, index) => {
    let startMs = item.startMs;
    const sets = item.kind === 'movement' ? item.sets : 1;
    const add = (kind: Beat['kind'], ms: number, set: number, rep = 0, side: Side | null = null): void => {
      if (ms <= 0) return;
      const of = item.kind === 'movement' && rep > 0 ? item.reps : 0;
      beats.push({ kind, item: index, startMs, ms, rep, of, set, sets, side });
      startMs += ms;
    };
    if (item.kind === 'opener') {
      add('opener', item.ms, 1);
      return;
    }
    add('ready', item.readyMs, 1);
    for (let set = 1; set <= sets; set++) {
      if (set > 1) add('rest', item.restMs, set);
      for (const { rep, side } of repetitions(item)) {
        add('move', item.moveMs / 2, set, rep, side);
        add('hold', item.holdMs, set, rep, side);
        add('return', item.moveMs / 2, set, rep, side);
      }
    }
  });
  return beats;
}
