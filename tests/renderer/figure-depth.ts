/** How deep one part of a body lies inside another (cm). */
import type { Vector } from '../../content/pose-schema.ts';
import { sliceAt } from '../../renderer/figure/body.ts';
import { spineAt, type Skeleton } from '../../renderer/figure/skeleton.ts';
import { add, between, blend, distance, dot, subtract, turn } from '../../renderer/figure/vector.ts';

/** How deep a ball lies inside the trunk, at its worst slice below the shoulders. */
export function depthInTrunk(skeleton: Skeleton, at: Vector, radius: number): number {
  let deepest = -Infinity;
  for (let height = 4; height <= 40; height += 2) {
    const joint = spineAt(skeleton.spine, height);
    const { width, depth, forward } = sliceAt(height);
    const offset = subtract(at, joint.at);
    if (Math.abs(dot(offset, joint.axes[1])) > 1.5) continue;
    const x = dot(offset, joint.axes[0]);
    const z = dot(offset, joint.axes[2]) - forward;
    const out = Math.hypot(x / width, z / depth);
    const surface = out === 0 ? 0 : Math.hypot(x, z) / out;
    deepest = Math.max(deepest, surface + radius - Math.hypot(x, z));
  }
  return deepest;
}

/** How deep a ball lies inside the skull. */
export function depthInHead({ head }: Skeleton, at: Vector, radius: number): number {
  const skull = add(head.at, turn(head.axes, [0, 9.5, -0.3]));
  return 9.6 + radius - distance(skull, at);
}

/** A limb that grows thinner from one end to the other. */
export type Tube = {
  readonly from: Vector;
  readonly wide: number;
  readonly to: Vector;
  readonly narrow: number;
};

/** How deep two limbs lie in each other, at the worst of many places along both. */
export function depthInTube(a: Tube, b: Tube): number {
  const places = Array.from({ length: 11 }, (_, index) => index / 10);
  let deepest = -Infinity;
  for (const along of places) {
    const at = between(a.from, a.to, along);
    const radius = blend(a.wide, a.narrow, along);
    for (const across of places) {
      const apart = distance(at, between(b.from, b.to, across));
      deepest = Math.max(deepest, radius + blend(b.wide, b.narrow, across) - apart);
    }
  }
  return deepest;
}
