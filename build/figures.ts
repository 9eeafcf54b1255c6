/** Writes a page with every keyframe of every movement, light and dark, and a film strip of each: `jiti build/figures.ts OUTDIR`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { poseBasesSchema, poseFileSchema, type PosedMovement } from '../content/pose-schema.ts';
import { resolvePoses } from '../content/resolve-poses.ts';
import { drawFigure } from '../renderer/figure/draw-figure.ts';
import { frameOf, viewBoxOf } from '../renderer/figure/frame-size.ts';
import { playingMs, poseAtTime, poseBetween, type Moment } from '../renderer/figure/motion.ts';
import type { Stroke } from '../renderer/figure/picture.ts';

const root = new URL('../', import.meta.url);
const poses = new URL('content/poses/', root);
const out = process.argv[2] ?? 'figures';
const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const bases = v.parse(poseBasesSchema, readJson(new URL('bases.json', poses)));
const only = process.argv[3]?.split(',');
const movements = readdirSync(poses)
  .filter((file) => file !== 'bases.json')
  .map((file) => resolvePoses(bases, v.parse(poseFileSchema, readJson(new URL(file, poses)))))
  .filter((movement) => !only || only.includes(movement.id));
const css = readFileSync(new URL('renderer/figure/figure.css', root), 'utf8');

let drawn = 0;

function svg(movement: PosedMovement, moment: Moment, mirrored: boolean, height: number): string {
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
  return `<svg class="figure" viewBox="${viewBoxOf(movement)}" width="${width}" height="${height}"><defs>${clip}${glow}${halo}</defs>${picture.strokes.map(path).join('')}</svg>`;
}

/** Keyframes worth a picture: those that play on by themselves are shown in the strip. */
function stills(movement: PosedMovement, mirrored: boolean, height: number): string {
  return movement.keyframes
    .map((keyframe, at) => {
      const moment = poseBetween(movement, at, at, 0, mirrored);
      return `<figure>${svg(movement, moment, mirrored, height)}<figcaption>${at}. ${keyframe.name}</figcaption></figure>`;
    })
    .join('');
}

function strip(movement: PosedMovement, frames: number): string {
  const whole = playingMs(movement);
  const at = (frame: number): Moment => poseAtTime(movement, (frame / frames) * whole);
  return Array.from({ length: frames }, (_, frame) => svg(movement, at(frame), false, 170)).join('');
}

function page(theme: 'light' | 'dark', body: string): string {
  const look = `:root{color-scheme:${theme}}body{margin:0;padding:16px;font:14px sans-serif;background:light-dark(#faf6f0,#12181b);color:light-dark(#1e2a2c,#eff3f1)}section{background:light-dark(#f3ece1,#222c31);border-radius:16px;padding:12px;margin:0 12px 12px 0;display:inline-block;vertical-align:top}figure{display:inline-block;margin:0 4px;text-align:center}.strip svg{display:inline-block;margin:0 2px}h2{margin:0 0 8px;font-size:15px}`;
  return `<!doctype html><html><meta charset="utf-8"><style>${css}${look}</style><body>${body}</body></html>`;
}

mkdirSync(out, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  const sheet = (mirrored: boolean, height: number): string =>
    movements
      .map((movement) => `<section><h2>${movement.id}</h2>${stills(movement, mirrored, height)}</section>`)
      .join('');
  writeFileSync(join(out, `sheet-${theme}.html`), page(theme, sheet(false, 300)));
  if (theme === 'dark') continue;
  writeFileSync(join(out, 'sheet-other-side.html'), page(theme, sheet(true, 220)));
  const strips = movements.map(
    (movement) => `<section class="strip"><h2>${movement.id}</h2>${strip(movement, 16)}</section>`,
  );
  writeFileSync(join(out, 'strips.html'), page(theme, strips.join('')));
}
process.stdout.write(`${movements.length} movements written to ${out}\n`);
