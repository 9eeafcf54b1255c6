/** A PulseAudio of a test's own: a headset without a person, loudspeakers without a sound, and programs that record. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';

export type PulseServer = {
  /** What a program needs to find it, and nothing more. */
  readonly env: Record<string, string>;
  readonly process: ChildProcess;
  /** Starts to record from a source; settles once the server says so. */
  record(source: string): Promise<ChildProcess>;
};

export async function pulseServer(...modules: string[]): Promise<PulseServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'halfpast-pulse-'));
  const runtime = path.join(folder, 'runtime');
  mkdirSync(path.join(runtime, 'pulse'), { recursive: true, mode: 0o700 });
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_RUNTIME_DIR: runtime };
  const loaded = [
    'module-native-protocol-unix',
    'module-null-sink sink_name=speakers',
    'module-null-source source_name=headset',
    ...modules,
  ];
  const settings = ['--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '-n'];
  const server = start('pulseaudio', [...settings, ...loaded.map((module) => `--load=${module}`)], env);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const socket = path.join(runtime, 'pulse/native');
  await expect.poll(() => existsSync(socket), { timeout: 10_000 }).toBe(true);
  return {
    env,
    process: server,
    async record(source) {
      const recorder = start('parec', ['--device', source], env);
      const { stdout } = recorder;
      if (stdout !== null) await once(stdout, 'data'); // the first sound has come
      stdout?.resume();
      return recorder;
    },
  };
}

/** Ends a program and waits until it is gone. */
export async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function start(command: string, args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => endOf(child));
  return child;
}
