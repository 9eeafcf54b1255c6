/** Draws a light manual wheelchair: large wheels with push rims, castors, a low back, side guards and a footplate. */
import { wheelchair } from '../../content/in-wheelchair.ts';
import type { Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { steps } from './outline.ts';
import type { Part, Stroke } from './picture.ts';
import { slab } from './slab.ts';
import { aboutX, add } from './vector.ts';

const { wheel, rim } = wheelchair;
const axleAt = (out: number): Vector => [out, wheel.up, wheel.forward];
const underBody = 26;
const behindTrunk = 14;
const behindAll = -400;
const spokes = 12;

export function drawWheelchair(canvas: Canvas): Part[] {
  const { depth, towards } = canvas.camera;
  const nearSide = towards[0] > 0 ? 1 : -1;
  // From the front or the back nothing of a wheel lies over hips and thighs; from the side the near one does.
  const isSide = Math.abs(towards[0]) > 0.3;
  const wheels = ([1, -1] as const).map((side): Part => {
    const near = isSide && side === nearSide;
    return {
      name: side === 1 ? 'wheelL' : 'wheelR',
      depth: near ? depth(axleAt(side * wheel.out)) : depth([side * wheel.out, wheel.up, -8]) - underBody,
      strokes: wheelStrokes(canvas, side, near || !isSide),
    };
  });
  const { seat } = wheelchair;
  const fromBehind = -towards[2] > 0.5;
  return [
    { name: 'chair-base', depth: behindAll, strokes: baseStrokes(canvas) },
    {
      name: 'seat',
      depth: depth([0, seat, 13]) - underBody + 1,
      strokes: [{ paint: 'cloth', path: slab(canvas, [0, seat - 2, 11], [20, 2.2, 20], 2.1) }],
    },
    {
      name: 'back',
      depth: fromBehind ? 60 : depth([0, 58, -9]) - behindTrunk,
      strokes: backStrokes(canvas),
    },
    ...wheels,
  ];
}

/** A circle round an axle along x, seen askew. */
function ring(canvas: Canvas, centre: Vector, radius: number): string {
  const { project, towards } = canvas.camera;
  const [x, y] = project(centre);
  const [nx, ny] = project([1, 0, 0]);
  canvas.hull([canvas.disc(centre, [0, 1, 0], radius, [0, 0, 1], radius)]);
  // The long axis of what is seen lies across the axle.
  const angle = Math.atan2(ny, nx) + Math.PI / 2;
  const dx = steps(Math.cos(angle) * radius);
  const dy = steps(Math.sin(angle) * radius);
  const flat = Math.max(1, steps(Math.abs(towards[0]) * radius));
  const arc = `a${steps(radius)} ${flat} ${Math.round((angle * 180) / Math.PI)} 0 1 `;
  return `M${steps(x) + dx} ${steps(y) + dy}${arc}${-2 * dx} ${-2 * dy}${arc}${2 * dx} ${2 * dy}Z`;
}

function wheelStrokes(canvas: Canvas, side: 1 | -1, rimInFront: boolean): Stroke[] {
  const hub = axleAt(side * wheel.out);
  const open = Math.abs(canvas.camera.towards[0]) > 0.25;
  const spoke = (turn: number): string => {
    const angle = (turn / spokes) * 2 * Math.PI;
    return canvas.line([hub, add(hub, [0, Math.sin(angle) * 28.5, Math.cos(angle) * 28.5])]);
  };
  const tyre: Stroke[] = [{ paint: 'tyre', path: ring(canvas, hub, wheel.radius - 1.4) }];
  if (open)
    tyre.unshift({ paint: 'spoke', path: Array.from({ length: spokes }, (_, at) => spoke(at)).join('') });
  const grip: Stroke[] = [{ paint: 'push-rim', path: ring(canvas, axleAt(side * rim.out), rim.radius) }];
  if (open) grip.push({ paint: 'caster', path: canvas.capsule(hub, 2.6, axleAt(side * rim.out), 2.6) });
  return [...guard(canvas, side), ...(rimInFront ? [...tyre, ...grip] : [...grip, ...tyre])];
}

/** A guard between seat and wheel that follows the wheel's top. */
function guard(canvas: Canvas, side: 1 | -1): Stroke[] {
  const out = side * 21.5;
  const ball = (y: number, z: number) => canvas.ball([out, y, z], 1.5);
  return [
    {
      paint: 'guard',
      path: canvas.hull([ball(44, -8), ball(57, -8), ball(59.5, 0), ball(57, 9), ball(46, 19)]),
    },
  ];
}

function baseStrokes(canvas: Canvas): Stroke[] {
  const { seat, footplate } = wheelchair;
  let tubes = canvas.line([axleAt(wheel.out), axleAt(-wheel.out)]);
  let forks = '';
  let castors = '';
  for (const side of [1, -1]) {
    const knee: Vector = [side * 18, seat - 5, 29];
    const foot: Vector = [side * 12.5, footplate.up, footplate.forward + 1];
    const joint: Vector = [side * 18.5, 21, 32];
    tubes += canvas.line([[side * 18.5, seat - 5, -8], knee, add(knee, [-side * 0.5, -2, 3])]);
    tubes += canvas.line([add(knee, [-side * 0.5, -2, 3]), foot]);
    tubes += canvas.line([[side * 18.5, wheel.up, wheel.forward], joint]) + canvas.line([knee, joint]);
    const castor: Vector = [side * 18.5, 6.5, 30];
    forks += canvas.line([joint, add(castor, [0, 2, 0])]);
    castors += ring(canvas, castor, 5);
  }
  const plate = slab(canvas, [0, footplate.up - 1.2, footplate.forward + 6], [14.5, 1, 9], 0.9);
  return [
    { paint: 'tube', path: tubes },
    { paint: 'tyre', path: castors },
    { paint: 'push-rim', path: forks },
    { paint: 'caster', path: plate },
  ];
}

function backStrokes(canvas: Canvas): Stroke[] {
  const { seat, back } = wheelchair;
  const middle = (seat - 2 + back.top) / 2;
  const lean = aboutX(-6);
  const cloth = slab(canvas, [0, middle, back.forward + 1], [19, (back.top - seat + 2) / 2, 1.6], 1.6, lean);
  let posts = '';
  for (const side of [1, -1]) {
    const top: Vector = [side * 19, back.top - 1, back.forward - 1.2];
    posts += canvas.line([[side * 19, seat - 5, back.forward + 3], top]);
    posts += canvas.line([top, add(top, [0, 0.5, -9])]);
  }
  return [
    { paint: 'tube', path: posts },
    { paint: 'cloth', path: cloth },
  ];
}
