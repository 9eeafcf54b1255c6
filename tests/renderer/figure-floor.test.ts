/** Who lies or kneels is carried by the floor and by what lies on it, and sinks into neither. */
import { describe, expect, it } from 'vitest';
import type { Base, PosedMovement } from '../../content/pose-schema.ts';
import { sliceAt } from '../../renderer/figure/body.ts';
import { pillowHeight, rollerRadius, towelHeight } from '../../renderer/figure/floor-props.ts';
import { solve, spineAt, type Skeleton } from '../../renderer/figure/skeleton.ts';
import { add, scale } from '../../renderer/figure/vector.ts';
import { floorBases, movements, samplesOf } from './figure-samples.ts';
import { touchesOf } from './figure-touch.ts';

/** Flesh and mat give this much where a body rests (cm). */
const gives = 1.5;

/** What rests on the floor in each posture, for the whole movement. */
const carriers: Partial<Record<Base, readonly string[]>> = {
  supine: ['hips', 'footL', 'footR'],
  prone: ['hips', 'waist', 'kneeL', 'kneeR', 'footL', 'footR'],
  allFours: ['handL', 'handR', 'wristL', 'wristR', 'kneeL', 'kneeR', 'footL', 'footR'],
  sideLying: ['hip', 'knee', 'foot', 'hand'],
};

/** On the side it is the lower limbs that rest, whichever they are. */
function restsOn(skeleton: Skeleton, part: string): boolean {
  const lows = touchesOf(skeleton).flatMap((touch) =>
    touch.part === part || new RegExp(`^${part}[LR]$`).test(touch.part) ? [touch.low] : [],
  );
  return Math.min(...lows) < gives * 2;
}

/** How far the back is from the roller's surface, where it comes nearest (cm). */
function gapToRoller(skeleton: Skeleton, at: readonly [number, number, number]): number {
  const heights = Array.from({ length: 24 }, (_, step) => 26 + step);
  return Math.min(
    ...heights.map((height) => {
      const joint = spineAt(skeleton.spine, height);
      const { depth, forward } = sliceAt(height);
      const [, y, z] = add(joint.at, scale(joint.axes[2], forward - depth));
      return Math.hypot(y - at[1], z - at[2]) - rollerRadius;
    }),
  );
}

function headRest({ props }: PosedMovement): number | undefined {
  if (props.some(({ kind }) => kind === 'pillow')) return pillowHeight;
  return props.some(({ kind }) => kind === 'towel') ? towelHeight : undefined;
}

const onFloor = movements.flatMap((movement) => {
  const base = floorBases.get(movement.id);
  return base ? [[movement.id, movement, base] as const] : [];
});

describe.each(onFloor)('%s', (_id, movement, base) => {
  const samples = samplesOf(movement).map(({ where, pose }) => ({ where, skeleton: solve(pose) }));

  it('sinks into the floor with no part', () => {
    const sunk = samples.flatMap(({ where, skeleton }) =>
      touchesOf(skeleton).flatMap(({ part, low }) =>
        low < -gives ? [`${where}: ${part} ${low.toFixed(1)}`] : [],
      ),
    );
    expect(sunk).toEqual([]);
  });

  it('rests on the floor with the parts that carry it', () => {
    const floating = samples.flatMap(({ where, skeleton }) =>
      (carriers[base] ?? []).flatMap((part) => (restsOn(skeleton, part) ? [] : [`${where}: ${part}`])),
    );
    expect(floating).toEqual([]);
  });

  it('lays its head on what is there for it', () => {
    const height = headRest(movement);
    if (height === undefined) return;
    for (const { where, skeleton } of samples) {
      const low = touchesOf(skeleton).find(({ part }) => part === 'head')?.low ?? Infinity;
      expect(Math.abs(low - height), where).toBeLessThan(2);
    }
  });

  it('keeps its back on the roller', () => {
    for (const prop of movement.props) {
      if (prop.kind !== 'roller') continue;
      for (const { where, skeleton } of samples)
        expect(Math.abs(gapToRoller(skeleton, prop.at)), where).toBeLessThan(1);
    }
  });
});

it('notices a body that floats, and one that sinks', () => {
  const lying = movements.find(({ id }) => id === 'face-down-arm-lift')?.keyframes[0]?.pose;
  if (!lying) throw new Error('no pose to try');
  const at = (up: number): Skeleton => {
    const pose = structuredClone(lying);
    pose.root.at[1] += up;
    return solve(pose);
  };
  expect(restsOn(at(0), 'hips')).toBe(true);
  expect(restsOn(at(6), 'hips')).toBe(false);
  expect(Math.min(...touchesOf(at(-6)).map(({ low }) => low))).toBeLessThan(-gives);
});
