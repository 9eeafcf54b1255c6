/** Draws one moment of a movement: body, glow, props and floor shadow, sorted from back to front. */
import type { Order, PosedMovement } from '../../content/pose-schema.ts';
import { cameraFor } from './camera.ts';
import { createCanvas, include, type Bounds, type Canvas } from './canvas.ts';
import { drawArm } from './draw-arm.ts';
import { drawBack } from './draw-back.ts';
import { drawGlow } from './draw-glow.ts';
import { drawHeld } from './held-props.ts';
import { drawHead } from './draw-head.ts';
import { drawLeg } from './draw-leg.ts';
import { drawTrunk } from './draw-trunk.ts';
import { floorShadow } from './floor-shadow.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Moment } from './motion.ts';
import { bodyOutline, strokesOf, type Part, type Picture, type Stroke } from './picture.ts';
import { drawProp } from './props.ts';
import { solve } from './skeleton.ts';

export type Drawing = Picture & { readonly bounds: Bounds };

/**
 * The picture of one moment and how far it reaches (cm). The caller has mirrored the pose; the view stays. With a
 * memory, parts that did not move are not drawn again, and do not count as reached.
 */
export function drawFigure(
  movement: PosedMovement,
  moment: Moment,
  mirrored = false,
  memory?: Memory,
): Drawing {
  return drawOn(createCanvas(cameraFor(movement.view)), movement, moment, mirrored, memory);
}

/** How far one moment reaches (cm), without drawing it. */
export function measureFigure(movement: PosedMovement, moment: Moment): Bounds {
  return drawOn(createCanvas(cameraFor(movement.view), true), movement, moment, false).bounds;
}

function drawOn(
  canvas: Canvas,
  movement: PosedMovement,
  moment: Moment,
  mirrored: boolean,
  memory = createMemory(),
): Drawing {
  const { camera } = canvas;
  const skeleton = solve(moment.pose);
  const { pose } = moment;
  memory.about(movement, mirrored);
  const order = mirrored ? mirrorOrder(movement.order) : movement.order;

  const hips = [pose.root, pose.lumbar, pose.thoracic];
  const shoulders = [...hips, pose.shoulderL, pose.shoulderR];
  const neck = [pose.neck, pose.head];
  const trunk = memory.keep('trunk', shoulders, () => drawTrunk(canvas, skeleton));
  const head = memory.keep('head', [...hips, ...neck], () => drawHead(canvas, skeleton));
  const chestDepth = camera.depth(skeleton.chest.at);
  const headDepth = Math.max(...head.map((part) => part.depth));
  const armOf = (name: 'armL' | 'armR', side: 1 | -1): Part[] =>
    memory.keep(name, [...shoulders, ...neck, pose[name]], () =>
      drawArm(canvas, skeleton, side, headDepth, order),
    );
  const legOf = (name: 'legL' | 'legR', side: 1 | -1): Part[] =>
    memory.keep(name, [...hips, pose[name]], () => drawLeg(canvas, skeleton, side, order));
  const body: Part[] = [
    ...trunk,
    ...head,
    ...armOf('armL', 1),
    ...armOf('armR', -1),
    ...legOf('legL', 1),
    ...legOf('legR', -1),
  ];
  const backDetail = memory.keep('back', [...shoulders, pose.armL, pose.armR], () =>
    drawBack(canvas, skeleton),
  );
  const onNeck = movement.area.at === 'neck';
  const area = mirrored ? { ...movement.area, out: -movement.area.out } : movement.area;
  const glow = drawGlow(canvas, skeleton, area, moment.hi);
  const overlay: Part = {
    name: 'overlay',
    depth: overlayDepth(body, chestDepth, backDetail.length > 0, onNeck),
    strokes: [...glow.onBody, ...backDetail],
  };

  const props = propsOf(canvas, movement);
  const held = drawHeld(canvas, movement, skeleton, mirrored);
  const sorted = [...body, overlay, ...props.things, ...held];
  sorted.sort((a, b) => a.depth - b.depth);
  const ground = movement.shadow ? [floorShadow(canvas, skeleton)] : [];
  return {
    strokes: [...props.room, ...ground, ...glow.behind, ...strokesOf(sorted)],
    body: bodyOutline(sorted),
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

/** What stands in the room behind everything, and what is sorted with the body. */
type Furniture = { readonly room: Stroke[]; readonly things: Part[]; readonly bounds: Bounds };
const knownProps = new WeakMap<PosedMovement, Furniture>();

/** Props stand still: they are drawn once for each movement. */
function propsOf({ camera, bounds }: Canvas, movement: PosedMovement): Furniture {
  let known = knownProps.get(movement);
  if (!known) {
    const canvas = createCanvas(camera);
    const parts = movement.props.flatMap((prop) => drawProp(canvas, prop));
    const isRoom = ({ name }: Part): boolean => name === 'wall' || name === 'doorway' || name === 'mat';
    known = {
      room: parts.filter(isRoom).flatMap((part) => part.strokes),
      things: parts.filter((part) => !isRoom(part)),
      bounds: canvas.bounds,
    };
    knownProps.set(movement, known);
  }
  include(bounds, known.bounds);
  return known;
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
