/** Where the figure is during an opener: each step shows its own keyframes, so that words and picture agree. Pure. */
import type { PosedMovement } from '../../content/pose-schema.ts';
import type { StepFrames } from '../../content/schema.ts';
import type { Place } from '../figure/motion.ts';

/** The figure's way from what one step ended with to what the next begins with, in milliseconds. */
const CHANGE_MS = 1000;

type Part = { readonly from: number; readonly to: number; readonly holdMs: number; readonly moveMs: number };

/** The keyframes of a step one after the other; a loop ends where it began. */
function partsOf(movement: PosedMovement, { from, to, loop }: StepFrames): Part[] {
  const parts: Part[] = [];
  for (let at = from; at <= to; at++) {
    const keyframe = movement.keyframes[at];
    if (keyframe === undefined) throw new Error(`${movement.id} has no keyframe ${at}`);
    const last = at === to;
    if (last && !loop) break; // kept until the step is over
    parts.push({ from: at, to: last ? from : at + 1, holdMs: keyframe.hold, moveMs: keyframe.ms });
  }
  return parts;
}

const endOf = ({ from, to, loop }: StepFrames): number => (loop ? from : to);

/**
 * The place `into` milliseconds after a step of `ms` milliseconds began. `before` is the step before it, null at the
 * start. A loop is stretched a little, so that whole rounds fill the step and it ends where it began.
 */
export function placeInStep(
  movement: PosedMovement,
  frames: StepFrames,
  before: StepFrames | null,
  ms: number,
  into: number,
): Place {
  const start = before === null ? frames.from : endOf(before);
  const changeMs = start === frames.from ? 0 : Math.min(CHANGE_MS, ms / 2);
  if (into < changeMs) return { from: start, to: frames.from, t: into / changeMs, ms: changeMs };
  const parts = partsOf(movement, frames);
  const roundMs = parts.reduce((sum, part) => sum + part.holdMs + part.moveMs, 0);
  const roomMs = ms - changeMs;
  const rounds = frames.loop ? Math.max(1, Math.round(roomMs / roundMs)) : 1;
  const stretch = frames.loop ? roomMs / (rounds * roundMs) : Math.min(1, roomMs / roundMs);
  const end = endOf(frames);
  const gone = (into - changeMs) / stretch;
  let left = frames.loop ? gone % roundMs : gone;
  if (gone >= rounds * roundMs) return { from: end, to: end, t: 0, stillMs: Math.max(0, ms - into) };
  for (const { from, to, holdMs, moveMs } of parts) {
    if (left < holdMs) return { from, to, t: 0, stillMs: (holdMs - left) * stretch };
    left -= holdMs;
    if (left < moveMs) return { from, to, t: left / moveMs, ms: moveMs * stretch };
    left -= moveMs;
  }
  return { from: end, to: end, t: 0 };
}
