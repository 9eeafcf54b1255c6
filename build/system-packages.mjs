// Names the system libraries and programs that are missing on Linux, and on Debian as root installs them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainError, say, since } from './say.mjs';

/** Which Debian package holds each library that Electron is linked against. */
const libraryPackages = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libgbm.so.1': 'libgbm1',
  'libexpat.so.1': 'libexpat1',
  'libasound.so.2': 'libasound2',
  'libudev.so.1': 'libudev1',
};

/** What the private desktop of the tests is made of, and what Electron needs on it. */
const testPackages = [
  'xvfb',
  'xserver-xorg-core',
  'xserver-xorg-video-dummy',
  'x11-xserver-utils',
  'x11-utils',
  'xdotool',
  'wmctrl',
  'weston',
  'openbox',
  'dbus-daemon',
  'at-spi2-core',
  'pulseaudio',
  'pulseaudio-utils',
  'libglib2.0-bin',
  'gsettings-desktop-schemas',
  'strace',
  'libnotify4',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libcups2',
  'fonts-dejavu-core',
];

const run = (command, args) => spawnSync(command, args, { encoding: 'utf8' });
const isDebian = () => existsSync('/etc/debian_version') && run('dpkg-query', ['--version']).status === 0;
const isRoot = () => process.getuid?.() === 0;
const unique = (names) => [...new Set(names)];

/** Makes sure that an Electron binary finds all its libraries, or throws a PlainError that names them. */
export function ensureElectronLibraries(exe) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(exe);
  if (missing.length === 0) return;
  say(`Electron needs system libraries that are not here: ${missing.join(', ')}`);
  const packages = unique(missing.map((library) => libraryPackages[library]).filter(Boolean));
  if (!isDebian())
    throw new PlainError(`Install the packages of your system that hold ${missing.join(', ')}.`);
  installOrTell([...packages, 'libnotify4']); // libnotify is loaded at run time, so no linker misses it
  const still = missingLibraries(exe);
  if (still.length > 0) throw new PlainError(`Still missing after the installation: ${still.join(', ')}.`);
}

function missingLibraries(exe) {
  const lines = run('ldd', [exe]).stdout?.split('\n') ?? [];
  return lines.filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0]);
}

/** Makes sure that everything the private desktop needs is there, or throws a PlainError with the one apt line. */
export function ensureTestPackages() {
  if (!isDebian()) {
    say(`this is not Debian: the tests expect what these Debian packages hold: ${testPackages.join(' ')}`);
    return;
  }
  const missing = testPackages.filter((name) => !isInstalled(name));
  if (missing.length > 0) installOrTell(missing);
}

/** Newer Debians and Ubuntus renamed libraries (libgtk-3-0t64); either name will do. */
function isInstalled(name) {
  const query = (each) => run('dpkg-query', ['-W', '-f=${Status}', each]).stdout?.includes('ok installed');
  return query(name) || query(`${name}t64`);
}

function available(name) {
  const has = (each) => /Candidate: (?!\(none\))/.test(run('apt-cache', ['policy', each]).stdout ?? '');
  return [`${name}t64`, name].find(has);
}

function installOrTell(names) {
  if (!isRoot()) {
    const line = `sudo apt-get install --no-install-recommends ${names.map((n) => available(n) ?? n).join(' ')}`;
    throw new PlainError(`System packages are missing. This line installs them:\n\n  ${line}\n`);
  }
  const startedAt = performance.now();
  say(`installing system packages: ${names.join(' ')}`);
  let updated = false;
  if (!names.every(available)) updated = aptGet(['update']);
  const install = () =>
    aptGet(['install', '-y', '--no-install-recommends', ...names.map((n) => available(n) ?? n)]);
  // Old package lists name files that the mirror no longer has; fresh ones are worth one more try.
  const done = install() || (!updated && aptGet(['update']) && install());
  if (!done) throw new PlainError(`apt-get could not install ${names.join(' ')}; its own words are above.`);
  say(`system packages installed (${since(startedAt)})`);
}

function aptGet(args) {
  say(`apt-get ${args[0]}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
}
