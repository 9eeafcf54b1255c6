/** Full screen, on a real X server with a window manager and another program. */
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fullScreenOnX } from '../../electron/os/quiet/full-screen.ts';

type Environment = Record<string, string>;

function start(command: string, args: string[], env: Environment): ChildProcess {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

async function xServer(): Promise<Environment> {
  const PATH = process.env['PATH'] ?? '';
  const args = ['-displayfd', '3', '-nolisten', 'tcp', '-noreset', '-ac', '-screen', '0', '640x480x24'];
  const server = start('Xvfb', args, { PATH });
  const [number] = (await once(server.stdio[3] ?? server, 'data')) as [Buffer];
  return { PATH, DISPLAY: `:${number.toString().trim()}` };
}

/** What a program prints, or nothing when it fails. */
function said(env: Environment, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

async function desktop(): Promise<Environment> {
  const env = await xServer();
  start('openbox', ['--sm-disable'], env);
  // The list of its windows is the last that it announces: a window opened sooner may be missed.
  const announced = (): string => said(env, 'xprop', '-root', '_NET_SUPPORTED', '_NET_CLIENT_LIST');
  await expect
    .poll(announced, { timeout: 10_000 })
    .toMatch(/_NET_WM_STATE_FULLSCREEN[^]*_NET_CLIENT_LIST\(WINDOW\)/);
  return env;
}

/** Another program's window, with the keyboard. */
async function openWindow(env: Environment, title: string): Promise<ChildProcess> {
  const program = start('xmessage', ['-title', title, '-geometry', '300x200+40+40', title], env);
  await expect.poll(() => said(env, 'wmctrl', '-l'), { timeout: 10_000 }).toContain(title);
  said(env, 'wmctrl', '-a', title);
  await expect
    .poll(() => said(env, 'xdotool', 'getactivewindow', 'getwindowname'), { timeout: 10_000 })
    .toContain(title);
  return program;
}

async function setState(env: Environment, title: string, change: 'add' | 'remove'): Promise<void> {
  said(env, 'wmctrl', '-r', title, '-b', `${change},fullscreen`);
  const state = expect.poll(() => said(env, 'xprop', '-name', title, '_NET_WM_STATE'), { timeout: 10_000 });
  await (change === 'add' ? state.toContain('FULLSCREEN') : state.not.toContain('FULLSCREEN'));
}

describe('full screen on X11', () => {
  it('is told of the active window of another program, for as long as it is', async () => {
    const env = await desktop();
    const read = fullScreenOnX(env, process.pid);
    expect(await read()).toBe(false); // nothing is open
    await openWindow(env, 'slides');
    expect(await read()).toBe(false);
    await setState(env, 'slides', 'add');
    expect(await read()).toBe(true);
    await setState(env, 'slides', 'remove');
    expect(await read()).toBe(false);
  });

  it('is not told of a full-screen window behind another', async () => {
    const env = await desktop();
    await openWindow(env, 'slides');
    await setState(env, 'slides', 'add');
    await openWindow(env, 'notes');
    expect(await fullScreenOnX(env, process.pid)()).toBe(false);
  });

  it('is not told of our own windows, nor of the desktop', async () => {
    const env = await desktop();
    await openWindow(env, 'ours');
    await setState(env, 'ours', 'add');
    said(env, 'xprop', '-name', 'ours', '-f', '_NET_WM_PID', '32c', '-set', '_NET_WM_PID', '4711');
    expect(await fullScreenOnX(env, 4711)()).toBe(false);
    expect(await fullScreenOnX(env, 4712)()).toBe(true);
    const kind = '_NET_WM_WINDOW_TYPE';
    said(env, 'xprop', '-name', 'ours', '-f', kind, '32a', '-set', kind, `${kind}_DESKTOP`);
    expect(await fullScreenOnX(env, 4712)()).toBe(false);
  });

  it('is over when the program ends', async () => {
    const env = await desktop();
    const program = await openWindow(env, 'film');
    await setState(env, 'film', 'add');
    program.kill('SIGKILL');
    await once(program, 'exit');
    await expect.poll(() => fullScreenOnX(env, process.pid)(), { timeout: 10_000 }).toBe(false);
  });

  it('cannot be told without a window manager, or without an X server of this computer', async () => {
    expect(await fullScreenOnX(await xServer(), 1)()).toBeNull();
    for (const DISPLAY of [':987654', 'elsewhere:0', 'localhost:10.0', ''])
      expect(await fullScreenOnX({ DISPLAY }, 1)()).toBeNull();
    expect(await fullScreenOnX({}, 1)()).toBeNull();
  });

  it('is given up with a server that never answers', async () => {
    const socket = '/tmp/.X11-unix/X98761';
    const server = createServer(() => undefined).listen(socket);
    onTestFinished(() => {
      server.close();
      rmSync(socket, { force: true });
    });
    await once(server, 'listening');
    const startedAt = performance.now();
    expect(await fullScreenOnX({ DISPLAY: ':98761' }, 1)()).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(1_900);
  });
});
