/** What the app needs of the world around it: interfaces only, real ones in `os`, `store` and `windows`, fakes in tests. */
import type { Library } from '../content/schema.ts';
import type { MonthKey } from './core/calendar.ts';
import type { ComputerFacts, Person } from './core/diagnostics.ts';
import type { HistoryLine } from './core/history.ts';
import type { AddedHistory, DayKey, DaySpan } from './core/history-view.ts';
import type { Licences } from './core/licences.ts';
import type { StoredSession } from './core/stored-session.ts';
import type { Policy } from './core/policy.ts';
import type { HoldReason } from './core/rules.ts';
import type { Settings } from './core/settings.ts';
import type { AppTime, Now } from './core/time.ts';
import type { TrayAction, TrayModel } from './core/tray-menu.ts';
import type { Moments } from './core/shown-content.ts';
import type { LibraryView } from './core/library-view.ts';
import type {
  AboutPage,
  AdvicePage,
  AppFacts,
  BreakView,
  HelpPage,
  Notice,
  Page,
  PosedMovement,
  PromptView,
  SettingOptions,
  SettingsView,
  TodayView,
} from './core/views.ts';
import type { WindowHandlers } from './ipc/contract.ts';

/** Ends what was started: a listener, a timer. Calling it twice does no harm. */
export type Stop = () => void;

export type Clock = {
  /** The present, app time and wall time read together. App time never goes back. */
  now(): Now;
  /** Calls once, at or soon after `at`. */
  wakeAt(at: AppTime, wake: () => void): Stop;
};

/** What is known of the person's input; `idleMs` null: it cannot be read here, so nothing may be concluded from it. */
export type IdleReading = {
  readonly idleMs: number | null;
  readonly displayKeptAwake: boolean;
  readonly locked: boolean;
};

export type Idle = {
  /** Always settles, within two seconds, and never rejects. */
  read(): Promise<IdleReading>;
};

/** What could be told of the reasons to hold a due break. */
export type QuietReading = {
  readonly reasons: readonly HoldReason[];
  /** What cannot be told on this computer; it never holds, and Today names it. */
  readonly unreadable: readonly HoldReason[];
};

/** Whether this is a wrong moment: a call, a full-screen program, do-not-disturb. Costs nothing while nobody asks. */
export type Quiet = {
  /** Reads the sources that tell of `asked`. Always settles, within two seconds, and never rejects. */
  read(asked: readonly HoldReason[]): Promise<QuietReading>;
};

export type PowerEvent = 'suspended' | 'resumed' | 'locked' | 'unlocked' | 'ending';
export type Power = {
  /** Suspend, resume, lock, unlock, and the session's end. Events may come twice. */
  listen(happened: (event: PowerEvent) => void): Stop;
  /** What cannot be told on this computer. */
  unreadable(): readonly ('idle' | 'lock' | 'place')[];
};

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** One display, in device-independent pixels. */
export type Display = { readonly bounds: Rectangle; readonly workArea: Rectangle };
export type Displays = {
  /** Where the person works: the display of our own window that has the focus, else the one that holds the pointer. */
  current(): Display;
  all(): readonly Display[];
  /** Can a window be see-through here? */
  seeThrough(): boolean;
  /** Displays came, went or changed. */
  listen(changed: () => void): Stop;
};

export type Autostart = {
  /** Makes starting at login so, or not. Returns why it failed, or null. */
  set(on: boolean): Promise<string | null>;
};

/** Where keys of the app's own work: in every program, only while an X11 program has the keyboard, or not at all. */
export type ShortcutReach = SettingsView['shortcuts'];

/** Keys that work in every program. */
export type Shortcuts = {
  readonly reach: ShortcutReach;
  /** Takes the combination. False: another program has it, or it cannot be used here. */
  take(keys: string, pressed: () => void): boolean;
  /** Gives it back; nothing when it is not held. */
  release(keys: string): void;
};

/** Whether something on this desktop shows tray icons. */
export type TrayHost = {
  /** Null while that is not known yet. */
  present(): boolean | null;
  listen(changed: (present: boolean) => void): Stop;
};

export type Tray = {
  /** Shows the model; does nothing when nothing visible changed. */
  show(model: TrayModel): void;
};

export type Prompt = {
  /** Makes the window and loads it, hidden. */
  prepare(): void;
  /** Shows the prompt without taking focus. */
  show(view: PromptView): void;
  update(view: PromptView): void;
  /** Takes it away. */
  hide(): void;
  /** Brings an open prompt to the front, with focus: the person asked for it. False when none is open. */
  focus(): boolean;
};

export type BreakWindow = {
  /** Opens it, or brings it to the front. */
  open(view: BreakView): void;
  /** Changes what it shows; nothing when it is closed. */
  update(view: BreakView): void;
  close(): void;
};

export type MainWindow = {
  /** Opens it, or brings it to the front, on the page asked for. */
  open(page?: Page): void;
  isOpen(): boolean;
  showToday(view: TodayView): void;
  showSettings(view: SettingsView): void;
  showNotices(notices: readonly Notice[]): void;
  /**
   * Asks where, and writes the file whole or not at all; the content is asked for only then. `day`: of which it is, for
   * the name offered. False: the person did not want to. Rejects with why, in plain words.
   */
  saveFile(use: FileUse, day: DayKey, content: string | AsyncIterable<string>): Promise<boolean>;
  /** Asks which file, and reads it as text. Null: the person did not want to. Rejects with why, in plain words. */
  openFile(use: FileUse): Promise<string | null>;
};

/** What a file that the person chooses holds. */
export type FileUse = 'historyCsv' | 'historyJson' | 'settings';

/** What the person can do in the windows, the tray or by starting the app again: handed to whoever shows it. */
export type Handlers = {
  readonly main: WindowHandlers<'main'>;
  readonly prompt: WindowHandlers<'prompt'>;
  readonly break: WindowHandlers<'break'>;
};

export type SessionStore = {
  /** The stored session, or null when there is none that can be used. */
  load(): unknown;
  /** What was loaded cannot be used: it is kept apart, under another name. */
  putAside(): void;
  /** Writes it. Returns why it failed, or null. */
  save(session: StoredSession): string | null;
};

export type SettingsStore = {
  load(): Settings;
  save(settings: Settings): string | null;
};

/** What a month's file held. Nothing is taken out of the file because it does not fit. */
export type MonthRead = {
  readonly lines: readonly HistoryLine[];
  /** Lines that do not fit today's schema. */
  readonly unfit: number;
  /** The last line was cut short by a kill or a power cut. */
  readonly torn: boolean;
};

export type History = {
  /** Adds lines. Returns why it failed, or null. */
  append(lines: readonly HistoryLine[]): string | null;
  /** Months of which anything is kept, oldest first. Rejects when the folder cannot be read. */
  months(): Promise<readonly MonthKey[]>;
  /** Reads one month; empty when there is nothing. Rejects when the file cannot be read. */
  read(month: MonthKey): Promise<MonthRead>;
  /** Deletes the days of a span; what reaches beyond it is cut. Each month is changed whole or not at all; rejects with why. */
  deleteDays(span: DaySpan): Promise<void>;
  /** Deletes everything before the first day of a month, what cannot be read too. */
  deleteBefore(month: MonthKey): Promise<void>;
  /** Deletes everything, what cannot be read too. */
  deleteAll(): Promise<void>;
  /**
   * Adds lines that were exported, in their places; those that are there are not added again. Each month is changed whole
   * or not at all. Rejects with why; to do it again then adds what is missing.
   */
  add(lines: readonly HistoryLine[]): Promise<AddedHistory>;
};

/** One system notification, in words of the catalogue. */
export type SystemNotification = {
  readonly title: string;
  readonly body: string;
  /** What can be chosen, where the desktop shows that; `default` is a press on the notification itself. */
  readonly actions?: readonly { readonly id: string; readonly label: string }[];
  /** It stays until it is withdrawn. */
  readonly stays?: boolean;
  readonly chosen?: (id: string) => void;
  /** The person put it away. Not told everywhere. */
  readonly dismissed?: () => void;
  /** It has gone with the service that showed it. */
  readonly lost?: () => void;
};

/** The place of one notification: the next that is shown in it takes the place of the one before. */
export type NotificationPlace = {
  /** Null when it is shown, else why not. Settles within a few seconds and never rejects. */
  show(notification: SystemNotification): Promise<string | null>;
  /** Takes it away, also one that is yet to come. */
  withdraw(): void;
};

/** What is said by a system notification. */
export type Announcer = {
  /**
   * A neutral line for those who cannot see the prompt; only when a screen reader is in use. `reach` is called when it is
   * pressed. Stopping takes it away, also one that is yet to come.
   */
  announcePrompt(reach: () => void): Stop;
  /** Once, when the main window is closed for the first time. */
  announceTray(): void;
  /** A window failed so often that it is not made again. */
  announceTrouble(): void;
};

/** Reads the bundled content, at first need. */
export type ContentReader = {
  /** Words and pictures follow these settings from now on. */
  readonly follow: (settings: Settings) => void;
  readonly library: () => Library;
  /** The figure of a movement or an opener, ready to draw. Throws for an id that content lacks. */
  readonly picture: (id: string) => PosedMovement;
  readonly advice: () => AdvicePage;
  readonly help: () => HelpPage;
  readonly about: () => AboutPage;
  readonly options: () => SettingOptions;
  /** What the Routines page shows. */
  readonly libraryPage: (settings: Settings) => LibraryView;
  /** The notes that appear at their time. */
  readonly moments: () => Moments;
  /** Changes when a word of the care cards or the safety rules does. */
  readonly safetyHash: () => string;
};

/** This app and the computer it runs on, for the About page and for people who help. */
export type Computer = {
  readonly app: AppFacts;
  readonly person: Person;
  /** Always settles, within four seconds, and never rejects. */
  readonly facts: () => Promise<ComputerFacts>;
  /** Rejects when the file that the build wrote is missing or broken. */
  readonly licences: () => Promise<Licences>;
  /** The newest lines of the log, oldest first; none when there is no log. */
  readonly lastOfLog: () => readonly string[];
  /** Puts the text on the clipboard. Rejects when it is not there afterwards. */
  readonly copy: (text: string) => Promise<void>;
};

/** Where running apps stand, on macOS. */
export type Dock = {
  /** A window that belongs there is on the screen; the stop is called when it is gone. */
  opened(): Stop;
};

/** The language of every window, of the tray and of notifications. */
export type Languages = {
  /** Speaks the language chosen as soon as its words have been read. Never rejects. */
  readonly follow: (chosen: Settings['language']) => Promise<void>;
  /** Another language is spoken now. */
  readonly listen: (changed: () => void) => Stop;
};

/** The light or dark look of every window. */
export type Look = { set(theme: Settings['theme']): void };

/** Everything that the app needs; tray and windows are made once it can answer them. */
export type Ports = {
  readonly clock: Clock;
  readonly idle: Idle;
  readonly power: Power;
  readonly quiet: Quiet;
  readonly autostart: Autostart;
  readonly shortcuts: Shortcuts;
  readonly trayHost: TrayHost;
  readonly languages: Languages;
  readonly look: Look;
  readonly computer: Computer;
  readonly announcer: Announcer;
  readonly content: ContentReader;
  readonly settings: SettingsStore;
  readonly session: SessionStore;
  readonly history: History;
  readonly log: Log;
  readonly policy: Policy;
  /** Ties are broken with it; 0 to 1. */
  readonly random: () => number;
  readonly tray: (chosen: (action: TrayAction) => void) => Tray;
  /** `settings`: those in force. */
  readonly windows: (
    handlers: Handlers,
    happened: (event: WindowEvent) => void,
    settings: () => Settings,
  ) => Windows;
  /** Opens the page of a source in the person's browser, by id from our own list. False: no such source. */
  readonly openSource: (id: string) => boolean;
  /** Notices that the stores met while loading. */
  readonly notices: () => readonly Notice[];
  readonly quit: () => void;
};

/**
 * What befell a window. `closed`: by the person. `crashed`: its page is gone and must be shown again. `missing`: it was
 * asked for and did not appear. `loaded`: its page has come, some time after it was asked for. `left`, `back`: the focus
 * went to another window, and came back. `clicked`: the notification that takes the prompt's place was.
 */
export type WindowEvent = {
  readonly window: 'main' | 'prompt' | 'break';
  readonly what: 'closed' | 'crashed' | 'missing' | 'loaded' | 'left' | 'back' | 'clicked';
};

export type Windows = {
  readonly prompt: Prompt;
  readonly breakWindow: BreakWindow;
  readonly main: MainWindow;
};

export type Log = { info(line: string): void; error(line: string, cause?: unknown): void };
