/** Draws a leg: trousers, a strip of ankle, and a shoe with its sole. */
import type { Order, Vector } from '../../content/pose-schema.ts';
import type { Canvas } from './canvas.ts';
import { circlePath } from './outline.ts';
import type { Part, Stroke } from './picture.ts';
import type { LegJoints, Skeleton } from './skeleton.ts';
import { add, between, blend, clamp, dot, subtract, turn, unit } from './vector.ts';

/** Thigh and shank that differ more in depth than this are drawn apart (cm). */
const apart = 9;

export function drawLeg(canvas: Canvas, skeleton: Skeleton, side: 1 | -1, order: Order): Part[] {
  const { depth, sideways } = canvas.camera;
  const leg = side === 1 ? skeleton.legL : skeleton.legR;
  const { hip, knee, ankle } = leg;
  const name = side === 1 ? 'L' : 'R';
  const far = sideways && depth(hip) < depth(skeleton.pelvis.at) - 3;

  const seatedTowards = clamp((depth(knee) - depth(hip) - 15) / 10, 0, 1);
  // The farther the trunk leans over the thighs, the more of them it covers.
  const lean = clamp(dot(unit(subtract(knee, hip)), skeleton.pelvis.axes[1]) + 0.05, 0, 0.4);
  const covered = seatedTowards * (0.2 + lean);
  const root = between(hip, knee, covered);
  const thigh =
    canvas.limb([
      [root, 8.3],
      [knee, 6.4],
    ]).path + (seatedTowards > 0 ? lap(canvas, skeleton, side, root, lean) : '');
  const thighEdge = canvas.limb([
    [between(root, knee, 0.3 - covered * 0.5), 7.7 + covered],
    [knee, 6.4],
  ]).edges;
  const shank = canvas.limb(
    [
      [knee, 6.4],
      [between(knee, ankle, 0.3), 6.4],
      [between(knee, ankle, 0.88), 5.2],
    ],
    'cut',
  );
  const cap = circlePath(canvas.camera.project(knee), 6.4);
  const foot = footStrokes(canvas, leg, far);

  const [least, most] = thighRange(canvas, skeleton, leg);
  const thighDepth = clamp(blend(depth(hip), depth(knee), 0.5), least, most);
  const shankDepth = Math.max(least, blend(depth(knee), depth(ankle), 0.5));
  // From behind, the hips and the seat hide the thigh: its contour would lie on the seat.
  const behindHips = !sideways && depth(hip) - depth(knee) > 15;
  const ownOrder = order[side === 1 ? 'legL' : 'legR'];
  if (Math.abs(thighDepth - shankDepth) < apart) {
    const strokes: Stroke[] = [
      { paint: 'contour', path: thighEdge + cap + shank.edges, clip: 'body' },
      ...foot,
      { paint: 'trousers', path: thigh + shank.path, far },
    ];
    return [
      { name: `leg${name}`, depth: ownOrder ?? clamp((thighDepth + shankDepth) / 2, least, most), strokes },
    ];
  }
  return [
    {
      name: `leg${name}`,
      depth: ownOrder ?? thighDepth,
      strokes: [
        ...(behindHips ? [] : [{ paint: 'contour' as const, path: thighEdge + cap, clip: 'body' as const }]),
        { paint: 'trousers', path: thigh, far },
      ],
    },
    {
      name: `shank${name}`,
      depth: shankDepth,
      strokes: [
        { paint: 'contour', path: cap + shank.edges, clip: 'body', opacity: 0.6 },
        ...foot,
        { paint: 'trousers', path: shank.path, far },
      ],
    },
  ];
}

/**
 * Half of the lap of somebody who sits facing the viewer: it joins the two thighs under the shirt's hem, which dips in
 * the middle.
 */
function lap(canvas: Canvas, { pelvis }: Skeleton, side: 1 | -1, root: Vector, lean: number): string {
  const middle = add(pelvis.at, turn(pelvis.axes, [-side * 1.5, -1 - lean * 7, 9 + lean * 28]));
  return canvas.hull([canvas.ball(root, 8.3 - lean * 4), canvas.ball(middle, 6.6)]);
}

/** Between which depths a thigh lies, because of the shirt's hem. */
function thighRange(canvas: Canvas, { chest, pelvis }: Skeleton, { hip, knee }: LegJoints): [number, number] {
  const { depth } = canvas.camera;
  const shirt = depth(chest.at);
  const down = -dot(unit(subtract(knee, hip)), pelvis.axes[1]);
  // Over a leg that one stands on, the hem hangs; a thigh pointing at the viewer covers it, however far one leans.
  if (down > 0.4) return [-Infinity, shirt - 0.2];
  return depth(knee) - depth(hip) > 15 ? [shirt + 0.1, Infinity] : [-Infinity, Infinity];
}

function footStrokes(canvas: Canvas, leg: LegJoints, far: boolean): Stroke[] {
  const at = (x: number, y: number, z: number): Vector => add(leg.ankle, turn(leg.foot, [x, y, z]));
  const [across, , along] = leg.foot;
  const sock: Stroke = {
    paint: 'sock',
    path: canvas.capsule(between(leg.knee, leg.ankle, 0.8), 3.7, leg.ankle, 3.6),
    far,
  };
  const shoe: Stroke = {
    paint: 'shoe',
    path: canvas.hull([
      canvas.disc(at(0, -4.2, -2.8), across, 3.4, along, 3.6),
      canvas.disc(at(0, -4.2, 10.8), across, 4.1, along, 5.4),
      canvas.ball(at(0, -2.2, 13.8), 2.5),
      canvas.ball(at(0, 1.4, -1.8), 3.7),
    ]),
    far,
  };
  const sole: Stroke = {
    paint: 'sole',
    path: canvas.hull([
      canvas.disc(at(0, -4.8, -2.8), across, 3.5, along, 3.7),
      canvas.disc(at(0, -4.8, 10.8), across, 4.2, along, 5.5),
    ]),
    far,
  };
  const fromBelow = dot(leg.foot[1], canvas.camera.towards) < -0.15;
  return fromBelow ? [sock, shoe, sole] : [sole, sock, shoe];
}
