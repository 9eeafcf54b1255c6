/** Draws what the figure sits on: an office chair, the same without its back, and a steady chair with four legs. */
import type { Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import type { Part } from './picture.ts';
import { slab } from './slab.ts';
import { aboutX, add, turn } from './vector.ts';

const seatHeight = 45;
/** How much farther away than it is a seat is drawn, so that it stays under hips and thighs (cm of depth). */
const underBody = 26;
/** The same for a chair's back, which the trunk leans against. */
const behindTrunk = 14;
const behindAll = -400;

/** Five castors, a column, a padded seat, and perhaps a back. */
export function drawOfficeChair(canvas: Canvas, withBack: boolean): Part[] {
  const { depth } = canvas.camera;
  const hub: Vector = [0, 12, 9];
  let star = canvas.capsule([0, seatHeight - 7, 9], 2.3, hub, 2.3);
  let castors = '';
  for (let spoke = 0; spoke < 5; spoke += 1) {
    const angle = ((spoke * 72 + 18) * Math.PI) / 180;
    const end: Vector = [25 * Math.cos(angle), 6.5, 9 + 25 * Math.sin(angle)];
    star += canvas.capsule(hub, 2.6, end, 1.8);
    castors += canvas.capsule(add(end, [0, -3, 0]), 2.9, add(end, [0, -3, 0]), 2.9);
  }
  const parts: Part[] = [
    {
      name: 'star',
      depth: behindAll,
      strokes: [
        { paint: 'metal', path: star },
        { paint: 'caster', path: castors },
      ],
    },
    {
      name: 'seat',
      depth: depth([0, seatHeight, 13]) - underBody,
      strokes: [
        { paint: 'chair', path: slab(canvas, [0, seatHeight - 3, 13], [21.5, 3.4, 21], 3.3) },
        { paint: 'chair-low', path: slab(canvas, [0, seatHeight - 7.2, 10], [10, 1.2, 9], 1.1) },
      ],
    },
  ];
  return withBack ? [...parts, officeBack(canvas)] : parts;
}

function officeBack(canvas: Canvas): Part {
  const tall = 34;
  const tilt = aboutX(-8);
  const foot: Vector = [0, seatHeight + 8, -11.5];
  const bulge = (up: number): number => Math.sin((up / tall) * Math.PI);
  const onBack = (x: number, up: number): Vector => add(foot, turn(tilt, [x, up, 2.4 * bulge(up)]));
  const row = (up: number) =>
    [1, -1].map((side) => canvas.ball(onBack(side * (14.5 + 1.2 * bulge(up)), up), 2.6));
  let cushion = '';
  const rows = 4;
  for (let at = 0; at < rows; at += 1) {
    cushion += canvas.hull([...row((at / rows) * tall), ...row(((at + 1) / rows) * tall)]);
  }
  const bend: Vector = [0, seatHeight - 4, -15];
  const arm =
    canvas.capsule([0, seatHeight - 7, 0], 1.9, bend, 1.9) +
    canvas.capsule(bend, 1.9, add(onBack(0, tall * 0.4), [0, 0, -2.6]), 1.9);
  const fromBehind = -canvas.camera.towards[2] > 0.5;
  const behind = canvas.camera.depth(onBack(0, tall / 2)) - behindTrunk;
  return {
    name: 'back',
    depth: fromBehind ? 60 : behind,
    strokes: [
      { paint: 'metal', path: arm },
      { paint: 'chair', path: cushion },
    ],
  };
}

/** Nothing that rolls, turns or tips: four legs, a flat seat, and a back of two posts and two rails. */
export function drawSteadyChair(canvas: Canvas): Part[] {
  const { depth, towards } = canvas.camera;
  const half = 20;
  const front = 31;
  const rear = -8;
  const legs = (z: number, lean: number): string =>
    [1, -1]
      .map((side) =>
        canvas.capsule([side * (half - 3), seatHeight - 5, z], 2, [side * (half - 1), 1.7, z + lean], 1.6),
      )
      .join('');
  const rail = canvas.capsule([half - 2, 20, rear - 2], 1.1, [half - 2, 20, front], 1.1);
  const otherRail = canvas.capsule([2 - half, 20, rear - 2], 1.1, [2 - half, 20, front], 1.1);
  const post = (side: 1 | -1): string =>
    canvas.capsule(
      [side * (half - 3), seatHeight - 5, rear],
      1.9,
      [side * (half - 4), seatHeight + 38, rear - 8],
      1.7,
    );
  const slat = (up: number): string => {
    const z = rear - (up / 43) * 8;
    return slab(canvas, [0, seatHeight + up, z], [half - 4, 4.6, 1.3], 1.3);
  };
  const fromBehind = -towards[2] > 0.5;
  const back = depth([0, seatHeight + 20, rear]) - behindTrunk;
  return [
    {
      name: 'legs',
      depth: behindAll,
      strokes: [{ paint: 'chair-low', path: legs(rear, -4) + rail + otherRail + legs(front, 2) }],
    },
    {
      name: 'seat',
      depth: depth([0, seatHeight, 13]) - underBody,
      strokes: [{ paint: 'chair', path: slab(canvas, [0, seatHeight - 2.2, 12], [half, 2.2, 21], 2.1) }],
    },
    {
      name: 'back',
      depth: fromBehind ? 60 : back,
      strokes: [
        { paint: 'chair-low', path: post(1) + post(-1) },
        { paint: 'chair', path: slat(33) + slat(19) },
      ],
    },
  ];
}
