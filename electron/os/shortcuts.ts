/** The Shortcuts port over Electron's global shortcuts. */
import type { Log, ShortcutReach, Shortcuts } from '../ports.ts';

/** The part of Electron's globalShortcut that is used. */
export type GlobalShortcut = {
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
};

export function createShortcuts(
  globalShortcut: GlobalShortcut,
  reach: ShortcutReach,
  log: Pick<Log, 'error'>,
): Shortcuts {
  return {
    reach,
    take(keys, pressed) {
      if (reach === 'nowhere') return false;
      try {
        return globalShortcut.register(keys, pressed); // false: another program has them
      } catch (cause) {
        log.error(`shortcut ${keys}`, cause); // Electron throws for keys that it cannot read
        return false;
      }
    },
    release(keys) {
      if (reach === 'nowhere') return;
      try {
        globalShortcut.unregister(keys);
      } catch (cause) {
        log.error(`shortcut ${keys}`, cause);
      }
    },
  };
}

/**
 * Where shortcuts work. Electron asks X11 for them. A native Wayland window system gives no program keys of its own
 * that way; an X server inside of a Wayland session sees keys only while one of its windows has the keyboard.
 */
export function shortcutReach(here: {
  readonly linux: boolean;
  readonly waylandSession: boolean;
  readonly nativeWayland: boolean;
}): ShortcutReach {
  if (!here.linux) return 'everywhere';
  if (here.nativeWayland) return 'nowhere';
  return here.waylandSession ? 'partly' : 'everywhere';
}
