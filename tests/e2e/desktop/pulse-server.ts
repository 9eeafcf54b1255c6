/** A real PulseAudio of the desktop's own, with a headset that hears nothing and programs that record from it. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { Desktop } from './desktop.ts';
import { end } from './processes.ts';
import { until, within } from './until.ts';

export type PulseServer = {
  /** Starts a program that records from `headset`, or from the monitor of `speakers`; `end` it with what is returned. */
  record(source: 'headset' | 'speakers.monitor'): Promise<() => Promise<void>>;
  /** The server is there and answers nobody. */
  hang(): void;
  stop(): Promise<void>;
};

export async function startPulseServer({ env, processes }: Desktop): Promise<PulseServer> {
  const folder = path.join(env['XDG_RUNTIME_DIR'] ?? '', 'pulse');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const modules = [
    'module-native-protocol-unix',
    'module-null-sink sink_name=speakers',
    'module-null-source source_name=headset',
  ].map((module) => `--load=${module}`);
  const settings = ['--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '-n'];
  const server = processes.start('pulseaudio', [...settings, ...modules], env);
  await until(() => existsSync(path.join(folder, 'native')), 'PulseAudio');

  return {
    async record(source) {
      const recorder = processes.start('parec', ['--device', source], env, 'pipe');
      await within(firstSound(recorder), `recording from ${source}`);
      return () => end(recorder);
    },
    hang: () => void server.kill('SIGSTOP'),
    async stop() {
      await end(server, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true }); // what it left of its socket
    },
  };
}

async function firstSound({ stdout }: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => stdout?.once('data', () => resolve()));
  stdout?.resume();
}
