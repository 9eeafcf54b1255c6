/** The choices that the settings page offers, in words. */
import type { Settings } from '../../../electron/core/settings.ts';
import { text } from '../../../content/strings/text.ts';

type Option<T extends string> = { readonly value: T; readonly label: string };

/** Every five minutes from 15 to 120, and the present value when an organisation has set another one. */
export function intervalOptions(present: number): Option<string>[] {
  const minutes = new Set([present]);
  for (let choice = 15; choice <= 120; choice += 5) minutes.add(choice);
  return [...minutes]
    .sort((a, b) => a - b)
    .map((n) => ({ value: String(n), label: text('general.minutes', { n }) }));
}

export const themeOptions: readonly Option<Settings['theme']>[] = [
  { value: 'system', label: text('settings.sameAsComputer') },
  { value: 'light', label: text('settings.theme.light') },
  { value: 'dark', label: text('settings.theme.dark') },
];

export const stillOptions: readonly Option<Settings['stillPictures']>[] = [
  { value: 'system', label: text('settings.sameAsComputer') },
  { value: 'on', label: text('settings.still.on') },
];

/** The words of the safety row: when it was read, or that it was not. */
export function safetyReadWords(safetyReadAt: number | null): string {
  if (safetyReadAt === null) return text('safety.notRead');
  const day = new Date(safetyReadAt).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return text('safety.readOn', { day });
}
