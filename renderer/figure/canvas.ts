/** Builds SVG paths out of balls, discs and limbs, and keeps track of how far they reach. */
import type { Vector } from '../../content/pose-schema.ts';
import type { Camera } from './camera.ts';
import { hullPath, limbOutline, ribbonPath, steps, stretch, type Blob, type LimbOutline } from './outline.ts';
import { length, subtract } from './vector.ts';

export type Bounds = { left: number; top: number; right: number; bottom: number };

/** One place along a limb, and how thick the limb is there. */
export type Girth = readonly [at: Vector, radius: number];

export type Canvas = {
  readonly camera: Camera;
  readonly bounds: Bounds;
  readonly ball: (at: Vector, radius: number) => Blob;
  /** A disc spanned by two of the frame's axes, with half lengths `a` and `b`. */
  readonly disc: (at: Vector, axisA: Vector, a: number, axisB: Vector, b: number) => Blob;
  /** The outline round all blobs. */
  readonly hull: (blobs: readonly Blob[]) => string;
  /** One outline along a row of blobs whose ends are covered by other shapes. */
  readonly ribbon: (blobs: readonly Blob[]) => string;
  /** Two balls and what lies between them. */
  readonly capsule: (from: Vector, fromRadius: number, to: Vector, toRadius: number) => string;
  /** A straight limb of two or three girths; its end is round, or cut straight like a sleeve. */
  readonly limb: (girths: readonly Girth[], end?: 'round' | 'cut') => LimbOutline;
  readonly polygon: (points: readonly Vector[]) => string;
  /** A line through the points; three points make a curve. */
  readonly line: (points: readonly Vector[]) => string;
  /** A line with corners at the points, thick enough to reach `radius` to each side. */
  readonly thread: (points: readonly Vector[], radius: number) => string;
};

/** An empty canvas seen through the camera; one that only measures draws nothing, and is much faster. */
export function createCanvas(camera: Camera, measureOnly = false): Canvas {
  const bounds: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

  const reach = (x: number, y: number, rx: number, ry: number): void => {
    if (x - rx < bounds.left) bounds.left = x - rx;
    if (x + rx > bounds.right) bounds.right = x + rx;
    if (y - ry < bounds.top) bounds.top = y - ry;
    if (y + ry > bounds.bottom) bounds.bottom = y + ry;
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

  const around = (draw: (blobs: readonly Blob[]) => string, blobs: readonly Blob[]): string => {
    for (const { x, y, r, ax, ay, bx, by } of blobs)
      reach(x, y, r + Math.sqrt(ax * ax + bx * bx), r + Math.sqrt(ay * ay + by * by));
    return measureOnly ? '' : draw(blobs);
  };
  const hull = (blobs: readonly Blob[]): string => around(hullPath, blobs);
  const ribbon = (blobs: readonly Blob[]): string => around(ribbonPath, blobs);

  const limb = (girths: readonly Girth[], end: 'round' | 'cut' = 'round'): LimbOutline => {
    const balls = girths.map(([at, radius]) => ball(at, radius));
    for (const { x, y, r } of balls) reach(x, y, r, r);
    const first = girths[0];
    const last = girths[girths.length - 1];
    if (measureOnly || !first || !last) return { path: '', edges: '' };
    const way = subtract(last[0], first[0]);
    const askew = Math.abs(camera.depth(way)) / (length(way) || 1);
    return limbOutline(balls, end === 'cut' ? askew : undefined);
  };

  const capsule = (from: Vector, fromRadius: number, to: Vector, toRadius: number): string =>
    limb([
      [from, fromRadius],
      [to, toRadius],
    ]).path;

  const polygon = (points: readonly Vector[]): string => hull(points.map((at) => ball(at, 0)));

  const line = (points: readonly Vector[]): string => {
    const flat = points.map((at) => camera.project(at).map(steps).join(' '));
    return `M${flat[0] ?? ''}${flat.length === 3 ? 'Q' : 'L'}${flat.slice(1).join(' ')}`;
  };

  const thread = (points: readonly Vector[], radius: number): string => {
    let path = '';
    let lastX = 0;
    let lastY = 0;
    for (const at of points) {
      const [px, py] = camera.project(at);
      reach(px, py, radius, radius);
      const x = steps(px);
      const y = steps(py);
      path += path === '' ? `M${x} ${y}l` : stretch(x - lastX, y - lastY);
      lastX = x;
      lastY = y;
    }
    return path;
  };

  return { camera, bounds, ball, disc, hull, ribbon, capsule, limb, polygon, line, thread };
}

/** Widens bounds so that they take in more. */
export function include(bounds: Bounds, more: Bounds): void {
  bounds.left = Math.min(bounds.left, more.left);
  bounds.top = Math.min(bounds.top, more.top);
  bounds.right = Math.max(bounds.right, more.right);
  bounds.bottom = Math.max(bounds.bottom, more.bottom);
}
