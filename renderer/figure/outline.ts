/** Writes outlines of flat shapes as SVG paths: hulls, limbs, circles and halves of balls. */
import type { Vector } from '../../content/pose-schema.ts';
import type { Camera, Point } from './camera.ts';

/** Paths are written in whole steps of 1/20 cm: short to write and to read, and finer than a screen pixel. */
export const stepsPerCm = 20;

/** A flat shape on the picture: a ball of radius `r`, a disc seen askew (axes a and b), or a disc with a round rim. */
export type Blob = {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
};

/** A limb's closed outline, and its two long edges alone: what a contour needs. */
export type LimbOutline = { readonly path: string; readonly edges: string };

/** Centimetres as whole steps. */
export const steps = (cm: number): number => Math.round(cm * stepsPerCm);

/** One stretch of a path, in steps from where it has got to: small numbers, shorter to write and read than places. */
export const stretch = (dx: number, dy: number): string => (dy < 0 ? `${dx}${dy} ` : `${dx} ${dy} `);

type Compass = { readonly count: number; readonly cosines: Float64Array; readonly sines: Float64Array };
const compassOf = (count: number): Compass => ({
  count,
  cosines: Float64Array.from({ length: count }, (_, index) => Math.cos((index / count) * 2 * Math.PI)),
  sines: Float64Array.from({ length: count }, (_, index) => Math.sin((index / count) * 2 * Math.PI)),
});
/**
 * The directions in which an outline is looked for. Between two of them a round shape is drawn straight: the larger it
 * is, the more of them it needs, so that no more than about 2 mm of it is lost.
 */
const coarse = compassOf(8);
const medium = compassOf(12);
const fine = compassOf(16);

/** Corners this close together (steps, 1 mm) are one. */
const fineness = 2;

const sizeOf = ({ r, ax, ay, bx, by }: Blob): number =>
  r + Math.max(Math.abs(ax) + Math.abs(bx), Math.abs(ay) + Math.abs(by));

// The answer of `findFurthest`: two numbers kept here, because a pair for each of hundreds of points costs too much.
let furthestX = 0;
let furthestY = 0;

/** Finds the point of all blobs that lies furthest in a direction: those points together are their hull. */
function findFurthest(blobs: readonly Blob[], ux: number, uy: number): void {
  let best = -Infinity;
  for (let index = 0; index < blobs.length; index += 1) {
    const blob = blobs[index];
    if (!blob) continue;
    const { x, y, r, ax, ay, bx, by } = blob;
    const alongA = ax * ux + ay * uy;
    const alongB = bx * ux + by * uy;
    const askew = Math.sqrt(alongA * alongA + alongB * alongB);
    const far = x * ux + y * uy + r + askew;
    if (far <= best) continue;
    best = far;
    const k = askew > 1e-6 ? 1 / askew : 0;
    furthestX = x + r * ux + (ax * alongA + bx * alongB) * k;
    furthestY = y + r * uy + (ay * alongA + by * alongB) * k;
  }
}

/**
 * The outline round all blobs. Its directions are turned with the line from the first blob to the last, so that the two
 * long sides lie exactly where they belong at any angle.
 */
export function hullPath(blobs: readonly Blob[]): string {
  const first = blobs[0];
  const last = blobs[blobs.length - 1];
  if (!first || !last) return '';
  let size = 0;
  for (const blob of blobs) size = Math.max(size, sizeOf(blob));
  const { count, cosines, sines } = size < 3 ? coarse : size < 8.5 ? medium : fine;
  const wayX = last.x - first.x;
  const wayY = last.y - first.y;
  const way = Math.sqrt(wayX * wayX + wayY * wayY);
  const [turnX, turnY] = way < 0.5 ? [1, 0] : [wayX / way, wayY / way];
  let path = '';
  let lastX = 0;
  let lastY = 0;
  for (let index = 0; index < count; index += 1) {
    const cosine = cosines[index] ?? 1;
    const sine = sines[index] ?? 0;
    findFurthest(blobs, cosine * turnX - sine * turnY, cosine * turnY + sine * turnX);
    const x = Math.round(furthestX * stepsPerCm);
    const y = Math.round(furthestY * stepsPerCm);
    if (path === '') path = `M${x} ${y}l`;
    else if (Math.abs(x - lastX) + Math.abs(y - lastY) > fineness) path += stretch(x - lastX, y - lastY);
    else continue;
    lastX = x;
    lastY = y;
  }
  return path.endsWith('l') ? `${path}0 0Z` : `${path}Z`;
}

/**
 * One outline along a row of blobs, by their sides alone: other shapes cover its ends. Where two of them lie so much
 * behind each other that their ends are what one sees, each two have a hull of their own.
 */
export function ribbonPath(blobs: readonly Blob[]): string {
  const sides: number[] = [];
  for (let index = 0; index < blobs.length; index += 1) {
    const blob = blobs[index];
    const before = blobs[index - 1] ?? blob;
    const after = blobs[index + 1] ?? blob;
    if (!blob || !before || !after) continue;
    if (after !== blob && Math.hypot(after.x - blob.x, after.y - blob.y) <= sizeOf(blob) / 5)
      return pairsOf(blobs).map(hullPath).join('');
    const way = Math.hypot(after.x - before.x, after.y - before.y);
    const ux = (after.x - before.x) / way;
    const uy = (after.y - before.y) / way;
    findFurthest([blob], -uy, ux);
    sides.unshift(steps(furthestX), steps(furthestY));
    findFurthest([blob], uy, -ux);
    sides.push(steps(furthestX), steps(furthestY));
  }
  let path = '';
  for (let at = 2; at < sides.length; at += 2)
    path += stretch((sides[at] ?? 0) - (sides[at - 2] ?? 0), (sides[at + 1] ?? 0) - (sides[at - 1] ?? 0));
  return `M${sides[0] ?? 0} ${sides[1] ?? 0}l${path}Z`;
}

const pairsOf = (blobs: readonly Blob[]): Blob[][] =>
  blobs.slice(1).flatMap((blob, index) => [[blobs[index] ?? blob, blob]]);

/**
 * A limb along two or three balls on a straight line; drawn the same way round as a hull, so that shapes unite. With
 * `askew`, how much of its length points at the viewer (0 to 1), its end is cut straight.
 */
export function limbOutline(balls: readonly Blob[], askew?: number): LimbOutline {
  const a = balls[0];
  const b = balls[balls.length - 1];
  if (!a || !b) return { path: '', edges: '' };
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const apart = Math.sqrt(dx * dx + dy * dy);
  if (apart <= Math.abs(a.r - b.r) + 0.2) {
    const widest = balls.reduce((most, ball) => (ball.r > most.r ? ball : most), a);
    const path = circlePath([widest.x, widest.y], widest.r);
    return { path, edges: path };
  }
  const ux = dx / apart;
  const uy = dy / apart;
  const along = askew === undefined ? (a.r - b.r) / apart : 0;
  const across = Math.sqrt(1 - along * along);
  // From a ball's middle to where the edges touch it.
  const rightX = ux * along - uy * across;
  const rightY = uy * along + ux * across;
  const leftX = ux * along + uy * across;
  const leftY = uy * along - ux * across;
  const left = edge(balls, leftX, leftY);
  const right = edge([...balls].reverse(), rightX, rightY);
  const ra = steps(a.r);
  const rb = steps(b.r);
  const cap =
    askew === undefined
      ? `a${rb} ${rb} 0 ${along < 0 ? 1 : 0} 1 `
      : `a${rb} ${steps(b.r * askew)} ${Math.round((Math.atan2(uy, ux) * 180) / Math.PI) + 90} 0 1 `;
  const start = `M${left.x} ${left.y}${left.path}`;
  const over = stretch(right.x - left.endX, right.y - left.endY);
  const back = stretch(left.x - right.endX, left.y - right.endY);
  return {
    path: `${start}${cap}${over}${right.path}a${ra} ${ra} 0 ${along > 0 ? 1 : 0} 1 ${back}Z`,
    edges: `${start}m${over}${right.path}`,
  };
}

type Edge = {
  readonly x: number;
  readonly y: number;
  readonly path: string;
  readonly endX: number;
  readonly endY: number;
};

/** The line that touches a row of balls on one side: where it starts, how it goes on from there, and where it ends. */
function edge(balls: readonly Blob[], sideX: number, sideY: number): Edge {
  let path = '';
  let [startX, startY, endX, endY] = [0, 0, 0, 0];
  balls.forEach(({ x, y, r }, index) => {
    const nextX = steps(x + sideX * r);
    const nextY = steps(y + sideY * r);
    if (index === 0) [startX, startY] = [nextX, nextY];
    else path += (index === 1 ? 'l' : '') + stretch(nextX - endX, nextY - endY);
    [endX, endY] = [nextX, nextY];
  });
  return { x: startX, y: startY, path, endX, endY };
}

/** A full circle. */
export function circlePath([x, y]: Point, radius: number): string {
  const r = steps(radius);
  return `M${steps(x) + r} ${steps(y)}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0Z`;
}

/** The part of a ball on one side of a plane through its middle; `normal` points to that side. Empty if unseen. */
export function halfBall(camera: Camera, centre: Vector, radius: number, normal: Vector): string {
  const [cx, cy] = camera.project(centre);
  const [nx, ny] = camera.project(normal);
  const facing = camera.depth(normal);
  const tilt = Math.hypot(nx, ny);
  if (tilt < 0.02) return facing > 0 ? circlePath([cx, cy], radius) : '';
  const px = (-ny / tilt) * radius;
  const py = (nx / tilt) * radius;
  // A radius a little too small for its chord is widened to half of it; one too large would flatten the arc.
  const r = steps(radius) - 1;
  const angle = Math.round((Math.atan2(py, px) * 18_000) / Math.PI) / 100;
  const from = `${steps(cx - px)} ${steps(cy - py)}`;
  const to = `${steps(cx + px)} ${steps(cy + py)}`;
  return `M${from}A${r} ${r} 0 0 1 ${to}A${r} ${steps(radius * Math.abs(facing))} ${angle} 0 ${facing > 0 ? 1 : 0} ${from}Z`;
}
