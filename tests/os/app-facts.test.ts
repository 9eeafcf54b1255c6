/** The app's own facts: versions, licence files beside the program, the clipboard, the computer's facts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appFacts, copyText, readLicences } from '../../electron/os/app-facts.ts';
import {
  computerFacts,
  notificationServer,
  readOsRelease,
  systemName,
} from '../../electron/os/computer-facts.ts';
import type { Bus, BusCall, BusReply } from '../../electron/os/dbus.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'halfpast-facts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('names the versions, and the licence files that lie beside the program', () => {
  const versions = { ...process.versions, electron: '33.2.1', chrome: '130.0.1' };
  const program = path.join(folder, 'halfpast');
  const of = () => appFacts({ version: '1.2.3', versions, folder: '/data', program });
  expect(of()).toEqual({
    versions: { app: '1.2.3', electron: '33.2.1', chromium: '130.0.1', node: process.versions.node },
    folder: '/data',
    runtimeLicences: [],
  });
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'README'])
    writeFileSync(path.join(folder, name), '');
  expect(of().runtimeLicences.map((file) => path.basename(file))).toEqual([
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
  ]);
});

describe('the licences that the build wrote', () => {
  const one = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Permission' };
  const file = (): string => path.join(folder, 'licences.json');

  it('are read', async () => {
    writeFileSync(file(), JSON.stringify([one]));
    expect(await readLicences(file())).toEqual([one]);
  });

  it.each(['', '{}', '[{"name":"a"}]', JSON.stringify([{ ...one, text: '' }])])(
    'are refused when they are %j',
    async (stored) => {
      writeFileSync(file(), stored);
      await expect(readLicences(file())).rejects.toThrow();
    },
  );

  it('are missed when there is no file', async () => {
    await expect(readLicences(file())).rejects.toThrow('ENOENT');
  });
});

describe('copying', () => {
  it.each([
    ['as it is', 'a\nb'],
    ["with the system's line ends", 'a\r\nb'],
  ])('is done when the text is there, %s', async (_how, there) => {
    let written = '';
    await copyText({ writeText: (text) => (written = text), readText: () => there }, 'a\nb');
    expect(written).toBe('a\nb');
  });

  it('has failed when it is not', async () => {
    const clipboard = { writeText: () => undefined, readText: () => Promise.resolve('other') };
    await expect(copyText(clipboard, 'a')).rejects.toThrow('did not take');
  });
});

describe('what shows notifications', () => {
  const answering = (reply: BusReply): { bus: Pick<Bus, 'call'>; calls: BusCall[] } => {
    const calls: BusCall[] = [];
    return { calls, bus: { call: (call) => (calls.push(call), Promise.resolve(reply)) } };
  };

  it('is asked of it', async () => {
    const { bus, calls } = answering({ ok: true, body: ['dunst', 'knopwob', '1.9.0', '1.2'] });
    expect(await notificationServer(bus)).toBe('dunst 1.9.0');
    expect(calls).toMatchObject([{ to: 'org.freedesktop.Notifications', member: 'GetServerInformation' }]);
  });

  it.each<[string, BusReply]>([
    ['nobody answers', { ok: false, why: 'no such name' }],
    ['the answer is empty', { ok: true, body: [] }],
  ])('is nothing when %s', async (_why, reply) => {
    expect(await notificationServer(answering(reply).bus)).toBe('');
  });
});

it('tells of the computer what the desktop says of itself', async () => {
  const facts = computerFacts({
    env: { XDG_CURRENT_DESKTOP: 'KDE' },
    displays: () => [{ bounds: { width: 800, height: 600 }, scaleFactor: 2 }],
    compositing: () => 'disabled_software',
    ozone: 'x11',
    composed: () => false,
    placesWindows: true,
    trayHost: () => null,
    shortcuts: 'partly',
    notifications: () => Promise.resolve('plasmashell 5'),
    program: '/usr/bin/halfpast',
    osRelease: () => 'NAME="Debian"\nPRETTY_NAME="Debian GNU/Linux 12"\n',
  });
  expect((await facts()).system).toMatch(/^Debian GNU\/Linux 12 \(/);
  expect(await facts()).toMatchObject({
    desktop: 'KDE',
    sessionType: '',
    windowSystem: 'x11',
    displays: [{ width: 800, height: 600, scaleFactor: 2 }],
    gpu: false,
    trayHost: null,
    notifications: 'plasmashell 5',
  });
});

it("calls the system by the kernel's words where no file names it", () => {
  expect(readOsRelease(path.join(folder, 'none'))).toBe('');
  expect(systemName('')).toBe(os.version());
});
