/** What the break shows at one position of its plan: the beat, the side, the steps that apply, and the pose. Pure. */
import type { Beat } from '../../electron/core/beats.ts';
import type { Side } from '../../electron/core/break-plan.ts';
import type { StepMoment } from '../../content/schema.ts';
import type { BreakItemView, BreakView } from '../../electron/core/views.ts';
import { onFilm } from '../figure/film.ts';
import { placeAtTime, type Place } from '../figure/motion.ts';
import { circleDrive, withoutHold } from './circle-drive.ts';
import { placeInStep } from './opener-drive.ts';

export type RunningBreak = Extract<BreakView, { state: 'running' }>;

/** How long the figure takes from one pose of a hold to the next, when a hold has several. */
const SHIFT_MS = 1500;

/** Index of the beat under way: the first before the plan starts, the last when it is over. */
export function beatAt(beats: readonly Beat[], atMs: number): number {
  const next = beats.findIndex((beat) => beat.startMs > atMs);
  return Math.max(0, (next === -1 ? beats.length : next) - 1);
}

/** Whole seconds left of an item, counted so that the last one shown before the next item is 1. */
export function secondsLeft(item: BreakItemView, atMs: number): number {
  return Math.max(0, Math.ceil((item.startMs + item.ms - atMs) / 1000));
}

/** The side that is worked; while getting ready, the one that comes first. */
export function sideOf(beats: readonly Beat[], index: number): Side | null {
  const beat = beats[index];
  if (beat?.kind !== 'ready') return beat?.side ?? null;
  const next = beats[index + 1];
  return next?.item === beat.item ? next.side : null;
}

/** Whether the side that is worked is not the one that the figure is drawn for. */
export function mirroredAt(item: BreakItemView, beats: readonly Beat[], index: number): boolean {
  const side = sideOf(beats, index);
  return side !== null && item.drawnSide !== null && side !== item.drawnSide;
}

/** The steps that apply now, by their place in the list: an opener's by its share of time, a movement's by the beat. */
export function stepsNow(
  item: BreakItemView,
  beats: readonly Beat[],
  index: number,
  atMs: number,
): readonly number[] {
  if (item.kind === 'opener') {
    const step = openerStepAt(item, atMs);
    return step === -1 ? [] : [step];
  }
  const beat = beats[index];
  const moments = momentsOf(beat, beats[index + 1]);
  const now = item.steps.flatMap((step, at) =>
    step.during !== null && moments.includes(step.during) ? [at] : [],
  );
  const poses = item.picture.work.length;
  if (beat?.kind !== 'hold' || poses < 2 || now.length < 2) return now;
  // A hold of several poses: each of its steps goes with one of them.
  const pose = Math.min(poses - 1, Math.floor(((atMs - beat.startMs) / beat.ms) * poses));
  return now.slice(pose, pose + 1);
}

/** The moments of a repetition that a beat shows: on the way back also what comes after it. */
function momentsOf(beat: Beat | undefined, next: Beat | undefined): readonly StepMoment[] {
  switch (beat?.kind) {
    case undefined:
    case 'opener':
      return [];
    case 'ready':
      return ['setup'];
    case 'rest':
      return ['switch'];
    case 'move':
    case 'hold':
      return [beat.kind];
    case 'return': {
      if (next?.item !== beat.item) return ['return', 'end'];
      const changes = next.side !== beat.side || next.set !== beat.set;
      return changes ? ['return', 'switch'] : ['return'];
    }
  }
}

/** When an opener's steps begin, in time from its start. A step without a share gets an even part. */
function stepStarts(item: BreakItemView): number[] {
  let startMs = 0;
  return item.steps.map((step) => {
    const start = startMs;
    startMs += item.ms * (step.share ?? 1 / item.steps.length);
    return start;
  });
}

function openerStepAt(item: BreakItemView, atMs: number): number {
  const into = Math.max(0, atMs - item.startMs);
  return stepStarts(item).findLastIndex((start) => start <= into);
}

/**
 * Where the figure is: on its way during a move, at the far end during a hold, on its way back on the return.
 * `stillMs` says how long the picture stays as it is; none while it moves.
 */
export function driveAt(item: BreakItemView, beats: readonly Beat[], index: number, atMs: number): Place {
  const { rest, work } = item.picture;
  const beat = beats[index];
  if (!beat) return { from: rest, to: rest, t: 0 };
  const into = Math.min(beat.ms, Math.max(0, atMs - beat.startMs));
  const t = beat.ms > 0 ? into / beat.ms : 1;
  const stillMs = beat.ms - into;
  if (work.length > 1 && withoutHold(beats, index)) return circleDrive(item.picture, beats, index, t);
  switch (beat.kind) {
    case 'opener':
      return openerDrive(item, into);
    case 'ready':
    case 'rest':
      return { from: rest, to: rest, t: 0, stillMs };
    case 'move':
      return { from: rest, to: work[0] ?? rest, t, ms: beat.ms };
    case 'hold':
      return holdDrive(work, beat.ms, into);
    case 'return':
      return { from: work.at(-1) ?? rest, to: rest, t, ms: beat.ms };
  }
}

/** Where the figure gets to from one moment of an item on, each picture once, until it changes sides or the item ends. */
export function* placesFrom(
  item: BreakItemView,
  beats: readonly Beat[],
  fromMs: number,
  fps: number,
): Generator<Place> {
  const mirrored = mirroredAt(item, beats, beatAt(beats, fromMs));
  for (let atMs = fromMs; atMs < item.startMs + item.ms;) {
    const index = beatAt(beats, atMs);
    if (mirroredAt(item, beats, index) !== mirrored) return;
    const place = onFilm(driveAt(item, beats, index, atMs), fps);
    yield place;
    atMs += Math.max(1, place.stillMs ?? 0);
  }
}

function openerDrive(item: BreakItemView, into: number): Place {
  const starts = stepStarts(item);
  const index = Math.max(0, openerStepAt(item, item.startMs + into));
  const frames = item.steps[index]?.frames;
  if (!frames) return placeAtTime(item.picture, into);
  const before = item.steps[index - 1]?.frames ?? null;
  const startMs = starts[index] ?? 0;
  return placeInStep(item.picture, frames, before, (starts[index + 1] ?? item.ms) - startMs, into - startMs);
}

/** A hold with several poses holds each equally long; between them the figure moves on. */
function holdDrive(work: readonly number[], ms: number, into: number): Place {
  const shift = Math.min(SHIFT_MS, ms / (2 * work.length));
  const hold = (ms - shift * (work.length - 1)) / work.length;
  const index = Math.min(work.length - 1, Math.floor(into / (hold + shift)));
  const from = work[index] ?? 0;
  const to = work[index + 1] ?? from;
  const gone = into - index * (hold + shift);
  if (from === to || gone < hold) return { from, to: from, t: 0, stillMs: Math.max(0, hold - gone) };
  return { from, to, t: (gone - hold) / shift, ms: shift };
}

/** Milliseconds until the next second, step or beat begins. */
export function untilChange(item: BreakItemView, beat: Beat, atMs: number): number {
  const second = item.startMs + item.ms - (secondsLeft(item, atMs) - 1) * 1000 - atMs;
  const steps = item.kind === 'opener' ? stepStarts(item).map((start) => item.startMs + start - atMs) : [];
  return Math.min(1000, ...[second, beat.startMs + beat.ms - atMs, ...steps].filter((ms) => ms > 0));
}
