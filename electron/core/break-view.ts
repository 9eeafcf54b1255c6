/** What prompt, Today and the break window show of a routine, put together from content. */
import type { Library, Opener, Routine } from '../../content/schema.ts';
import { beatsOf, type BreakPlan, type PlanItem } from './break-plan.ts';
import { breakPositionMs, type Break } from './session.ts';
import type { PosedMovement } from './shown-content.ts';
import { MINUTE, type Now } from './time.ts';
import type { BreakItemView, BreakView, RoutineView } from './views.ts';

/** Finds the picture of a movement or opener; throws for one that content lacks. */
export type PictureOf = (id: string) => PosedMovement;

/** What part of an opener of `ms` milliseconds each of its steps has: first the steps with a length of their own. */
export function openerShares({ steps }: Opener, ms: number): number[] {
  const fixedMs = steps.reduce((sum, step) => sum + step.ms, 0);
  return steps.map((step) => (step.ms > 0 ? step.ms / ms : (step.share * (ms - fixedMs)) / ms));
}

/** A routine as it is offered: its length comes from the plan, rounded to whole minutes, at least one. */
export function routineView(
  routine: Routine,
  plan: BreakPlan,
  library: Library,
  pictureOf: PictureOf,
): RoutineView {
  const ids = plan.items.filter((item) => item.kind === 'movement').map((item) => item.id);
  return {
    id: routine.id,
    name: routine.name,
    summary: routine.summary,
    movements: ids.map((id) => library.movements[id]?.name ?? id),
    aboutMin: Math.max(1, Math.round(plan.plannedMs / MINUTE)),
    place: routine.place,
    where: routine.where,
    seated: routine.seated,
    picture: pictureOf(ids[0] ?? plan.items[0]?.id ?? routine.id),
  };
}

function itemView(item: PlanItem, library: Library, pictureOf: PictureOf): BreakItemView {
  const { kind, id, startMs, ms } = item;
  const picture = pictureOf(id);
  if (item.kind === 'opener') {
    const opener = Object.values(library.openers).find((candidate) => candidate.id === id);
    if (opener === undefined) throw new Error(`the library lacks the opener ${id}`);
    const shares = openerShares(opener, ms);
    const steps = opener.steps.map(({ text, frames }, at) => ({
      text,
      frames,
      during: null,
      share: shares[at] ?? 0,
    }));
    const { name, stopIf, reviewedBy } = opener;
    return {
      kind,
      id,
      name,
      startMs,
      ms,
      steps,
      feel: null,
      easier: null,
      equipment: null,
      stopIf,
      adapt: [],
      reviewedBy,
      picture,
      drawnSide: null,
    };
  }
  const movement = library.movements[id];
  if (movement === undefined) throw new Error(`the library lacks the movement ${id}`);
  const steps = movement.steps.map((step) => ({ ...step, share: null, frames: null }));
  const { name, feel, easier, equipment, stopIf, adapt, reviewedBy } = movement;
  return {
    kind,
    id,
    name,
    startMs,
    ms,
    steps,
    feel,
    easier,
    equipment,
    stopIf,
    adapt,
    reviewedBy,
    picture,
    drawnSide: item.sides[0] ?? null,
  };
}

/** What a break's window shows besides the break itself. */
export type BreakLooks = {
  readonly stopAlways: readonly string[];
  readonly stillPictures: boolean;
  readonly staySeated: boolean;
};

/** A break in progress as its window shows it at `now`. */
export function breakView(
  phase: Break,
  library: Library,
  pictureOf: PictureOf,
  { stopAlways, stillPictures, staySeated }: BreakLooks,
  now: Now,
): BreakView {
  const routine = library.routines.find((candidate) => candidate.id === phase.plan.routineId);
  return {
    state: 'running',
    routineName: routine?.name ?? phase.plan.routineId,
    opener: phase.opener,
    canSwapOpener: !staySeated && routine?.opener !== 'seated',
    items: phase.plan.items.map((item) => itemView(item, library, pictureOf)),
    beats: beatsOf(phase.plan),
    stopAlways,
    plannedMs: phase.plan.plannedMs,
    atMs: breakPositionMs(phase, now.at),
    paused: phase.paused,
    stillPictures,
  };
}
