/** Asking the X server: one that refuses, hangs up, speaks nonsense or stays silent costs an answer and nothing else. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { compositorOfX } from '../../electron/os/compositor.ts';
import { localDisplay } from '../../electron/os/x11-display.ts';
import { fullScreenOnX } from '../../electron/os/quiet/full-screen.ts';

/** What nobody caught: any of it ends the app. */
const uncaught: unknown[] = [];
const note = (cause: unknown): void => void uncaught.push(cause);
let others: NodeJS.UncaughtExceptionListener[] = [];
beforeEach(() => {
  uncaught.length = 0;
  others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', note);
});
afterEach(() => {
  process.off('uncaughtException', note);
  for (const each of others) process.on('uncaughtException', each);
});

type Server = { readonly DISPLAY: string; readonly open: () => number; readonly seen: () => number };

/** An X server of the test's own. */
async function server(number: number, treat: (socket: Socket) => void): Promise<Server> {
  const file = `/tmp/.X11-unix/X${number}`;
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const sockets = new Set<Socket>();
  let seen = 0;
  const listening = createServer((socket) => {
    seen += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    treat(socket);
  }).listen(file);
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listening.close();
    rmSync(file, { force: true });
  });
  await once(listening, 'listening');
  return { DISPLAY: `:${number}`, open: () => sockets.size, seen: () => seen };
}

/** Says no as the X server does: a byte 0, the length of the reason, the protocol, the length in words, the reason. */
function refuse(socket: Socket): void {
  const reason = 'Authorization required, but no authorization protocol specified\n';
  const padded = Buffer.alloc(Math.ceil(reason.length / 4) * 4);
  padded.write(reason);
  socket.once('data', () => {
    socket.end(Buffer.concat([Buffer.from([0, reason.length, 11, 0, 0, 0, padded.length / 4, 0]), padded]));
  });
}

/** A greeting with one screen of one depth without visuals, as far as the package reads it. */
function greeting(): Buffer {
  const head = Buffer.alloc(40);
  head[0] = 1;
  head.writeUInt16LE(11, 2);
  head.writeUInt32LE(0x200000, 12);
  head.writeUInt32LE(0x1fffff, 16);
  head.writeUInt16LE(0xffff, 26);
  head[28] = 1;
  const screen = Buffer.alloc(40);
  screen.writeUInt32LE(0x123, 0);
  return Buffer.concat([head, screen]);
}

const bad: readonly (readonly [string, (socket: Socket) => void])[] = [
  ['refuses the authorisation', refuse],
  ['hangs up at once', (socket) => socket.destroy()],
  ['hangs up when it is greeted', (socket) => socket.once('data', () => socket.destroy())],
  [
    'hangs up in the middle of its greeting',
    (socket) => socket.once('data', () => socket.end(greeting().subarray(0, 30))),
  ],
  [
    'refuses and hangs up',
    (socket) =>
      socket.once('data', () => {
        socket.write(Buffer.from([0, 4, 11, 0, 0, 0, 1, 0, 110, 111, 33, 10]));
        setImmediate(() => socket.destroy());
      }),
  ],
  [
    'hangs up at the first question',
    (socket) =>
      socket.once('data', () => {
        socket.write(greeting());
        socket.once('data', () => socket.destroy());
      }),
  ],
  [
    'answers a question with an error',
    (socket) =>
      socket.once('data', () => {
        socket.write(greeting());
        const error = Buffer.alloc(32);
        error[1] = 11; // no memory
        error.writeUInt16LE(1, 2);
        socket.once('data', () => socket.write(error));
      }),
  ],
  [
    'answers what nobody asked',
    (socket) =>
      socket.once('data', () => {
        const error = Buffer.alloc(32);
        error[1] = 2;
        error.writeUInt16LE(999, 2);
        socket.write(Buffer.concat([greeting(), error]));
      }),
  ],
  [
    'speaks another language',
    (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n')),
  ],
  ['stays silent', (socket) => socket.resume()],
  ['is silent after its greeting', (socket) => socket.once('data', () => socket.write(greeting()))],
];

it.each(bad.map(([what, treat], index) => ({ what, treat, number: 98_800 + index })))(
  'a server that $what: no compositor, nothing thrown, no connection left',
  async ({ treat, number }) => {
    const { DISPLAY, open, seen } = await server(number, treat);
    const compositor = compositorOfX({ DISPLAY });
    const askedAt = performance.now();
    expect(await fullScreenOnX({ DISPLAY }, 1)()).toBeNull();
    expect(performance.now() - askedAt).toBeLessThan(2_500);
    await expect.poll(seen).toBeGreaterThan(1);
    await expect.poll(open, { timeout: 3_000 }).toBe(0);
    expect(compositor.seeThrough()).toBe(false);
    await expect.poll(open, { timeout: 3_000 }).toBe(0);
    expect(uncaught).toEqual([]);
  },
);

it('a server that stays silent is asked once at a time', async () => {
  const { DISPLAY, open } = await server(98_820, (socket) => socket.resume());
  const compositor = compositorOfX({ DISPLAY });
  for (let times = 0; times < 5; times += 1) compositor.seeThrough();
  await expect.poll(open).toBe(1);
  await pause(100);
  expect(open()).toBe(1);
});

it('a socket that nobody listens at any more, or that has gone: nothing is thrown', async () => {
  const file = '/tmp/.X11-unix/X98821';
  mkdirSync(path.dirname(file), { recursive: true });
  const leave = `require('net').createServer().listen('${file}', () => process.kill(process.pid, 'SIGKILL'))`;
  try {
    execFileSync(process.execPath, ['-e', leave], { stdio: 'ignore' });
  } catch {
    // it kills itself, and leaves its socket
  }
  onTestFinished(() => rmSync(file, { force: true }));
  expect(existsSync(file)).toBe(true);
  const compositor = compositorOfX({ DISPLAY: ':98821' });
  rmSync(file); // while it is being asked
  expect(compositor.seeThrough()).toBe(false);
  await pause(100);
  expect(compositor.seeThrough()).toBe(false);
  expect(uncaught).toEqual([]);
});

it('cookies that cannot be read: asked without, nothing is thrown', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'halfpast-cookies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('XAUTHORITY', folder); // a folder: even root cannot read it as a file
  onTestFinished(() => void vi.unstubAllEnvs());
  const { DISPLAY, seen, open } = await server(98_822, refuse);
  const env = { DISPLAY, XAUTHORITY: folder };
  const compositor = compositorOfX(env);
  expect(await fullScreenOnX(env, 1)()).toBeNull();
  expect(compositor.seeThrough()).toBe(false);
  await expect.poll(seen).toBeGreaterThan(1);
  await expect.poll(open, { timeout: 3_000 }).toBe(0);
  expect(uncaught).toEqual([]);
});

it('asks no server that is elsewhere or has no socket', () => {
  for (const DISPLAY of ['', 'elsewhere:0', 'localhost:10.0', ':98799', 'tcp/elsewhere:0'])
    expect(localDisplay({ DISPLAY }), DISPLAY).toBeNull();
});
