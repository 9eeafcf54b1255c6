// `npm start`: from a bare clone to the running app; `--dev` builds and starts it again on every change.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { buildApp, ensureBuild } from './app-build.mjs';
import { checkNode, ensureDependencies, root } from './install.mjs';
import { PlainError, runMain, say } from './say.mjs';
import { ensureElectronLibraries } from './system-packages.mjs';

const words = process.argv.slice(2).filter((word) => word !== '--dev');
const dev = process.argv.includes('--dev');
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15, SIGTRAP: 5, SIGABRT: 6, SIGSEGV: 11 };

await runMain(async () => {
  checkNode();
  await checkDisplay();
  ensureDependencies();
  const { electronRuntime } = await import('./electron-runtime.mjs');
  const runtime = await electronRuntime();
  ensureElectronLibraries(runtime.exe);
  if (!(await (dev ? buildApp() : ensureBuild())))
    throw new PlainError('The build failed; the reason is above.');
  const args = electronArguments(runtime);
  const start = () => spawn(runtime.exe, args, { cwd: root, stdio: 'inherit' });
  if (!dev) {
    say(`starting Halfpast on Electron ${runtime.version} (${runtime.source}); Ctrl+C ends it`);
    return runToItsEnd(start());
  }
  const { restartOnChange } = await import('./watch.mjs');
  return restartOnChange(start);
});

/** First of all, because nothing that takes minutes should end in this sentence. */
async function checkDisplay() {
  if (process.platform !== 'linux' || process.env.WAYLAND_DISPLAY) return;
  const display = process.env.DISPLAY;
  if (display && (await answers(display))) return;
  const reason = display ? `The display ${display} does not answer` : 'There is no display';
  throw new PlainError(
    `${reason}: start Halfpast from a desktop session, or look at it on a virtual one with: ` +
      'xvfb-run -a dbus-run-session npm start (Debian packages xvfb, xauth and dbus-daemon).',
  );
}

/** Whether a local X server listens; a display on another machine is left to Electron to try. */
function answers(display) {
  const number = /^(?:unix)?:(\d+)/.exec(display)?.[1];
  if (number === undefined) return true;
  const reaches = (address) =>
    new Promise((resolve) => {
      const socket = createConnection(address);
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  const file = `/tmp/.X11-unix/X${number}`;
  return reaches(file).then((yes) => yes || reaches(`\0${file}`));
}

function electronArguments(runtime) {
  const switches = [];
  if (process.platform === 'linux') {
    // Native Wayland has no window positions and no always-on-top; it is used only where there is no X server.
    switches.push(`--ozone-platform=${process.env.DISPLAY ? 'x11' : 'wayland'}`);
    if (process.getuid() === 0) {
      say('running as root: Electron is started with --no-sandbox, which it needs as root');
      switches.push('--no-sandbox');
    } else {
      checkSandbox(runtime);
    }
  }
  const fast = words.some((word) => /^--(clock|break)-rate=/.test(word));
  return [...switches, fast ? path.join(root, 'out/electron/demo.js') : root, ...words];
}

/** Some systems forbid user namespaces; then Electron would end with a stack trace instead of this sentence. */
function checkSandbox({ dist }) {
  const setting = (name) => (existsSync(name) ? readFileSync(name, 'utf8').trim() : undefined);
  const forbidden =
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0';
  const helper = path.join(dist, 'chrome-sandbox');
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? {};
  if (!forbidden || (uid === 0 && (mode & 0o4000) !== 0)) return;
  throw new PlainError(
    "This system allows no user namespaces, so Electron's sandbox needs its helper once: " +
      `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/** Waits for the app and gives its exit code; Ctrl+C and a polite kill are handed on. */
function runToItsEnd(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signalNumbers[signal] ?? 0)));
  });
}
