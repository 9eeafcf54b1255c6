/** Runs a small program for what it prints, and never waits long for it. */
import { execFile } from 'node:child_process';
import { within } from '../dbus-connection.ts';

/** What a program printed, or why nothing can be made of it: not here, ended with an error, took too long. */
export type Printed =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'absent' | 'failed' | 'late' };

export type Run = (command: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Printed>;

/** Killed after this long; the second program of one answer still fits into the port's two seconds. */
const patienceMs = 700;
const mostBytes = 4 * 1024 * 1024;

/** Runs programs with this environment and patience. Nothing of them is left over: who hangs is killed. */
export function runner(environment: NodeJS.ProcessEnv, waitMs = patienceMs): Run {
  return (command, args, env = {}) => {
    const running = new Promise<Printed>((settle) => {
      const options = {
        encoding: 'utf8',
        env: { ...environment, LC_ALL: 'C', ...env }, // numbers and words as the parsers know them
        timeout: waitMs,
        killSignal: 'SIGKILL',
        maxBuffer: mostBytes,
        windowsHide: true,
      } as const;
      const child = execFile(command, [...args], options, (error, text) => {
        process.off('exit', kill);
        if (error === null) return settle({ ok: true, text });
        if (error.code === 'ENOENT') return settle({ ok: false, why: 'absent' });
        settle({ ok: false, why: error.killed === true ? 'late' : 'failed' });
      });
      // Its timer ends with the app: who hangs while the person quits would be left behind.
      const kill = (): void => void child.kill('SIGKILL');
      process.once('exit', kill);
      child.stdin?.end();
    });
    // A child of the child may keep the pipe open after the kill.
    return within(waitMs + 100, running, { ok: false, why: 'late' });
  };
}
