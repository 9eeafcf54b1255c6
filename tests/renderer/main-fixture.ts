/** A main process that the main window can be tested against: values to push, calls that are noted and may fail. */
import { speakingEnglish } from '../../content/strings/speaking.ts';
import { choicesOf, defaultSettings, type NotChanged } from '../../electron/core/settings.ts';
import type { SettingsFile } from '../../electron/core/settings-file.ts';
import { emptyDay as dayWithout } from '../../electron/core/history-days.ts';
import type { DayFigures, DayKey, DaySpan, DayView, HistoryView } from '../../electron/core/history-view.ts';
import { contentReader } from '../../electron/read-content.ts';
import type { Licences } from '../../electron/core/licences.ts';
import type { AppFacts, SettingsView, TodayView } from '../../electron/core/views.ts';
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
  day: '2026-11-30',
  minute: 14 * 60 + 28,
  clock: { state: 'sitting', sittingMin: 18, breakInMin: 12, part: 0.6 },
  ahead: { kind: 'nothing' },
  skin: 'tone-3',
  next: null,
  unreadable: [],
};

export const noHistory: HistoryView = {
  today: '2026-11-30',
  firstDay: null,
  span: { from: '2026-09-08', to: '2026-11-30' },
  days: [],
  observation: null,
  unreadable: 0,
};
export const emptyDay: DayView = dayWithout('2026-11-30');

/** A day of the history; whatever is not said of it is as on an ordinary day. */
export const pastDay = (day: DayKey, figures: Partial<DayFigures> = {}): DayFigures => ({
  day,
  offered: 6,
  taken: 5,
  sittingMs: 6 * 3_600_000,
  longestSittingMs: 55 * 60_000,
  movingMs: 12 * 60_000,
  awayMs: 40 * 60_000,
  heldMs: 0,
  pausedMs: 0,
  betweenMs: [30 * 60_000, 34 * 60_000],
  ...figures,
});

/** The settings of somebody who has read the safety page, some of them chosen otherwise. */
export const settingsWith = (
  values: Partial<SettingsView['values']>,
  rest: Partial<Omit<SettingsView, 'values'>> = {},
): SettingsView => ({ ...readSettings, ...rest, values: { ...readSettings.values, ...values } });

export const appFacts: AppFacts = {
  versions: { app: '1.2.3', electron: '33.2.1', chromium: '130.0.6723.191', node: '20.18.1' },
  folder: '/home/alex/.config/Halfpast',
  runtimeLicences: ['/opt/Halfpast/LICENSES.chromium.html'],
};
export const licences: Licences = [
  { name: 'Halfpast', version: '1.2.3', licence: 'MIT', text: 'MIT License\n\nCopyright Halfpast' },
  { name: 'a-package', version: '4.0.0', licence: 'ISC', text: 'ISC License' },
];

export class FakeMain {
  readonly calls: [CallName, ...unknown[]][] = [];
  /** What was recorded, oldest first, and the day it is. */
  past: readonly DayFigures[] = [];
  day: DayKey = noHistory.today;
  /** Calls that are refused for now. */
  readonly failing = new Set<CallName>();
  /** History before this day would go with a shorter time. */
  deletedBefore: string | null = null;
  /** What changing several settings cannot do. */
  notChanged: readonly NotChanged[] = [];
  /** What the file that the person opens holds; null: they open none. */
  settingsFile: SettingsFile | null = null;
  readonly #values: Partial<Values>;
  readonly #listeners = new Map<keyof Values, Set<(value: never) => void>>();

  constructor(values: Partial<Values> = {}) {
    this.#values = {
      language: speakingEnglish,
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
      language: this.#listen('language'),
      today: this.#listen('today'),
      settings: this.#listen('settings'),
      notices: this.#listen('notices'),
      page: this.#listen('page'),
    },
    call: {
      advice: this.#answer('advice', () => content.advice()),
      appFacts: this.#answer('appFacts', () => appFacts),
      licences: this.#answer('licences', () => licences),
      diagnostics: this.#answer('diagnostics', () => 'Halfpast 1.2.3\n  Electron 33.2.1\n'),
      copyDiagnostics: this.#answer('copyDiagnostics', () => undefined),
      help: this.#answer('help', () => content.help()),
      about: this.#answer('about', () => content.about()),
      library: this.#answer('library', () => content.libraryPage(defaultSettings)),
      history: this.#answer('history', (span: DaySpan) => ({
        ...noHistory,
        today: this.day,
        firstDay: this.past[0]?.day ?? null,
        span,
        days: this.past.filter(({ day }) => day >= span.from && day <= span.to),
      })),
      historyDay: this.#answer('historyDay', (day: DayKey) => {
        const figures = this.past.find((each) => each.day === day);
        return figures === undefined
          ? { figures: { ...emptyDay.figures, day }, parts: [] }
          : { figures, parts: [{ kind: 'sitting' as const, fromMinute: 540, toMinute: 600 }] };
      }),
      exportHistory: this.#answer('exportHistory', () => true),
      importHistory: this.#answer('importHistory', () => ({ added: 3, alreadyThere: 1, tooOld: 0 })),
      deleteHistory: this.#answer('deleteHistory', (what: DaySpan | 'all') => {
        this.past = what === 'all' ? [] : this.past.filter(({ day }) => day < what.from || day > what.to);
      }),
      deletedBefore: this.#answer('deletedBefore', () => this.deletedBefore),
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

  #answer<R, A extends unknown[]>(name: CallName, result?: (...args: A) => R) {
    return (...args: A): Promise<R> => {
      this.calls.push([name, ...args]);
      if (this.failing.has(name)) return Promise.reject(new Error(`${name} refused`));
      return Promise.resolve(result?.(...args) as R);
    };
  }
}
