/** The bus wrapper against a real dbus-daemon: calls always settle, signals come back after a restart. */
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBus, type Bus, type Patience } from '../../electron/os/dbus.ts';
import { sessionBusPath, socketPath, systemBusPath } from '../../electron/os/dbus-address.ts';
import { privateBus, service } from './private-bus.ts';

const quick: Patience = { firstMs: 20, longestMs: 200 };
const name = 'org.test.Thing';
const thing = { to: name, path: '/thing', iface: name };

function bus(socket: string | null, patience = quick): Bus {
  const made = createBus(socket, patience);
  onTestFinished(made.close);
  return made;
}

describe('bus', () => {
  it('calls, and tells errors as values', async () => {
    const { socket } = await privateBus();
    await service(socket, name, (member, body) => (member === 'Echo' ? ['s', body] : null));
    const ours = bus(socket);
    expect(await ours.call({ ...thing, member: 'Echo', signature: 's', body: ['hello'] })).toEqual({
      ok: true,
      body: ['hello'],
    });
    expect(await ours.call({ ...thing, member: 'Refuse' })).toEqual({ ok: false, why: 'no' });
    expect(await ours.call({ ...thing, to: 'org.test.Nobody', member: 'Echo' })).toMatchObject({ ok: false });
    expect(await ours.call({ ...thing, path: 'not a path', member: 'Echo' })).toMatchObject({ ok: false });
  });

  it('does not wait for a service that hangs', async () => {
    const { socket } = await privateBus();
    await service(socket, name, () => undefined);
    const startedAt = performance.now();
    expect(await bus(socket).call({ ...thing, member: 'Hang' }, 150)).toMatchObject({ ok: false });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('settles without a bus, with one that hangs, and with none at all', async () => {
    const nowhere = path.join(os.tmpdir(), 'halfpast-no-such-bus');
    expect(await bus(nowhere).call({ ...thing, member: 'Echo' }, 200)).toMatchObject({ ok: false });
    expect(await bus(null).call({ ...thing, member: 'Echo' }, 200)).toMatchObject({ ok: false });
    const deaf = createServer(() => undefined);
    const socket = path.join(os.tmpdir(), `halfpast-deaf-${process.pid}`);
    await new Promise<void>((done) => deaf.listen(socket, done));
    onTestFinished(() => void deaf.close());
    const startedAt = performance.now();
    expect(await bus(socket).call({ ...thing, member: 'Echo' }, 200)).toMatchObject({ ok: false });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('hears signals of the right name, interface and path only, until told to stop', async () => {
    const { socket } = await privateBus();
    const [right, wrong] = [
      await service(socket, name, () => null),
      await service(socket, 'org.test.Other', () => null),
    ];
    const ours = bus(socket);
    const heard: unknown[] = [];
    const stop = ours.listen({ from: name, iface: name, member: 'Rang', path: '/thing' }, ([value]) =>
      heard.push(value),
    );
    await ours.call({ ...thing, member: 'Sync' }); // answered after the match was added
    wrong.signal('/thing', name, 'Rang', 's', ['wrong sender']);
    right.signal('/other', name, 'Rang', 's', ['wrong path']);
    right.signal('/thing', name, 'Sang', 's', ['wrong member']);
    right.signal('/thing', name, 'Rang', 's', ['right']);
    await vi.waitFor(() => expect(heard).toEqual(['right']));
    stop();
    right.signal('/thing', name, 'Rang', 's', ['too late']);
    await ours.call({ ...thing, member: 'Sync' });
    expect(heard).toEqual(['right']);
  });

  it('survives a restart of the bus: owners are told, signals heard again', async () => {
    const daemon = await privateBus();
    const first = await service(daemon.socket, name, () => null);
    const ours = bus(daemon.socket);
    const owners: boolean[] = [];
    const heard: unknown[] = [];
    ours.watchOwner(name, (owner) => owners.push(owner !== null));
    ours.listen({ from: name, iface: name, member: 'Rang' }, ([value]) => heard.push(value));
    await vi.waitFor(() => expect(owners).toEqual([true]));
    first.stop();
    await vi.waitFor(() => expect(owners).toEqual([true, false]));

    await daemon.stop();
    await daemon.start();
    const second = await service(daemon.socket, name, () => null);
    await vi.waitFor(() => expect(owners).toEqual([true, false, true]), 5_000);
    second.signal('/thing', name, 'Rang', 's', ['again']);
    await vi.waitFor(() => expect(heard).toEqual(['again']));
  });

  it('tries a missing bus again, ever more seldom', async () => {
    let attempts = 0;
    const closing = createServer((client) => {
      attempts += 1;
      client.destroy();
    });
    const socket = path.join(os.tmpdir(), `halfpast-closing-${process.pid}`);
    await new Promise<void>((done) => closing.listen(socket, done));
    onTestFinished(() => void closing.close());
    const ours = bus(socket, { firstMs: 10, longestMs: 10_000 });
    const startedAt = performance.now();
    ours.watchOwner(name, () => undefined);
    await vi.waitFor(() => expect(attempts).toBe(5), 5_000);
    expect(performance.now() - startedAt).toBeGreaterThan(10 + 20 + 40 + 80 - 10);
  });
});

describe('bus addresses', () => {
  it.each([
    ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
    ['unix:path=/tmp/a%20b,guid=00ff', '/tmp/a b'],
    ['unix:abstract=/tmp/dbus-x,guid=1', '\0/tmp/dbus-x'],
    ['tcp:host=evil.example,port=1;unix:path=/bus', '/bus'],
    ['tcp:host=evil.example,port=1', null],
    ['unixexec:path=/bin/sh', null],
    ['', null],
  ])('%s is %s', (address, socket) => expect(socketPath(address)).toBe(socket));

  it('falls back to the usual places', () => {
    expect(sessionBusPath({ XDG_RUNTIME_DIR: '/run/user/7' })).toBe('/run/user/7/bus');
    expect(sessionBusPath({})).toBeNull();
    expect(systemBusPath({})).toBe('/run/dbus/system_bus_socket');
  });
});
