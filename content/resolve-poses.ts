/** Turns a pose file and the stance it starts from into whole poses, ready to draw. */
import {
  limbMode,
  type Arm,
  type ArmLayer,
  type Bend,
  type Leg,
  type LegLayer,
  type Pose,
  type PoseBases,
  type PosedMovement,
  type PoseFile,
  type PoseLayer,
  type Vector,
} from './pose-schema.ts';

type Side = 'L' | 'R';

/**
 * Merges base, movement and keyframe layers. Each keyframe differs from base plus movement, not from the keyframe
 * before it. Inputs are already parsed; a limb that no layer places hangs or stands at angle zero.
 */
export function resolvePoses(bases: PoseBases, file: PoseFile): PosedMovement {
  return {
    id: file.id,
    view: file.view,
    props: file.props,
    area: file.area,
    still: file.still,
    rest: file.rest,
    work: file.work,
    loopFrom: file.loopFrom,
    shadow: file.shadow,
    order: file.order,
    keyframes: file.keyframes.map(({ pose, ...keyframe }) => ({
      ...keyframe,
      pose: wholePose([bases[file.base], file.pose, pose]),
    })),
  };
}

function wholePose(layers: readonly PoseLayer[]): Pose {
  const root = merge(layers.map((layer) => layer.root));
  const neck = merge(layers.map((layer) => layer.neck));
  return {
    root: { at: root.at ?? [0, 88, 0], pitch: root.pitch ?? 0, roll: root.roll ?? 0, yaw: root.yaw ?? 0 },
    lumbar: wholeBend(merge(layers.map((layer) => layer.lumbar))),
    thoracic: wholeBend(merge(layers.map((layer) => layer.thoracic))),
    neck: { ...wholeBend(neck), glide: neck.glide ?? 0 },
    head: wholeBend(merge(layers.map((layer) => layer.head))),
    shoulderL: wholeShoulder(layers, 'L'),
    shoulderR: wholeShoulder(layers, 'R'),
    armL: wholeArm(layers, 'L'),
    armR: wholeArm(layers, 'R'),
    legL: wholeLeg(layers, 'L'),
    legR: wholeLeg(layers, 'R'),
  };
}

/** All layers in one; what a later layer says wins. */
function merge<T extends object>(layers: readonly (T | undefined)[]): Partial<T> {
  return layers.reduce<Partial<T>>((all, layer) => ({ ...all, ...layer }), {});
}

function wholeBend({ flex = 0, side = 0, twist = 0 }: { [Key in keyof Bend]?: number | undefined }): Bend {
  return { flex, side, twist };
}

function wholeShoulder(layers: readonly PoseLayer[], side: Side): Pose['shoulderL'] {
  const own = side === 'L' ? 'shoulderL' : 'shoulderR';
  const { elev = 0, protract = 0 } = merge(layers.flatMap((layer) => [layer.shoulders, layer[own]]));
  return { elev, protract };
}

function wholeArm(layers: readonly PoseLayer[], side: Side): Arm {
  const own = side === 'L' ? 'armL' : 'armR';
  const { merged, mode } = mergeLimb<ArmLayer>(layers.flatMap((layer) => [layer.arms, layer[own]]));
  const curl = merged.curl ?? 22;
  if (mode === 'angles') {
    const { flex = 0, abd = 0, rot = 0, elbow = 0, palm = 0, wrist = 0, dev = 0 } = merged;
    return { mode, flex, abd, rot, elbow, palm, wrist, dev, curl };
  }
  return {
    mode,
    to: merged.to ?? [20, 60, 10],
    in: merged.in ?? 'world',
    pole: merged.pole ?? [0.4, -1, -0.4],
    hand: merged.hand ?? [0, 0, 1],
    facing: merged.facing ?? [0, -1, 0],
    curl,
  };
}

function wholeLeg(layers: readonly PoseLayer[], side: Side): Leg {
  const own = side === 'L' ? 'legL' : 'legR';
  const { merged, mode } = mergeLimb<LegLayer>(layers.flatMap((layer) => [layer.legs, layer[own]]));
  if (mode === 'angles') {
    const { flex = 0, abd = 0, rot = 0, knee = 0, ankle = 0 } = merged;
    return { mode, flex, abd, rot, knee, ankle };
  }
  const foot = merge(layers.flatMap((layer) => [layer.legs?.foot, layer[own]?.foot]));
  const to: Vector = merged.to ?? [9.5, 5, 0];
  return { mode, to, pole: merged.pole ?? [0.1, 0.4, 1], pitch: foot.pitch ?? 0, out: foot.out ?? 8 };
}

/** A layer that places the limb another way takes the limb over: the layers below it no longer count. */
function mergeLimb<T extends object>(
  layers: readonly (T | undefined)[],
): { merged: Partial<T>; mode: 'angles' | 'contact' } {
  let merged: Partial<T> = {};
  let mode: 'angles' | 'contact' = 'angles';
  let known = false;
  for (const layer of layers) {
    const next = limbMode(layer);
    const changes = known && next !== null && next !== mode;
    merged = changes ? { ...layer } : { ...merged, ...layer };
    if (next === 'angles' || next === 'contact') {
      mode = next;
      known = true;
    }
  }
  return { merged, mode };
}
