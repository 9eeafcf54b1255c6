/** Lets root start the app as an ordinary user, the only way to run it with Chromium's sandbox on. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from './desktop.ts';
import { homeEnvironment } from './desktop.ts';
import type { Environment } from './processes.ts';

const name = 'halfpast-test';

export type AsUser = {
  /** Starts Electron as the user; takes Electron's own arguments. */
  executable: string;
  /** The app's copy that the user can read. */
  target: string;
  env: Environment;
  /** Makes a folder the user's own. */
  own(folder: string): void;
};

/**
 * Copies the runtime and the app to a place that everybody can read (the checkout and the cache may lie in root's
 * home), and gives the user a home of its own on the desktop.
 */
export function prepareForUser(desktop: Desktop, dist: string, root: string, target: string): AsUser {
  const { uid, gid } = ensureUser();
  const own = (folder: string): void => chownSync(folder, uid, gid);
  chmodSync(desktop.folder, 0o711);
  const staged = path.join(desktop.folder, 'for-user');
  const runtime = path.join(staged, 'electron');
  if (!existsSync(runtime)) {
    cpSync(dist, runtime, { recursive: true });
    execFileSync('chmod', ['-R', 'a+rX', staged]);
    chmodSync(path.join(runtime, 'chrome-sandbox'), 0o4755); // for kernels without user namespaces
  }
  const copy = copyApp(root, target, path.join(staged, 'app'));

  const env = homeEnvironment(staged);
  for (const key of ['HOME', 'XDG_RUNTIME_DIR'] as const) own(env[key] ?? staged);
  const executable = path.join(staged, 'electron-as-user');
  const identity = `--reuid=${name} --regid=${name} --init-groups --inh-caps=-all`;
  writeFileSync(executable, `#!/bin/sh\nexec setpriv ${identity} '${path.join(runtime, 'electron')}' "$@"\n`);
  chmodSync(executable, 0o755);
  return { executable, target: copy, env: { ...desktop.env, ...env }, own };
}

function copyApp(root: string, target: string, to: string): string {
  mkdirSync(to, { recursive: true });
  const isOurs = target === root || target.startsWith(path.join(root, 'out') + path.sep);
  const [from, parts] = isOurs
    ? [root, ['package.json', 'out', 'content']]
    : [path.dirname(target), [path.basename(target)]];
  for (const part of parts) {
    if (existsSync(path.join(from, part)))
      cpSync(path.join(from, part), path.join(to, part), { recursive: true });
  }
  execFileSync('chmod', ['-R', 'a+rX', to]);
  return path.join(to, path.relative(from, target));
}

function ensureUser(): { uid: number; gid: number } {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name]);
    return { uid: id('-u'), gid: id('-g') };
  }
}
