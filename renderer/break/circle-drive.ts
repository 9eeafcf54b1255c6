/** Where the figure is in a movement without a hold that goes in a circle: there by one way, back by another. Pure. */
import type { Beat } from '../../electron/core/beats.ts';
import type { PosedMovement } from '../../content/pose-schema.ts';
import type { Place } from '../figure/motion.ts';

/** Whether the beat's repetition has no hold, so that the way back starts where the way there ended. */
export function withoutHold(beats: readonly Beat[], index: number): boolean {
  const [there, back] = beats[index]?.kind === 'move' ? [index, index + 1] : [index - 1, index];
  return beats[there]?.kind === 'move' && beats[back]?.kind === 'return';
}

/**
 * A circle: from rest to the first work keyframe on the way there, past the others and to rest on the way back.
 * Every second set goes round the other way, and so ends its way there at the same keyframe. `t` runs from 0 to 1.
 */
export function circleDrive(
  { rest, work, keyframes }: PosedMovement,
  beats: readonly Beat[],
  index: number,
  t: number,
): Place {
  const backwards = (beats[index]?.set ?? 1) % 2 === 0;
  const short = [rest, work[0] ?? rest];
  const long = [...work, rest];
  const there = beats[index]?.kind === 'move';
  const way = there === backwards ? long : short;
  const stops = backwards ? [...way].reverse() : way;
  const length = (at: number): number => keyframes[(backwards ? stops[at + 1] : stops[at]) ?? rest]?.ms ?? 0;
  const legs = stops.slice(1).map((_, at) => length(at));
  const all = legs.reduce((sum, ms) => sum + ms, 0);
  const pace = (beats[index]?.ms ?? all) / all;
  let left = t * all;
  for (const [at, ms] of legs.entries()) {
    const [from, to] = [stops[at] ?? rest, stops[at + 1] ?? rest];
    if (left < ms) return { from, to, t: left / ms, ms: ms * pace };
    left -= ms;
  }
  const end = stops.at(-1) ?? rest;
  return { from: end, to: end, t: 1 };
}
