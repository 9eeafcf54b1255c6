// Fetches the type file of the oldest Electron that the app must run on, to check the code against it as well.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';
import { PlainError, say, since } from './say.mjs';

/** The floor: the runtime that the tests use. Never a dependency, because its install script downloads a binary. */
const version = '33.2.1';
const folder = path.join(root, '.cache/electron-33');

/** Puts `electron.d.ts` of the floor version into .cache/electron-33, where tsconfig.electron33.json looks for it. */
export function ensureElectronTypes() {
  const types = path.join(folder, 'electron.d.ts');
  // Its second line names the version it was made for.
  if (existsSync(types) && readFileSync(types, 'utf8').slice(0, 200).includes(version)) return;
  const startedAt = performance.now();
  say(`fetching the types of Electron ${version}`);
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(path.join(folder, 'unpacking-'));
  try {
    const pack = ['pack', `electron@${version}`, '--silent', `--pack-destination=${work}`];
    const npm = spawnSync('npm', pack, {
      stdio: ['ignore', 'ignore', 2],
      shell: process.platform === 'win32',
    });
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (npm.status !== 0 || !tarball) throw new PlainError(`npm could not fetch electron@${version}`);
    const tar = spawnSync('tar', ['-xzf', tarball, 'package/electron.d.ts'], {
      cwd: work,
      stdio: ['ignore', 2, 2],
    });
    if (tar.status !== 0) throw new PlainError(`electron@${version} could not be unpacked with tar`);
    renameSync(path.join(work, 'package/electron.d.ts'), types);
    say(`types of Electron ${version} are ready (${since(startedAt)})`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
