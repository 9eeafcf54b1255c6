/** Which settings a helper may be told: those of the app, never those that say something about the person. */
import { choiceKeys, defaultSettings, type ChoiceKey, type Settings } from './settings.ts';

/** `value`: as it is. `changed`: only that it differs from the default. `never`: it is about the person. */
type Told = 'value' | 'changed' | 'never';

const told: Readonly<Record<ChoiceKey, Told>> = {
  intervalMin: 'value',
  language: 'value',
  theme: 'value',
  stillPictures: 'never',
  staySeated: 'never',
  wheelchair: 'never',
  discreetOnly: 'never',
  kit: 'never',
  hideSwitches: 'never',
  breakLength: 'value',
  country: 'never',
  inLeeds: 'never',
  skin: 'never',
  startAtLogin: 'value',
  holdFor: 'value',
  hours: 'changed',
  offerBy: 'value',
  promptForm: 'value',
  breakSize: 'value',
  largeControls: 'never', // somebody may need it
  dimOthers: 'value',
  chime: 'value',
  speakSteps: 'never', // likewise
  keepMonths: 'value',
  shortcutBreak: 'value',
  shortcutPause: 'value',
};

/** One line for each setting that differs from its default and may be told. */
export function toldSettings(settings: Settings): readonly string[] {
  return choiceKeys.flatMap((key) => {
    const value = JSON.stringify(settings[key]);
    if (value === JSON.stringify(defaultSettings[key])) return [];
    switch (told[key]) {
      case 'value':
        return [`${key}: ${value}`];
      case 'changed':
        return [`${key}: changed`];
      case 'never':
        return [];
    }
  });
}

/** The names of locked settings that may be told. */
export const toldLocks = (locked: ReadonlySet<ChoiceKey>): readonly string[] =>
  choiceKeys.filter((key) => locked.has(key) && told[key] !== 'never');
