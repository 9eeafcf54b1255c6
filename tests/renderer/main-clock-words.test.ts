/** Every state of the clock has a shape and words, a reason, and the one thing that can be done. */
import { describe, expect, it } from 'vitest';
import type { ClockView } from '../../electron/core/views.ts';
import { timeOfDay } from '../../content/strings/formats.ts';
import { clockWords } from '../../renderer/main/clock-words.ts';

const states: readonly ClockView[] = [
  { state: 'sitting', sittingMin: 18, breakInMin: 12, part: 0.6 },
  { state: 'unread', sittingMin: 4 },
  { state: 'due', sittingMin: 31, offered: true },
  { state: 'held', sittingMin: 42, reasons: ['camera'] },
  { state: 'break' },
  { state: 'paused', sittingMin: 12, untilMinute: 930, tomorrow: false },
  { state: 'away', sittingMin: 22, because: 'locked' },
  { state: 'rested' },
  { state: 'offHours', begins: { inDays: 1, weekday: 2, minute: 540 } },
];

describe.each(states)('$state', (clock) => {
  const words = clockWords(clock);

  it('is told by words and by a number or a sign in the ring', () => {
    for (const said of [words.title, words.detail, words.short.title, words.short.detail]) {
      expect(said.trim()).not.toBe('');
    }
    expect((words.count === null) !== (words.sign === null)).toBe(true);
  });

  it('never shouts', () => {
    expect(JSON.stringify(words)).not.toContain('!');
  });
});

it('differs from state to state', () => {
  const all = states.map((clock) => clockWords(clock));
  expect(new Set(all.map((words) => words.title)).size).toBe(states.length);
  const signs = all.flatMap((words) => words.sign ?? []);
  expect(new Set(signs).size).toBe(signs.length);
});

it('offers to resume when paused, to read when unread, and nothing during a break', () => {
  const actions = Object.fromEntries(states.map((clock) => [clock.state, clockWords(clock).action]));
  expect(actions).toMatchObject({
    sitting: 'start',
    due: 'start',
    paused: 'resume',
    unread: 'read',
    break: 'none',
  });
});

it('cannot be paused when paused, unread or on a break', () => {
  const pausable = states.filter((clock) => clockWords(clock).canPause).map((clock) => clock.state);
  expect(pausable).toEqual(['sitting', 'due', 'held', 'away', 'rested', 'offHours']);
});

it('counts the last minute as less than one', () => {
  const words = clockWords({ state: 'sitting', sittingMin: 29, breakInMin: 0, part: 0.99 });
  expect(words.count).toEqual({ number: '<1', words: 'minute until your next break' });
});

it.each(['fullScreen', 'microphone', 'camera', 'doNotDisturb'] as const)(
  'says why %s holds a break',
  (reason) => {
    expect(clockWords({ state: 'held', sittingMin: 40, reasons: [reason] }).detail).toMatch(
      /^Sitting for 40 minutes\. \S.*\.$/,
    );
  },
);

it('says how long and names every reason of a hold', () => {
  const { detail } = clockWords({ state: 'held', sittingMin: 55, reasons: ['microphone', 'camera'] });
  expect(detail).toBe('Sitting for 55 minutes. The microphone is in use. The camera is in use.');
});

it.each([
  [0, 'Sitting for less than a minute', 'Sitting'],
  [1, 'Sitting for 1 minute', 'Sitting · 1 min'],
  [95, 'Sitting for 1 hour 35 minutes', 'Sitting · 1 h 35 min'],
  [10_000, 'Sitting for 166 hours 40 minutes', 'Sitting · 166 h 40 min'],
])('tells %i minutes of sitting in words that are read at a glance', (sittingMin, title, short) => {
  const words = clockWords({ state: 'sitting', sittingMin, breakInMin: 12, part: 0.5 });
  expect(words).toMatchObject({ title, short: { title: short } });
});

it('says until when a pause lasts', () => {
  const paused = { state: 'paused', sittingMin: 3 } as const;
  expect(clockWords({ ...paused, untilMinute: 905, tomorrow: false }).title).toContain('15:05');
  expect(clockWords({ ...paused, untilMinute: 0, tomorrow: true }).title).toContain('until tomorrow');
  expect(clockWords({ ...paused, untilMinute: 60, tomorrow: true }).title).toContain('until 1:00 tomorrow');
});

it.each([
  [0, '0:00'],
  [545, '9:05'],
  [1439, '23:59'],
  [1440, '0:00'],
])('writes minute %i as %s', (minute, written) => {
  expect(timeOfDay(minute)).toBe(written);
});
