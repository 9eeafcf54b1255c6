/** Every message between main and the windows, one slice for each window: the one place where a message is named. */
import * as v from 'valibot';
import type { DayKey, DayView, HistoryView, ImportedHistory } from '../core/history-view.ts';
import type { Speaking } from '../core/language.ts';
import type { LibraryView } from '../core/library-view.ts';
import type { Licences } from '../core/licences.ts';
import { choiceSchemas, settingChangeSchema, type NotChanged } from '../core/settings.ts';
import type { SettingsFile } from '../core/settings-file.ts';
import {
  pages,
  type AboutPage,
  type AdvicePage,
  type AppFacts,
  type BreakView,
  type HelpPage,
  type Notice,
  type Page,
  type PromptView,
  type SettingsView,
  type TodayView,
} from '../core/views.ts';

/** A value that main owns: the window gets it once and then each change. The type only exists at compile time. */
type Value<T> = { readonly kind: 'value'; readonly type?: T };
const value = <T>(): Value<T> => ({ kind: 'value' });

/** A command or question of the window. `args` is validated in main before anything else happens. */
type Call<A extends v.GenericSchema<unknown, readonly unknown[]>, R> = {
  readonly kind: 'call';
  readonly args: A;
  readonly result?: R;
};
const call = <A extends v.GenericSchema<unknown, readonly unknown[]>>(args: A): Call<A, void> => ({
  kind: 'call',
  args,
});
const ask =
  <R>() =>
  <A extends v.GenericSchema<unknown, readonly unknown[]>>(args: A): Call<A, R> => ({ kind: 'call', args });

const nothing = v.strictTuple([]);
const id = v.pipe(v.string(), v.maxLength(64));

/** Pauses that the person can choose; each one expires. */
export const pauseChoices = ['30m', '1h', '2h', 'tomorrow'] as const;
const pauseChoice = v.union([
  v.picklist(pauseChoices),
  /** Until the clock shows this minute of the day next. */
  v.strictObject({ untilMinute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1)) }),
]);
export type PauseChoice = v.InferOutput<typeof pauseChoice>;

const day = v.pipe(v.string(), v.isoDate());
const daySpan = v.strictObject({ from: day, to: day });
/** What can be deleted of the history: the days of a span, or all of it. */
const deletable = v.union([daySpan, v.literal('all')]);

/** What every window is told. */
const everyWindow = {
  /** What it speaks; told before anything is shown. */
  language: value<Speaking>(),
} as const;

export const contract = {
  main: {
    ...everyWindow,
    today: value<TodayView>(),
    settings: value<SettingsView>(),
    notices: value<readonly Notice[]>(),
    /** The page to show: main asks for it, for example from the tray. `asked` grows each time. */
    page: value<{ readonly page: Page; readonly asked: number }>(),
    advice: ask<AdvicePage>()(nothing),
    help: ask<HelpPage>()(nothing),
    about: ask<AboutPage>()(nothing),
    appFacts: ask<AppFacts>()(nothing),
    /** The licences of everything that is bundled. */
    licences: ask<Promise<Licences>>()(nothing),
    /** What a helper needs to know, as the text that `copyDiagnostics` copies. */
    diagnostics: ask<Promise<string>>()(nothing),
    /** Copies the text that was shown last, and nothing else. Rejects when it cannot be copied. */
    copyDiagnostics: ask<Promise<void>>()(nothing),
    library: ask<LibraryView>()(nothing),
    /** The days of a span, today's included as far as it has come. */
    history: ask<Promise<HistoryView>>()(v.strictTuple([daySpan])),
    /** One day's line. */
    historyDay: ask<Promise<DayView>>()(v.strictTuple([day])),
    /** Saves all of it where the person says. False: they did not. */
    exportHistory: ask<Promise<boolean>>()(v.strictTuple([v.picklist(['csv', 'json'])])),
    /** Adds what a file of our own JSON holds. Null: the person chose none. Rejects with what is wrong with it. */
    importHistory: ask<Promise<ImportedHistory | null>>()(nothing),
    deleteHistory: ask<Promise<void>>()(v.strictTuple([deletable])),
    /** History before this day would be deleted if so many months were kept. Null: there is none. */
    deletedBefore: ask<Promise<DayKey | null>>()(v.strictTuple([choiceSchemas.keepMonths])),
    startBreak: call(nothing),
    /** A routine or a movement by its id, at once. */
    startNow: call(v.strictTuple([id])),
    /** Another break than the one that would come next. */
    anotherNext: call(nothing),
    hideMovement: call(v.strictTuple([id])),
    /** Saves the window's page as a PDF where the person says. `name`: the file's name offered. False: they did not. */
    savePdf: ask<Promise<boolean>>()(v.strictTuple([v.pipe(v.string(), v.maxLength(100))])),
    pause: call(v.strictTuple([pauseChoice])),
    resume: call(nothing),
    /** Rejects when it is locked, or could not be done. */
    changeSetting: ask<Promise<void>>()(v.strictTuple([settingChangeSchema])),
    /** Changes several at once. Rejects, and changes nothing, when one is locked; tells those that could not be done. */
    changeSettings: ask<Promise<readonly NotChanged[]>>()(
      v.strictTuple([v.pipe(v.array(settingChangeSchema), v.maxLength(64))]),
    ),
    /** Saves the person's choices where they say. False: they did not. */
    exportSettings: ask<Promise<boolean>>()(nothing),
    /** Reads choices from a file, and changes nothing. Null: the person chose none. */
    openSettingsFile: ask<Promise<SettingsFile | null>>()(nothing),
    /** The person is about to press new keys, or has: meanwhile the present shortcuts do nothing. */
    recordingShortcut: call(v.strictTuple([v.boolean()])),
    confirmSafetyRead: call(nothing),
    bringBackMovement: call(v.strictTuple([id])),
    putAwayNotice: call(v.strictTuple([id])),
    /** The window tells main where it is, so that a reload comes back there. */
    showPage: call(v.strictTuple([v.picklist(pages)])),
    openSource: call(v.strictTuple([id])),
  },
  prompt: {
    ...everyWindow,
    prompt: value<PromptView>(),
    /** The window, got ready hidden, is being shown now. */
    shown: value<boolean>(),
    /** The window has the keyboard. Shown without it, its page is not told by the system that it came. */
    active: value<boolean>(),
    start: call(nothing),
    another: call(nothing),
    postpone: call(nothing),
    skip: call(nothing),
    close: call(nothing),
    /** Hovered or focused: it must not fold now. */
    touch: call(v.strictTuple([v.boolean()])),
    openHelp: call(nothing),
    /** The height that the content needs, in CSS pixels. */
    fit: call(v.strictTuple([v.pipe(v.number(), v.integer(), v.minValue(40), v.maxValue(900))])),
    /** No longer shown, it has gone from sight: its window may go. */
    gone: call(nothing),
  },
  break: {
    ...everyWindow,
    break: value<BreakView | null>(),
    pause: call(nothing),
    resume: call(nothing),
    previous: call(nothing),
    next: call(nothing),
    swapOpener: call(nothing),
    /** Another movement instead of the one under way. */
    another: call(nothing),
    /** What had to be read before the first break has been read. */
    begin: call(nothing),
    /** The one optional answer after a break: hides the movement; `worse` opens When to get help too. */
    felt: call(v.strictTuple([id, v.picklist(['notForMe', 'worse'])])),
    thisHurts: call(nothing),
    /** Ends the break, or closes the end card. */
    end: call(nothing),
    openHelp: call(nothing),
  },
} as const;

export type Contract = typeof contract;
export type WindowName = keyof Contract;

type Values<W extends WindowName> = {
  [K in keyof Contract[W] as Contract[W][K] extends Value<unknown> ? K : never]: Contract[W][K] extends Value<
    infer T
  >
    ? T
    : never;
};
type Calls<W extends WindowName> = {
  [
    K in keyof Contract[W] as Contract[W][K] extends { kind: 'call' } ? K : never
  ]: Contract[W][K] extends Call<infer A, infer R> ? { args: v.InferOutput<A>; result: R } : never;
};

type AnyCall = Call<v.GenericSchema<unknown, readonly unknown[]>, unknown>;
const slices: Readonly<Record<WindowName, Readonly<Record<string, Value<unknown> | AnyCall>>>> = contract;

/** The messages of a window by name, for the two ends that go through them all. */
export const messagesOf = (window: WindowName): [string, Value<unknown> | AnyCall][] =>
  Object.entries(slices[window]);

/** The channel of one message; the only place where channels get their names. */
export const channelOf = (window: WindowName, name: string): string => `halfpast:${window}:${name}`;

/** The one message besides the contract's own: asks for a value as it is now. */
export const CURRENT = 'current';

/** What main pushes to a window, by name. */
export type WindowValues<W extends WindowName> = Values<W>;

/** What main does for a window: a function for each call, with validated arguments. */
export type WindowHandlers<W extends WindowName> = {
  [K in keyof Calls<W>]: Calls<W>[K] extends { args: infer A extends readonly unknown[]; result: infer R }
    ? (...args: A) => R
    : never;
};

/** `window.halfpast` in a window: values to listen to and calls to make, of that window and no other. */
export type WindowApi<W extends WindowName> = {
  /** Calls back with the current value as soon as it is known, then with each change. Returns its own stop. */
  readonly listen: { [K in keyof Values<W>]: (changed: (value: Values<W>[K]) => void) => () => void };
  readonly call: {
    [K in keyof Calls<W>]: Calls<W>[K] extends { args: infer A extends readonly unknown[]; result: infer R }
      ? (...args: A) => Promise<Awaited<R>>
      : never;
  };
};
