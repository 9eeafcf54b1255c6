// `npm run figures [-- ids]`: writes contact sheets and film strips of every movement into test-results/figures, as
// pages and, where an Electron and a display are at hand, as pictures. Fetches nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'test-results/figures');
const here = (name) => path.join(root, 'build/figures', name);

rmSync(folder, { recursive: true, force: true });
const jiti = path.join(root, 'node_modules/jiti/lib/jiti-cli.mjs');
const made = spawnSync(process.execPath, [jiti, here('pages.ts'), folder, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
if (made.status !== 0) process.exit(made.status ?? 1);

const electron = localElectron();
const display = displayCommand();
if (electron && display) shoot(electron, display);
else
  console.log(
    `No pictures: ${electron ? 'no display and no xvfb-run' : 'no Electron on this computer yet'}.`,
  );

/** One that is here already: an override, the installed one, or one in the cache. */
function localElectron() {
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'halfpast');
  const cached = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('electron-')) : [];
  const folders = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH,
    path.join(root, 'node_modules/electron/dist'),
    ...cached.map((name) => path.join(cache, name)),
  ];
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  return folders
    .filter((one) => one !== undefined)
    .map((one) => path.join(one, names[process.platform] ?? 'electron'))
    .find(existsSync);
}

/** What goes before the command so that it has a display; nothing where there is one; undefined where there is none. */
function displayCommand() {
  if (process.platform !== 'linux') return [];
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0)
    return ['xvfb-run', '-a', '-s', '-screen 0 1600x4200x24'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : undefined;
}

function shoot(exe, before) {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const isRoot = process.getuid?.() === 0;
  const [command, ...words] = [
    ...before,
    exe,
    ...(isRoot ? ['--no-sandbox'] : []),
    here('shoot.mjs'),
    folder,
    ...pages,
  ];
  const { status } = spawnSync(command, words, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 200_000 });
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).length;
  console.log(`${pictures} pictures of ${pages.length} pages${status === 0 ? '' : ': Electron failed'}.`);
  if (status !== 0) process.exitCode = 1;
}
