/** The shadow on the floor: one soft oval under a body that stands or sits, the body's own shape under one that lies. */
import type { Vector } from '../../content/pose-schema.ts';
import { include, type Canvas } from './canvas.ts';
import { steps } from './outline.ts';
import type { Stroke } from './picture.ts';
import type { Skeleton } from './skeleton.ts';
import { between, clamp } from './vector.ts';

/** Hips or knees no higher than this lie or kneel on the floor (cm). */
const onFloor = 24;

export function floorShadow(canvas: Canvas, skeleton: Skeleton): Stroke {
  const { pelvis, legL, legR } = skeleton;
  const low = Math.min(pelvis.at[1], legL.knee[1], legR.knee[1]) < onFloor;
  return { paint: 'ground', path: low ? under(canvas, skeleton) : oval(canvas, skeleton) };
}

function oval(canvas: Canvas, { pelvis, legL, legR }: Skeleton): string {
  const { project } = canvas.camera;
  const middle = (axis: 0 | 2): number => (pelvis.at[axis] * 2 + legL.ankle[axis] + legR.ankle[axis]) / 4;
  const [x, y] = project([middle(0), 0, middle(2)]);
  const spread = Math.abs(project(pelvis.at)[0] - project(legL.ankle)[0]);
  const half = Math.max(32, spread * 0.6 + 22);
  const tall = Math.max(4.5, half * 0.13);
  include(canvas.bounds, { left: x - half, top: y - tall, right: x + half, bottom: y + 1 + tall });
  const [rx, ry] = [steps(half), steps(tall)];
  const left = `${steps(x) - rx} ${steps(y + 1)}`;
  const right = `${steps(x) + rx} ${steps(y + 1)}`;
  return `M${right}A${rx} ${ry} 0 1 1 ${left}A${rx} ${ry} 0 1 1 ${right}Z`;
}

/** Light from straight above: what is over the floor darkens it, all in one path, so that no part is darkened twice. */
function under(canvas: Canvas, { chest, pelvis, head, armL, armR, legL, legR }: Skeleton): string {
  const spot = ([x, , z]: Vector, radius: number) =>
    canvas.disc([x, 0, z], [1, 0, 0], radius, [0, 0, 1], radius);
  // The higher an arm is raised, the shorter its shadow: nobody misses it, and the floor stays calm.
  const limbs = [armL, armR].map(({ shoulder, elbow, wrist }) =>
    [shoulder, elbow, wrist].map((at) => spot(between(shoulder, at, clamp(1.5 - at[1] / 40, 0, 1)), 6.5)),
  );
  const shapes = [
    [spot(head.at, 10), spot(chest.at, 18), spot(pelvis.at, 18)],
    [spot(pelvis.at, 18), spot(legL.knee, 10), spot(legR.knee, 10)],
    [spot(legL.knee, 10), spot(legR.knee, 10), spot(legL.ankle, 9), spot(legR.ankle, 9)],
    ...limbs,
  ];
  return shapes.map((shape) => canvas.hull(shape)).join('');
}
