/** Works out where every joint of a pose is: forward from the hips, and back from hands and feet that are held. */
import type { Arm, Bend, Frame, Leg, Pose, Shoulder, Vector } from '../../content/pose-schema.ts';
import { body, neutral } from './body.ts';
import { bendLimb } from './limb.ts';
import {
  aboutX,
  aboutY,
  aboutZ,
  add,
  between,
  compose,
  frameAlong,
  identity,
  scale,
  subtract,
  turn,
  unit,
  type Matrix,
} from './vector.ts';

export type Joint = { at: Vector; axes: Matrix };
export type SpineJoint = Joint & { height: number };

export type ArmJoints = {
  shoulder: Vector;
  elbow: Vector;
  wrist: Vector;
  upper: Matrix;
  /** Fingers point along -y, the palm faces +z. */
  hand: Matrix;
  curl: number;
  /** How far the hand is from the place it was asked to be (cm). */
  miss: number;
};
export type LegJoints = { hip: Vector; knee: Vector; ankle: Vector; foot: Matrix; miss: number };

export type Skeleton = {
  spine: SpineJoint[];
  pelvis: Joint;
  chest: Joint;
  neckBase: Joint;
  head: Joint;
  shoulderL: Shoulder;
  shoulderR: Shoulder;
  armL: ArmJoints;
  armR: ArmJoints;
  legL: LegJoints;
  legR: LegJoints;
};

/** Every joint of the pose, in world centimetres. */
export function solve(pose: Pose): Skeleton {
  const hips = pose.root.at;
  const stance = compose(compose(aboutY(pose.root.yaw), aboutX(pose.root.pitch)), aboutZ(-pose.root.roll));
  const pelvisAxes = compose(stance, aboutX(neutral.pelvis));
  const spine = [-5, 0, body.pelvis / 2, body.pelvis].map((height) => ({
    height,
    at: add(hips, scale(pelvisAxes[1], height)),
    axes: pelvisAxes,
  }));
  grow(spine, body.lumbar, pose.lumbar, neutral.lumbar);
  grow(spine, body.thoracic, pose.thoracic, neutral.thoracic);
  const neckBase = last(spine);
  const glide = pose.neck.glide;
  const forward = neckBase.axes[2];
  const neckStart: SpineJoint = { ...neckBase, at: add(neckBase.at, scale(forward, glide * 0.35)) };
  const neck = [neckStart];
  grow(neck, body.neck, pose.neck, neutral.neck);
  const top = last(neck);
  const head: Joint = {
    at: add(top.at, scale(forward, glide * 0.65)),
    axes: compose(top.axes, bendAxes(pose.head, neutral.head, 1)),
  };
  const chest = spineAt(spine, 44);
  const pelvis: Joint = { at: hips, axes: pelvisAxes };
  const root: Joint = { at: hips, axes: stance };
  const holds: Record<Frame, Joint> = { world: { at: [0, 0, 0], axes: identity }, root, pelvis, chest, head };
  return {
    spine,
    pelvis,
    chest,
    neckBase,
    head,
    shoulderL: pose.shoulderL,
    shoulderR: pose.shoulderR,
    armL: solveArm(pose.armL, pose.shoulderL, 1, spine, holds),
    armR: solveArm(pose.armR, pose.shoulderR, -1, spine, holds),
    legL: solveLeg(pose.legL, 1, root),
    legR: solveLeg(pose.legR, -1, root),
  };
}

/** The spine at a height: its place between the two joints round it, and the nearer one's axes. */
export function spineAt(spine: readonly SpineJoint[], height: number): Joint {
  let lower = spine[0];
  let upper = spine[1];
  for (const joint of spine) {
    upper = joint;
    if (joint.height >= height) break;
    lower = joint;
  }
  if (!lower || !upper) throw new Error('A spine needs at least two joints');
  const span = upper.height - lower.height;
  const share = span <= 0 ? 0 : (height - lower.height) / span;
  return { at: between(lower.at, upper.at, share), axes: share < 0.5 ? lower.axes : upper.axes };
}

function last(joints: readonly SpineJoint[]): SpineJoint {
  const joint = joints[joints.length - 1];
  if (!joint) throw new Error('A spine needs joints');
  return joint;
}

function bendAxes(bend: Bend, flex: number, share: number): Matrix {
  return compose(
    compose(aboutY(bend.twist * share), aboutX((bend.flex + flex) * share)),
    aboutZ(-bend.side * share),
  );
}

/** Adds one region of the spine, its bend spread evenly over its joints. */
function grow(
  spine: SpineJoint[],
  region: { joints: number; length: number },
  bend: Bend,
  flex: number,
): void {
  const half = bendAxes(bend, flex, 0.5 / region.joints);
  const step = region.length / region.joints;
  let { at, axes, height } = last(spine);
  for (let joint = 0; joint < region.joints; joint += 1) {
    axes = compose(axes, half);
    at = add(at, scale(axes[1], step));
    axes = compose(axes, half);
    height += step;
    spine.push({ height, at, axes });
  }
}

function solveArm(
  arm: Arm,
  { elev, protract }: Shoulder,
  side: 1 | -1,
  spine: readonly SpineJoint[],
  holds: Record<Frame, Joint>,
): ArmJoints {
  const base = spineAt(spine, body.shoulder.height);
  // The shoulder slides round the ribs: inwards as it goes forward or back, and as it rises.
  const out = body.shoulder.out - Math.abs(protract) * 0.28 - Math.max(0, elev) * 0.12;
  const shoulder = add(base.at, turn(base.axes, [side * out, elev, body.shoulder.forward + protract]));
  if (arm.mode === 'angles') {
    const lift = compose(aboutX(-arm.flex), aboutZ(side * arm.abd));
    const upper = compose(base.axes, compose(lift, aboutY(-side * arm.rot)));
    const elbow = add(shoulder, scale(upper[1], -body.upperArm));
    const fore = compose(upper, aboutX(-arm.elbow));
    const wrist = add(elbow, scale(fore[1], -body.foreArm));
    const forearmTurned = compose(fore, aboutY(-side * (80 + arm.palm)));
    const hand = compose(forearmTurned, compose(aboutX(-arm.wrist), aboutZ(side * arm.dev)));
    return { shoulder, elbow, wrist, upper, hand, curl: arm.curl, miss: 0 };
  }
  const hold = holds[arm.in];
  const place = (v: Vector): Vector => turn(hold.axes, [v[0] * side, v[1], v[2]]);
  const target = add(hold.at, place(arm.to));
  const { middle: elbow, end: wrist } = bendLimb(
    shoulder,
    target,
    body.upperArm,
    body.foreArm,
    place(arm.pole),
  );
  const upper = frameAlong(unit(subtract(shoulder, elbow)), subtract(wrist, elbow));
  const hand = frameAlong(unit(scale(place(arm.hand), -1)), place(arm.facing));
  const gap = subtract(target, wrist);
  return { shoulder, elbow, wrist, upper, hand, curl: arm.curl, miss: Math.hypot(...gap) };
}

function solveLeg(leg: Leg, side: 1 | -1, root: Joint): LegJoints {
  const hip = add(root.at, turn(root.axes, [side * body.hipOut, -1, 0]));
  if (leg.mode === 'angles') {
    const lift = compose(aboutX(-leg.flex), aboutZ(side * leg.abd));
    const thigh = compose(root.axes, compose(lift, aboutY(side * leg.rot)));
    const knee = add(hip, scale(thigh[1], -body.thigh));
    const shank = compose(thigh, aboutX(leg.knee));
    const ankle = add(knee, scale(shank[1], -body.shank));
    const foot = compose(shank, compose(aboutY(side * 6), aboutX(-leg.ankle)));
    return { hip, knee, ankle, foot, miss: 0 };
  }
  const flat = aboutY(side * leg.out);
  const foot = compose(flat, aboutX(leg.pitch));
  // A lifted heel turns on the ball of the foot, lifted toes on the heel: that point stays where it is.
  const pivot: Vector = [0, -body.ankle, leg.pitch > 0 ? body.ball : body.heel];
  const flatAnkle: Vector = [leg.to[0] * side, leg.to[1], leg.to[2]];
  const target = subtract(add(flatAnkle, turn(flat, pivot)), turn(foot, pivot));
  const pole: Vector = [leg.pole[0] * side, leg.pole[1], leg.pole[2]];
  const { middle: knee, end: ankle } = bendLimb(hip, target, body.thigh, body.shank, pole);
  return { hip, knee, ankle, foot, miss: Math.hypot(...subtract(target, ankle)) };
}
