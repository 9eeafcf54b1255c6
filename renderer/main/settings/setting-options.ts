/** The choices that the settings page offers, in words. */
import type { Settings } from '../../../electron/core/settings.ts';
import type { SettingsView } from '../../../electron/core/views.ts';
import { dateOfInstant } from '../../../content/strings/formats.ts';
import { isUnchecked, languageOf, languages, type Language } from '../../../content/strings/languages.ts';
import { speaking } from '../../../content/strings/speaking.ts';
import { healthText, plainText, text } from '../../../content/strings/text.ts';
import { contentLanguage, interfaceLanguage, type InLanguage } from '../../shared/content-language.ts';
import { inItsLanguage, type Option } from '../../shared/option.ts';
import { placeName } from '../../shared/place-name.ts';

/** Every five minutes from 15 to 120, and the present value when an organisation has set another one. */
export function intervalOptions(present: number): Option<string>[] {
  const minutes = new Set([present]);
  for (let choice = 15; choice <= 120; choice += 5) minutes.add(choice);
  return [...minutes]
    .sort((a, b) => a - b)
    .map((n) => ({ value: String(n), label: text('general.minutes', { n }) }));
}

/** All of it, then from one month to five years, and the present value when an organisation has set another one. */
export function keepOptions(present: number): Option<string>[] {
  const months = [...new Set([1, 3, 6, 12, 24, 36, 60, present])].filter((n) => n > 0).sort((a, b) => a - b);
  return [0, ...months].map((n) => ({
    value: String(n),
    label: n === 0 ? text('settings.keepMonths.all') : text('settings.keepMonths.months', { n }),
  }));
}

/** Each language by its own name; of one that no speaker has read, that too. */
export const languageOptions = (): readonly Option<string>[] => [
  { value: 'system', label: text('settings.sameAsComputer') },
  ...languages.map((language) =>
    languageOption(
      language,
      isUnchecked(language) ? plainText('language.unchecked', { name: language.name }) : language.name,
    ),
  ),
];
const languageOption = ({ tag, name, direction }: Language, label: string): Option<string> => ({
  value: tag,
  label,
  foreign: { words: name, lang: tag, direction },
});

/** The language that is spoken now, by its name alone. */
export function spokenOption(): Option<string> {
  const language = languageOf(speaking().tag);
  return languageOption(language, language.name);
}

export const themeOptions = (): readonly Option<Settings['theme']>[] => [
  { value: 'system', label: text('settings.sameAsComputer') },
  { value: 'light', label: text('settings.theme.light') },
  { value: 'dark', label: text('settings.theme.dark') },
];

export const stillOptions = (): readonly Option<Settings['stillPictures']>[] => [
  { value: 'system', label: text('settings.sameAsComputer') },
  { value: 'on', label: text('settings.still.on') },
];

export const lengthOptions = (): readonly Option<Settings['breakLength']>[] => [
  { value: 'stretch', label: text('settings.breakLength.stretch') },
  { value: 'full', label: text('settings.breakLength.full') },
  { value: 'alternating', label: text('settings.breakLength.alternating') },
];

export const offerOptions = (): readonly Option<Settings['offerBy']>[] => [
  { value: 'prompt', label: text('settings.offerBy.prompt') },
  { value: 'notification', label: text('settings.offerBy.notification') },
];

export const promptFormOptions = (): readonly Option<Settings['promptForm']>[] => [
  { value: 'card', label: text('settings.promptForm.card') },
  { value: 'line', label: text('settings.promptForm.line') },
];

export const breakSizeOptions = (): readonly Option<Settings['breakSize']>[] => [
  { value: 'display', label: text('settings.breakSize.display') },
  { value: 'large', label: text('settings.breakSize.large') },
  { value: 'small', label: text('settings.breakSize.small') },
];

const tones = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'] as const satisfies Settings['skin'][];
export const skinOptions = (): readonly Option<Settings['skin']>[] =>
  tones.map((value, index) => ({ value, label: text('settings.skin.tone', { n: index + 1 }) }));

export const countryOptions = ({ options }: SettingsView): readonly Option<string>[] =>
  options.places.map((place) => {
    const { words, language } = placeName(place);
    return {
      value: place.code,
      label: words,
      foreign: inItsLanguage(words, language),
    };
  });

/** What is said of the chosen country: that there is no checked number for it, where that is so. */
export function countryWords({ values, options }: SettingsView): {
  readonly description: string;
  readonly descriptionIn: InLanguage;
} {
  const unchecked = options.places.find(({ code, hasNumber }) => code === values.country && !hasNumber);
  return unchecked
    ? {
        description: healthText('help.noNumber', { place: unchecked.name }),
        descriptionIn: contentLanguage('guidance'),
      }
    : { description: text('settings.country.description'), descriptionIn: interfaceLanguage() };
}

/** The words of the safety row: when it was read, or that it was not. */
export function safetyReadWords(safetyReadAt: number | null): string {
  if (safetyReadAt === null) return text('safety.notRead');
  const day = dateOfInstant(safetyReadAt, 'date');
  return text('safety.readOn', { day });
}
