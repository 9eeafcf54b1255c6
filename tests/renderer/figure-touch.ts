/** Where a body touches the floor: the lowest point of each of its parts, in centimetres over the floor. */
import { body, sliceAt } from '../../renderer/figure/body.ts';
import { spineAt, type ArmJoints, type LegJoints, type Skeleton } from '../../renderer/figure/skeleton.ts';
import { placeOn } from '../../renderer/figure/draw-trunk.ts';
import { between } from '../../renderer/figure/vector.ts';

export type Touch = { part: string; low: number };

/** Every part that can bear on a floor, seen as the drawing sees it: slices, balls and capsules. */
export function touchesOf(skeleton: Skeleton): Touch[] {
  const sides = [
    ['L', skeleton.armL, skeleton.legL],
    ['R', skeleton.armR, skeleton.legR],
  ] as const;
  return [
    ...trunkTouches(skeleton),
    { part: 'head', low: headLow(skeleton) },
    ...sides.flatMap(([side, arm, leg]) => [...armTouches(side, arm), ...legTouches(side, leg)]),
  ];
}

function headLow({ head }: Skeleton): number {
  const ball = (x: number, y: number, z: number, radius: number): number =>
    placeOn(head, [x, y, z])[1] - radius;
  return Math.min(ball(0, 10, -0.3, 10.2), ball(0, 8.6, 2.6, 8.2), ball(0, 5.6, 11.4, 1.1));
}

function trunkTouches(skeleton: Skeleton): Touch[] {
  return [-4, 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48].map((height) => {
    const { at, axes } = spineAt(skeleton.spine, height);
    const { width, depth, forward } = sliceAt(height);
    const low = at[1] + axes[2][1] * forward - Math.hypot(axes[0][1] * width, axes[2][1] * depth);
    return { part: height < 9 ? 'hips' : height < 24 ? 'waist' : 'chest', low };
  });
}

function armTouches(side: string, arm: ArmJoints): Touch[] {
  const onHand = (x: number, y: number, z: number): number =>
    arm.wrist[1] + arm.hand[0][1] * x + arm.hand[1][1] * y + arm.hand[2][1] * z;
  return [
    { part: `shoulder${side}`, low: arm.shoulder[1] - 5.7 },
    { part: `elbow${side}`, low: arm.elbow[1] - 4.3 },
    { part: `forearm${side}`, low: between(arm.elbow, arm.wrist, 0.5)[1] - 3.8 },
    { part: `wrist${side}`, low: arm.wrist[1] - 2.7 },
    { part: `hand${side}`, low: onHand(0, -6, 0) - 1.5 },
  ];
}

function legTouches(side: string, leg: LegJoints): Touch[] {
  const onFoot = (y: number, z: number, radius: number): number =>
    leg.ankle[1] + leg.foot[1][1] * y + leg.foot[2][1] * z - radius;
  const foot = [
    onFoot(-body.ankle, body.ball, 0),
    onFoot(-body.ankle, body.heel, 0),
    onFoot(-4.8, 16.3, 0),
    onFoot(-4.8, -6.5, 0),
    onFoot(1.4, -1.8, 3.7),
    onFoot(-2.2, 13.8, 2.5),
  ];
  return [
    { part: `hip${side}`, low: leg.hip[1] - 8.3 },
    { part: `knee${side}`, low: leg.knee[1] - 6.4 },
    { part: `shank${side}`, low: between(leg.knee, leg.ankle, 0.5)[1] - 5.8 },
    { part: `foot${side}`, low: Math.min(...foot) },
  ];
}
