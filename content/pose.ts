/** A whole pose and a movement ready to draw: what pose files become once their layers are merged. */
import type { Area, Ease, Frame, Order, Prop, Vector, View } from './pose-schema.ts';

type ArmAngle = 'flex' | 'abd' | 'rot' | 'elbow' | 'palm' | 'wrist' | 'dev';
type LegAngle = 'flex' | 'abd' | 'rot' | 'knee' | 'ankle';

export type Bend = { flex: number; side: number; twist: number };
export type Shoulder = { elev: number; protract: number };
export type ArmAngles = { mode: 'angles'; curl: number } & Record<ArmAngle, number>;
export type ArmContact = {
  mode: 'contact';
  to: Vector;
  in: Frame;
  pole: Vector;
  hand: Vector;
  facing: Vector;
  curl: number;
};
export type Arm = ArmAngles | ArmContact;
export type LegAngles = { mode: 'angles' } & Record<LegAngle, number>;
export type LegContact = { mode: 'contact'; to: Vector; pole: Vector; pitch: number; out: number };
export type Leg = LegAngles | LegContact;

/** A whole pose with nothing left out. */
export type Pose = {
  root: { at: Vector; pitch: number; roll: number; yaw: number };
  lumbar: Bend;
  thoracic: Bend;
  neck: Bend & { glide: number };
  head: Bend;
  shoulderL: Shoulder;
  shoulderR: Shoulder;
  armL: Arm;
  armR: Arm;
  legL: Leg;
  legR: Leg;
};

export type PosedKeyframe = { name: string; ms: number; hold: number; ease: Ease; hi: number; pose: Pose };

/** A movement ready to draw: plain data, safe to send between processes. */
export type PosedMovement = {
  id: string;
  view: View;
  props: Prop[];
  area: Area;
  still: number;
  rest: number;
  work: number[];
  loopFrom: number;
  shadow: boolean;
  order: Order;
  keyframes: PosedKeyframe[];
};
