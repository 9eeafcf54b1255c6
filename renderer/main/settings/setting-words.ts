/** Each choice in words: its name, and a value of it. */
import { listWords } from '../../../content/strings/formats.ts';
import { languages } from '../../../content/strings/languages.ts';
import { text, type MessageKey } from '../../../content/strings/text.ts';
import type { ChoiceKey, Choices } from '../../../electron/core/settings.ts';
import type { SettingOptions } from '../../../electron/core/views.ts';
import { placeName } from '../../shared/place-name.ts';
import { shownKeys } from './keys-pressed.ts';
import {
  breakSizeOptions,
  keepOptions,
  lengthOptions,
  offerOptions,
  promptFormOptions,
  skinOptions,
  stillOptions,
  themeOptions,
} from './setting-options.ts';

const names: Readonly<Record<ChoiceKey, MessageKey>> = {
  intervalMin: 'settings.interval',
  language: 'settings.language',
  theme: 'settings.theme',
  stillPictures: 'settings.still',
  staySeated: 'settings.staySeated',
  wheelchair: 'settings.wheelchair',
  discreetOnly: 'settings.discreetOnly',
  kit: 'settings.kit',
  hideSwitches: 'settings.hide',
  breakLength: 'settings.breakLength',
  country: 'settings.country',
  inLeeds: 'settings.inLeeds',
  skin: 'settings.skin',
  startAtLogin: 'settings.startAtLogin',
  holdFor: 'settings.wait',
  hours: 'settings.hours',
  offerBy: 'settings.offerBy',
  promptForm: 'settings.promptForm',
  breakSize: 'settings.breakSize',
  largeControls: 'settings.largeControls',
  dimOthers: 'settings.dimOthers',
  chime: 'settings.chime',
  speakSteps: 'settings.speakSteps',
  keepMonths: 'settings.keepMonths',
  shortcutBreak: 'settings.shortcutBreak',
  shortcutPause: 'settings.shortcutPause',
};

/** The name of a choice, as the settings page has it. */
export const nameOf = (key: ChoiceKey): string => text(names[key]);

/** The names of choices, each in quotation marks, as part of a sentence. */
export const namesOf = (keys: readonly ChoiceKey[]): string =>
  listWords(keys.map((key) => text('general.quoted', { name: nameOf(key) })));

const labelOf = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;
const placeWords = (place: SettingOptions['places'][number] | undefined): string | undefined =>
  place && placeName(place).words;
const onOff = (on: boolean): string => text(on ? 'settings.value.on' : 'settings.value.off');
const keysOf = (keys: string): string => (keys === '' ? text('settings.shortcut.none') : shownKeys(keys));

/** A choice's value in a few words; null: it has too many parts to be told in a line. */
export function valueOf(key: ChoiceKey, values: Choices, options: SettingOptions): string | null {
  switch (key) {
    case 'intervalMin':
      return text('general.minutes', { n: values.intervalMin });
    case 'language':
      return languages.find(({ tag }) => tag === values.language)?.name ?? text('settings.sameAsComputer');
    case 'theme':
      return labelOf(themeOptions(), values.theme);
    case 'stillPictures':
      return labelOf(stillOptions(), values.stillPictures);
    case 'breakLength':
      return labelOf(lengthOptions(), values.breakLength);
    case 'offerBy':
      return labelOf(offerOptions(), values.offerBy);
    case 'promptForm':
      return labelOf(promptFormOptions(), values.promptForm);
    case 'breakSize':
      return labelOf(breakSizeOptions(), values.breakSize);
    case 'keepMonths':
      return labelOf(keepOptions(values.keepMonths), String(values.keepMonths));
    case 'skin':
      return labelOf(skinOptions(), values.skin);
    case 'country':
      return placeWords(options.places.find(({ code }) => code === values.country)) ?? values.country;
    case 'staySeated':
    case 'wheelchair':
    case 'discreetOnly':
    case 'inLeeds':
    case 'startAtLogin':
    case 'largeControls':
    case 'dimOthers':
    case 'chime':
    case 'speakSteps':
      return onOff(values[key]);
    case 'shortcutBreak':
    case 'shortcutPause':
      return keysOf(values[key]);
    case 'kit':
    case 'hideSwitches':
    case 'holdFor':
    case 'hours':
      return null;
  }
}
