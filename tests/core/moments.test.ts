/** When the app says something about safety by itself. */
import { expect, test } from 'vitest';
import { momentsNow } from '../../electron/core/moments.ts';
import { defaultSettings } from '../../electron/core/settings.ts';
import { HOUR } from '../../electron/core/time.ts';

const readAt = Date.UTC(2026, 0, 5, 9);
const day = 24 * HOUR;
const read = { ...defaultSettings, safetyReadAt: readAt, safetyRead: 'now' };

test('nothing before the safety page has been read', () => {
  expect(momentsNow({ ...defaultSettings, safetyRead: 'old' }, 'now', readAt + 400 * day)).toEqual([]);
});

test('six weeks after the first run, and every six weeks after it was put away', () => {
  expect(momentsNow(read, 'now', readAt + 42 * day - 1)).toEqual([]);
  expect(momentsNow(read, 'now', readAt + 42 * day)).toEqual(['sixWeeks']);
  const noted = { ...read, sixWeeksNotedAt: readAt + 50 * day };
  expect(momentsNow(noted, 'now', readAt + 91 * day)).toEqual([]);
  expect(momentsNow(noted, 'now', readAt + 92 * day)).toEqual(['sixWeeks']);
});

test('when the words of the cards or rules are others than those that were read', () => {
  expect(momentsNow(read, 'other', readAt)).toEqual(['safetyChanged']);
  expect(momentsNow({ ...read, safetyRead: '' }, 'other', readAt)).toEqual([]);
});
