// Brings node_modules up to package-lock.json before anything that needs it is imported.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError, say, since } from './say.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = [20, 19];

/** Throws a PlainError when this Node is too old to build the app. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  const wanted = oldestNode.join('.');
  throw new PlainError(`Node ${wanted} or newer is needed, and this is Node ${process.versions.node}.`);
}

/** Runs `npm ci` when node_modules is missing or older than package-lock.json. */
export function ensureDependencies() {
  checkNode();
  // npm writes this file at the end of every install, so its age is that of the last complete one.
  const receipt = path.join(root, 'node_modules/.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(receipt) && statSync(receipt).mtimeMs >= statSync(lock).mtimeMs) return;
  const state = existsSync(receipt) ? 'older than package-lock.json' : 'missing';
  const count = Object.keys(JSON.parse(readFileSync(lock, 'utf8')).packages).length;
  say(`node_modules is ${state}: running npm ci (about ${count} packages, a minute or less)`);
  const startedAt = performance.now();
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (status !== 0) throw new PlainError('npm ci failed; its own words are above.');
  say(`dependencies installed (${since(startedAt)})`);
}

/** The file that an installed package's command runs, for `node <file>`: works without a shell on every system. */
export function tool(name, command = name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
