/** The person's settings: schema, defaults, and how an older file becomes today's. */
import * as v from 'valibot';
import { defaultHours, hoursSchema } from './hours.ts';

/** The interval between breaks that can be chosen, in minutes. */
export const intervalMin = { least: 15, most: 120, usual: 30, step: 5 } as const;

const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(64));

/** Why a due break may be held back. */
export const holdReasons = ['fullScreen', 'microphone', 'camera', 'doNotDisturb'] as const;
const shortcut = v.pipe(v.string(), v.maxLength(64));

/** Settings the person changes on the settings page. Lengths are minutes because people choose minutes. */
const choices = {
  /** Minutes of sitting before a break; 30 is the trust's advice (S1, A20) and only a handy reminder. */
  intervalMin: v.pipe(v.number(), v.integer(), v.minValue(intervalMin.least), v.maxValue(intervalMin.most)),
  /** The interface's language: a BCP 47 tag; one that there is no catalogue of does as `system`. */
  language: v.pipe(v.string(), v.regex(/^(system|[a-z]{2}(-[A-Z]{2})?)$/)),
  theme: v.picklist(['system', 'light', 'dark']),
  stillPictures: v.picklist(['system', 'on']),
  staySeated: v.boolean(),
  /** Figures are shown in a wheelchair, breaks stay seated, and movements that do not suit one are left out. */
  wheelchair: v.boolean(),
  discreetOnly: v.boolean(),
  /** What the person has, of the content's kit; unknown ids do nothing. */
  kit: ids,
  /** Hide switches that are on, by id. */
  hideSwitches: ids,
  /** One stretch (about a minute), the full routine, or one after the other. */
  breakLength: v.picklist(['stretch', 'full', 'alternating']),
  /** Whose emergency numbers are shown: a place of the content; unknown ones get general words. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z]{3})?$/)),
  /** The trust's contact lines are shown. */
  inLeeds: v.boolean(),
  /** The figure's skin and hair. */
  skin: v.picklist(['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5']),
  startAtLogin: v.boolean(),
  /** Why a due break may be held back. */
  holdFor: v.pipe(v.array(v.picklist(holdReasons)), v.maxLength(holdReasons.length)),
  hours: hoursSchema,
  /** A break is offered in the prompt's window, or by a system notification alone. */
  offerBy: v.picklist(['prompt', 'notification']),
  /** The prompt's window is a card with a picture, or one line. */
  promptForm: v.picklist(['card', 'line']),
  /** A break fills the display, a large window or a small one. */
  breakSize: v.picklist(['display', 'large', 'small']),
  /** Larger buttons, further apart, in prompt and break. */
  largeControls: v.boolean(),
  /** During a break the other displays are dimmed. */
  dimOthers: v.boolean(),
  /** A soft chime at the turns of a break. */
  chime: v.boolean(),
  /** The steps of a break are spoken by the system's own voice. */
  speakSteps: v.boolean(),
  /** History older than this many months is deleted; 0: none is. */
  keepMonths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
  /** Keys that work in every program, as Electron names them; empty: none. */
  shortcutBreak: shortcut,
  shortcutPause: shortcut,
} as const;

/** UTC milliseconds; null: never. */
const instant = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** The settings as they are kept on the disk. */
export const settingsSchema = v.object({
  v: v.literal(1),
  ...choices,
  /** When "I have read this" was pressed, UTC ms; null: never. */
  safetyReadAt: instant,
  /** Hash of the care cards and safety rules as they were read; empty: not known. */
  safetyRead: v.pipe(v.string(), v.maxLength(64)),
  /** When the ask-first list before the first routine was read, UTC ms. */
  askFirstReadAt: instant,
  /** When the note about six weeks was put away last, UTC ms. */
  sixWeeksNotedAt: instant,
  /** Closing the main window said once that the app stays in the tray. */
  trayHintShown: v.boolean(),
  /** The opener used last: it is offered again. */
  opener: v.picklist(['standing', 'seated']),
  /** Movements that the person has hidden, by id. */
  hiddenMovements: ids,
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings a person can choose, and an organisation can lock. */
export type ChoiceKey = keyof typeof choices;
export const choiceKeys = Object.keys(choices) as readonly ChoiceKey[]; // Object.keys forgets the literal keys
/** What fits each choice, by its key. */
export const choiceSchemas = choices;
export type Choices = Pick<Settings, ChoiceKey>;

const choicesSchema = v.object(choices);
/** The choices alone, without what the app keeps for itself. */
export const choicesOf = (settings: Settings): Choices => v.parse(choicesSchema, settings);

/** One choice with a value that fits it. */
export const settingChangeSchema = v.variant('key', [
  v.strictObject({ key: v.literal('intervalMin'), value: choices.intervalMin }),
  v.strictObject({ key: v.literal('language'), value: choices.language }),
  v.strictObject({ key: v.literal('theme'), value: choices.theme }),
  v.strictObject({ key: v.literal('stillPictures'), value: choices.stillPictures }),
  v.strictObject({ key: v.literal('staySeated'), value: choices.staySeated }),
  v.strictObject({ key: v.literal('wheelchair'), value: choices.wheelchair }),
  v.strictObject({ key: v.literal('discreetOnly'), value: choices.discreetOnly }),
  v.strictObject({ key: v.literal('kit'), value: choices.kit }),
  v.strictObject({ key: v.literal('hideSwitches'), value: choices.hideSwitches }),
  v.strictObject({ key: v.literal('breakLength'), value: choices.breakLength }),
  v.strictObject({ key: v.literal('country'), value: choices.country }),
  v.strictObject({ key: v.literal('inLeeds'), value: choices.inLeeds }),
  v.strictObject({ key: v.literal('skin'), value: choices.skin }),
  v.strictObject({ key: v.literal('startAtLogin'), value: choices.startAtLogin }),
  v.strictObject({ key: v.literal('holdFor'), value: choices.holdFor }),
  v.strictObject({ key: v.literal('hours'), value: choices.hours }),
  v.strictObject({ key: v.literal('offerBy'), value: choices.offerBy }),
  v.strictObject({ key: v.literal('promptForm'), value: choices.promptForm }),
  v.strictObject({ key: v.literal('breakSize'), value: choices.breakSize }),
  v.strictObject({ key: v.literal('largeControls'), value: choices.largeControls }),
  v.strictObject({ key: v.literal('dimOthers'), value: choices.dimOthers }),
  v.strictObject({ key: v.literal('chime'), value: choices.chime }),
  v.strictObject({ key: v.literal('speakSteps'), value: choices.speakSteps }),
  v.strictObject({ key: v.literal('keepMonths'), value: choices.keepMonths }),
  v.strictObject({ key: v.literal('shortcutBreak'), value: choices.shortcutBreak }),
  v.strictObject({ key: v.literal('shortcutPause'), value: choices.shortcutPause }),
]);
export type SettingChange = v.InferOutput<typeof settingChangeSchema>;

/** A choice that could not be changed, and why in words of the system's. */
export type NotChanged = { readonly key: ChoiceKey; readonly why: string };

/** The settings of somebody who has chosen nothing yet. */
export const defaultSettings: Settings = {
  v: 1,
  intervalMin: intervalMin.usual,
  language: 'system',
  theme: 'system',
  stillPictures: 'system',
  staySeated: false,
  wheelchair: false,
  discreetOnly: false,
  // What an office has. A chair to lean back over must be chosen by the person: few office chairs suit it.
  kit: ['steadyChair', 'fixedDesk', 'doorway', 'wall'],
  hideSwitches: [],
  breakLength: 'alternating',
  country: 'GB',
  inLeeds: false,
  skin: 'tone-3',
  startAtLogin: false,
  holdFor: [...holdReasons],
  hours: defaultHours,
  offerBy: 'prompt',
  promptForm: 'card',
  breakSize: 'large',
  largeControls: false,
  dimOthers: false,
  chime: false,
  speakSteps: false,
  keepMonths: 0,
  shortcutBreak: '',
  shortcutPause: '',
  safetyReadAt: null,
  safetyRead: '',
  askFirstReadAt: null,
  sixWeeksNotedAt: null,
  trayHintShown: false,
  opener: 'standing',
  hiddenMovements: [],
};

/** What a stored file gave: settings in today's shape, and the keys whose values could not be used. */
export type Migrated = { readonly settings: Settings; readonly dropped: readonly string[] };

/**
 * Today's settings from whatever a stored file holds: every value that still fits is kept, the rest falls back
 * to its default and is named. Returns null when the file is no settings object at all.
 */
export function migrateSettings(stored: unknown): Migrated | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const found = new Map<string, unknown>(Object.entries(stored));
  const settings: Record<string, unknown> = { ...defaultSettings };
  const dropped: string[] = [];
  for (const [key, schema] of Object.entries(settingsSchema.entries)) {
    if (!found.has(key)) continue;
    const parsed = v.safeParse(schema, found.get(key));
    if (parsed.success) settings[key] = parsed.output;
    else dropped.push(key);
  }
  return { settings: v.parse(settingsSchema, settings), dropped };
}
