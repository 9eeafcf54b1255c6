/** Draws the shirt and the hips: slices of the trunk, and a yoke from neck to shoulder to ribs that shrugs with them. */
import type { Vector } from '../../content/pose-schema.ts';
import { sliceAt } from './body.ts';
import type { Canvas } from './canvas.ts';
import type { Blob } from './outline.ts';
import type { Part } from './picture.ts';
import { spineAt, type Joint, type Skeleton } from './skeleton.ts';
import { add, scale, turn } from './vector.ts';

/** Heights along the spine, and how loosely the shirt falls there (cm): it widens over the hips. */
const shirtHeights: readonly [number, number][] = [
  [-3.5, 2.9],
  [0.5, 2.1],
  [5, 1.2],
  [12, 0.3],
  [19, 0],
  [26, 0],
  [33, 0],
  [40, 0],
  [46, 0],
  [50, 0],
  [53, 0],
];

/** A place in a joint's own axes. */
export const placeOn = (joint: Joint, offset: Vector): Vector => add(joint.at, turn(joint.axes, offset));

export function drawTrunk(canvas: Canvas, skeleton: Skeleton): Part[] {
  const depth = canvas.camera.depth;
  const shirt = slices(canvas, skeleton, shirtHeights) + yoke(canvas, skeleton);
  return [
    {
      name: 'hips',
      depth: depth(skeleton.pelvis.at) - 3,
      strokes: [{ paint: 'trousers', path: hips(canvas, skeleton) }],
    },
    {
      name: 'trunk',
      depth: depth(skeleton.chest.at),
      strokes: [{ paint: 'shirt', path: shirt, clip: 'body' }],
    },
  ];
}

/** Round at the back and between the legs: thighs alone would show as two lumps beside the shirt of somebody seated. */
function hips(canvas: Canvas, skeleton: Skeleton): string {
  const waist = sliceOf(canvas, skeleton, 3, -0.4);
  return canvas.hull([waist, canvas.ball(skeleton.legL.hip, 8.5), canvas.ball(skeleton.legR.hip, 8.5)]);
}

function sliceOf(canvas: Canvas, { spine }: Skeleton, height: number, wider: number): Blob {
  const joint = spineAt(spine, height);
  const { width, depth, forward } = sliceAt(height);
  const centre = add(joint.at, scale(joint.axes[2], forward));
  return canvas.disc(centre, joint.axes[0], width + wider, joint.axes[2], depth + wider * 0.4);
}

function slices(canvas: Canvas, skeleton: Skeleton, heights: readonly [number, number][]): string {
  const all = heights.map(([height, wider]) => sliceOf(canvas, skeleton, height, wider));
  return canvas.hull(all.slice(0, 2)) + canvas.ribbon(all.slice(1, -1)) + canvas.hull(all.slice(-2));
}

function yoke(canvas: Canvas, skeleton: Skeleton): string {
  const upper = spineAt(skeleton.spine, 45);
  const ribs = spineAt(skeleton.spine, 36);
  let path = '';
  for (const side of [1, -1] as const) {
    const { shoulder } = side === 1 ? skeleton.armL : skeleton.armR;
    path += canvas.hull([
      canvas.ball(shoulder, 5.7),
      canvas.ball(placeOn(skeleton.neckBase, [side * 2.2, -1.2, 0.6]), 5.2),
      canvas.ball(placeOn(upper, [side * 6, 0, 0]), 7.5),
    ]);
    path += canvas.hull([
      canvas.ball(shoulder, 5.6),
      canvas.ball(placeOn(ribs, [side * 9.5, 0, 0]), 5.4),
      canvas.ball(placeOn(upper, [side * 4, 0, 0]), 7),
    ]);
  }
  return path;
}
