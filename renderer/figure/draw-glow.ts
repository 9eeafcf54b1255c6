/** Draws the glow on the working area. When colours are forced a ring stands in its place: `ring.ts`. */
import type { Area } from '../../content/pose-schema.ts';
import { sliceAt } from './body.ts';
import type { Canvas } from './canvas.ts';
import { steps } from './outline.ts';
import type { Stroke } from './picture.ts';
import { spineAt, type Skeleton } from './skeleton.ts';
import { placeOn } from './draw-trunk.ts';
import { dot } from './vector.ts';

/** Height along the spine, which surface (-1 back, 1 front, 0 all round), half width and half height (cm). */
const places: Record<Area['at'], { height: number; surface: number; width: number; tall: number }> = {
  'upper-back': { height: 38, surface: -1, width: 13.5, tall: 14.5 },
  'mid-back': { height: 28, surface: -1, width: 13.5, tall: 14.5 },
  chest: { height: 39, surface: 1, width: 14, tall: 10.5 },
  neck: { height: 53, surface: 0, width: 12, tall: 11 },
};

/** `transform` places the glow's own gradient: a unit circle laid over the working area. */
export type Glow = { behind: Stroke[]; onBody: Stroke[]; transform: string };

/**
 * What shines behind the figure, and what lies on it when that surface can be seen: kept inside the body's outline, and
 * covered by what is drawn later. `hi` is its strength from 0 to 1.
 */
export function drawGlow(canvas: Canvas, skeleton: Skeleton, { at, out }: Area, hi: number): Glow {
  if (hi <= 0) return { behind: [], onBody: [], transform: '' };
  const { project, towards } = canvas.camera;
  const { height, surface, width, tall } = places[at];
  const joint = spineAt(skeleton.spine, height);
  const [x, y] = project(placeOn(joint, [out, 0, surface * sliceAt(height).depth * 0.72]));
  const across = project(joint.axes[0]);
  const along = project(joint.axes[1]);
  const angle = Math.atan2(along[1], along[0]) + Math.PI / 2;
  const seen = Math.abs(across[0] * Math.cos(angle) + across[1] * Math.sin(angle));
  const half = Math.max(7.5, width * seen);
  const turned = Math.round((angle * 180) / Math.PI);
  const transform = `translate(${steps(x)} ${steps(y)}) rotate(${turned}) scale(${steps(half * 1.15)} ${steps(tall * 1.1)})`;
  const sized = (rx: number, ry: number): string => ellipse(x, y, rx, ry, angle);
  const opacity = Math.round(hi * 50) / 50;
  const shown = surface === 0 || surface * dot(joint.axes[2], towards) > -0.45;
  // When the area itself is on the other side, only the halo is left.
  const halo: Stroke = { paint: 'halo', path: sized(half * 1.75 + 3, tall * 1.75), far: !shown, opacity };
  if (!shown) return { behind: [halo], onBody: [], transform: '' };
  const glow: Stroke = { paint: 'glow', path: sized(half * 1.15, tall * 1.1), clip: 'body', opacity };
  return { behind: [halo], onBody: [glow], transform };
}

/** An ellipse where it belongs: a transform would move its clip as well. */
function ellipse(x: number, y: number, rx: number, ry: number, angle: number): string {
  const dx = steps(Math.cos(angle) * rx);
  const dy = steps(Math.sin(angle) * rx);
  const arc = `a${steps(rx)} ${steps(ry)} ${Math.round((angle * 180) / Math.PI)} 0 1 `;
  return `M${steps(x) + dx} ${steps(y) + dy}${arc}${-2 * dx} ${-2 * dy}${arc}${2 * dx} ${2 * dy}Z`;
}
