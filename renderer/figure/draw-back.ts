/** Draws what tells a back from a front: the furrow of the spine and the two shoulder blades under the shirt. */
import type { Vector } from '../../content/pose-schema.ts';
import { sliceAt } from './body.ts';
import type { Canvas } from './canvas.ts';
import { steps, stretch } from './outline.ts';
import type { Stroke } from './picture.ts';
import { spineAt, type Skeleton } from './skeleton.ts';
import { placeOn } from './draw-trunk.ts';
import { add, clamp, dot, scale, subtract, unit } from './vector.ts';

/** One blade, seen from behind, its inner edge towards the spine: out from its middle, up (cm). */
const bladeOutline: readonly [number, number][] = [
  [-2.5, 5.4],
  [-2.9, -1.2],
  [-1.1, -6.2],
  [1.6, -3.6],
  [3.9, 3.2],
  [2.6, 5.4],
];

/** Furrow and blades; empty unless the back faces the viewer. */
export function drawBack(canvas: Canvas, skeleton: Skeleton): Stroke[] {
  const facing = -dot(skeleton.chest.axes[2], canvas.camera.towards);
  if (facing < 0.35) return [];
  const shown = clamp((facing - 0.35) * 4, 0, 1);
  const furrow = [14, 18, 22, 26, 30, 34, 38].map((height): Vector => {
    const joint = spineAt(skeleton.spine, height);
    const { depth, forward } = sliceAt(height);
    return add(joint.at, scale(joint.axes[2], forward - depth * 0.96));
  });
  let blades = '';
  let edges = '';
  for (const side of [1, -1] as const) {
    const place = bladePlacer(skeleton, side);
    blades += smooth(
      canvas,
      bladeOutline.map(([x, y]) => place(x, y)),
    );
    edges += canvas.line([place(-2.6, 4.4), place(-3.1, -0.6), place(-1.5, -5.4)]);
  }
  return [
    { paint: 'blade', path: blades, opacity: shown },
    { paint: 'fold', path: canvas.line(furrow) + edges, opacity: shown },
  ];
}

/** Puts points of a blade on the back: it slides with the shoulder and tips outwards as the arm is raised. */
function bladePlacer(skeleton: Skeleton, side: 1 | -1): (x: number, y: number) => Vector {
  const arm = side === 1 ? skeleton.armL : skeleton.armR;
  const { elev, protract } = side === 1 ? skeleton.shoulderL : skeleton.shoulderR;
  const ribs = spineAt(skeleton.spine, 40.5 + elev * 0.55);
  const raised = dot(unit(subtract(arm.elbow, arm.shoulder)), ribs.axes[1]);
  const tip = clamp(raised + 0.3, 0, 1.3) * 20 + 6;
  const out = 8.4 + protract * 0.55 + tip * 0.05;
  const cosine = Math.cos((tip * Math.PI) / 180);
  const sine = Math.sin((tip * Math.PI) / 180);
  return (x, y) => {
    const across = out + x * cosine - y * sine;
    const up = x * sine + y * cosine;
    return placeOn(ribs, [side * across, up, -9.4 + across * 0.12]);
  };
}

/** A closed outline with round corners: curves between the middles of its edges. */
function smooth(canvas: Canvas, points: readonly Vector[]): string {
  const flat = points.map((point) => canvas.camera.project(point));
  const middle = (index: number): [number, number] => {
    const a = flat[index % flat.length] ?? [0, 0];
    const b = flat[(index + 1) % flat.length] ?? [0, 0];
    return [steps((a[0] + b[0]) / 2), steps((a[1] + b[1]) / 2)];
  };
  let [lastX, lastY] = middle(flat.length - 1);
  let path = `M${lastX} ${lastY}q`;
  flat.forEach(([x, y], index) => {
    const [nextX, nextY] = middle(index);
    path += stretch(steps(x) - lastX, steps(y) - lastY) + stretch(nextX - lastX, nextY - lastY);
    [lastX, lastY] = [nextX, nextY];
  });
  return `${path}Z`;
}
