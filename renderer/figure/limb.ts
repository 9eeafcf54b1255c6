/** Bends a limb of two bones so that its end reaches a point. */
import type { Vector } from '../../content/pose-schema.ts';
import { add, clamp, dot, length, scale, subtract, unit } from './vector.ts';

/**
 * Where the middle joint and the end come to lie when the limb starts at `start` and reaches for `target`, bending
 * towards `pole`. Out of reach, the limb stretches as far as it can and its end falls short.
 */
export function bendLimb(
  start: Vector,
  target: Vector,
  upper: number,
  lower: number,
  pole: Vector,
): { middle: Vector; end: Vector } {
  const span = subtract(target, start);
  const direction = unit(span);
  const reach = clamp(length(span), Math.abs(upper - lower) * 1.02 + 0.5, (upper + lower) * 0.999);
  const cosine = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach);
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const sideways = unit(subtract(pole, scale(direction, dot(pole, direction))));
  const bend = add(scale(direction, upper * cosine), scale(sideways, upper * sine));
  return { middle: add(start, bend), end: add(start, scale(direction, reach)) };
}
