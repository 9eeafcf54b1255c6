/** Draws what the figure uses: walls, a doorway and a desk here, seats and what lies on the floor in their own files. */
import type { Prop, Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { drawMat, drawPillow, drawRoller, drawTowel } from './floor-props.ts';
import type { Part, Stroke } from './picture.ts';
import { drawOfficeChair, drawSteadyChair } from './seats.ts';
import { slab } from './slab.ts';
import { drawWheelchair } from './wheelchair.ts';

/** Lies behind every part of the body. */
const behindAll = -400;

/** The parts of a prop that stands still during a movement; none of one that moves. */
export function drawProp(canvas: Canvas, prop: Prop): Part[] {
  switch (prop.kind) {
    case 'officeChair':
      return drawOfficeChair(canvas, true);
    case 'stool':
      return drawOfficeChair(canvas, false);
    case 'steadyChair':
      return drawSteadyChair(canvas);
    case 'wall':
      return [{ name: 'wall', depth: behindAll * 2, strokes: wall(canvas, prop.z) }];
    case 'doorway':
      return [{ name: 'doorway', depth: behindAll * 2, strokes: doorway(canvas, prop.z, prop.gap) }];
    case 'desk':
      return desk(canvas, prop.z);
    case 'mat':
      return drawMat(canvas, prop.z, prop.length, prop.width);
    case 'pillow':
      return drawPillow(canvas, prop.at);
    case 'towel':
      return drawTowel(canvas, prop.at);
    case 'roller':
      return drawRoller(canvas, prop.at);
    case 'wheelchair':
      return drawWheelchair(canvas);
    case 'ball':
    case 'band':
      return []; // they move with the body
  }
}

/** An upright rectangle at one depth of the room. */
function panel(canvas: Canvas, left: number, bottom: number, right: number, top: number, z: number): string {
  return canvas.polygon([
    [left, bottom, z],
    [right, bottom, z],
    [right, top, z],
    [left, top, z],
  ]);
}

function wall(canvas: Canvas, z: number): Stroke[] {
  return canvas.camera.sideways ? wallFromItsEnd(canvas, z) : wallFromTheFront(canvas, z);
}

/** Along a wall one sees little of its face: that it is cut through, and solid, says that it is a wall. */
function wallFromItsEnd(canvas: Canvas, z: number): Stroke[] {
  const height = 196;
  const near = Math.sign(canvas.camera.towards[0]);
  const end = 38 * near;
  const farEnd = -96 * near;
  const rear = z + 15 * Math.sign(z);
  const upright = (x: number, toX: number, top: number, from: number, to: number): string =>
    canvas.polygon([
      [x, 0, from],
      [toX, 0, to],
      [toX, top, to],
      [x, top, from],
    ]);
  return [
    { paint: 'wall', path: upright(end, farEnd, height, z, z) },
    {
      paint: 'skirting',
      path: upright(end, farEnd, 8, z, z) + upright(end, end, height, z, rear),
    },
  ];
}

function wallFromTheFront(canvas: Canvas, z: number): Stroke[] {
  const halfWidth = 62;
  const height = 200;
  const corner = (x: number) => canvas.ball([x, height - 7, z], 7);
  const foot = (x: number) => canvas.ball([x, 0, z], 0);
  return [
    {
      paint: 'wall',
      path: canvas.hull([corner(7 - halfWidth), corner(halfWidth - 7), foot(-halfWidth), foot(halfWidth)]),
    },
    { paint: 'skirting', path: panel(canvas, -halfWidth, 0, halfWidth, 7, z + 0.6) },
  ];
}

function doorway(canvas: Canvas, z: number, gap: number): Stroke[] {
  const height = 190;
  const frame = 7;
  const wallWidth = 15;
  const edge = gap + frame;
  const both = (draw: (side: 1 | -1) => string): string => draw(1) + draw(-1);
  const top = panel(canvas, -edge - 1, height + frame, edge + 1, height + frame + 6, z);
  const sides = both((side) =>
    panel(canvas, side * edge, 0, side * (edge + wallWidth), height + frame + 6, z),
  );
  const nextRoom = z + 30;
  const floor = canvas.polygon([
    [-gap, 0, z],
    [gap, 0, z],
    [gap, 0, nextRoom],
    [-gap, 0, nextRoom],
  ]);
  const head = panel(canvas, -edge, height, edge, height + frame, z);
  return [
    { paint: 'wall', path: sides + top },
    {
      paint: 'skirting',
      path: both((side) => panel(canvas, side * edge, 0, side * (edge + wallWidth), 7, z)),
    },
    { paint: 'void', path: panel(canvas, -gap, 0, gap, height, z) },
    { paint: 'wall', path: floor },
    {
      paint: 'frame',
      path: head + both((side) => panel(canvas, side * gap, 0, side * edge, height + frame, z)),
    },
  ];
}

function desk(canvas: Canvas, z: number): Part[] {
  const height = 72;
  const half: Vector = [50, 1.8, 26];
  const near = canvas.camera.sideways ? -60 : 80;
  const leg = (x: number): string => canvas.capsule([x, height - 4, z + 18], 1.8, [x, 2, z + 18], 1.8);
  const foot = (x: number): string => canvas.capsule([x, 1.8, z - 10], 1.8, [x, 1.8, z + 22], 1.8);
  return [
    {
      name: 'desk',
      depth: near,
      strokes: [
        { paint: 'metal', path: leg(-42) + leg(42) + foot(-42) + foot(42) },
        { paint: 'desk', path: slab(canvas, [0, height - 1.6, z], half, 1.7) },
      ],
    },
  ];
}
