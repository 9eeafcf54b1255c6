/** Draws what lies on the floor under a body: a mat, a foam roller, a pillow and a folded towel. */
import type { Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import type { Part } from './picture.ts';
import { slab } from './slab.ts';
import { add } from './vector.ts';

/** Lies behind every part of the body. */
const behindAll = -400;
export const rollerRadius = 6.3;
const rollerHalf = 25;
/** How high a head lies on each. */
export const pillowHeight = 11;
export const towelHeight = 2.7;

/** A mat whose upper side is the floor, so that a body that lies on it need not know of it. */
export function drawMat(canvas: Canvas, z: number, length: number, width: number): Part[] {
  const half: Vector = [width / 2, 0.6, length / 2];
  return [
    {
      name: 'mat',
      depth: behindAll * 2,
      strokes: [
        { paint: 'mat-low', path: slab(canvas, [0, -1.2, z], half, 0.5) },
        { paint: 'mat', path: slab(canvas, [0, -0.5, z], half, 0.5) },
      ],
    },
  ];
}

/** A roller across the mat. It is under the back, so it is drawn before every part of the body. */
export function drawRoller(canvas: Canvas, at: Vector): Part[] {
  const end = (side: 1 | -1): Vector => add(at, [side * rollerHalf, 0, 0]);
  const disc = (side: 1 | -1, radius: number) => canvas.disc(end(side), [0, 1, 0], radius, [0, 0, 1], radius);
  const near = canvas.camera.depth(end(1)) > canvas.camera.depth(end(-1)) ? 1 : -1;
  return [
    {
      name: 'roller',
      depth: behindAll,
      strokes: [
        { paint: 'roller', path: canvas.hull([disc(1, rollerRadius), disc(-1, rollerRadius)]) },
        { paint: 'roller-end', path: canvas.hull([disc(near, rollerRadius)]) },
        { paint: 'roller', path: canvas.hull([disc(near, 2.6)]) },
      ],
    },
  ];
}

/** A pillow across the mat, `at` the middle of its underside. */
export function drawPillow(canvas: Canvas, at: Vector): Part[] {
  const corners = (up: number, inset: number, radius: number) =>
    [1, -1].flatMap((x) =>
      [1, -1].map((z) => canvas.ball(add(at, [x * (29 - inset), up, z * (19 - inset)]), radius)),
    );
  const dome = canvas.disc(add(at, [0, pillowHeight, 0]), [1, 0, 0], 16, [0, 0, 1], 9);
  return [
    {
      name: 'pillow',
      depth: behindAll,
      strokes: [
        { paint: 'pillow-low', path: canvas.hull(corners(3, 2.6, 3)) },
        { paint: 'pillow', path: canvas.hull([...corners(6, 3.6, 2.6), dome]) },
      ],
    },
  ];
}

/** A towel folded once, its fold towards the head; `at` is the middle of its underside. */
export function drawTowel(canvas: Canvas, at: Vector): Part[] {
  const layer = (up: number): string => slab(canvas, add(at, [0, up, 0]), [13, 0.7, 9], 0.65);
  return [
    {
      name: 'towel',
      depth: behindAll,
      strokes: [
        { paint: 'towel-low', path: layer(0.7) },
        { paint: 'towel', path: layer(2) },
      ],
    },
  ];
}
