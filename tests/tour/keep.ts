/** The few pictures that the README shows: copied to build/pictures when TOUR_KEEP=1, as small as may be. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../e2e/desktop/app.ts';

/** Which picture of the tour becomes which picture of the README. */
const kept = {
  'light/today-full': 'today-light',
  'light/prompt': 'prompt-light',
  'light/break-open-the-elbows-hold': 'break-light',
  'light/help-top': 'help-light',
  'light/history': 'history-light',
  'light/rhythm': 'rhythm-light',
  'dark/settings': 'settings-dark',
} as const;

/** Copies those that the tour has taken, with 256 colours each where ImageMagick is there to do it. */
export function keepPictures(): void {
  if (process.env['TOUR_KEEP'] !== '1') return;
  const folder = path.join(root, 'build/pictures');
  mkdirSync(folder, { recursive: true });
  for (const [taken, name] of Object.entries(kept)) {
    const from = path.join(root, `test-results/tour/${taken}.png`);
    const to = path.join(folder, `${name}.png`);
    if (!existsSync(from)) continue;
    try {
      const small = [
        '-strip',
        '+dither',
        '-colors',
        '256',
        '-define',
        'png:compression-level=9',
        `PNG8:${to}`,
      ];
      execFileSync('convert', [from, ...small]);
    } catch {
      copyFileSync(from, to);
    }
  }
}
