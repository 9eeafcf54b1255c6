/** The tray's sentences, from the catalogue. */
import { expect, it } from 'vitest';
import { clockText } from '../../electron/windows/clock-text.ts';
import { trayLabel } from '../../electron/windows/tray-label.ts';

it.each([
  [
    { state: 'sitting', sittingMin: 0, breakInMin: 30, part: 0 },
    'Sitting for less than a minute. Break in 30 minutes.',
  ],
  [
    { state: 'sitting', sittingMin: 1, breakInMin: 29, part: 0 },
    'Sitting for 1 minute. Break in 29 minutes.',
  ],
  [
    { state: 'sitting', sittingMin: 29, breakInMin: 0, part: 1 },
    'Sitting for 29 minutes. Break in less than a minute.',
  ],
  [{ state: 'due', sittingMin: 31, offered: false }, 'Sitting for 31 minutes. Break due.'],
  [
    { state: 'held', sittingMin: 55, reasons: ['microphone'] },
    'Sitting for 55 minutes. Break held: microphone in use.',
  ],
  [{ state: 'paused', sittingMin: 3, untilMinute: 545, tomorrow: false }, 'Paused until 9:05.'],
  [{ state: 'paused', sittingMin: 3, untilMinute: 0, tomorrow: true }, 'Paused until tomorrow.'],
  [{ state: 'paused', sittingMin: 3, untilMinute: 60, tomorrow: true }, 'Paused until 1:00 tomorrow.'],
  [{ state: 'away', sittingMin: 3, because: 'noInput' }, 'Away. Counting goes on when you are back.'],
  [
    { state: 'offHours', begins: { inDays: 0, weekday: 1, minute: 540 } },
    'Outside your hours. Reminders begin again today at 9:00.',
  ],
  [
    { state: 'offHours', begins: { inDays: 1, weekday: 2, minute: 1320 } },
    'Outside your hours. Reminders begin again tomorrow at 22:00.',
  ],
  [
    { state: 'offHours', begins: { inDays: 3, weekday: 1, minute: 540 } },
    'Outside your hours. Reminders begin again on Monday at 9:00.',
  ],
  [{ state: 'offHours', begins: null }, 'Outside your hours. Each day is a day off.'],
  [
    { state: 'held', sittingMin: 55, reasons: ['microphone', 'camera'] },
    'Sitting for 55 minutes. Break held: microphone in use, camera in use.',
  ],
  [{ state: 'rested' }, 'Away. You have had a rest.'],
] as const)('%o', (clock, words) => {
  expect(clockText(clock)).toBe(words);
});

it.each([
  ['darwin', ['Settings…', 'About Halfpast', 'Quit Halfpast']],
  ['win32', ['Settings', 'About Halfpast', 'Exit']],
  ['linux', ['Settings', 'About Halfpast', 'Quit']],
] as const)('names its last entries by the custom of %s', (platform, words) => {
  const labels = (['settings', 'about', 'quit'] as const).map((what) => trayLabel({ do: what }, platform));
  expect(labels).toEqual(words);
});
