/** The two shortcuts: taken at the start, taken anew when the person chooses others, and never lost to a refused one. */
import { accelerator } from './core/accelerator.ts';
import type { Settings } from './core/settings.ts';
import type { Shortcuts } from './ports.ts';

const shortcutKeys = ['shortcutBreak', 'shortcutPause'] as const;
export type ShortcutKey = (typeof shortcutKeys)[number];

export type HeldKeys = {
  /** Takes the keys in the place of those held; empty: none. False: refused, and the old ones stay. */
  set(key: ShortcutKey, keys: string): boolean;
  /** Takes those of the settings. Returns the ones that were refused. */
  takeAll(settings: Settings): readonly ShortcutKey[];
  releaseAll(): void;
};

/** `pressed`: what each of them does. */
export function holdKeys(shortcuts: Shortcuts, pressed: Readonly<Record<ShortcutKey, () => void>>): HeldKeys {
  const held = new Map<ShortcutKey, string>();

  function release(key: ShortcutKey): void {
    const keys = held.get(key);
    held.delete(key);
    if (keys !== undefined) shortcuts.release(keys);
  }

  function set(key: ShortcutKey, keys: string): boolean {
    if (keys === '') {
      release(key);
      return true;
    }
    const wanted = accelerator(keys);
    if (wanted === null) return false;
    if (held.get(key) === wanted) return true;
    if ([...held.values()].includes(wanted)) return false; // the other one has them
    if (!shortcuts.take(wanted, pressed[key])) return false;
    release(key);
    held.set(key, wanted);
    return true;
  }

  return {
    set,
    takeAll: (settings) => shortcutKeys.filter((key) => !set(key, settings[key])),
    releaseAll: () => shortcutKeys.forEach(release),
  };
}
