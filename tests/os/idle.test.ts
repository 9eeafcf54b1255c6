/** Idle time: from whoever answers, chosen once, asked again after failures, and always in time. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../electron/os/dbus.ts';
import { createIdle, isWayland, systemIdle } from '../../electron/os/idle.ts';
import { neverKeptAwake } from '../../electron/os/kept-awake.ts';
import { waylandIdle } from '../../electron/os/wayland-idle.ts';
import { privateBus, service, type Answers } from './private-bus.ts';

const mutter = 'org.gnome.Mutter.IdleMonitor';
const saver = 'org.freedesktop.ScreenSaver';
const says =
  (member: string, signature: string, value: unknown): Answers =>
  (asked) =>
    asked === member ? [signature, [value]] : null;

function idleOn(socket: string, nowMs = () => 0) {
  const bus = createBus(socket, { firstMs: 10, longestMs: 50 });
  onTestFinished(bus.close);
  return waylandIdle(bus, 10_000, nowMs);
}

describe('idle on Wayland', () => {
  it('asks Mutter first and stays with it', async () => {
    const { socket } = await privateBus();
    await service(socket, mutter, says('GetIdletime', 't', 61_234n));
    const other = await service(socket, saver, says('GetSessionIdleTime', 'u', 5));
    const idle = idleOn(socket);
    expect(await idle.read()).toBe(61_234);
    expect(await idle.read()).toBe(61_234);
    expect(other.calls).toHaveLength(1);
  });

  it('asks the screen saver where there is no Mutter, and Mutter again when that fails', async () => {
    const { socket } = await privateBus();
    const first = await service(socket, saver, says('GetSessionIdleTime', 'u', 5_000));
    const idle = idleOn(socket);
    expect(await idle.read()).toBe(5_000);
    first.stop();
    await service(socket, mutter, says('GetIdletime', 't', 7_000n));
    expect(await idle.read()).toBe(7_000);
  });

  it('says when nobody can tell, and looks again later', async () => {
    const { socket } = await privateBus();
    let now = 0;
    const refusing = await service(socket, saver, () => null);
    const idle = idleOn(socket, () => now);
    expect(await idle.read()).toBeNull();
    expect(idle.readable()).toBe(false);
    expect(await idle.read()).toBeNull();
    expect(refusing.calls).toHaveLength(1);
    await service(socket, mutter, says('GetIdletime', 't', 7n));
    now = 10_000;
    expect(await idle.read()).toBe(7);
    expect(idle.readable()).toBe(true);
  });

  it('settles within two seconds when everybody hangs', async () => {
    const { socket } = await privateBus();
    await service(socket, mutter, () => undefined);
    await service(socket, saver, () => undefined);
    const idle = idleOn(socket);
    const startedAt = performance.now();
    expect(await idle.read()).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('idle', () => {
  const lock = {
    locked: () => true,
    readable: () => true,
    listen: () => () => undefined,
    stop: () => undefined,
  };

  it('tells seconds of the system in milliseconds, and the lock', async () => {
    expect(
      await createIdle(
        systemIdle(() => 12),
        lock,
        neverKeptAwake,
      ).read(),
    ).toEqual({
      idleMs: 12_000,
      displayKeptAwake: false,
      locked: true,
    });
  });

  it('never rejects', async () => {
    const broken = systemIdle(() => {
      throw new Error('no display');
    });
    expect((await createIdle(broken, lock, neverKeptAwake).read()).idleMs).toBeNull();
    expect(
      (
        await createIdle(
          systemIdle(() => Number.NaN),
          lock,
          neverKeptAwake,
        ).read()
      ).idleMs,
    ).toBeNull();
  });

  it.each([
    [{ XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' }, true],
    [{ XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-0' }, false],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
    [{ XDG_SESSION_TYPE: 'tty', DISPLAY: ':0' }, false],
    [{}, false],
  ])('%j is Wayland: %s', (env, wayland) => expect(isWayland(env)).toBe(wayland));
});
