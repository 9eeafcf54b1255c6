// Runs the Vite build of the app, and knows when it is not needed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, tool } from './install.mjs';
import { say, since } from './say.mjs';

/** Folders and files whose change asks for a new build. */
export const sources = ['electron', 'renderer', 'content', 'build', 'package.json', 'package-lock.json'];
const stamp = path.join(root, 'out/.built');

/** Builds unless out/ is newer than every source. Returns whether the app is there and up to date. */
export async function ensureBuild() {
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources.map(newestIn))) return true;
  return buildApp();
}

/** One build; Vite's own words go to stderr. Returns whether it succeeded. */
export async function buildApp() {
  const startedAt = performance.now();
  const sourcesReadAt = new Date();
  say('building the app');
  const args = ['build', '--app', '--logLevel', 'warn', '--config', 'build/vite.config.ts'];
  const child = spawn(process.execPath, [tool('vite'), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  const code = await new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
  if (code !== 0) return false;
  writeFileSync(stamp, '');
  utimesSync(stamp, sourcesReadAt, sourcesReadAt); // what changed during the build is newer
  say(`built (${since(startedAt)})`);
  return true;
}

/** The newest change in a file or folder; a folder's own time counts too, because it tells of removed files. */
function newestIn(name) {
  const start = path.join(root, name);
  const own = statSync(start, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (!own || !statSync(start).isDirectory()) return own;
  const inside = readdirSync(start, { recursive: true }).map(
    (file) => statSync(path.join(start, file)).mtimeMs,
  );
  return Math.max(own, ...inside);
}
