/** Draws the neck and the head: a calm face, closed eyes, and a cap of hair that tells front from back. */
import type { Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { placeOn } from './draw-trunk.ts';
import { halfBall } from './outline.ts';
import type { Part, Stroke } from './picture.ts';
import type { Skeleton } from './skeleton.ts';
import { between, blend, clamp, dot, turn, unit, type Matrix } from './vector.ts';

const skullRadius = 9.9;
const skullCentre: Vector = [0, 10, -0.3];
/** How far the hair stands off the skull: more, and from below a gap would show between them (cm). */
const hairDepth = 0.42;

export function drawHead(canvas: Canvas, skeleton: Skeleton): Part[] {
  const { camera } = canvas;
  const chestDepth = camera.depth(skeleton.chest.at);
  const on = (offset: Vector): Vector => placeOn(skeleton.head, offset);
  const headDepth = camera.depth(on([0, 9, 1]));
  const frontal = clamp(dot(skeleton.neckBase.axes[2], camera.towards), 0, 1);
  const neckFoot = placeOn(skeleton.neckBase, [0, blend(-2.2, 1.6, frontal), blend(0.4, 1.4, frontal)]);
  const neck = canvas.capsule(neckFoot, 5.3, on([0, 1.5, 0.2]), 5);
  // From the front the neck lies over the collar, otherwise under it.
  const neckDepth = frontal > 0.3 ? Math.max(chestDepth + 0.2, headDepth - 3) : chestDepth - 0.6;
  return [
    { name: 'neck', depth: neckDepth, strokes: [{ paint: 'neck', path: neck }] },
    {
      name: 'head',
      depth: Math.max(headDepth, chestDepth + 0.4),
      strokes: headStrokes(canvas, skeleton.head.axes, on),
    },
  ];
}

function headStrokes(canvas: Canvas, axes: Matrix, on: (offset: Vector) => Vector): Stroke[] {
  const { camera } = canvas;
  const ball = (offset: Vector, radius: number) => canvas.ball(on(offset), radius);
  const facing = (direction: Vector): number => dot(turn(axes, unit(direction)), camera.towards);
  const front = facing([0, 0, 1]);
  const skull = on(skullCentre);
  const brow = ball([0, 8.6, 2.6], 8.2);
  const jaw = ball([0, 3.2, 3.2], 6.1);
  canvas.capsule(skull, skullRadius + hairDepth, skull, skullRadius + hairDepth);
  const face =
    canvas.hull([brow, canvas.ball(skull, skullRadius - 0.1), jaw]) +
    canvas.hull([brow, jaw, ball([0, 0.9, 6], 3.1)]);
  const strokes: Stroke[] = [];
  const ears: Stroke[] = [];
  for (const side of [1, -1] as const) {
    const path = canvas.hull([ball([side * 9.6, 7.6, -1], 1.95), ball([side * 9.1, 5, -0.4], 1.35)]);
    // One that is turned to the viewer, or seen from below, lies over the hair.
    (facing([side, -0.5, -0.18]) > 0.05 ? ears : strokes).push({ paint: 'ear', path });
  }
  const profile = front < 0.8 && front > -0.5 ? nose(canvas, ball) : '';
  strokes.push({ paint: 'head', path: face + profile, clip: 'body' });
  strokes.push({ paint: 'hair', path: hair(canvas, axes, on, facing) });
  return [...strokes, ...ears, ...features(canvas, on, facing)];
}

type BallOn = (offset: Vector, radius: number) => ReturnType<Canvas['ball']>;

function nose(canvas: Canvas, ball: BallOn): string {
  return canvas.hull([ball([0, 8, 9.9], 0.8), ball([0, 5.6, 11.4], 1.1), ball([0, 5, 9], 1.3)]);
}

const napeBalls: readonly [number, number, number, number][] = [
  [0, 8, -5, 5.9],
  [0, 3.8, -5, 3.6],
  [4.6, 5.4, -4.6, 2.9],
  [-4.6, 5.4, -4.6, 2.9],
  [6, 9.4, -3.4, 3],
  [-6, 9.4, -3.4, 3],
];

function hair(
  canvas: Canvas,
  axes: Matrix,
  on: (offset: Vector) => Vector,
  facing: (direction: Vector) => number,
): string {
  const ball: BallOn = (offset, radius) => canvas.ball(on(offset), radius);
  let path = halfBall(
    canvas.camera,
    on(skullCentre),
    skullRadius + hairDepth,
    turn(axes, unit([0, 0.82, -0.57])),
  );
  for (const side of [1, -1] as const) {
    const seen = facing([side, 0, 0]);
    if (seen < -0.15) continue;
    const grow = clamp((seen + 0.15) / 0.35, 0, 1);
    path += canvas.hull([
      ball([side * 8.7, 12.4, -1.2], 1.3),
      ball([side * 9.3, 9.4, -0.8], 0.7 * grow),
      ball([side * 8.2, 11, -3.6], 1.9 * grow),
    ]);
  }
  // The nape shrinks to the back of the head as the face turns to the viewer, and is gone before it would show.
  // Seen from under the chin, as with a body on its back, jaw and neck hide it.
  const front = facing([0, 0, 1]);
  const fromUnder = clamp(-facing([0, 1, 0]) * 4, 0, 1) * clamp(front * 4, 0, 1);
  const nape = clamp((0.62 - front) / 0.4, 0, 1) * (1 - fromUnder);
  if (nape > 0.02) {
    // It grows out of the cap's underside, and its far side only where that is seen: not on the cheek.
    const crown: Vector = [0, 13, -6];
    const fromBehind = clamp((0.1 - front) / 0.3, 0, 1);
    path += canvas.hull(
      napeBalls.map(([x, y, z, radius]) => {
        const grown = nape * Math.max(fromBehind, clamp(1 + facing([Math.sign(x), 0, 0]) * 4, 0, 1));
        return ball(between(crown, [x, y, z], grown), radius * grown);
      }),
    );
  }
  return path;
}

/** Closed eyes, a small mouth, and a hint of a nose from straight ahead; each fades before it reaches the edge. */
function features(
  canvas: Canvas,
  on: (offset: Vector) => Vector,
  facing: (direction: Vector) => number,
): Stroke[] {
  const strokes: Stroke[] = [];
  const draw = (points: readonly Vector[], turned: number, from: number): void => {
    const opacity = Math.round(clamp((turned - from) / 0.15, 0, 1) * 100) / 100;
    if (opacity > 0) strokes.push({ paint: 'face', path: canvas.line(points), opacity });
  };
  for (const side of [1, -1] as const) {
    const lid = [13, 23.5, 34].map((degrees, index): Vector => {
      const angle = (degrees * Math.PI) / 180;
      // Set back under the brow, so that the far one stays inside a face that is turned.
      return on([side * 9.6 * Math.sin(angle), index === 1 ? 6.5 : 8, 8.6 * Math.cos(angle)]);
    });
    draw(lid, facing([side * 0.4, 0, 1]), facing([side, 0, 0]) < 0 ? 0.3 : 0.2);
  }
  const front = facing([0, 0, 1]);
  draw([on([-1.9, 2.9, 7.8]), on([0, 1.6, 8.4]), on([1.9, 2.9, 7.8])], front, 0.45);
  draw([on([0.2, 6.6, 10.8]), on([0.9, 5, 10.8]), on([-0.5, 5, 10.8])], front, 0.75);
  return strokes;
}
