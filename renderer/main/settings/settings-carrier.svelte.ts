/** Saves the choices to a file, takes them from one, and puts them back to their defaults; says what came of it. */
import { text } from '../../../content/strings/text.ts';
import type { SettingChange } from '../../../electron/core/settings.ts';
import type { SettingsFile } from '../../../electron/core/settings-file.ts';
import { mainWords } from '../../shared/main-words.ts';
import type { MainWindow } from '../main-window.svelte.ts';
import { changeTo, realChanges } from './setting-changes.svelte.ts';
import { namesOf } from './setting-words.ts';
import { notChangedWords } from './told-words.ts';

type ReadFile = Extract<SettingsFile, { state: 'read' }>;
/** Names of a foreign file are shown, but not by the hundred. */
const MOST_NAMES = 10;

export class SettingsCarrier {
  /** What came of it, one sentence each; `wrong`: nothing was done. */
  said = $state.raw<{
    readonly about: 'export' | 'import';
    readonly lines: readonly string[];
    readonly wrong: boolean;
  }>();
  #busy = false;
  readonly #main: MainWindow;

  constructor(main: MainWindow) {
    this.#main = main;
  }

  /** What came of it is over once something else, such as an undo, changes several. Returns what stops it. */
  follow(): () => void {
    return this.#main.changes.listen(() => {
      if (!this.#busy) this.said = undefined;
    });
  }

  save = (): Promise<void> =>
    this.#once('export', async () => {
      const saved = await this.#main.api.call.exportSettings();
      return saved ? [text('settings.export.done')] : undefined;
    });

  open = (): Promise<void> =>
    this.#once('import', async () => {
      const file = await this.#main.api.call.openSettingsFile();
      if (file === null) return undefined;
      switch (file.state) {
        case 'notOurs':
          throw new Error(text('settings.import.notOurs'));
        case 'newer':
          throw new Error(text('settings.import.newer'));
        case 'read':
          return this.#take(file);
      }
    });

  /** What going back to the defaults would change. What an organisation has set stays. */
  get fromDefaults(): readonly SettingChange[] {
    const view = this.#main.settings.current;
    if (view === undefined) return [];
    const keys = Object.keys(view.defaults) as (keyof typeof view.defaults)[]; // Object.keys forgets the literal keys
    const free = keys.filter((key) => !view.locked.includes(key));
    return realChanges(
      free.map((key) => changeTo(view.defaults, key)),
      view.values,
    );
  }

  /** Makes the changes that the person was shown. */
  restore = (changes: readonly SettingChange[]): Promise<boolean> =>
    this.#main.commands.run(() => this.#main.changes.changeAll(changes, { kind: 'restored' }));

  async #take(file: ReadFile): Promise<readonly string[]> {
    const values = this.#main.settings.current?.values;
    const changes = values === undefined ? file.changes : realChanges(file.changes, values);
    const failed =
      changes.length === 0 ? [] : await this.#main.changes.changeAll(changes, { kind: 'imported' });
    const unknown = file.unknown.slice(0, MOST_NAMES).join(', ');
    return [
      text('settings.import.done', { n: changes.length - failed.length }),
      ...notChangedWords(failed.map(({ key }) => key)),
      ...(file.locked.length > 0 ? [text('settings.import.locked', { names: namesOf(file.locked) })] : []),
      ...(file.unfit.length > 0 ? [text('settings.import.unfit', { names: namesOf(file.unfit) })] : []),
      ...(file.unknown.length > 0
        ? [
            text('settings.import.unknown', {
              names: unknown,
              more: Math.max(0, file.unknown.length - MOST_NAMES),
            }),
          ]
        : []),
    ];
  }

  /** One at a time. Never rejects. */
  async #once(about: 'export' | 'import', run: () => Promise<readonly string[] | undefined>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.said = undefined;
    try {
      const lines = await run();
      if (lines !== undefined) this.said = { about, lines, wrong: false };
    } catch (cause) {
      this.said = { about, lines: [mainWords(cause)], wrong: true };
    } finally {
      this.#busy = false;
    }
  }
}
