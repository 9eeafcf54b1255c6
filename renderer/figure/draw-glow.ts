/** Draws the glow on the working area, and the ring that replaces it when colours are forced. */
import type { Area } from '../../content/pose-schema.ts';
import { sliceAt } from './body.ts';
import { steps, type Canvas } from './canvas.ts';
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
 * What shines behind the figure, and what lies on it when that surface can be seen. `cloth` is the outline that the
 * glow may cover; `hi` is its strength from 0 to 1.
 */
export function drawGlow(
  canvas: Canvas,
  skeleton: Skeleton,
  { at, out }: Area,
  cloth: string,
  hi: number,
): Glow {
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
  const placed = `translate(${steps(x)} ${steps(y)}) rotate(${Math.round((angle * 180) / Math.PI)})`;
  const sized = (rx: number, ry: number): string => `${placed} scale(${steps(rx)} ${steps(ry)})`;
  const opacity = Math.round(hi * 100) / 100;
  const behind: Stroke[] = [
    { paint: 'halo', path: unitCircle, transform: sized(half * 1.75 + 3, tall * 1.75), opacity },
  ];
  const shown = surface === 0 || surface * dot(joint.axes[2], towards) > -0.45;
  const onBody: Stroke[] = [
    { paint: 'glow', path: cloth, opacity },
    { paint: 'mark', path: ring(half * 0.8, tall * 0.8), transform: placed, opacity },
  ];
  // The ring goes round the trunk when the area itself is on the other side.
  if (!shown) behind.push({ paint: 'mark', path: ring(half * 1.35, tall * 1.1), transform: placed, opacity });
  return { behind, onBody: shown ? onBody : [], transform: sized(half * 1.15, tall * 1.1) };
}

const unitCircle = 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z';

function ring(rx: number, ry: number): string {
  const a = steps(rx);
  const b = steps(ry);
  return `M${a} 0A${a} ${b} 0 1 1 ${-a} 0A${a} ${b} 0 1 1 ${a} 0Z`;
}
