/** Every port of the app as a recorder: what was asked of the world is kept in `calls`, in order. */
import { whenLanguageChanges } from '../../content/strings/speaking.ts';
import type { HistoryLine } from '../../electron/core/history.ts';
import { noPolicy, type Policy } from '../../electron/core/policy.ts';
import type { HoldReason } from '../../electron/core/rules.ts';
import { defaultSettings, type Settings } from '../../electron/core/settings.ts';
import type { StoredSession } from '../../electron/core/stored-session.ts';
import type { TrayAction, TrayModel } from '../../electron/core/tray-menu.ts';
import type { BreakView, Notice, PromptView, SettingsView, TodayView } from '../../electron/core/views.ts';
import { contentReader } from '../../electron/read-content.ts';
import type { FileUse, Handlers, Ports, PowerEvent, WindowEvent } from '../../electron/ports.ts';
import { fakeComputer } from './fake-computer.ts';
import { fakeHistory } from './fake-history.ts';
import { person } from './person.ts';
import { steppedClock } from './stepped-clock.ts';

const MORNING_UTC = Date.UTC(2026, 9, 5, 9);

/** What was kept by an earlier start. */
export type Kept = {
  settings?: Settings;
  session?: unknown;
  policy?: Policy;
  laterMs?: number;
  takenKeys?: readonly string[];
  /** Where translations of the content have been read. */
  translations?: Parameters<typeof contentReader>[0];
};

export function fakePorts(kept: Kept = {}) {
  const calls: string[] = [];
  const lines: HistoryLine[] = [];
  const seen: {
    tray?: TrayModel;
    prompt?: PromptView;
    break?: BreakView;
    today?: TodayView;
    settings?: SettingsView;
    notices?: readonly Notice[];
    session?: StoredSession;
  } = {};
  const state = {
    settings: kept.settings ?? { ...defaultSettings, safetyReadAt: MORNING_UTC, askFirstReadAt: MORNING_UTC },
    mainOpen: false,
    promptOpen: false,
    trayPresent: true,
    failCopying: false,
    failSaving: null as string | null,
    autostartFails: null as string | null,
    /** What the person says in the dialogs for files: whether they save, what the file that they open holds. */
    savesFile: true,
    savedFile: null as { use: FileUse; day: string; content: string } | null,
    fileToOpen: null as string | null,
    /** Shortcuts that another program has. */
    takenKeys: kept.takenKeys ?? ([] as readonly string[]),
    /** What holds, and what cannot be told. */
    quiet: [] as readonly HoldReason[],
    unreadableQuiet: [] as readonly HoldReason[],
    /** What the log was told, without errors. */
    logged: [] as string[],
  };
  const held = new Map<string, () => void>();
  let followed = state.settings.language;
  let power: (event: PowerEvent) => void = () => undefined;
  let chooseInTray: (action: TrayAction) => void = () => undefined;
  let happen: (event: WindowEvent) => void = () => undefined;
  let person_: Handlers | undefined;

  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
  };
  const clock = steppedClock(MORNING_UTC + (kept.laterMs ?? 0), settled);
  const someone = person(clock);

  const ports: Ports = {
    clock,
    idle: someone,
    power: {
      listen: (happened) => {
        power = happened;
        return () => undefined;
      },
      unreadable: () => [],
    },
    quiet: { read: () => Promise.resolve({ reasons: state.quiet, unreadable: state.unreadableQuiet }) },
    autostart: {
      set: (on) => {
        calls.push(`autostart ${on ? 'on' : 'off'}`);
        return Promise.resolve(state.autostartFails);
      },
    },
    shortcuts: {
      reach: 'everywhere',
      take: (keys, pressed) => {
        if (state.takenKeys.includes(keys) || held.has(keys)) return false;
        held.set(keys, pressed);
        return true;
      },
      release: (keys) => void held.delete(keys),
    },
    trayHost: { present: () => state.trayPresent, listen: () => () => undefined },
    computer: fakeComputer(state, calls),
    languages: {
      follow: (chosen) => {
        if (chosen !== followed) calls.push(`language ${chosen}`);
        followed = chosen;
        return Promise.resolve();
      },
      listen: whenLanguageChanges,
    },
    look: { set: (theme) => calls.push(`look ${theme}`) },
    announcer: {
      announcePrompt: () => {
        calls.push('announce prompt');
        return () => undefined;
      },
      announceTray: () => calls.push('announce tray'),
      announceTrouble: () => calls.push('announce trouble'),
    },
    content: contentReader(kept.translations),
    settings: {
      load: () => state.settings,
      save: (settings) => {
        state.settings = settings;
        return state.failSaving;
      },
    },
    session: {
      load: () => kept.session ?? null,
      putAside: () => calls.push('put session aside'),
      save: (session) => {
        seen.session = session;
        return state.failSaving;
      },
    },
    history: fakeHistory(lines, () => state.failSaving),
    log: { info: (line) => void state.logged.push(line), error: () => undefined },
    policy: kept.policy ?? noPolicy,
    random: () => 0,
    tray: (chosen) => {
      chooseInTray = chosen;
      return {
        show: (model) => {
          seen.tray = model;
        },
      };
    },
    windows: (handlers, happened) => {
      person_ = handlers;
      happen = happened;
      return {
        prompt: {
          prepare: () => calls.push('prepare prompt'),
          show: (view) => {
            state.promptOpen = true;
            seen.prompt = view;
            calls.push('show prompt');
          },
          update: (view) => {
            seen.prompt = view;
          },
          hide: () => {
            state.promptOpen = false;
            calls.push('hide prompt');
          },
          focus: () => state.promptOpen,
        },
        breakWindow: {
          open: (view) => {
            seen.break = view;
            calls.push('open break');
          },
          update: (view) => {
            seen.break = view;
            calls.push(`break ${view.state}`);
          },
          close: () => calls.push('close break'),
        },
        main: {
          open: (page) => {
            state.mainOpen = true;
            calls.push(`open main ${page ?? ''}`.trim());
          },
          isOpen: () => state.mainOpen,
          showToday: (view) => {
            seen.today = view;
          },
          showSettings: (view) => {
            seen.settings = view;
          },
          showNotices: (notices) => {
            seen.notices = notices;
          },
          saveFile: async (use, day, content) => {
            if (!state.savesFile) return false;
            let whole = '';
            for await (const piece of content) whole += piece;
            state.savedFile = { use, day, content: whole };
            return true;
          },
          openFile: () => Promise.resolve(state.fileToOpen),
        },
      };
    },
    openSource: (id) => id === 'S1',
    notices: () => [],
    quit: () => calls.push('quit'),
  };

  return {
    ports,
    state,
    seen,
    lines,
    clock,
    person: someone,
    /** What was asked of the world since the last call. */
    asked: () => calls.splice(0),
    power: (event: PowerEvent) => power(event),
    /** The shortcuts that the app holds, by their keys. */
    held,
    tray: (action: TrayAction) => chooseInTray(action),
    happens: (event: WindowEvent) => happen(event),
    /** What the windows can call. */
    does: (): Handlers => {
      if (person_ === undefined) throw new Error('the app has not made its windows');
      return person_;
    },
  };
}
