/** A main process that the main window can be tested against: values to push, calls that are noted and may fail. */
import { choicesOf, defaultSettings, type NotChanged } from '../../electron/core/settings.ts';
import type { SettingsFile } from '../../electron/core/settings-file.ts';
import type { DayView, HistoryView } from '../../electron/core/history-view.ts';
import { contentReader } from '../../electron/read-content.ts';
import type { SettingsView, TodayView } from '../../electron/core/views.ts';
import type { WindowValues } from '../../electron/ipc/contract.ts';
import type { MainApi } from '../../renderer/main/main-window.svelte.ts';

type Values = WindowValues<'main'>;
type CallName = keyof MainApi['call'];

const content = contentReader();

export const readSettings: SettingsView = {
  values: { ...defaultSettings, safetyReadAt: Date.UTC(2026, 10, 3, 12) },
  locked: [],
  defaults: choicesOf(defaultSettings),
  hidden: [],
  options: content.options(),
  shortcuts: 'everywhere',
};
export const unreadSettings: SettingsView = {
  values: defaultSettings,
  locked: [],
  defaults: choicesOf(defaultSettings),
  hidden: [],
  options: content.options(),
  shortcuts: 'everywhere',
};
export const sittingToday: TodayView = {
  clock: { state: 'sitting', sittingMin: 18, breakInMin: 12, part: 0.6 },
  skin: 'tone-3',
  next: null,
  unreadable: [],
};

/** The settings of somebody who has read the safety page, some of them chosen otherwise. */
export const noHistory: HistoryView = {
  today: '2026-11-30',
  firstDay: null,
  span: { from: '2026-09-08', to: '2026-11-30' },
  days: [],
  observation: null,
  unreadable: 0,
};
export const emptyDay: DayView = {
  figures: {
    day: '2026-11-30',
    offered: 0,
    taken: 0,
    sittingMs: 0,
    longestSittingMs: 0,
    movingMs: 0,
    awayMs: 0,
    heldMs: 0,
    pausedMs: 0,
    betweenMs: [],
  },
  parts: [],
};

export const settingsWith = (
  values: Partial<SettingsView['values']>,
  rest: Partial<Omit<SettingsView, 'values'>> = {},
): SettingsView => ({ ...readSettings, ...rest, values: { ...readSettings.values, ...values } });

export class FakeMain {
  readonly calls: [CallName, ...unknown[]][] = [];
  /** Calls that are refused for now. */
  readonly failing = new Set<CallName>();
  /** What changing several settings cannot do. */
  notChanged: readonly NotChanged[] = [];
  /** What the file that the person opens holds; null: they open none. */
  settingsFile: SettingsFile | null = null;
  readonly #values: Partial<Values>;
  readonly #listeners = new Map<keyof Values, Set<(value: never) => void>>();

  constructor(values: Partial<Values> = {}) {
    this.#values = {
      page: { page: 'today', asked: 0 },
      settings: readSettings,
      today: sittingToday,
      notices: [],
      ...values,
    };
    if (this.#values.settings !== undefined) content.follow(this.#values.settings.values);
  }

  push<K extends keyof Values>(name: K, value: Values[K]): void {
    this.#values[name] = value;
    if (this.#values.settings !== undefined) content.follow(this.#values.settings.values); // as main does
    for (const changed of this.#listeners.get(name) ?? []) changed(value as never);
  }

  /** How many listen to a value: none may stay behind. */
  listeners(name: keyof Values): number {
    return this.#listeners.get(name)?.size ?? 0;
  }

  readonly api: MainApi = {
    listen: {
      today: this.#listen('today'),
      settings: this.#listen('settings'),
      notices: this.#listen('notices'),
      page: this.#listen('page'),
    },
    call: {
      advice: this.#answer('advice', () => content.advice()),
      help: this.#answer('help', () => content.help()),
      about: this.#answer('about', () => content.about()),
      library: this.#answer('library', () => content.libraryPage(defaultSettings)),
      history: this.#answer('history', () => noHistory),
      historyDay: this.#answer('historyDay', () => emptyDay),
      exportHistory: this.#answer('exportHistory', () => true),
      importHistory: this.#answer('importHistory', () => ({ added: 3, alreadyThere: 1 })),
      deleteHistory: this.#answer('deleteHistory'),
      startBreak: this.#answer('startBreak'),
      startNow: this.#answer('startNow'),
      anotherNext: this.#answer('anotherNext'),
      hideMovement: this.#answer('hideMovement'),
      savePdf: this.#answer('savePdf', () => true),
      pause: this.#answer('pause'),
      resume: this.#answer('resume'),
      changeSetting: this.#answer('changeSetting'),
      changeSettings: this.#answer('changeSettings', () => this.notChanged),
      exportSettings: this.#answer('exportSettings', () => true),
      openSettingsFile: this.#answer('openSettingsFile', () => this.settingsFile),
      recordingShortcut: this.#answer('recordingShortcut'),
      confirmSafetyRead: this.#answer('confirmSafetyRead', () => {
        this.push('settings', readSettings);
      }),
      bringBackMovement: this.#answer('bringBackMovement'),
      putAwayNotice: this.#answer('putAwayNotice'),
      showPage: this.#answer('showPage'),
      openSource: this.#answer('openSource'),
    },
  };

  #listen<K extends keyof Values>(name: K) {
    return (changed: (value: Values[K]) => void): (() => void) => {
      const all = this.#listeners.get(name) ?? new Set();
      this.#listeners.set(name, all.add(changed));
      const value = this.#values[name];
      if (value !== undefined) changed(value);
      return () => all.delete(changed);
    };
  }

  #answer<R>(name: CallName, result?: () => R) {
    return (...args: unknown[]): Promise<R> => {
      this.calls.push([name, ...args]);
      if (this.failing.has(name)) return Promise.reject(new Error(`${name} refused`));
      return Promise.resolve(result?.() as R);
    };
  }
}
