/** The figure's proportions, in centimetres and degrees. */

export const body = {
  hipOut: 8.6,
  pelvis: 9,
  lumbar: { joints: 5, length: 17 },
  thoracic: { joints: 8, length: 27 },
  neck: { joints: 3, length: 9 },
  /** Shoulder joint: outwards, height along the spine, forward of it. */
  shoulder: { out: 17.2, height: 47, forward: -0.6 },
  upperArm: 28.5,
  foreArm: 24.5,
  palm: 8.4,
  finger: 4.3,
  fingerTip: 3.4,
  thigh: 42,
  shank: 40.5,
  /** Height of the ankle over the sole. */
  ankle: 5,
  /** The sole's ends forward of the ankle: the ball is where a lifted heel turns, the heel where lifted toes turn. */
  ball: 10,
  heel: -3.1,
} as const;

/** The natural S-curve that is built in, so that a pose of zeros stands well (flexion in degrees). */
export const neutral = { pelvis: 7, lumbar: -14, thoracic: 21, neck: -9, head: -5 } as const;

/** The trunk's slices: height along the spine, half width, half depth, centre forward of the spine. */
const slices = [
  [-5, 13.4, 9.8, 0.6],
  [1, 14.6, 10.7, 0.3],
  [8, 14.0, 10.3, 0.2],
  [15, 13.3, 9.8, 0.6],
  [22, 13.1, 9.6, 0.7],
  [30, 13.8, 10.0, 0.5],
  [38, 14.8, 10.6, 0.2],
  [44, 15.0, 10.2, 0],
  [49, 12.6, 8.4, 0],
  [53, 7.6, 6.2, 0.4],
] as const;

export type Slice = { width: number; depth: number; forward: number };

/** The trunk's cross-section at a height along the spine (0 = hips, 53 = base of the neck), without a kink. */
export function sliceAt(height: number): Slice {
  let at = 0;
  while (at < slices.length - 2 && height > (slices[at + 1]?.[0] ?? Infinity)) at += 1;
  const row = (index: number): (typeof slices)[number] =>
    slices[Math.min(slices.length - 1, Math.max(0, index))] ?? slices[0];
  const [before, lower, upper, after] = [row(at - 1), row(at), row(at + 1), row(at + 2)];
  const span = upper[0] - lower[0];
  const t = Math.min(1, Math.max(0, (height - lower[0]) / span));
  const column = (index: 1 | 2 | 3): number => {
    const slope = (from: typeof lower, to: typeof lower): number =>
      from === to ? 0 : ((to[index] - from[index]) / (to[0] - from[0])) * span;
    const start = slope(before, upper);
    const end = slope(lower, after);
    const rest = 1 - t;
    return (
      lower[index] * (1 + 2 * t) * rest * rest +
      start * t * rest * rest +
      upper[index] * t * t * (3 - 2 * t) -
      end * t * t * rest
    );
  };
  return { width: column(1), depth: column(2), forward: column(3) };
}
