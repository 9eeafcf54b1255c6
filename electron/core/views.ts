/** What the windows are shown: plain values that core works out and the renderer draws. */
import type {
  AboutPage,
  AdvicePage,
  HelpPage,
  KitId,
  PosedMovement,
  SafetyRules,
  Statement,
  StepFrames,
  StepMoment,
} from './shown-content.ts';
import type { Beat } from './beats.ts';
import type { OpenerKind, Side } from './break-plan.ts';
import type { BreakOutcome } from './history.ts';
import type { DayKey } from './history-view.ts';
import type { HoldReason } from './rules.ts';
import type { ChoiceKey, Choices, Settings } from './settings.ts';

/** What the sitting clock is doing, in the words that tray, tooltip and Today share. */
export type ClockView =
  | {
      readonly state: 'sitting';
      readonly sittingMin: number;
      readonly breakInMin: number;
      readonly part: number;
    }
  /** The clock runs, but nothing prompts until the safety page has been read. */
  | { readonly state: 'unread'; readonly sittingMin: number }
  | { readonly state: 'due'; readonly sittingMin: number; readonly offered: boolean }
  | { readonly state: 'held'; readonly sittingMin: number; readonly reasons: readonly HoldReason[] }
  | { readonly state: 'break' }
  /** `untilMinute`: minutes since local midnight; `tomorrow` when that is on a later day. */
  | {
      readonly state: 'paused';
      readonly sittingMin: number;
      readonly untilMinute: number;
      readonly tomorrow: boolean;
    }
  /** Outside working hours. `begins`: when they begin again, `inDays` from today; null: never, each day is off. */
  | {
      readonly state: 'offHours';
      readonly begins: { readonly inDays: number; readonly weekday: number; readonly minute: number } | null;
    }
  | { readonly state: 'away'; readonly sittingMin: number; readonly because: 'noInput' | 'locked' | 'asleep' }
  /** Away for five minutes or more: a natural break, counting starts again at the first input. */
  | { readonly state: 'rested' };

/** What will happen next if the person does nothing, or once they are back. Minutes are whole, 1 at least. */
export type AheadView =
  | { readonly kind: 'nothing' }
  /** The working hours end, at this minute of the day, before a break is due or offered again. */
  | { readonly kind: 'hoursEnd'; readonly minute: number }
  /** Offered at the next pause in the typing; or once somebody is there. */
  | { readonly kind: 'nextGap' | 'onReturn' }
  /** On the screen. Left alone it goes and comes again this long after; null: it does not come again. */
  | { readonly kind: 'leftAlone'; readonly againInMin: number | null }
  | { readonly kind: 'offeredAgain'; readonly inMin: number }
  /** Not offered any more: the tray says that it is due until a rest or an answer. */
  | { readonly kind: 'staysDue' }
  /** Offered once when the hold ends. `letsGoInMin`: after that it only stays due; null: it is held for as long as it takes. */
  | { readonly kind: 'afterHold'; readonly letsGoInMin: number | null }
  /** The break that is due this long after the pause. */
  | { readonly kind: 'afterPause'; readonly dueInMin: number }
  | { readonly kind: 'pauseThenOffHours' }
  /** Back within this time, counting goes on; later it starts from nothing. */
  | { readonly kind: 'beforeRest'; readonly withinMin: number }
  /** The break that is due this long after the first input. */
  | { readonly kind: 'afterRest'; readonly dueInMin: number };

/** A break that can be offered: a full routine, or one stretch of it. */
export type RoutineView = {
  readonly id: string;
  /** The routine's name; of one stretch, the movement's; of an opener alone, the opener's. */
  readonly name: string;
  readonly summary: string;
  /** Names of its movements. */
  readonly movements: readonly string[];
  readonly stretch: boolean;
  /** Rounded length in minutes, at least 1. */
  readonly aboutMin: number;
  readonly place: string;
  /** The place inside a sentence. */
  readonly where: string;
  /** Every movement of it, as this person does it, is done sitting down. */
  readonly seated: boolean;
  /** The movement pictured: ready to draw. */
  readonly picture: PosedMovement;
};

export type TodayView = {
  /** The day and the minute since its midnight, as main's clock shows them. */
  readonly day: DayKey;
  readonly minute: number;
  readonly clock: ClockView;
  readonly ahead: AheadView;
  /** The figure's skin and hair. */
  readonly skin: Settings['skin'];
  /** Null during a break: what comes after it is chosen when it is over. */
  readonly next: RoutineView | null;
  /** Sources that cannot be read on this computer, so that their absence is not a secret. */
  readonly unreadable: readonly ('idle' | 'lock' | 'place' | 'tray' | HoldReason)[];
};

export type PromptView = {
  readonly sittingMin: number;
  readonly routine: RoutineView;
  /** A card with a picture, or one line. */
  readonly form: Settings['promptForm'];
  /** Larger buttons, further apart. */
  readonly largeControls: boolean;
  readonly skin: Settings['skin'];
};

/** One item of the break as the window shows it. */
export type BreakItemView = {
  readonly kind: 'opener' | 'movement';
  readonly id: string;
  readonly name: string;
  readonly startMs: number;
  readonly ms: number;
  /** An opener's steps follow one another; a movement's belong to a moment of each repetition. */
  readonly steps: readonly {
    readonly text: string;
    /** What it says about breathing. */
    readonly breath: string | null;
    readonly during: StepMoment | null;
    readonly share: number | null;
    /** The keyframes that show an opener's step. */
    readonly frames: StepFrames | null;
  }[];
  readonly feel: string | null;
  readonly easier: string | null;
  readonly equipment: string | null;
  readonly stopIf: readonly string[];
  /** Who should leave it out or change it, and how. */
  readonly adapt: readonly string[];
  /** The clinician who signed its words; empty: nobody. */
  readonly reviewedBy: string;
  readonly picture: PosedMovement;
  /** The side that the picture is drawn for; the other side is its mirror image. */
  readonly drawnSide: Side | null;
  /** Another movement can take its place. */
  readonly canSwap: boolean;
};

export type BreakView =
  | {
      readonly state: 'running';
      /** The routine's name; of a movement or an opener by itself, that one's. */
      readonly routineName: string;
      readonly opener: OpenerKind;
      /** False: the person stays seated, or the routine is a seated one. */
      readonly canSwapOpener: boolean;
      readonly items: readonly BreakItemView[];
      readonly beats: readonly Beat[];
      /** When to stop, in every movement alike. */
      readonly stopAlways: readonly string[];
      readonly plannedMs: number;
      /** Position in the plan when this view was made; runs on from there unless paused. */
      readonly atMs: number;
      readonly paused: boolean;
      readonly stillPictures: boolean;
      /** A soft chime at its turns; its steps spoken. */
      readonly chime: boolean;
      readonly speakSteps: boolean;
      /** Larger buttons, further apart. */
      readonly largeControls: boolean;
      readonly skin: Settings['skin'];
      /** To be read before the first break ever, whose time stands still meanwhile; null: it was read. */
      readonly askFirst: { readonly lead: Statement; readonly rules: SafetyRules } | null;
    }
  | {
      readonly state: 'done';
      readonly outcome: BreakOutcome;
      /** `paused`: breaks are; `offHours`: it is outside working hours; `unread`: nothing prompts until the safety page has been read. */
      readonly nextBreakMin: number | 'paused' | 'unread' | 'offHours';
      readonly largeControls: boolean;
      /** The movements that were reached, for the one optional answer. */
      readonly movements: readonly { readonly id: string; readonly name: string }[];
    };

export type SettingsView = {
  readonly values: Settings;
  readonly locked: readonly ChoiceKey[];
  /** What somebody who has chosen nothing has. */
  readonly defaults: Choices;
  /** Hidden movements with their names, to bring back. */
  readonly hidden: readonly { readonly id: string; readonly name: string }[];
  /** What there is to choose from. */
  readonly options: SettingOptions;
  /** Where keyboard shortcuts work: in every program, only while an X11 program has the keyboard, or not at all. */
  readonly shortcuts: 'everywhere' | 'partly' | 'nowhere';
};

/** What the content gives to choose from. */
export type SettingOptions = {
  /** `hasNumber`: there is a checked emergency number for it. */
  readonly places: readonly { readonly code: string; readonly name: string; readonly hasNumber: boolean }[];
  readonly kit: readonly KitId[];
  readonly hideSwitches: readonly {
    readonly id: string;
    readonly label: string;
    /** Names of the movements that it hides. */
    readonly movements: readonly string[];
  }[];
};

/** What is kept on the disk. */
export type KeptFile = 'settings' | 'session' | 'history';

/** Something the person should know; shown until put away. */
export type Notice =
  | { readonly id: string; readonly kind: 'fileSetAside'; readonly file: string; readonly keptAs: string }
  | {
      readonly id: string;
      readonly kind: 'valuesDropped';
      readonly file: string;
      readonly names: readonly string[];
    }
  | { readonly id: string; readonly kind: 'notRead'; readonly file: string; readonly why: string }
  | { readonly id: string; readonly kind: 'notSaved'; readonly what: KeptFile; readonly why: string }
  | { readonly id: string; readonly kind: 'movementHidden'; readonly movement: string; readonly name: string }
  /** The words of the care cards or safety rules are others than those that were read; or six weeks have passed. */
  | { readonly id: string; readonly kind: 'safetyChanged' | 'sixWeeks'; readonly says: Statement }
  /** A shortcut that was chosen cannot be had now. */
  | {
      readonly id: string;
      readonly kind: 'shortcutTaken';
      readonly shortcut: 'shortcutBreak' | 'shortcutPause';
      readonly keys: string;
    }
  | { readonly id: string; readonly kind: 'staysInTray' }
  | { readonly id: string; readonly kind: 'noTray' };

/** The versions of the app and of what it runs on. */
export type Versions = {
  readonly app: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
};

/** What the About page says of the app itself. */
export type AppFacts = {
  readonly versions: Versions;
  /** The folder in which all that is kept lies. */
  readonly folder: string;
  /** The licence files of Electron and Chromium that were found beside them. */
  readonly runtimeLicences: readonly string[];
};

/** The pages of the main window. */
export const pages = [
  'today',
  'routines',
  'advice',
  'help',
  'history',
  'settings',
  'about',
  /** The first run: welcome, safety information, rhythm. */
  'welcome',
  'safety',
  'rhythm',
] as const;
export type Page = (typeof pages)[number];

export type { AboutPage, AdvicePage, HelpPage, PosedMovement };
