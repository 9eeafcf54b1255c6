/**
 * Writes pages with every movement: contact sheets (light, dark, the other side, in a wheelchair, every skin tone) and
 * film strips. `jiti build/figures/pages.ts FOLDER [ids]`, or `npm run figures`, which also makes pictures of them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { poseBasesSchema, poseFileSchema, type PosedMovement } from '../../content/pose-schema.ts';
import { resolvePoses } from '../../content/resolve-poses.ts';
import { inWheelchair } from '../../content/in-wheelchair.ts';
import { playingMs, poseAtTime, poseBetween } from '../../renderer/figure/motion.ts';
import { skins } from '../../renderer/figure/skins.ts';
import { svgOf, type Look } from './svg.ts';

const root = new URL('../../', import.meta.url);
const poses = new URL('content/poses/', root);
const out = process.argv[2] ?? 'test-results/figures';
const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

const bases = v.parse(poseBasesSchema, readJson(new URL('bases.json', poses)));
const only = process.argv[3]?.split(',');
const movements = readdirSync(poses)
  .filter((file) => file.endsWith('.json') && file !== 'bases.json')
  .map((file) => resolvePoses(bases, v.parse(poseFileSchema, readJson(new URL(file, poses)))))
  .filter((movement) => !only || only.includes(movement.id));
const css = ['figure', 'skins']
  .map((name) => readFileSync(new URL(`renderer/figure/${name}.css`, root), 'utf8'))
  .join('');

function still(movement: PosedMovement, keyframe: number, look: Look): string {
  return svgOf(movement, poseBetween(movement, keyframe, keyframe, 0, look.mirrored), look);
}

function keyframes(movement: PosedMovement, look: Look): string {
  const pictures = movement.keyframes.map(
    ({ name }, at) => `<figure>${still(movement, at, look)}<figcaption>${at}. ${name}</figcaption></figure>`,
  );
  return `<section><h2>${movement.id}</h2>${pictures.join('')}</section>`;
}

function strip(movement: PosedMovement, mirrored: boolean): string {
  const frames = 16;
  const whole = playingMs(movement);
  const at = (frame: number): string =>
    svgOf(movement, poseAtTime(movement, (frame / frames) * whole, mirrored), { height: 170, mirrored });
  const pictures = Array.from({ length: frames }, (_, frame) => at(frame)).join('');
  return `<section class="strip"><h2>${movement.id}</h2>${pictures}</section>`;
}

function tones(movement: PosedMovement): string {
  const looks = [undefined, ...skins].map((skin) =>
    still(movement, movement.still, { height: 200, ...(skin ? { skin } : {}) }),
  );
  return `<section><h2>${movement.id}</h2>${looks.join('')}</section>`;
}

type Theme = 'light' | 'dark';
function write(name: string, theme: Theme, sections: readonly string[]): void {
  const look = `:root{color-scheme:${theme}}body{margin:0;padding:16px;font:14px sans-serif;background:light-dark(#faf6f0,#12181b);color:light-dark(#1e2a2c,#eff3f1)}section{background:light-dark(#f3ece1,#222c31);border-radius:16px;padding:12px;margin:0 12px 12px 0;display:inline-block;vertical-align:top}section svg{display:inline-block;margin:0 2px}figure{display:inline-block;margin:0 4px;text-align:center}h2{margin:0 0 8px;font-size:15px}`;
  const body = sections.join('');
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><style>${css}${look}</style><body>${body}</body></html>`;
  writeFileSync(join(out, `${name}.html`), text);
}

mkdirSync(out, { recursive: true });
const seated = movements.map(inWheelchair).filter((movement) => !movements.includes(movement));
for (const theme of ['light', 'dark'] as const) {
  write(
    `sheet-${theme}`,
    theme,
    movements.map((movement) => keyframes(movement, { height: 300 })),
  );
  write(
    `wheelchair-${theme}`,
    theme,
    seated.map((movement) => keyframes(movement, { height: 300 })),
  );
  write(`skins-${theme}`, theme, movements.map(tones));
}
write(
  'sheet-other-side',
  'light',
  movements.map((movement) => keyframes(movement, { height: 220, mirrored: true })),
);
write(
  'strips',
  'light',
  movements.map((movement) => strip(movement, false)),
);
write(
  'strips-dark',
  'dark',
  movements.map((movement) => strip(movement, false)),
);
write(
  'strips-wheelchair',
  'light',
  seated.map((movement) => strip(movement, false)),
);
write(
  'strips-other-side',
  'light',
  movements.map((movement) => strip(movement, true)),
);
process.stdout.write(`${movements.length} movements written to ${out}\n`);
