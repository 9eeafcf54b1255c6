/** Who is asked whether the screen is locked, and that the newest answer counts. */
import { EventEmitter } from 'node:events';
import dbus from 'dbus-next';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBus } from '../../electron/os/dbus.ts';
import { watchLogind, watchSleep } from '../../electron/os/logind.ts';
import { lockFromBuses, lockFromSystem, type LockMonitor } from '../../electron/os/lock.ts';
import { createPower } from '../../electron/os/power.ts';
import { screenSavers } from '../../electron/os/screen-saver.ts';
import { privateBus, service } from './private-bus.ts';

const session = '/org/freedesktop/login1/session/_32';
const login = 'org.freedesktop.login1';

async function watching(known: { readonly session?: string; readonly system?: string } = {}) {
  const sessionSocket = known.session ?? (await privateBus()).socket;
  const systemSocket = known.system ?? (await privateBus()).socket;
  const buses = [createBus(sessionSocket), createBus(systemSocket)] as const;
  const lock = lockFromBuses(...buses, { sessionId: '2', pid: 1, uid: 2 });
  const changes: boolean[] = [];
  lock.listen((locked) => changes.push(locked));
  onTestFinished(() => {
    lock.stop();
    buses.forEach((bus) => bus.close());
  });
  return { lock, changes, sessionSocket, systemSocket };
}

describe('lock by screen savers', () => {
  it.each(screenSavers)('reads $name at the start and hears each change', async ({ name, path }) => {
    const { socket } = await privateBus();
    const saver = await service(socket, name, (member) => (member === 'GetActive' ? ['b', [true]] : null));
    const { lock, changes } = await watching({ session: socket });
    await vi.waitFor(() => expect(changes).toEqual([true]));
    expect(lock.locked()).toBe(true);
    saver.signal(path, name, 'ActiveChanged', 'b', [false]);
    await vi.waitFor(() => expect(changes).toEqual([true, false]));
    saver.signal(path, name, 'ActiveChanged', 'b', [true]);
    await vi.waitFor(() => expect(changes).toEqual([true, false, true]));
    saver.stop(); // a locker that dies has unlocked nothing, but nobody is kept locked out for ever
    await vi.waitFor(() => expect(lock.locked()).toBe(false));
    expect(changes).toEqual([true, false, true]);
  });

  it('reads a screen saver that comes later', async () => {
    const { changes, sessionSocket } = await watching();
    await service(sessionSocket, 'org.gnome.ScreenSaver', () => ['b', [true]]);
    await vi.waitFor(() => expect(changes).toEqual([true]));
  });

  it('stays locked while anybody says so', async () => {
    const { socket } = await privateBus();
    const one = await service(socket, 'org.gnome.ScreenSaver', () => ['b', [true]]);
    const other = await service(socket, 'org.freedesktop.ScreenSaver', () => ['b', [true]]);
    const { lock, changes } = await watching({ session: socket });
    await vi.waitFor(() => expect([one.calls.length, other.calls.length]).toEqual([1, 1]));
    await vi.waitFor(() => expect(lock.locked()).toBe(true));
    one.signal('/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [false]);
    other.signal('/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged', 'b', [
      false,
    ]);
    await vi.waitFor(() => expect(changes).toEqual([true, false]));
  });

  it('is not fooled by an answer older than a signal', async () => {
    const { socket } = await privateBus();
    const [path, name] = ['/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver'];
    const saver = await service(socket, name, () => ['b', [false]]);
    const send = saver.signal;
    const { lock, changes } = await watching({ session: socket });
    await vi.waitFor(() => expect(saver.calls).toEqual(['GetActive']));
    send(path, name, 'ActiveChanged', 'b', [true]); // right behind the answer, in one read
    await vi.waitFor(() => expect(changes).toEqual([true]));
    expect(lock.locked()).toBe(true);
  });
});

describe('lock by the login manager', () => {
  const manager = async (socket: string, hint: () => boolean, byId = true) =>
    service(socket, login, (member, [asked, property], path) => {
      if (member === 'GetSession') return byId && asked === '2' ? ['o', [session]] : null;
      if (member === 'GetUser') return ['o', ['/user']];
      if (member !== 'Get') return null;
      if (path === '/user') return ['v', [new dbus.Variant('(so)', ['2', session])]];
      return path === session && property === 'LockedHint' ? ['v', [new dbus.Variant('b', hint())]] : null;
    });
  const changed = (locked: boolean) => [
    'org.freedesktop.login1.Session',
    { LockedHint: new dbus.Variant('b', locked) },
    [],
  ];

  it.each([
    ['our id', true],
    ["the user's screen", false],
  ])('finds the session by %s, reads it, and hears changes', async (_how, byId) => {
    const { socket } = await privateBus();
    const logind = await manager(socket, () => true, byId);
    const { changes } = await watching({ system: socket });
    await vi.waitFor(() => expect(changes).toEqual([true]));
    logind.signal(
      session,
      'org.freedesktop.DBus.Properties',
      'PropertiesChanged',
      'sa{sv}as',
      changed(false),
    );
    await vi.waitFor(() => expect(changes).toEqual([true, false]));
    logind.signal(
      '/org/freedesktop/login1/session/c9',
      'org.freedesktop.DBus.Properties',
      'PropertiesChanged',
      'sa{sv}as',
      changed(true),
    );
    logind.signal(session, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', changed(true));
    await vi.waitFor(() => expect(changes).toEqual([true, false, true]));
  });

  it('asks again when the login manager was too busy to answer at first', async () => {
    const { socket } = await privateBus();
    let busy = true;
    await service(socket, login, (member, _body, path) => {
      if (busy) return null;
      if (member === 'GetSession') return ['o', [session]];
      return member === 'Get' && path === session ? ['v', [new dbus.Variant('b', true)]] : null;
    });
    const bus = createBus(socket);
    const reports: (boolean | null)[] = [];
    const who = { sessionId: '2', pid: 1, uid: 2 };
    const stop = watchLogind(bus, who, (locked) => reports.push(locked), 50);
    onTestFinished(() => {
      stop();
      bus.close();
    });
    await vi.waitFor(() => expect(reports).toEqual([])); // nobody answers yet
    busy = false;
    await vi.waitFor(() => expect(reports).toEqual([true]), 3_000);
  });

  it('takes a wish to lock as a reason to look, not as a lock', async () => {
    const { socket } = await privateBus();
    let hint = false;
    const logind = await manager(socket, () => hint);
    const { changes, lock } = await watching({ system: socket });
    const reads = () => logind.calls.filter((call) => call === 'Get').length;
    await vi.waitFor(() => expect(reads()).toBe(1));
    logind.signal(session, 'org.freedesktop.login1.Session', 'Lock', '', []);
    await vi.waitFor(() => expect(reads()).toBe(2));
    expect(lock.locked()).toBe(false);
    hint = true;
    logind.signal(session, 'org.freedesktop.login1.Session', 'Lock', '', []);
    await vi.waitFor(() => expect(changes).toEqual([true]));
  });
});

describe('power', () => {
  it('hears of sleep from the login manager itself', async () => {
    const { socket } = await privateBus();
    const logind = await service(socket, login, () => null);
    const bus = createBus(socket);
    onTestFinished(() => bus.close());
    const monitor = Object.assign(new EventEmitter(), {
      getSystemIdleState: () => 'active' as const,
    }) as EventEmitter & LockMonitor;
    const power = createPower(
      monitor,
      lockFromSystem(monitor),
      () => true,
      (happened) => watchSleep(bus, happened),
    );
    const events: string[] = [];
    const stop = power.listen((event) => events.push(event));
    await bus.call({ to: login, path: '/', iface: login, member: 'Anything' }); // the match is in place by now
    for (const asleep of [true, false])
      logind.signal('/org/freedesktop/login1', 'org.freedesktop.login1.Manager', 'PrepareForSleep', 'b', [
        asleep,
      ]);
    await vi.waitFor(() => expect(events).toEqual(['suspended', 'resumed']));
    stop();
  });

  it('passes on sleep, shutdown and locks, and stops when told', () => {
    const monitor = Object.assign(new EventEmitter(), {
      getSystemIdleState: () => 'active' as const,
    }) as EventEmitter & LockMonitor;
    const lock = lockFromSystem(monitor);
    const power = createPower(monitor, lock, () => false);
    const events: string[] = [];
    const stop = power.listen((event) => events.push(event));
    for (const event of [
      'suspend',
      'suspend',
      'resume',
      'resume',
      'lock-screen',
      'unlock-screen',
      'shutdown',
    ]) {
      monitor.emit(event);
    }
    const expected = ['suspended', 'suspended', 'resumed', 'resumed', 'locked', 'unlocked', 'ending'];
    expect(events).toEqual(expected);
    expect(power.unreadable()).toEqual(['idle']);
    stop();
    monitor.emit('suspend');
    monitor.emit('lock-screen');
    expect(events).toEqual(expected);
    expect(lock.locked()).toBe(true);
  });
});
