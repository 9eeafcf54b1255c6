/** Do-not-disturb: what desktops say on the session bus, and real GSettings. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import dbus from 'dbus-next';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../electron/os/dbus.ts';
import { runner, type Run } from '../../electron/os/quiet/child.ts';
import { doNotDisturbOnLinux } from '../../electron/os/quiet/do-not-disturb.ts';
import { privateBus, service, type Answers } from './private-bus.ts';

const notifications = 'org.freedesktop.Notifications';
const xfconf = 'org.xfce.Xfconf';
const noProgram: Run = () => Promise.reject(new Error('no program is to be run'));

function sourceOn(socket: string | null, env: NodeJS.ProcessEnv = {}, run = noProgram) {
  const bus = createBus(socket, { firstMs: 10, longestMs: 50 });
  onTestFinished(bus.close);
  return doNotDisturbOnLinux({ env, bus, run });
}

/** A daemon with one property of one interface. */
const has =
  (iface: string, name: string, signature: string, value: () => unknown): Answers =>
  (member, [asked, property]) =>
    member === 'Get' && asked === iface && property === name
      ? ['v', [new dbus.Variant(signature, value())]]
      : null;

describe('do-not-disturb on the bus', () => {
  it.each([
    ['KDE', notifications, 'Inhibited'],
    ['Dunst', 'org.dunstproject.cmd0', 'paused'],
  ])('%s tells it as a property', async (_desktop, iface, name) => {
    const { socket } = await privateBus();
    let on = false;
    await service(
      socket,
      notifications,
      has(iface, name, 'b', () => on),
    );
    const read = sourceOn(socket);
    expect(await read()).toBe(false);
    on = true;
    expect(await read()).toBe(true);
  });

  it('Xfce tells it as a setting, which is not there before it was touched', async () => {
    const { socket } = await privateBus();
    let kept: boolean | null = null;
    await service(socket, xfconf, (member, body) => {
      expect(body).toEqual(['xfce4-notifyd', '/do-not-disturb']);
      if (member === 'PropertyExists') return ['b', [kept !== null]];
      return kept === null ? null : ['v', [new dbus.Variant('b', kept)]];
    });
    const read = sourceOn(socket);
    expect(await read()).toBe(false);
    kept = true;
    expect(await read()).toBe(true);
    kept = false;
    expect(await read()).toBe(false);
  });

  it('cannot be told where nobody answers, without a bus, or when the answer makes no sense', async () => {
    expect(await sourceOn(null)()).toBeNull();
    const { socket } = await privateBus();
    expect(await sourceOn(socket)()).toBeNull();
    await service(
      socket,
      notifications,
      has(notifications, 'Inhibited', 's', () => 'yes'),
    );
    await service(socket, xfconf, (member) => (member === 'PropertyExists' ? ['s', ['yes']] : null));
    expect(await sourceOn(socket)()).toBeNull();
  });

  it('is given up when everybody hangs', async () => {
    const { socket } = await privateBus();
    await service(socket, notifications, () => undefined);
    await service(socket, xfconf, () => undefined);
    const startedAt = performance.now();
    expect(await sourceOn(socket)()).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(1_200);
  });
});

describe('do-not-disturb in the settings of a desktop', () => {
  /** GNOME's own program and schema, on a settings file of the test's own. */
  function gnome(shown: string | null): NodeJS.ProcessEnv {
    const home = mkdtempSync(path.join(os.tmpdir(), 'halfpast-settings-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const folder = path.join(home, 'glib-2.0/settings');
    mkdirSync(folder, { recursive: true });
    if (shown !== null)
      writeFileSync(
        path.join(folder, 'keyfile'),
        `[org/gnome/desktop/notifications]\nshow-banners=${shown}\n`,
      );
    return {
      ...{ PATH: process.env['PATH'], HOME: home, XDG_CONFIG_HOME: home },
      ...{ GSETTINGS_BACKEND: 'keyfile', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' },
    };
  }

  it.each([
    [null, false],
    ['true', false],
    ['false', true],
  ])('GNOME, show-banners %s: %s', async (shown, on) => {
    const env = gnome(shown);
    expect(await sourceOn(null, env, runner(env))()).toBe(on);
  });

  it('is asked only where the bus does not tell', async () => {
    const { socket } = await privateBus();
    await service(
      socket,
      notifications,
      has(notifications, 'Inhibited', 'b', () => true),
    );
    expect(await sourceOn(socket, { XDG_CURRENT_DESKTOP: 'GNOME' })()).toBe(true);
  });

  it.each([
    ['X-Cinnamon', 'false\n', true],
    ['MATE', 'true\n', true],
    ['Pantheon', 'false\n', false],
    ['GNOME', 'No such key\n', null],
  ])('%s answering %j: %s', async (XDG_CURRENT_DESKTOP, text, on) => {
    const run: Run = () => Promise.resolve({ ok: true, text });
    expect(await sourceOn(null, { XDG_CURRENT_DESKTOP }, run)()).toBe(on);
  });

  it.each(['absent', 'failed', 'late'] as const)('cannot be told when gsettings is %s', async (why) => {
    const run: Run = () => Promise.resolve({ ok: false, why });
    expect(await sourceOn(null, { XDG_CURRENT_DESKTOP: 'GNOME' }, run)()).toBeNull();
  });

  it.each(['Budgie:GNOME', 'sway', undefined])('is not asked on %s', async (XDG_CURRENT_DESKTOP) => {
    expect(await sourceOn(null, { XDG_CURRENT_DESKTOP })()).toBeNull();
  });
});
