/** A box with rounded edges. */
import type { Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { add, identity, turn, type Matrix } from './vector.ts';

/** The outline of a box: half its size along each axis, and the radius of its edges (cm). */
export function slab(
  canvas: Canvas,
  centre: Vector,
  half: Vector,
  radius: number,
  axes: Matrix = identity,
): string {
  const ends = [-1, 1];
  const inner = half.map((size) => Math.max(0, size - radius));
  const [x = 0, y = 0, z = 0] = inner;
  const corners = ends.flatMap((i) => ends.flatMap((j) => ends.map((k): Vector => [i * x, j * y, k * z])));
  return canvas.hull(corners.map((corner) => canvas.ball(add(centre, turn(axes, corner)), radius)));
}
