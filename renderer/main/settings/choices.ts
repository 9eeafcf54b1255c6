/** What every part of the settings page is given: the settings as they are, and the way to change one. */
import type { ChoiceKey, SettingChange } from '../../../electron/core/settings.ts';
import type { SettingsView } from '../../../electron/core/views.ts';

export type SettingsPart = {
  readonly settings: SettingsView;
  readonly change: (to: SettingChange) => void;
};

/** An organisation has set it. */
export const isLocked = ({ locked }: SettingsView, key: ChoiceKey): boolean => locked.includes(key);

/** A list of ids with one more or one less; ids that nobody knows stay. */
export const withId = <T extends string>(ids: readonly T[], id: T, wanted: boolean): T[] => [
  ...ids.filter((other) => other !== id),
  ...(wanted ? [id] : []),
];
