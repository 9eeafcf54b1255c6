/** Draws what moves with the body: a ball that rolls between back and wall, and a band held in both hands. */
import type { PosedMovement, Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { mirrorPose } from './motion.ts';
import { circlePath, steps } from './outline.ts';
import type { Part } from './picture.ts';
import { solve, type ArmJoints, type LegJoints, type Skeleton } from './skeleton.ts';
import { add, between, blend, scale, turn } from './vector.ts';

const ballRadius = 3.3;

/** The parts of the movement's ball and band; most movements have neither. */
export function drawHeld(
  canvas: Canvas,
  movement: PosedMovement,
  skeleton: Skeleton,
  mirrored: boolean,
): Part[] {
  return movement.props.flatMap((prop) => {
    if (prop.kind === 'ball') return [ball(canvas, movement, prop.at, skeleton, mirrored)];
    return prop.kind === 'band' ? band(canvas, skeleton, prop.under) : [];
  });
}

const restingChests = new WeakMap<PosedMovement, [Vector, Vector]>();

/** Where the chest is in the rest keyframe, on the side that is shown. */
function restingChest(movement: PosedMovement, mirrored: boolean): Vector {
  let known = restingChests.get(movement);
  if (!known) {
    const pose = movement.keyframes[movement.rest]?.pose;
    if (!pose) throw new Error(`${movement.id} has no rest keyframe`);
    known = [solve(pose).chest.at, solve(mirrorPose(pose)).chest.at];
    restingChests.set(movement, known);
  }
  return known[mirrored ? 1 : 0];
}

/** Between a wall that stands and a back that slides, a ball goes half the way and turns as it goes. */
function ball(
  canvas: Canvas,
  movement: PosedMovement,
  [x, y, z]: Vector,
  { chest }: Skeleton,
  mirrored: boolean,
): Part {
  const rest = restingChest(movement, mirrored);
  const rolled: Vector = [(chest.at[0] - rest[0]) / 2, (chest.at[1] - rest[1]) / 2, 0];
  const centre = add([mirrored ? -x : x, y, z], rolled);
  canvas.capsule(centre, ballRadius, centre, ballRadius);
  const [px, py] = canvas.camera.project(centre);
  const angle =
    (canvas.camera.sideways ? rolled[1] * Math.sign(canvas.camera.towards[0]) : rolled[0]) / ballRadius;
  // Two curves that bend towards each other: the seam of a tennis ball, turned as far as it has rolled.
  const on = (side: number, up: number): string => {
    const sx = side * Math.cos(angle) - up * Math.sin(angle);
    const sy = side * Math.sin(angle) + up * Math.cos(angle);
    return `${steps(px + sx * ballRadius)} ${steps(py - sy * ballRadius)}`;
  };
  const curve = (side: number): string =>
    `M${on(side * 0.72, 0.6)}Q${on(side * 0.05, 0)} ${on(side * 0.72, -0.6)}`;
  return {
    name: 'ball',
    depth: canvas.camera.depth(centre),
    strokes: [
      { paint: 'ball', path: circlePath([px, py], ballRadius) },
      { paint: 'ball-seam', path: curve(1) + curve(-1) },
    ],
  };
}

/** From each hand a taut line to the outer edge of the foot or thigh, and what runs below from side to side. */
function band(canvas: Canvas, skeleton: Skeleton, under: 'feet' | 'thighs'): Part[] {
  const { depth } = canvas.camera;
  const sides = ([1, -1] as const).map((side) => {
    const arm = side === 1 ? skeleton.armL : skeleton.armR;
    const leg = side === 1 ? skeleton.legL : skeleton.legR;
    const grip = gripOf(arm);
    const [edge, below] = under === 'feet' ? underFoot(leg, side) : underThigh(leg, side);
    return { arm, grip, edge, below };
  });
  const parts = sides.map(({ arm, grip, edge }, index): Part => {
    const sag = add(between(grip, edge, 0.5), [index === 0 ? 1 : -1, -1.5, 0]);
    const tail = add(grip, scale(arm.hand[2], 3.2));
    return {
      name: index === 0 ? 'bandL' : 'bandR',
      depth: blend(depth(grip), depth(edge), 0.35) + (canvas.camera.sideways ? 2 : 6),
      strokes: [{ paint: 'band', path: canvas.line([grip, sag, edge]) + canvas.line([grip, tail]) }],
    };
  });
  const [left, right] = sides;
  if (!left || !right) return parts;
  const low = [left.edge, left.below, right.below, right.edge];
  const behind = under === 'feet' ? -395 : Math.min(...low.map(depth)) - 14;
  return [...parts, { name: 'band', depth: behind, strokes: [{ paint: 'band', path: canvas.line(low) }] }];
}

/** The middle of a closed hand. */
const gripOf = ({ wrist, hand }: ArmJoints): Vector => add(wrist, turn(hand, [0, -7.2, 1.4]));

const underFoot = ({ ankle, foot }: LegJoints, side: 1 | -1): [Vector, Vector] => [
  add(ankle, turn(foot, [side * 3.6, -4.4, 6])),
  add(ankle, turn(foot, [-side * 3.6, -4.8, 6])),
];

const underThigh = ({ hip, knee }: LegJoints, side: 1 | -1): [Vector, Vector] => {
  const middle = between(hip, knee, 0.62);
  return [add(middle, [side * 6.4, -3, 0]), add(middle, [0, -7.2, 0])];
};
