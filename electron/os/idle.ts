/** The Idle port: how long there was no input, from the display system or on Wayland from the desktop. */
import type { Idle } from '../ports.ts';
import type { KeptAwake } from './kept-awake.ts';
import type { LockSource } from './lock.ts';
import type { IdleSource } from './wayland-idle.ts';

/** Is this session native Wayland? Windows under XWayland see only their own input, so X11 is not to be asked there. */
export function isWayland(env: NodeJS.ProcessEnv): boolean {
  const type = env['XDG_SESSION_TYPE'];
  if (type === 'wayland') return true;
  return type !== 'x11' && (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** Idle time from Electron, which asks the X server, Windows or macOS. `systemIdleS`: whole seconds. */
export function systemIdle(systemIdleS: () => number): IdleSource {
  return {
    read() {
      try {
        const seconds = systemIdleS();
        return Promise.resolve(Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null);
      } catch {
        return Promise.resolve(null);
      }
    },
    readable: () => true,
  };
}

/** The Idle port over one source of idle time; all is asked at once, so that it takes no longer than the slowest. */
export function createIdle(source: IdleSource, lock: LockSource, keptAwake: KeptAwake): Idle {
  return {
    async read() {
      const [idleMs, displayKeptAwake] = await Promise.all([source.read(), keptAwake.read()]);
      return { idleMs, displayKeptAwake, locked: lock.locked() };
    },
  };
}
