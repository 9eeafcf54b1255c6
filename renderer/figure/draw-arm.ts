/** Draws an arm with its sleeve and hand, in one part or in two when trunk or head lies between its halves. */
import type { Order } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { drawHand } from './draw-hand.ts';
import { circlePath } from './outline.ts';
import type { Part, Stroke } from './picture.ts';
import type { Skeleton } from './skeleton.ts';
import { add, between, blend, scale } from './vector.ts';

/** An arm lies nearer the viewer than its joints say, because it is thick: less so from the side. */
const nearer = { sideways: 2.2, frontal: 7 } as const;
/** Halves that differ more in depth than this are drawn apart (cm). */
const apart = 14;

export function drawArm(
  canvas: Canvas,
  skeleton: Skeleton,
  side: 1 | -1,
  headDepth: number,
  order: Order,
): Part[] {
  const { depth, sideways } = canvas.camera;
  const arm = side === 1 ? skeleton.armL : skeleton.armR;
  const { shoulder, elbow, wrist } = arm;
  const chestDepth = depth(skeleton.chest.at);
  const far = sideways && depth(shoulder) < chestDepth - 4;

  const hem = between(shoulder, elbow, 0.66);
  const sleeve = canvas.limb(
    [
      [shoulder, 5.9],
      [hem, 5.6],
    ],
    'cut',
  ).path;
  const sleeveEdge = canvas.limb([
    [between(shoulder, elbow, 0.34), 5.75],
    [hem, 5.6],
  ]).edges;
  const upperArm = canvas.limb([
    [between(shoulder, elbow, 0.3), 4.9],
    [elbow, 4.3],
  ]);
  const foreArm = canvas.limb([
    [elbow, 4.3],
    [between(elbow, wrist, 0.26), 4.45],
    [wrist, 2.9],
  ]);
  const point = circlePath(canvas.camera.project(elbow), 4.3);
  const hand = drawHand(canvas, arm, side);
  const fingerContour: Stroke = { paint: 'finger-contour', path: hand.fingers, clip: 'body' };
  const fingers: Stroke[] = [{ paint: 'finger', path: hand.fingers, far }];
  if (hand.creases !== '') fingers.push({ paint: 'crease', path: hand.creases });

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
      {
        paint: 'contour',
        path: upperArm.edges + sleeveEdge + point + foreArm.edges + hand.palm,
        clip: 'body',
      },
      fingerContour,
      { paint: 'skin', path: upperArm.path + foreArm.path + hand.palm, far },
      ...fingers,
      { paint: 'top', path: sleeve, far },
    ];
    return [{ name: `arm${name}`, depth: ownOrder ?? (upperDepth + foreDepth) / 2, strokes }];
  }
  return [
    {
      name: `arm${name}`,
      depth: ownOrder ?? upperDepth,
      strokes: [
        { paint: 'contour', path: sleeveEdge + upperArm.edges, clip: 'body' },
        { paint: 'skin', path: upperArm.path, far },
        { paint: 'top', path: sleeve, far },
      ],
    },
    {
      name: `fore${name}`,
      depth: foreOrder ?? foreDepth,
      strokes: [
        { paint: 'contour', path: foreArm.edges + hand.palm, clip: 'body' },
        fingerContour,
        { paint: 'skin', path: foreArm.path + hand.palm, far },
        ...fingers,
      ],
    },
  ];
}
