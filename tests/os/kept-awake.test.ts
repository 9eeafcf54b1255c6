/** Whether the display is kept awake, from everybody who may know it. */
import dbus from 'dbus-next';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../electron/os/dbus.ts';
import { createIdle } from '../../electron/os/idle.ts';
import { keptAwakeOnBuses } from '../../electron/os/kept-awake.ts';
import { privateBus, service, type Answers } from './private-bus.ts';

const kde = 'org.kde.Solid.PowerManagement.PolicyAgent';
const power = 'org.freedesktop.PowerManagement';
const login = 'org.freedesktop.login1';

async function buses() {
  const { socket } = await privateBus();
  const bus = createBus(socket, { firstMs: 10, longestMs: 50 });
  onTestFinished(bus.close);
  const state = { nowMs: 0, weSound: false };
  const needs = { nowMs: () => state.nowMs, weSound: () => state.weSound };
  return { socket, state, keptAwake: keptAwakeOnBuses(bus, bus, needs) };
}

const says =
  (asked: string, body: readonly unknown[], value: unknown): Answers =>
  (member, given) => {
    expect([member, given]).toEqual([asked, body]);
    return ['b', [value]];
  };
const blocks =
  (what: unknown, signature = 's'): Answers =>
  (_member, body) => {
    expect(body).toEqual([`${login}.Manager`, 'BlockInhibited']);
    return ['v', [new dbus.Variant(signature, what)]];
  };

describe('the display is kept awake', () => {
  it.each([
    ['GNOME', 'org.gnome.SessionManager', says('IsInhibited', [8], true), true],
    ['GNOME, where nobody asks for it', 'org.gnome.SessionManager', says('IsInhibited', [8], false), false],
    ['MATE', 'org.mate.SessionManager', says('IsInhibited', [8], true), true],
    ['KDE', kde, says('HasInhibition', [4], true), true],
    ['Xfce', power, says('HasInhibit', [], true), true],
    ['the login manager', login, blocks('shutdown:idle'), true],
    ['the login manager, of other things', login, blocks('sleep:handle-lid-switch'), false],
    ['the login manager, in a strange way', login, blocks(['idle'], 'as'), false],
    ['a service that answers with an error', power, () => null, false],
  ])('according to %s', async (_who, name, answers, awake) => {
    const { socket, keptAwake } = await buses();
    await service(socket, name, answers);
    expect(await keptAwake.read()).toBe(awake);
  });

  it('is what KDE says of the screen, not what it says of the computer', async () => {
    const { socket, keptAwake } = await buses();
    await service(socket, power, says('HasInhibit', [], true));
    await service(socket, kde, says('HasInhibition', [4], false));
    expect(await keptAwake.read()).toBe(false);
  });

  it('is not told by our own chime, for which Chromium keeps the computer from sleeping; a film besides it counts', async () => {
    const { socket, keptAwake, state } = await buses();
    await service(socket, power, says('HasInhibit', [], true));
    state.weSound = true;
    expect(await keptAwake.read()).toBe(false);
    state.nowMs = 10_000;
    await service(socket, 'org.mate.SessionManager', says('IsInhibited', [8], true));
    expect(await keptAwake.read()).toBe(true);
  });

  it('is asked again after ten seconds only', async () => {
    const { socket, keptAwake, state } = await buses();
    const { calls } = await service(socket, power, says('HasInhibit', [], true));
    expect([await keptAwake.read(), await keptAwake.read()]).toEqual([true, true]);
    state.nowMs = 9_999;
    await keptAwake.read();
    expect(calls).toHaveLength(1);
    state.nowMs = 10_000;
    await keptAwake.read();
    expect(calls).toHaveLength(2);
  });

  it('is no longer believed of one who hangs, and idle time comes in time', async () => {
    const { socket, keptAwake } = await buses();
    for (const name of [power, kde, login, 'org.gnome.SessionManager'])
      await service(socket, name, () => undefined);
    const lock = {
      locked: () => false,
      readable: () => true,
      listen: () => () => undefined,
      stop: () => undefined,
    };
    const source = { read: () => Promise.resolve(7), readable: () => true };
    const startedAt = performance.now();
    const reading = await createIdle(source, lock, keptAwake).read();
    expect(reading).toEqual({ idleMs: 7, displayKeptAwake: false, locked: false });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('is false without any bus', async () => {
    const nowhere = createBus(null);
    expect(await keptAwakeOnBuses(nowhere, nowhere, { weSound: () => false }).read()).toBe(false);
  });
});
