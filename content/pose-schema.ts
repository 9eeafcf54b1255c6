/** The shape of a pose file: how the figure stands in each keyframe of one movement, in degrees and centimetres. */
import * as v from 'valibot';

/**
 * The body's own axes: +x is the figure's left, +y up, +z forward. All zeros is a relaxed upright stance.
 * flex + = forward, side + and twist + = to the figure's left, abd + = outwards, rot + = inward,
 * elbow and knee + = bend. The first number of a limb's vector is "out": away from the midline on either side.
 */
const number = v.pipe(v.number(), v.finite());
const vector = v.tuple([number, number, number]);
export type Vector = [number, number, number];

const angle = v.optional(number);
const bend = { flex: angle, side: angle, twist: angle };

export const frames = ['world', 'root', 'pelvis', 'chest', 'head'] as const;
/** Which part of the body a contact point moves with. */
export type Frame = (typeof frames)[number];

/** Fields of an arm placed by joint angles; `palm` 0 faces the body, + turns it backwards, - forwards or up. */
const armAngles = {
  flex: angle,
  abd: angle,
  rot: angle,
  elbow: angle,
  palm: angle,
  wrist: angle,
  dev: angle,
};
/** Fields of an arm whose wrist is placed: `pole` points at the elbow, `hand` along the fingers, `facing` out of the palm. */
const armContact = {
  to: v.optional(vector),
  in: v.optional(v.picklist(frames)),
  pole: v.optional(vector),
  hand: v.optional(vector),
  facing: v.optional(vector),
};
const armLayer = v.strictObject({
  ...armAngles,
  ...armContact,
  /** How far the fingers curl. */ curl: angle,
});
export type ArmLayer = v.InferOutput<typeof armLayer>;

const legAngles = { flex: angle, abd: angle, rot: angle, knee: angle, ankle: angle };
/** Fields of a leg whose ankle is placed in the world; `pitch` + lifts the heel, `out` turns the toes outwards. */
const legContact = {
  to: v.optional(vector),
  pole: v.optional(vector),
  foot: v.optional(v.strictObject({ pitch: angle, out: angle })),
};
const legLayer = v.strictObject({ ...legAngles, ...legContact });
export type LegLayer = v.InferOutput<typeof legLayer>;

/** elev + lifts the shoulder, protract + slides it forward round the ribs, - is a squeeze (centimetres). */
const shoulderLayer = v.strictObject({ elev: angle, protract: angle });
const bendLayer = v.strictObject(bend);

/** One layer of a pose: only what differs from the layer below. `arms`, `legs`, `shoulders` set both sides. */
const poseLayerSchema = v.strictObject({
  root: v.optional(v.strictObject({ at: v.optional(vector), pitch: angle, roll: angle, yaw: angle })),
  lumbar: v.optional(bendLayer),
  thoracic: v.optional(bendLayer),
  neck: v.optional(v.strictObject({ ...bend, /** Head carried forward. */ glide: angle })),
  head: v.optional(bendLayer),
  shoulders: v.optional(shoulderLayer),
  shoulderL: v.optional(shoulderLayer),
  shoulderR: v.optional(shoulderLayer),
  arms: v.optional(armLayer),
  armL: v.optional(armLayer),
  armR: v.optional(armLayer),
  legs: v.optional(legLayer),
  legL: v.optional(legLayer),
  legR: v.optional(legLayer),
});
export type PoseLayer = v.InferOutput<typeof poseLayerSchema>;

/** From where the figure is seen: yaw turns the camera round the body, pitch lifts it (degrees). */
const viewSchema = v.strictObject({ yaw: number, pitch: v.pipe(number, v.minValue(0), v.maxValue(80)) });
export type View = v.InferOutput<typeof viewSchema>;

/** Things to sit on, lean on, lie on or hold. Those that stand still are symmetric about the midline: a mirrored pose still meets them. */
const propSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('officeChair') }),
  v.strictObject({ kind: v.literal('stool') }),
  v.strictObject({ kind: v.literal('steadyChair') }),
  v.strictObject({ kind: v.literal('desk'), z: number }),
  v.strictObject({ kind: v.literal('wall'), z: number }),
  v.strictObject({ kind: v.literal('doorway'), z: number, /** Half the opening's width. */ gap: number }),
  v.strictObject({ kind: v.literal('mat'), z: number, length: number, width: v.optional(number, 68) }),
  v.strictObject({ kind: v.literal('roller'), at: vector }),
  v.strictObject({ kind: v.literal('pillow'), at: vector }),
  v.strictObject({ kind: v.literal('towel'), at: vector }),
  /**
   * A tennis ball between the back and the wall: where its middle is in the rest keyframe. It rolls: it goes half as far
   * as the chest does. Mirrored with the pose.
   */
  v.strictObject({ kind: v.literal('ball'), at: vector }),
  /** An exercise band in both hands that runs under the feet, or under the thighs of somebody seated. */
  v.strictObject({ kind: v.literal('band'), under: v.picklist(['feet', 'thighs']) }),
]);
/** A wheelchair stands in for a chair when somebody uses one; no pose file names it. */
export type Prop = v.InferOutput<typeof propSchema> | { kind: 'wheelchair' };

export const areas = ['upper-back', 'mid-back', 'chest', 'neck'] as const;
/** Where the glow sits; `out` moves it towards the figure's left (cm) and is mirrored with the pose. */
const areaSchema = v.strictObject({ at: v.picklist(areas), out: v.optional(number, 0) });
export type Area = v.InferOutput<typeof areaSchema>;

export const eases = ['linear', 'inOut', 'out', 'breath'] as const;
export type Ease = (typeof eases)[number];

/** Draw order of named parts where depth alone gets it wrong: a greater number lies nearer the viewer. */
const orderSchema = v.record(
  v.picklist(['armL', 'armR', 'foreL', 'foreR', 'legL', 'legR', 'head', 'neck']),
  number,
);
export type Order = v.InferOutput<typeof orderSchema>;

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const keyframeSchema = v.strictObject({
  /** Plain words, shown under a numbered still. */
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  /** Time to the next keyframe, and time held here first (milliseconds). */
  ms: milliseconds,
  hold: v.optional(milliseconds, 0),
  ease: v.optional(v.picklist(eases), 'inOut'),
  /** How strongly the working area glows. */
  hi: share,
  pose: v.optional(poseLayerSchema, {}),
});

export const bases = ['seated', 'standing', 'supine', 'sideLying', 'prone', 'allFours'] as const;
export type Base = (typeof bases)[number];
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const angleFields = new Set(['flex', 'abd', 'rot', 'elbow', 'knee', 'palm', 'wrist', 'dev', 'ankle']);
const contactFields = new Set(['to', 'in', 'pole', 'hand', 'facing', 'foot']);

/** How one layer places a limb, or null when it says nothing about that. */
export function limbMode(layer: object | undefined): 'angles' | 'contact' | 'both' | null {
  const fields = Object.keys(layer ?? {});
  const byAngles = fields.some((field) => angleFields.has(field));
  const byContact = fields.some((field) => contactFields.has(field));
  if (byAngles && byContact) return 'both';
  return byAngles ? 'angles' : byContact ? 'contact' : null;
}

/** A movement's poses, authored for its first side; the other side is the same pose mirrored. */
export const poseFileSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    base: v.picklist(bases),
    view: viewSchema,
    props: v.array(propSchema),
    area: areaSchema,
    /** The keyframe that says most in a single picture. */
    still: index,
    /** The keyframe between repetitions. */
    rest: index,
    /** The keyframes held at the far end of one repetition, in order. */
    work: v.pipe(v.array(index), v.minLength(1)),
    /** Where a timed loop starts again after its introduction. */
    loopFrom: v.optional(index, 0),
    shadow: v.optional(v.boolean(), true),
    order: v.optional(orderSchema, {}),
    pose: v.optional(poseLayerSchema, {}),
    keyframes: v.pipe(v.array(keyframeSchema), v.minLength(2)),
  }),
  v.check(
    (file) => [file.still, file.rest, file.loopFrom, ...file.work].every((at) => at < file.keyframes.length),
    'still, rest, work and loopFrom must be keyframes of this file',
  ),
  v.check(
    (file) => limbs.every((limb) => keepsMode(file, limb)),
    'a limb must keep one mode, angles or contact',
  ),
  v.check(
    (file) =>
      file.keyframes.every(({ pose }) =>
        [pose.arms, pose.armL, pose.armR].every((arm) => arm?.in === undefined),
      ),
    'a contact moves with one part of the body for a whole movement: `in` belongs in `pose`',
  ),
);
export type PoseFile = v.InferOutput<typeof poseFileSchema>;

/**
 * The stances that movements start from. Lying and kneeling bodies lie along z, on the midline: the head towards -z on
 * the back and on the side (which is the left one), towards +z on the front and on all fours.
 */
export const poseBasesSchema = v.strictObject(v.entriesFromList(bases, poseLayerSchema));
export type PoseBases = v.InferOutput<typeof poseBasesSchema>;

const limbs = ['armL', 'armR', 'legL', 'legR'] as const;
type Limb = (typeof limbs)[number];
const pairs = { armL: 'arms', armR: 'arms', legL: 'legs', legR: 'legs' } as const;

function keepsMode(
  file: { pose: PoseLayer; keyframes: readonly { pose: PoseLayer }[] },
  limb: Limb,
): boolean {
  const layers = [file.pose, ...file.keyframes.map((keyframe) => keyframe.pose)];
  const modes = layers.flatMap((layer) => [limbMode(layer[pairs[limb]]), limbMode(layer[limb])]);
  const said = new Set(modes.filter((mode) => mode !== null));
  return !said.has('both') && said.size <= 1;
}

export type * from './pose.ts';
