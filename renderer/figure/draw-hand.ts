/** Draws a hand: a palm, four fingers that fan out a little and curl together, and a thumb that stands apart. */
import type { Vector } from '../../content/pose-schema.ts';
import { body } from './body.ts';
import type { Canvas } from './canvas.ts';
import type { ArmJoints } from './skeleton.ts';
import { aboutX, add, compose, scale, turn } from './vector.ts';

/** From the thumb's side: how far out its knuckle is, how far down the palm, its length against the middle one. */
const fingers = [
  { out: 2.4, down: 7.4, long: 0.92 },
  { out: 0.85, down: 7.9, long: 1.02 },
  { out: -0.7, down: 7.7, long: 0.95 },
  { out: -2.2, down: 6.9, long: 0.76 },
] as const;
/** Half a finger's thickness (cm): the style sheet draws fingers as lines of twice that width. */
const half = 1;
/** How much farther apart the tips are than the knuckles when the hand is open. */
const fan = 0.42;

export type Hand = {
  /** The palm's outline. */
  readonly palm: string;
  /** Fingers and thumb as lines. */
  readonly fingers: string;
  /** Lines between the fingers, when the back or the palm of the hand faces the viewer. */
  readonly creases: string;
};

export function drawHand(canvas: Canvas, arm: ArmJoints, side: 1 | -1): Hand {
  const at = (offset: Vector): Vector => add(arm.wrist, turn(arm.hand, offset));
  const ball = (x: number, y: number, z: number, radius: number) => canvas.ball(at([side * x, y, z]), radius);
  const palm = canvas.hull([
    ball(0, 0.4, 0, 2.65),
    ball(2.1, -3, 0.6, 2.1),
    ball(1.9, -6.8, 0, 1.5),
    ball(-1.7, -6.4, 0, 1.5),
    ball(-1.5, -2.6, 0.2, 2),
  ]);
  const first = compose(arm.hand, aboutX(-arm.curl));
  const second = compose(first, aboutX(-arm.curl * 1.15));
  const spread = fan * Math.max(0, 1 - arm.curl / 60) * side;
  let path = '';
  let creases = '';
  // Between fingers there are lines only where there is something to see of them.
  const open = Math.abs(canvas.camera.depth(arm.hand[2])) > 0.3;
  let neighbour: [Vector, Vector, Vector] | undefined;
  for (const { out, down, long } of fingers) {
    const aside = scale(arm.hand[0], spread * out);
    const knuckle = at([side * out, -down, 0]);
    const joint = add(add(knuckle, scale(first[1], -body.finger * long)), scale(aside, 0.55));
    const tip = add(add(joint, scale(second[1], -body.fingerTip * long)), scale(aside, 0.45));
    path += canvas.thread([knuckle, joint, tip], half);
    if (open && neighbour) {
      const nearTip = middle(middle(neighbour[1], joint), middle(neighbour[2], tip));
      creases += canvas.thread([middle(neighbour[0], knuckle), middle(neighbour[1], joint), nearTip], 0);
    }
    neighbour = [knuckle, joint, tip];
  }
  // The more the fingers curl, the more the thumb lies across them.
  const closed = Math.min(1, Math.max(0, (arm.curl - 25) / 40));
  const thumb = (x: number, y: number, z: number, inX: number, inZ: number): Vector =>
    at([side * (x + (inX - x) * closed), y, z + (inZ - z) * closed]);
  path += canvas.thread(
    [at([side * 2.4, -2.6, 1]), thumb(4.2, -5.2, 1.5, 3, 2.6), thumb(5, -8, 2, 1.4, 3.6)],
    half,
  );
  return { palm, fingers: path, creases };
}

const middle = (a: Vector, b: Vector): Vector => scale(add(a, b), 0.5);
