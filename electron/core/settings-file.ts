/** The file that carries a person's choices to another computer: written, and read with care. */
import * as v from 'valibot';
import { ownHead, openOwnFile } from './own-file.ts';
import {
  choiceKeys,
  choicesOf,
  settingChangeSchema,
  type ChoiceKey,
  type SettingChange,
  type Settings,
} from './settings.ts';

/** A file of choices has a few kilobytes. */
export const settingsFileMostBytes = 1024 * 1024;

const contentSchema = v.object({ settings: v.record(v.string(), v.unknown()) });

/** What a file gave; nothing has been changed by it yet. */
export type SettingsFile =
  /** It is no settings file of ours. */
  | { readonly state: 'notOurs' }
  /** A later Halfpast wrote it. */
  | { readonly state: 'newer' }
  | {
      readonly state: 'read';
      readonly changes: readonly SettingChange[];
      /** Names that no choice has, shortened. */
      readonly unknown: readonly string[];
      /** Choices whose value does not fit. */
      readonly unfit: readonly ChoiceKey[];
      /** Choices that an organisation has set here. */
      readonly locked: readonly ChoiceKey[];
    };

/** The choices as a file, without what the app keeps for itself. */
export const settingsFileOf = (settings: Settings): string =>
  `${JSON.stringify({ ...ownHead('settings'), settings: choicesOf(settings) }, null, 2)}\n`;

const isChoice = (name: string): name is ChoiceKey => choiceKeys.some((key) => key === name);

/** Reads a file's text. What is locked, unknown or unfit is told by name and left out; the rest is ready to be changed. */
export function readSettingsFile(file: string, locked: ReadonlySet<ChoiceKey>): SettingsFile {
  const opened = openOwnFile(file, 'settings');
  if (opened.state === 'newer') return opened;
  const parsed = v.safeParse(contentSchema, opened.state === 'ours' ? opened.content : null);
  if (!parsed.success) return { state: 'notOurs' };
  const changes: SettingChange[] = [];
  const left = {
    unknown: new Array<string>(),
    unfit: new Array<ChoiceKey>(),
    locked: new Array<ChoiceKey>(),
  };
  for (const [key, value] of Object.entries(parsed.output.settings)) {
    if (!isChoice(key)) left.unknown.push(key.slice(0, 40));
    else if (locked.has(key)) left.locked.push(key);
    else {
      const change = v.safeParse(settingChangeSchema, { key, value });
      if (change.success) changes.push(change.output);
      else left.unfit.push(key);
    }
  }
  return { state: 'read', changes, ...left };
}
