/** Cameras: files that real processes hold open, and PipeWire where it holds them for others. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { closeSync, copyFileSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cameraOnLinux } from '../../electron/os/quiet/camera.ts';
import type { Run } from '../../electron/os/quiet/child.ts';
import { pipewireUse } from '../../electron/os/quiet/pipewire-dump.ts';
import { endOf } from './pulse-server.ts';

const noProgram: Run = () => Promise.reject(new Error('no program is to be run'));

/** A folder in the place of /dev, with a file for each camera; the processes are the computer's real ones. */
function computer(...cameras: string[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'halfpast-cameras-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['dev', 'udev', 'run']) mkdirSync(path.join(folder, part));
  const file = (name: string): string => path.join(folder, 'dev', name);
  for (const name of cameras) writeFileSync(file(name), '');
  const where = { dev: path.join(folder, 'dev'), udev: path.join(folder, 'udev'), proc: '/proc' };
  return {
    folder,
    source: (run = noProgram, ownPid = process.pid) =>
      cameraOnLinux({ env: { XDG_RUNTIME_DIR: path.join(folder, 'run') }, run, ownPid }, where),
    file,
    /** What udev knows of them all: ordinary files have the device number 0. */
    udevSays: (text: string) => writeFileSync(path.join(where.udev, 'c0:0'), text),
    /** A program that holds a file open, under this name. */
    hold: async (camera: string, name = 'tail'): Promise<ChildProcess> => {
      const program = path.join(folder, name);
      copyFileSync('/usr/bin/tail', program);
      const child = spawn(program, ['-f', file(camera)], { stdio: ['ignore', 'pipe', 'ignore'] });
      onTestFinished(() => endOf(child));
      writeFileSync(file(camera), 'opened\n');
      await once(child.stdout, 'data');
      return child;
    },
  };
}

const node = (props: object, state = 'running') => ({
  id: 40,
  type: 'PipeWire:Interface:Node',
  info: { state, props: { 'media.class': 'Video/Source', ...props } },
});

describe('cameras', () => {
  it('are in use while a program holds one open', async () => {
    const { source, hold } = computer('video0', 'video1');
    const read = source();
    expect(await read()).toBe(false);
    const program = await hold('video1');
    expect(await read()).toBe(true);
    await endOf(program);
    expect(await read()).toBe(false);
  });

  it('cannot be in use where there are none', async () => {
    const { source, hold, file } = computer();
    writeFileSync(file('vga_arbiter'), '');
    await hold('vga_arbiter');
    expect(await source()()).toBe(false);
  });

  it('are not in use by our own process', async () => {
    const { source, file } = computer('video0');
    const held = openSync(file('video0'), 'r');
    expect(await source()()).toBe(false);
    expect(await source(noProgram, 1)()).toBe(true);
    closeSync(held);
  });

  it('are told from decoders and other video devices by udev', async () => {
    const { source, hold, udevSays } = computer('video10');
    await hold('video10');
    udevSays('E:ID_V4L_VERSION=2\nE:ID_V4L_CAPABILITIES=:\n');
    expect(await source()()).toBe(false);
    udevSays('E:ID_V4L_VERSION=2\nE:ID_V4L_CAPABILITIES=:capture:\n');
    expect(await source()()).toBe(true);
    udevSays('E:SOMETHING=else\n');
    expect(await source()()).toBe(true);
  });

  it('are asked of PipeWire when only that holds one', async () => {
    const { source, hold, folder } = computer('video0');
    await hold('video0', 'wireplumber');
    expect(await source()()).toBeNull(); // it does not run: there is nothing to ask
    const server = createServer(() => undefined).listen(path.join(folder, 'run/pipewire-0'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const prints =
      (...nodes: object[]): Run =>
      () =>
        Promise.resolve({ ok: true, text: JSON.stringify(nodes) });
    expect(await source(prints(node({ 'media.role': 'Camera' }, 'suspended')))()).toBe(false);
    expect(await source(prints(node({ 'media.role': 'Camera' })))()).toBe(true);
    expect(await source(() => Promise.resolve({ ok: false, why: 'absent' }))()).toBeNull();
  });

  it.each([
    [{ 'media.role': 'Camera' }, true],
    [{ 'device.api': 'v4l2' }, true],
    [{ 'device.api': 'libcamera' }, true],
    [{ 'node.name': 'gnome-shell', 'media.name': 'meta-screen-cast-src' }, false],
    [{ 'media.class': 'Audio/Source', 'media.role': 'Camera' }, false],
  ])('a running PipeWire node with %j is a camera: %s', (props, camera) =>
    expect(pipewireUse(JSON.stringify([node(props)]), 1)?.camera).toBe(camera),
  );
});
