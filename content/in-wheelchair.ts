/** The same movement in a wheelchair instead of on a chair: feet on the footplate, hands on what a wheelchair has. */
import type { Arm, Leg, PosedMovement, Prop, Vector } from './pose-schema.ts';

/** A wheelchair's measures (cm), which hands and feet that hold it also need. */
export const wheelchair = {
  seat: 45,
  /** Half the distance between the wheels, their radius, and where their axle is. */
  wheel: { out: 25.5, radius: 30, up: 30, forward: 1 },
  rim: { out: 28, radius: 26.4 },
  footplate: { up: 7, forward: 45 },
  back: { top: 71, forward: -11 },
} as const;

const chairs: ReadonlySet<Prop['kind']> = new Set(['officeChair', 'stool', 'steadyChair']);
const { wheel, rim, footplate, back } = wheelchair;

/** Hips higher than this do not sit (cm). */
const seated = 62;

/** Answers with a new movement, or with the same one when nobody sits in it, or not all the time. */
export function inWheelchair(movement: PosedMovement): PosedMovement {
  const sits = movement.keyframes.every(({ pose }) => pose.root.at[1] < seated);
  if (!sits || !movement.props.some(({ kind }) => chairs.has(kind))) return movement;
  return {
    ...movement,
    props: movement.props.map((prop): Prop => (chairs.has(prop.kind) ? { kind: 'wheelchair' } : prop)),
    keyframes: movement.keyframes.map((keyframe) => {
      const { armL, armR, legL, legR } = keyframe.pose;
      return {
        ...keyframe,
        pose: {
          ...keyframe.pose,
          armL: handOnChair(armL),
          armR: handOnChair(armR),
          legL: footOnPlate(legL),
          legR: footOnPlate(legR),
        },
      };
    }),
  };
}

/** Feet rest on the footplate, whatever they do on the floor. */
function footOnPlate(leg: Leg): Leg {
  if (leg.mode === 'angles') return leg;
  const to: Vector = [9, footplate.up + 5, footplate.forward];
  return { ...leg, to, pitch: 0, out: 5 };
}

/** A hand at the edge of a seat holds the push rim, one at a chair's back holds the low back. */
function handOnChair(arm: Arm): Arm {
  if (arm.mode === 'angles' || (arm.in !== 'world' && arm.in !== 'root')) return arm;
  const [out, up, forward] = arm.in === 'root' ? [arm.to[0], arm.to[1] + 54, arm.to[2]] : arm.to;
  const placed = (to: Vector): Vector => (arm.in === 'root' ? [to[0], to[1] - 54, to[2]] : to);
  if (forward < -4 && up > 56)
    return { ...arm, to: placed([Math.sign(out) * Math.min(Math.abs(out), 20), back.top + 3, back.forward]) };
  // Feet on a plate bring the thighs up a little, and with them the hands that rest there.
  if (Math.abs(out) < 17 && forward > 15 && up < 70) return { ...arm, to: placed([out, up + 1.5, forward]) };
  if (Math.abs(out) < 17 || up > 57) return arm;
  const along = Math.min(20, Math.max(-6, forward - wheel.forward));
  const top = wheel.up + Math.sqrt(rim.radius ** 2 - along ** 2);
  return {
    ...arm,
    to: placed([rim.out + 1, top + 6, wheel.forward + along - 3]),
    hand: [-0.05, -0.8, 0.6],
    facing: [-0.75, -0.5, -0.3],
    curl: 52,
  };
}
