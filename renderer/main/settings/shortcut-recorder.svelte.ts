/** Records one shortcut: waits for the keys, offers them to main, and says what came of it. */
import type { Settings } from '../../../electron/core/settings.ts';
import { text } from '../../../content/strings/text.ts';
import type { MainWindow } from '../main-window.svelte.ts';
import { readKeys, shownKeys, wrongKeys } from './keys-pressed.ts';

export type ShortcutKey = 'shortcutBreak' | 'shortcutPause';
export const shortcutNames = {
  shortcutBreak: 'settings.shortcutBreak',
  shortcutPause: 'settings.shortcutPause',
} as const;

export class ShortcutRecorder {
  recording = $state(false);
  /** Modifiers that are down while recording. */
  held = $state('');
  /** What came of it; `wrong`: nothing was changed. */
  said = $state.raw<{ readonly words: string; readonly wrong: boolean }>();
  readonly #main: MainWindow;
  readonly #key: ShortcutKey;

  constructor(main: MainWindow, key: ShortcutKey) {
    this.#main = main;
    this.#key = key;
  }

  start = (): void => {
    this.said = undefined;
    this.held = '';
    this.recording = true;
    void this.#tellMain(true);
  };

  /** Nothing is changed. */
  cancel = (): void => {
    if (this.recording) void this.#stop();
  };

  /** Takes a key press while recording. Tab is left alone: it leads on, as everywhere. */
  pressed = (event: KeyboardEvent): void => {
    if (!this.recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return this.cancel();
    const found = readKeys(event);
    if (found.state === 'held') this.held = found.modifiers;
    else if (found.state === 'wrong') this.said = { words: wrongKeys(found.why), wrong: true };
    else void this.#offer(found.keys);
  };

  /** A modifier is let go. */
  released = (event: KeyboardEvent): void => {
    if (!this.recording) return;
    event.preventDefault(); // the space bar would press the button
    const found = readKeys(event);
    if (found.state === 'held') this.held = found.modifiers;
  };

  clear = async (): Promise<boolean> => {
    this.said = undefined;
    const { commands, changes } = this.#main;
    const cleared = await commands.run(() => changes.change({ key: this.#key, value: '' }));
    if (cleared) this.said = { words: text('settings.shortcut.cleared'), wrong: false };
    return cleared;
  };

  async #offer(keys: string): Promise<void> {
    const shown = shownKeys(keys);
    await this.#stop();
    const other: ShortcutKey = this.#key === 'shortcutBreak' ? 'shortcutPause' : 'shortcutBreak';
    const values: Settings | undefined = this.#main.settings.current?.values;
    if (values?.[other] === keys) {
      const name = text(shortcutNames[other]);
      this.said = { words: text('settings.shortcut.wrong.other', { keys: shown, name }), wrong: true };
      return;
    }
    try {
      await this.#main.changes.change({ key: this.#key, value: keys });
      this.said = { words: text('settings.shortcut.isSet', { keys: shown }), wrong: false };
    } catch {
      this.said = { words: text('settings.shortcut.wrong.taken', { keys: shown }), wrong: true };
    }
  }

  /** The present shortcuts work again before anything else is asked of main. */
  async #stop(): Promise<void> {
    this.recording = false;
    this.held = '';
    await this.#tellMain(false);
  }

  /** Without an answer the present shortcuts go on working while new ones are pressed: no reason to stop the person. */
  async #tellMain(recording: boolean): Promise<void> {
    await this.#main.api.call.recordingShortcut(recording).catch(() => undefined);
  }
}
