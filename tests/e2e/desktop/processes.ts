/** Starts the programs of a private desktop, and sees to it that none of them outlives the tests. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { within } from './until.ts';

export type Environment = Record<string, string>;

export type Processes = {
  /** Starts a program; what it prints goes to a log file in the desktop's folder, or to a pipe. */
  start(command: string, args: string[], env: Environment, stdout?: 'log' | 'pipe'): ChildProcess;
  /** Starts a program that writes one line to file descriptor 3 when it is ready, and returns that line. */
  startReady(command: string, args: string[], env: Environment): Promise<string>;
  /** Takes a process that was started elsewhere among those that are ended with the desktop. */
  adopt(child: ChildProcess): void;
  /** Ends everything that was started, last first. */
  stop(): Promise<void>;
};

/** The kernel ends such a program when its parent dies, even by kill -9. */
const dieWithParent = ['--pdeathsig', 'KILL', '--'];

export function startProcesses(folder: string): Processes {
  const running: ChildProcess[] = [];
  const killAll = (): void => running.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', killAll);

  function start(
    command: string,
    args: string[],
    env: Environment,
    stdout: 'log' | 'pipe' = 'log',
  ): ChildProcess {
    const log = openSync(path.join(folder, `${path.basename(command)}-${running.length}.log`), 'w');
    const child = spawn('setpriv', [...dieWithParent, command, ...args], {
      env,
      stdio: ['ignore', stdout === 'log' ? log : 'pipe', log, 'pipe'],
    });
    running.push(child);
    return child;
  }

  return {
    start,
    adopt: (child) => void running.push(child),
    async startReady(command, args, env) {
      const child = start(command, args, env);
      const line = new Promise<string>((resolve, reject) => {
        // stdio asks for a pipe at 3, which spawn's type does not follow.
        const ready = child.stdio[3] as Readable;
        ready.once('data', (data: Buffer) => resolve(data.toString().trim()));
        child.once('error', reject);
        child.once('exit', (code) =>
          reject(new Error(`${command} ended with ${code}; its log is in ${folder}`)),
        );
      });
      return within(line, `starting ${command}`);
    },
    async stop() {
      process.removeListener('exit', killAll);
      for (const child of running.toReversed()) await end(child);
    },
  };
}

/** Ends a process politely, after 5 seconds by force, and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(force);
}

/** kill -9 for a process that leads a group, and for all that it started. */
export async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

/** Runs a short program and returns what it prints. The stand-ins cannot answer it: they live in this process. */
export function output(command: string, args: string[], env: Environment): string {
  return execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
