/** Builds SVG paths out of balls, discs and capsules, and keeps track of how far they reach. */
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

export type Bounds = { left: number; top: number; right: number; bottom: number };

export type Canvas = {
  readonly camera: Camera;
  readonly bounds: Bounds;
  readonly ball: (at: Vector, radius: number) => Blob;
  /** A disc spanned by two of the frame's axes, with half lengths `a` and `b`. */
  readonly disc: (at: Vector, axisA: Vector, a: number, axisB: Vector, b: number) => Blob;
  /** The outline round all blobs. */
  readonly hull: (blobs: readonly Blob[]) => string;
  /** Two balls and what lies between them. */
  readonly capsule: (from: Vector, fromRadius: number, to: Vector, toRadius: number) => string;
  /** The outline round some points. */
  readonly polygon: (points: readonly Vector[]) => string;
  /** An open line; with three points a smooth curve. */
  readonly line: (points: readonly Vector[]) => string;
};

/**
 * The directions in which an outline is looked for. Between two of them a round shape is drawn straight: at most an
 * eightieth of its radius is lost, which no screen shows. Small shapes make do with half of them.
 */
const count = 20;
/** No larger than this a shape is small (cm). */
const small = 3.2;
const cosines = Float64Array.from({ length: count }, (_, index) => Math.cos((index / count) * 2 * Math.PI));
const sines = Float64Array.from({ length: count }, (_, index) => Math.sin((index / count) * 2 * Math.PI));

const compass: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** Centimetres as whole steps. */
export const steps = (cm: number): number => Math.round(cm * stepsPerCm);

/** An empty canvas seen through the camera; one that only measures draws nothing, and is much faster. */
export function createCanvas(camera: Camera, measureOnly = false): Canvas {
  const bounds: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

  const reach = (x: number, y: number, r: number): void => {
    if (x - r < bounds.left) bounds.left = x - r;
    if (x + r > bounds.right) bounds.right = x + r;
    if (y - r < bounds.top) bounds.top = y - r;
    if (y + r > bounds.bottom) bounds.bottom = y + r;
  };

  const ball = (at: Vector, radius: number): Blob => {
    const [x, y] = camera.project(at);
    return { x, y, r: radius, ax: 0, ay: 0, bx: 0, by: 0 };
  };

  const disc = (at: Vector, axisA: Vector, a: number, axisB: Vector, b: number): Blob => {
    const [x, y] = camera.project(at);
    const [ax, ay] = camera.project(axisA);
    const [bx, by] = camera.project(axisB);
    return { x, y, r: 0, ax: ax * a, ay: ay * a, bx: bx * b, by: by * b };
  };

  const hull = (blobs: readonly Blob[]): string => {
    if (measureOnly) {
      for (const [ux, uy] of compass) {
        findFurthest(blobs, ux, uy);
        reach(furthestX, furthestY, 0);
      }
      return '';
    }
    // Steps from point to point are small numbers: shorter to write than places.
    let path = '';
    let lastX = 0;
    let lastY = 0;
    const by = blobs.every(isSmall) ? 2 : 1;
    for (let index = 0; index < count; index += by) {
      findFurthest(blobs, cosines[index] ?? 1, sines[index] ?? 0);
      reach(furthestX, furthestY, 0);
      const x = Math.round(furthestX * stepsPerCm);
      const y = Math.round(furthestY * stepsPerCm);
      if (index === 0) path = `M${x} ${y}l`;
      else if (x !== lastX || y !== lastY) path += `${x - lastX} ${y - lastY} `;
      lastX = x;
      lastY = y;
    }
    return `${path}0 0Z`;
  };

  const capsule = (from: Vector, fromRadius: number, to: Vector, toRadius: number): string => {
    const a = camera.project(from);
    const b = camera.project(to);
    reach(a[0], a[1], fromRadius);
    reach(b[0], b[1], toRadius);
    return measureOnly ? '' : capsulePath(a, fromRadius, b, toRadius);
  };

  const polygon = (points: readonly Vector[]): string => hull(points.map((at) => ball(at, 0)));

  const line = (points: readonly Vector[]): string => {
    const flat = points.map((at) => camera.project(at).map(steps).join(' '));
    return `M${flat[0] ?? ''}${flat.length === 3 ? 'Q' : 'L'}${flat.slice(1).join(' ')}`;
  };

  return { camera, bounds, ball, disc, hull, capsule, polygon, line };
}

const isSmall = ({ r, ax, ay, bx, by }: Blob): boolean =>
  r <= small && Math.abs(ax) + Math.abs(ay) + Math.abs(bx) + Math.abs(by) <= small;

/** Widens bounds so that they take in more. */
export function include(bounds: Bounds, more: Bounds): void {
  bounds.left = Math.min(bounds.left, more.left);
  bounds.top = Math.min(bounds.top, more.top);
  bounds.right = Math.max(bounds.right, more.right);
  bounds.bottom = Math.max(bounds.bottom, more.bottom);
}

// The answer of `findFurthest`: two numbers kept here, because a pair for each of a thousand points costs too much.
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

/** Two circles with their outer tangents; drawn the same way round as a hull, so that shapes unite. */
function capsulePath(a: Point, ra: number, b: Point, rb: number): string {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const apart = Math.hypot(dx, dy);
  if (apart <= Math.abs(ra - rb) + 0.01) return circlePath(ra > rb ? a : b, Math.max(ra, rb));
  const spread = Math.acos((ra - rb) / apart);
  const heading = Math.atan2(dy, dx);
  const rim = (centre: Point, radius: number, angle: number): string =>
    `${steps(centre[0] + radius * Math.cos(angle))} ${steps(centre[1] + radius * Math.sin(angle))}`;
  const arc = (radius: number, large: boolean): string =>
    `A${steps(radius)} ${steps(radius)} 0 ${large ? 1 : 0} 1 `;
  return (
    `M${rim(a, ra, heading + spread)}${arc(ra, spread < Math.PI / 2)}${rim(a, ra, heading - spread)}` +
    `L${rim(b, rb, heading - spread)}${arc(rb, spread > Math.PI / 2)}${rim(b, rb, heading + spread)}Z`
  );
}

/** A full circle. */
export function circlePath([x, y]: Point, radius: number): string {
  const r = steps(radius);
  const left = `${steps(x) - r} ${steps(y)}`;
  const right = `${steps(x) + r} ${steps(y)}`;
  return `M${right}A${r} ${r} 0 1 1 ${left}A${r} ${r} 0 1 1 ${right}Z`;
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
  const r = steps(radius);
  const angle = Math.round((Math.atan2(py, px) * 180) / Math.PI);
  const from = `${steps(cx - px)} ${steps(cy - py)}`;
  const to = `${steps(cx + px)} ${steps(cy + py)}`;
  return `M${from}A${r} ${r} 0 0 1 ${to}A${r} ${steps(radius * Math.abs(facing))} ${angle} 0 ${facing > 0 ? 1 : 0} ${from}Z`;
}
