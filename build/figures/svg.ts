/** One moment of a movement as SVG text: what the app's painter makes of it, for pages without scripts. */
import type { PosedMovement } from '../../content/pose-schema.ts';
import { drawFigure } from '../../renderer/figure/draw-figure.ts';
import { frameOf, viewBoxOf } from '../../renderer/figure/frame-size.ts';
import type { Moment } from '../../renderer/figure/motion.ts';
import type { Stroke } from '../../renderer/figure/picture.ts';
import type { Skin } from '../../renderer/figure/skins.ts';

export type Look = { readonly height: number; readonly mirrored?: boolean; readonly skin?: Skin };

let drawn = 0;

export function svgOf(
  movement: PosedMovement,
  moment: Moment,
  { height, mirrored = false, skin }: Look,
): string {
  const id = `f${(drawn += 1)}`;
  const { left, top, right, bottom } = frameOf(movement);
  const width = Math.round((height * (right - left)) / (bottom - top));
  const picture = drawFigure(movement, moment, mirrored);
  const clip = `<clipPath id="${id}body"><path d="${picture.body}"/></clipPath>`;
  const glow = `<radialGradient id="${id}glow" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="${picture.glow}"><stop offset="0" class="fig-glow-inner"/><stop offset=".45" class="fig-glow-middle"/><stop offset="1" class="fig-glow-outer"/></radialGradient>`;
  const halo = `<radialGradient id="${id}halo"><stop offset=".25" class="fig-halo-inner"/><stop offset="1" class="fig-halo-outer"/></radialGradient>`;
  const path = (stroke: Stroke): string => {
    const fill =
      stroke.paint === 'glow' || stroke.paint === 'halo' ? ` fill="url(#${id}${stroke.paint})"` : '';
    const clipped = stroke.clip ? ` clip-path="url(#${id}body)"` : '';
    const opacity = stroke.opacity === undefined ? '' : ` opacity="${stroke.opacity}"`;
    return `<path class="fig-${stroke.paint}${stroke.far ? ' far' : ''}" d="${stroke.path}"${fill}${clipped}${opacity}/>`;
  };
  const tone = skin ? ` data-skin="${skin}"` : '';
  return `<svg class="figure"${tone} viewBox="${viewBoxOf(movement)}" width="${width}" height="${height}"><defs>${clip}${glow}${halo}</defs>${picture.strokes.map(path).join('')}</svg>`;
}
