/** Draws one moment of a movement: body, glow, props and floor shadow, sorted from back to front. */
import type { Order, PosedMovement } from '../../content/pose-schema.ts';
import { cameraFor } from './camera.ts';
import { createCanvas, include, type Bounds, type Canvas } from './canvas.ts';
import { drawArm } from './draw-arm.ts';
import { drawBack } from './draw-back.ts';
import { drawGlow } from './draw-glow.ts';
import { drawHead } from './draw-head.ts';
import { drawLeg } from './draw-leg.ts';
import { drawTrunk } from './draw-trunk.ts';
import { floorShadow } from './floor-shadow.ts';
import type { Moment } from './motion.ts';
import { bodyOutline, type Part, type Picture } from './picture.ts';
import { drawProp } from './props.ts';
import { solve } from './skeleton.ts';

export type Drawing = Picture & { readonly bounds: Bounds };

/** The picture of one moment and how far it reaches (cm). The caller has mirrored the pose; the view stays. */
export function drawFigure(movement: PosedMovement, moment: Moment, mirrored = false): Drawing {
  return drawOn(createCanvas(cameraFor(movement.view)), movement, moment, mirrored);
}

/** How far one moment reaches (cm), without drawing it. */
export function measureFigure(movement: PosedMovement, moment: Moment): Bounds {
  return drawOn(createCanvas(cameraFor(movement.view), true), movement, moment, false).bounds;
}

function drawOn(canvas: Canvas, movement: PosedMovement, moment: Moment, mirrored: boolean): Drawing {
  const { camera } = canvas;
  const skeleton = solve(moment.pose);
  const chestDepth = camera.depth(skeleton.chest.at);

  const order = mirrored ? mirrorOrder(movement.order) : movement.order;
  const trunk = drawTrunk(canvas, skeleton);
  const head = drawHead(canvas, skeleton);
  const headDepth = Math.max(...head.parts.map((part) => part.depth));
  const arms = ([1, -1] as const).map((side) => drawArm(canvas, skeleton, side, headDepth, order));
  const legs = ([1, -1] as const).flatMap((side) => drawLeg(canvas, skeleton, side, order));
  const body: Part[] = [...trunk.parts, ...head.parts, ...arms.flatMap((arm) => arm.parts), ...legs];

  const backDetail = drawBack(canvas, skeleton);
  const sleeves = backDetail.length > 0 ? arms.map((arm) => arm.sleeve).join('') : '';
  const neck = movement.area.at === 'neck' ? head.neck : '';
  const area = mirrored ? { ...movement.area, out: -movement.area.out } : movement.area;
  const glow = drawGlow(canvas, skeleton, area, trunk.shirt + sleeves + neck, moment.hi);
  const overlay: Part = {
    name: 'overlay',
    depth: overlayDepth(body, chestDepth, backDetail.length > 0, neck !== ''),
    strokes: [...glow.onBody, ...backDetail],
  };

  const props = propsOf(canvas, movement);
  const room = props.filter((part) => part.name === 'wall' || part.name === 'doorway' || part.name === 'mat');
  const sorted = [...body, overlay, ...props.filter((part) => !room.includes(part))];
  sorted.sort((a, b) => a.depth - b.depth);
  const ground = movement.shadow ? [floorShadow(canvas, skeleton)] : [];
  const bodyStrokes = sorted.flatMap((part) => part.strokes);
  return {
    strokes: [...room.flatMap((part) => part.strokes), ...ground, ...glow.behind, ...bodyStrokes],
    body: bodyOutline(bodyStrokes),
    glow: glow.transform,
    bounds: canvas.bounds,
  };
}

/** The other side's parts in the same order: what lay on top still does. */
function mirrorOrder({ armL, armR, foreL, foreR, legL, legR, ...middle }: Order): Order {
  const swapped = { armL: armR, armR: armL, foreL: foreR, foreR: foreL, legL: legR, legR: legL };
  return {
    ...middle,
    ...Object.fromEntries(Object.entries(swapped).filter(([, depth]) => depth !== undefined)),
  };
}

const knownProps = new WeakMap<PosedMovement, { parts: Part[]; bounds: Bounds }>();

/** Props stand still: they are drawn once for each movement. */
function propsOf({ camera, bounds }: Canvas, movement: PosedMovement): Part[] {
  let known = knownProps.get(movement);
  if (!known) {
    const canvas = createCanvas(camera);
    known = { parts: movement.props.flatMap((prop) => drawProp(canvas, prop)), bounds: canvas.bounds };
    knownProps.set(movement, known);
  }
  include(bounds, known.bounds);
  return known.parts;
}

/** Glow and blades lie on the shirt; from behind also on the sleeves that hang in front of it. */
function overlayDepth(
  body: readonly Part[],
  chestDepth: number,
  fromBehind: boolean,
  onNeck: boolean,
): number {
  const under = body.filter(
    (part) =>
      (fromBehind && part.name.startsWith('arm') && part.depth < chestDepth + 22) ||
      (onNeck && part.name === 'neck'),
  );
  return Math.max(chestDepth, ...under.map((part) => part.depth)) + 0.05;
}
