/** Between keyframes: which pose a movement has at any moment, on either side. */
import type {
  Arm,
  Bend,
  Ease,
  Leg,
  LegContact,
  Pose,
  PosedKeyframe,
  PosedMovement,
  Shoulder,
  Vector,
} from '../../content/pose-schema.ts';
import { between, blend } from './vector.ts';

/** What is drawn at one moment: the pose, and how strongly the working area glows (0 to 1). */
export type Moment = { pose: Pose; hi: number };

/**
 * Where a movement is: between two keyframes, `t` running evenly from 0 to 1 in `ms` milliseconds, and how long it stays
 * as it is.
 */
export type Place = { from: number; to: number; t: number; ms?: number; stillMs?: number };

/** What moves a figure: time that runs somewhere else. */
export type Drive = {
  /** Calls `show` now and whenever the movement that is under way gets to another place, until the answer is called. */
  readonly follow: (show: (movement: PosedMovement, place: Place) => void) => () => void;
  /** The places that the movement is going to, in order, as far as it stays on this side. */
  readonly coming: (movement: PosedMovement) => Iterable<Place>;
};

const easing: Record<Ease, (t: number) => number> = {
  linear: (t) => t,
  inOut: (t) => (1 - Math.cos(Math.PI * t)) / 2,
  out: (t) => 1 - (1 - t) ** 3,
  breath: (t) => t * t * t * (t * (6 * t - 15) + 10),
};

/** How high a foot is lifted when it changes place, so that it steps instead of sliding (cm). */
const stepLift = 7;

/**
 * The moment between two keyframes. `t` runs evenly from 0 to 1; the keyframe that is left says how it eases.
 * A keyframe that the movement does not have is a mistake of the caller and throws.
 */
export function poseBetween(
  movement: PosedMovement,
  fromKeyframe: number,
  toKeyframe: number,
  t: number,
  mirrored = false,
): Moment {
  const from = keyframeOf(movement, fromKeyframe);
  const to = keyframeOf(movement, toKeyframe);
  const share = easing[from.ease](Math.min(1, Math.max(0, t)));
  const sideOf = ({ pose }: PosedKeyframe): Pose => (mirrored ? otherSide(pose) : pose);
  return { pose: mixPose(sideOf(from), sideOf(to), share), hi: blend(from.hi, to.hi, share) };
}

const otherSides = new WeakMap<Pose, Pose>();

/** A keyframe's pose mirrored, the same object each time. */
function otherSide(pose: Pose): Pose {
  let other = otherSides.get(pose);
  if (!other) otherSides.set(pose, (other = mirrorPose(pose)));
  return other;
}

/** The moment `ms` after the start when the movement plays by itself: its introduction once, then its loop. */
export function poseAtTime(movement: PosedMovement, ms: number, mirrored = false): Moment {
  const { from, to, t } = placeAtTime(movement, ms);
  return poseBetween(movement, from, to, t, mirrored);
}

/** Between which keyframes a movement is after `ms` of playing by itself. */
export function placeAtTime(movement: PosedMovement, ms: number): Place {
  const { keyframes, loopFrom } = movement;
  const lengthOf = (frames: readonly PosedKeyframe[]): number =>
    frames.reduce((sum, frame) => sum + frame.hold + frame.ms, 0);
  const intro = lengthOf(keyframes.slice(0, loopFrom));
  const loop = lengthOf(keyframes.slice(loopFrom));
  const inLoop = ms >= intro;
  let left = inLoop ? (loop > 0 ? (ms - intro) % loop : 0) : Math.max(0, ms);
  for (let from = inLoop ? loopFrom : 0; from < keyframes.length; from += 1) {
    const frame = keyframeOf(movement, from);
    const to = from + 1 < keyframes.length ? from + 1 : loopFrom;
    if (left < frame.hold) return { from, to, t: 0, stillMs: frame.hold - left };
    left -= frame.hold;
    if (left < frame.ms) return { from, to, t: left / frame.ms, ms: frame.ms };
    left -= frame.ms;
  }
  return { from: loopFrom, to: loopFrom, t: 0 };
}

/** How long one loop lasts when the movement plays by itself, its introduction included (milliseconds). */
export function playingMs(movement: PosedMovement): number {
  return movement.keyframes.reduce((sum, frame) => sum + frame.hold + frame.ms, 0);
}

/** When, in a movement that plays by itself, it leaves the keyframe that says most (milliseconds). */
export function stillEndsAt(movement: PosedMovement): number {
  const before = movement.keyframes
    .slice(0, movement.still)
    .reduce((sum, { hold, ms }) => sum + hold + ms, 0);
  return before + keyframeOf(movement, movement.still).hold;
}

function keyframeOf(movement: PosedMovement, at: number): PosedKeyframe {
  const keyframe = movement.keyframes[at];
  if (!keyframe) throw new Error(`${movement.id} has no keyframe ${at}`);
  return keyframe;
}

/** The same pose for the other side: left and right change places, turns and leans change direction. */
export function mirrorPose(pose: Pose): Pose {
  const { at, pitch, roll, yaw } = pose.root;
  return {
    root: { at: [-at[0], at[1], at[2]], pitch, roll: -roll, yaw: -yaw },
    lumbar: mirrorBend(pose.lumbar),
    thoracic: mirrorBend(pose.thoracic),
    neck: { ...mirrorBend(pose.neck), glide: pose.neck.glide },
    head: mirrorBend(pose.head),
    shoulderL: pose.shoulderR,
    shoulderR: pose.shoulderL,
    armL: pose.armR,
    armR: pose.armL,
    legL: pose.legR,
    legR: pose.legL,
  };
}

const mirrorBend = (bend: Bend): Bend => ({ flex: bend.flex, side: -bend.side, twist: -bend.twist });

function mixPose(a: Pose, b: Pose, t: number): Pose {
  if (t <= 0) return a;
  if (t >= 1) return b;
  return {
    root: mix(a.root, b.root, t, mixRoot),
    lumbar: mix(a.lumbar, b.lumbar, t, mixBend),
    thoracic: mix(a.thoracic, b.thoracic, t, mixBend),
    neck: mix(a.neck, b.neck, t, mixNeck),
    head: mix(a.head, b.head, t, mixBend),
    shoulderL: mix(a.shoulderL, b.shoulderL, t, mixShoulder),
    shoulderR: mix(a.shoulderR, b.shoulderR, t, mixShoulder),
    armL: mix(a.armL, b.armL, t, mixArm),
    armR: mix(a.armR, b.armR, t, mixArm),
    legL: mix(a.legL, b.legL, t, mixLeg),
    legR: mix(a.legR, b.legR, t, mixLeg),
  };
}

const alike = new WeakMap<object, WeakMap<object, boolean>>();

/** What is the same at both ends stays the same object all the way, so that it is seen not to move. */
function mix<T extends object>(a: T, b: T, t: number, blendOf: (a: T, b: T, t: number) => T): T {
  let known = alike.get(a);
  if (!known) alike.set(a, (known = new WeakMap()));
  let same = known.get(b);
  if (same === undefined) known.set(b, (same = JSON.stringify(a) === JSON.stringify(b)));
  return same ? a : blendOf(a, b, t);
}

function mixRoot(a: Pose['root'], b: Pose['root'], t: number): Pose['root'] {
  return {
    at: between(a.at, b.at, t),
    pitch: blend(a.pitch, b.pitch, t),
    roll: blend(a.roll, b.roll, t),
    yaw: blend(a.yaw, b.yaw, t),
  };
}

function mixNeck(a: Pose['neck'], b: Pose['neck'], t: number): Pose['neck'] {
  return { ...mixBend(a, b, t), glide: blend(a.glide, b.glide, t) };
}

function mixBend(a: Bend, b: Bend, t: number): Bend {
  return {
    flex: blend(a.flex, b.flex, t),
    side: blend(a.side, b.side, t),
    twist: blend(a.twist, b.twist, t),
  };
}

function mixShoulder(a: Shoulder, b: Shoulder, t: number): Shoulder {
  return { elev: blend(a.elev, b.elev, t), protract: blend(a.protract, b.protract, t) };
}

function mixArm(a: Arm, b: Arm, t: number): Arm {
  if (a.mode === 'angles' && b.mode === 'angles') {
    return {
      mode: 'angles',
      flex: blend(a.flex, b.flex, t),
      abd: blend(a.abd, b.abd, t),
      rot: blend(a.rot, b.rot, t),
      elbow: blend(a.elbow, b.elbow, t),
      palm: blend(a.palm, b.palm, t),
      wrist: blend(a.wrist, b.wrist, t),
      dev: blend(a.dev, b.dev, t),
      curl: blend(a.curl, b.curl, t),
    };
  }
  if (a.mode === 'contact' && b.mode === 'contact' && a.in === b.in) {
    return {
      mode: 'contact',
      to: between(a.to, b.to, t),
      in: a.in,
      pole: between(a.pole, b.pole, t),
      hand: between(a.hand, b.hand, t),
      facing: between(a.facing, b.facing, t),
      curl: blend(a.curl, b.curl, t),
    };
  }
  throw new Error('An arm must keep one mode and one frame for a whole movement');
}

function mixLeg(a: Leg, b: Leg, t: number): Leg {
  if (a.mode === 'angles' && b.mode === 'angles') {
    return {
      mode: 'angles',
      flex: blend(a.flex, b.flex, t),
      abd: blend(a.abd, b.abd, t),
      rot: blend(a.rot, b.rot, t),
      knee: blend(a.knee, b.knee, t),
      ankle: blend(a.ankle, b.ankle, t),
    };
  }
  if (a.mode === 'contact' && b.mode === 'contact') {
    return {
      mode: 'contact',
      to: step(a, b, t),
      pole: between(a.pole, b.pole, t),
      pitch: blend(a.pitch, b.pitch, t),
      out: blend(a.out, b.out, t),
    };
  }
  throw new Error('A leg must keep one mode for a whole movement');
}

/** A foot that changes its place on the floor is lifted on the way. */
function step(a: LegContact, b: LegContact, t: number): Vector {
  const [out, up, forward] = between(a.to, b.to, t);
  const way = Math.hypot(b.to[0] - a.to[0], b.to[2] - a.to[2]);
  const lift = Math.abs(b.to[1] - a.to[1]) > 2 ? 0 : Math.min(stepLift, way * 0.4);
  return [out, up + lift * Math.sin(Math.PI * t), forward];
}
