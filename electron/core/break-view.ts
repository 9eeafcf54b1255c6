/** What prompt, Today and the break window show of a break, put together from content. */
import { sentencesOf, type Library, type Movement, type Opener, type Routine } from '../../content/schema.ts';
import { beatsOf } from './beats.ts';
import type { BreakPlan, PlanItem } from './break-plan.ts';
import { movementOf } from './next-plan.ts';
import { formOf, inRoutine, sits, type Preferences } from './preferences.ts';
import { breakPositionMs, type Break } from './session.ts';
import type { PosedMovement } from './shown-content.ts';
import type { Settings } from './settings.ts';
import { MINUTE, type Now } from './time.ts';
import type { BreakItemView, BreakView, RoutineView } from './views.ts';

/** Finds the picture of a movement's form or of an opener; throws for one that content lacks. */
export type PictureOf = (id: string) => PosedMovement;

/** What is needed to show a break. */
export type Showing = {
  readonly library: Library;
  readonly pictureOf: PictureOf;
  readonly preferences: Preferences;
};

/** What part of an opener of `ms` milliseconds each of its steps has: first the steps with a length of their own. */
export function openerShares({ steps }: Opener, ms: number): number[] {
  const fixedMs = steps.reduce((sum, step) => sum + step.ms, 0);
  return steps.map((step) => (step.ms > 0 ? step.ms / ms : (step.share * (ms - fixedMs)) / ms));
}

/** Rounded to whole minutes, at least one. */
export const aboutMin = (ms: number): number => Math.max(1, Math.round(ms / MINUTE));

/** What a break is called: by its routine, by its one stretch, or by the opener when nothing else is left to do. */
function titleOf(
  routine: Routine,
  { stretch }: BreakPlan,
  first: Movement | undefined,
  { openers }: Library,
): Pick<RoutineView, 'name' | 'summary'> {
  if (first === undefined) {
    const { name, steps } = openers.seated;
    return { name, summary: steps.map(({ text }) => text).join(' ') };
  }
  if (stretch) return { name: first.name, summary: first.target };
  return { name: routine.name, summary: routine.summary };
}

/** A routine, or one stretch of it, as it is offered. */
export function routineView(routine: Routine, plan: BreakPlan, showing: Showing): RoutineView {
  const { library, pictureOf } = showing;
  const preferences = inRoutine(routine, showing.preferences);
  const movements = plan.items.flatMap(({ kind, id }) =>
    kind === 'movement' ? [movementOf(library, id)] : [],
  );
  const [first] = movements;
  return {
    id: routine.id,
    ...titleOf(routine, plan, first, library),
    movements: movements.map(({ name }) => name),
    stretch: plan.stretch,
    aboutMin: aboutMin(plan.plannedMs),
    place: routine.place,
    where: routine.where,
    seated: routine.seated && movements.every((movement) => sits(movement, preferences)),
    picture: pictureOf(first === undefined ? library.openers.seated.id : formOf(first, preferences).picture),
  };
}

function openerView(item: PlanItem, { library, pictureOf }: Showing): BreakItemView {
  const { id, startMs, ms } = item;
  const opener = Object.values(library.openers).find((candidate) => candidate.id === id);
  if (opener === undefined) throw new Error(`the library lacks the opener ${id}`);
  const shares = openerShares(opener, ms);
  const steps = opener.steps.map(({ text, frames }, at) => ({
    text,
    breath: null,
    frames,
    during: null,
    share: shares[at] ?? 0,
  }));
  const { name, stopIf, reviewedBy } = opener;
  const none = { feel: null, easier: null, equipment: null, adapt: [], drawnSide: null, canSwap: false };
  return {
    ...none,
    kind: 'opener',
    id,
    name,
    startMs,
    ms,
    steps,
    stopIf,
    reviewedBy,
    picture: pictureOf(id),
  };
}

const breathOf = ({ text, breath }: Movement['steps'][number]): string | null =>
  breath === undefined ? null : (sentencesOf(text)[breath] ?? null);

function movementView(
  item: Extract<PlanItem, { kind: 'movement' }>,
  { library, preferences, pictureOf }: Showing,
  canSwap: boolean,
): BreakItemView {
  const { kind, id, startMs, ms } = item;
  const movement = movementOf(library, id);
  const { name, feel, easier, stopIf, adapt, reviewedBy, dose, firstSide = 'left' } = movement;
  const form = formOf(movement, preferences);
  return {
    kind,
    id,
    name,
    startMs,
    ms,
    steps: form.steps.map((step) => ({ ...step, breath: breathOf(step), share: null, frames: null })),
    feel,
    easier,
    equipment: form.equipment,
    stopIf,
    adapt,
    reviewedBy,
    picture: pictureOf(form.picture),
    drawnSide: dose.sides === 2 ? firstSide : null,
    canSwap,
  };
}

/** What a break's window shows besides the break itself. */
export type BreakLooks = {
  readonly stopAlways: readonly string[];
  readonly settings: Pick<Settings, 'stillPictures' | 'chime' | 'speakSteps' | 'largeControls' | 'skin'>;
  /** Whether another movement can take the place of the item at this index. */
  readonly canSwap: (index: number) => boolean;
  readonly askFirst: Extract<BreakView, { state: 'running' }>['askFirst'];
};

/** A break in progress as its window shows it at `now`. */
export function breakView(phase: Break, showing: Showing, looks: BreakLooks, now: Now): BreakView {
  const { plan, paused, opener } = phase;
  const { library } = showing;
  const routine = library.routines.find((candidate) => candidate.id === plan.routineId);
  const preferences = inRoutine(routine, showing.preferences);
  const items = plan.items.map((item, index) =>
    item.kind === 'opener'
      ? openerView(item, showing)
      : movementView(item, { ...showing, preferences }, looks.canSwap(index)),
  );
  return {
    state: 'running',
    routineName: (items.length > 1 ? routine?.name : null) ?? items[0]?.name ?? '',
    opener,
    canSwapOpener: !preferences.staySeated && routine !== undefined,
    items,
    beats: beatsOf(plan),
    stopAlways: looks.stopAlways,
    plannedMs: plan.plannedMs,
    atMs: breakPositionMs(phase, now.at),
    paused,
    stillPictures: looks.settings.stillPictures === 'on',
    chime: looks.settings.chime,
    speakSteps: looks.settings.speakSteps,
    largeControls: looks.settings.largeControls,
    skin: looks.settings.skin,
    askFirst: looks.askFirst,
  };
}
