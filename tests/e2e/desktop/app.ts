/** Starts the built app on a private desktop, with Playwright or without, and ends it for certain. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Desktop } from './desktop.ts';
import { withSureAnswers } from './main-answers.ts';
import { prepareForUser } from './plain-user.ts';
import { killGroup, type Environment } from './processes.ts';
import { until, within } from './until.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

export type LaunchOptions = {
  /** `main`, or another file of out/electron by its name, or an absolute path to an app. */
  entry?: string;
  /** What follows the app on the command line: words such as `break`. */
  args?: string[];
  /** Chromium's switches, before the app. */
  switches?: string[];
  env?: Environment;
  /** A folder of an earlier start, to start again with what was kept. */
  userData?: string;
  /** Chromium's sandbox; it cannot work as root. */
  sandbox?: boolean;
  /** As root: start as an ordinary user, with the sandbox. As somebody else: just with the sandbox. */
  asUser?: boolean;
  /** What the program is started through, such as `['strace', '-f']`; only without Playwright. */
  through?: string[];
};

export type StartedApp = {
  process: ChildProcess;
  userData: string;
  /** What it printed so far. */
  output: () => string;
  /** Resolves with the exit code, null after a signal. */
  exited: Promise<number | null>;
  /** kill -9, as a crash or a power cut does it. */
  kill: () => Promise<void>;
};

export type LaunchedApp = StartedApp & {
  app: ElectronApplication;
  /** Waits for the window whose URL fits. */
  page: (url: string | RegExp) => Promise<Page>;
  /** Quits as the tray menu does; what is still there after 5 seconds is killed. */
  quit: () => Promise<void>;
};

type Command = { executable: string; args: string[]; env: Environment; userData: string; sandbox: boolean };

/** Starts the app without Playwright: for a second instance, for strace, for measuring. */
export function spawnApp(desktop: Desktop, options: LaunchOptions = {}): StartedApp {
  const command = commandLine(desktop, options);
  const { executable, env, userData, sandbox } = command;
  const args = sandbox ? command.args : ['--no-sandbox', ...command.args];
  const [program = executable, ...rest] = [...(options.through ?? []), executable, ...args];
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  desktop.processes.adopt(child);
  return watchProcess(child, userData);
}

/** Starts the app under Playwright. */
export async function launchApp(desktop: Desktop, options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { executable, args, env, userData, sandbox } = commandLine(desktop, options);
  const app = withSureAnswers(
    await _electron.launch({
      executablePath: executable,
      args,
      env,
      chromiumSandbox: sandbox,
      timeout: 20_000,
    }),
  );
  const started = watchProcess(app.process(), userData);
  desktop.processes.adopt(started.process);

  return {
    ...started,
    app,
    page: (url) =>
      until(
        () =>
          app
            .windows()
            .find((page) => (typeof url === 'string' ? page.url().includes(url) : url.test(page.url()))),
        `a window of ${String(url)}`,
      ),
    async quit() {
      if (started.process.exitCode !== null || started.process.signalCode !== null) return;
      const asked = app
        .evaluate(({ app: electron }) => void setImmediate(() => electron.quit()))
        .catch(() => undefined);
      await within(Promise.race([asked, started.exited]), 'asking the app to quit', 2000).catch(
        () => undefined,
      );
      await within(started.exited, 'quitting', 5000).catch(() => started.kill());
    },
  };
}

function commandLine(desktop: Desktop, options: LaunchOptions): Command {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) throw new Error('find-electron.ts, the global set-up, has not run');
  const isRoot = process.getuid?.() === 0;
  const { entry = 'main', asUser = false, sandbox = asUser || !isRoot } = options;
  const target = path.isAbsolute(entry)
    ? entry
    : entry === 'main'
      ? root
      : path.join(root, `out/electron/${entry}.js`);

  const user = asUser && isRoot ? prepareForUser(desktop, dist, root, target) : undefined;
  const userData = options.userData ?? mkdtempSync(path.join(desktop.folder, 'user-data-'));
  mkdirSync(userData, { recursive: true });
  user?.own(userData);
  const switches = ['--ozone-platform=x11', `--user-data-dir=${userData}`, ...(options.switches ?? [])];
  return {
    executable: user?.executable ?? path.join(dist, 'electron'),
    args: [...switches, user?.target ?? target, ...(options.args ?? [])],
    env: { ...(user?.env ?? desktop.env), ...options.env },
    userData,
    sandbox,
  };
}

function watchProcess(child: ChildProcess, userData: string): StartedApp {
  let output = '';
  const collect = (data: Buffer): string => (output += data.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  return {
    process: child,
    userData,
    output: () => output,
    exited,
    kill: () => killGroup(child),
  };
}
