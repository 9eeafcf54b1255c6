/** Draws a hand: a palm, four fingers side by side that curl together, and a thumb. */
import type { Vector } from '../../content/pose-schema.ts';
import { body } from './body.ts';
import type { Canvas } from './canvas.ts';
import type { ArmJoints } from './skeleton.ts';
import { aboutX, add, compose, scale, turn } from './vector.ts';

/** From the thumb's side: how far out its knuckle is, how far down the palm, its length against the middle one. */
const fingers = [
  { out: 2.5, down: 7.5, long: 0.9 },
  { out: 0.85, down: 8.1, long: 1 },
  { out: -0.8, down: 7.9, long: 0.93 },
  { out: -2.3, down: 7.1, long: 0.75 },
] as const;

/** The hand's outline, and the lines between its fingers when its back or its palm faces the viewer. */
export function drawHand(canvas: Canvas, arm: ArmJoints, side: 1 | -1): { path: string; creases: string } {
  const at = (offset: Vector): Vector => add(arm.wrist, turn(arm.hand, offset));
  const ball = (x: number, y: number, z: number, radius: number) => canvas.ball(at([side * x, y, z]), radius);
  let path = canvas.hull([
    ball(0, 0.6, 0, 2.7),
    ball(1.8, -2.8, 0.4, 2.1),
    ball(-1.6, -2.8, 0.2, 2),
    ball(2.3, -7, 0, 1.5),
    ball(-2.1, -6.8, 0, 1.4),
  ]);
  const first = compose(arm.hand, aboutX(-arm.curl));
  const second = compose(first, aboutX(-arm.curl * 1.15));
  const gaps: [Vector, Vector][] = [];
  let neighbour: [Vector, Vector] | undefined;
  for (const { out, down, long } of fingers) {
    const knuckle = at([side * out, -down, 0]);
    const joint = add(knuckle, scale(first[1], -body.finger * long));
    const tip = add(joint, scale(second[1], -body.fingerTip * long));
    path += canvas.capsule(knuckle, 1.12, joint, 1.05) + canvas.capsule(joint, 1.05, tip, 0.9);
    if (neighbour) gaps.push([middle(neighbour[0], knuckle), middle(neighbour[1], joint)]);
    neighbour = [knuckle, joint];
  }
  const thumbJoint = at([side * 4, -4.9, 1.3]);
  path += canvas.capsule(at([side * 1.6, -1.8, 0.8]), 1.8, thumbJoint, 1.3);
  path += canvas.capsule(thumbJoint, 1.3, at([side * 4.3, -7.6, 1.9]), 1.05);
  const open = Math.abs(canvas.camera.depth(arm.hand[2])) > 0.35;
  return { path, creases: open ? gaps.map((gap) => canvas.line(gap)).join('') : '' };
}

const middle = (a: Vector, b: Vector): Vector => scale(add(a, b), 0.5);
