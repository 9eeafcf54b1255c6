/** Draws an arm with its sleeve and hand, in one part or in two when trunk or head lies between its halves. */
import type { Order } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { drawHand } from './draw-hand.ts';
import type { Part, Stroke } from './picture.ts';
import type { Skeleton } from './skeleton.ts';
import { add, between, blend, scale } from './vector.ts';

/** An arm lies nearer the viewer than its joints say, because it is thick: less so from the side. */
const nearer = { sideways: 2.2, frontal: 7 } as const;
/** Halves that differ more in depth than this are drawn apart (cm). */
const apart = 14;

/** The arm's parts, and its sleeve's outline, which belongs to the shirt. */
export function drawArm(
  canvas: Canvas,
  skeleton: Skeleton,
  side: 1 | -1,
  headDepth: number,
  order: Order,
): { parts: Part[]; sleeve: string } {
  const { depth, sideways } = canvas.camera;
  const arm = side === 1 ? skeleton.armL : skeleton.armR;
  const { shoulder, elbow, wrist, upper } = arm;
  const chestDepth = depth(skeleton.chest.at);
  const far = sideways && depth(shoulder) < chestDepth - 4;

  const hem = canvas.disc(between(shoulder, elbow, 0.66), upper[0], 5.6, upper[2], 5.6);
  const sleeve = canvas.hull([canvas.ball(shoulder, 5.9), hem]);
  const sleeveEdge = canvas.hull([canvas.ball(between(shoulder, elbow, 0.34), 5.75), hem]);
  const upperArm = canvas.capsule(between(shoulder, elbow, 0.3), 4.9, elbow, 4.3);
  const belly = between(elbow, wrist, 0.26);
  const lowerHalf = canvas.capsule(belly, 4.45, wrist, 2.9);
  const foreArm = canvas.capsule(elbow, 4.3, belly, 4.45) + lowerHalf;
  const hand = drawHand(canvas, arm, side);
  const creases: Stroke[] = hand.creases ? [{ paint: 'crease', path: hand.creases }] : [];

  const bias = sideways ? nearer.sideways : nearer.frontal;
  const palm = depth(add(wrist, scale(arm.hand[1], -4)));
  const upperDepth = blend(depth(shoulder), depth(elbow), 0.62) + bias;
  const foreDepth = blend(depth(elbow), palm, 0.62) + bias;
  const divided = [chestDepth, headDepth].some((line) => upperDepth > line !== foreDepth > line);
  const ownOrder = order[side === 1 ? 'armL' : 'armR'];
  const foreOrder = order[side === 1 ? 'foreL' : 'foreR'];
  const name = side === 1 ? 'L' : 'R';
  if (!divided && Math.abs(foreDepth - upperDepth) <= apart && foreOrder === undefined) {
    const strokes: Stroke[] = [
      { paint: 'contour', path: upperArm + sleeveEdge + foreArm + hand.path, clip: 'body' },
      { paint: 'skin', path: upperArm + foreArm + hand.path, far },
      ...creases,
      { paint: 'top', path: sleeve, far },
    ];
    return {
      sleeve,
      parts: [{ name: `arm${name}`, depth: ownOrder ?? (upperDepth + foreDepth) / 2, strokes }],
    };
  }
  const elbowHalf = canvas.capsule(between(shoulder, elbow, 0.6), 4.7, between(shoulder, elbow, 0.8), 4.4);
  return {
    sleeve,
    parts: [
      {
        name: `arm${name}`,
        depth: ownOrder ?? upperDepth,
        strokes: [
          { paint: 'contour', path: sleeveEdge + elbowHalf, clip: 'body' },
          { paint: 'skin', path: upperArm, far },
          { paint: 'top', path: sleeve, far },
        ],
      },
      {
        name: `fore${name}`,
        depth: foreOrder ?? foreDepth,
        strokes: [
          { paint: 'contour', path: lowerHalf + hand.path, clip: 'body' },
          { paint: 'skin', path: foreArm + hand.path, far },
          ...creases,
        ],
      },
    ],
  };
}
