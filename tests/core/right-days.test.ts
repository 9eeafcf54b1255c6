/** Whole days at the wrong moments: calls, a night shift, a week asleep, a talk. Everything offered, and nothing else. */
import { expect, test } from 'vitest';
import type { Hours } from '../../electron/core/hours.ts';
import { holdReasons } from '../../electron/core/settings.ts';
import { HOUR, MINUTE } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

type Day = ReturnType<typeof timeline>;
const offers = (day: Day): string[] => day.happened().filter((event) => event.includes('offer'));
const everyDay = (from: number, to: number): Hours => {
  const ranges = [{ from: from * 60, to: to * 60 }];
  return { on: true, week: [ranges, ranges, ranges, ranges, ranges, ranges, ranges] };
};
const all = { holds: holdReasons };

/** Every kind of time that was written down, in hours, and that it is all the time there was. */
function hoursOf(day: Day): Record<string, number> {
  day.tells({ type: 'quitting' });
  const sums: Record<string, number> = {};
  for (const line of day.lines()) {
    if (line.kind === 'offer') continue;
    sums[line.kind] = (sums[line.kind] ?? 0) + line.toUtcMs - line.fromUtcMs;
  }
  const total = Object.values(sums).reduce((sum, ms) => sum + ms, 0);
  expect(Math.abs(total + day.notRunningMs() - day.at())).toBeLessThan(1_000);
  return Object.fromEntries(Object.entries(sums).map(([kind, ms]) => [kind, Math.round(ms / HOUR)]));
}

test('an office day: two calls, lunch, a lock, a laptop lid, and home', () => {
  const day = timeline({ rules: { ...all, hours: everyDay(9, 17) } });
  day.types(20);
  day.holds('microphone', 'camera');
  day.watches(40); // the first call
  expect(day.phase()).toBe('due held');
  day.holds();
  day.works(1);
  expect(offers(day)).toEqual([expect.stringMatching(/^1:00:\d\d offer 1$/)]);
  day.starts();
  day.isStill(2);
  day.happened();
  day.works(27);
  day.locks(); // coffee
  day.isStill(3);
  day.unlocks();
  day.works(3.1);
  expect(offers(day)).toEqual(['1:36:00 offer 1']);
  day.answers('postpone');
  day.works(2);
  day.isStill(45); // lunch is a rest
  day.works(29);
  day.happened();
  day.holds('microphone');
  day.works(55); // the second call, typing notes
  expect(offers(day)).toEqual([]);
  day.holds();
  day.works(1);
  expect(offers(day)).toHaveLength(1);
  day.answers('skip');
  day.sleeps(30); // the lid, to another room
  day.works(29);
  expect(offers(day)).toEqual([]);
  day.works(2);
  expect(offers(day)).toHaveLength(1);
  day.answers('close');
  while (day.phase() !== 'offHours') day.works(5);
  day.happened();
  day.works(120); // shopping, at the same computer
  expect(offers(day)).toEqual([]);
  expect(day.satMin()).toBe(0);
  expect(hoursOf(day)).toMatchObject({ held: 1, offHours: 2 });
});

test.each([
  ['forward', Date.UTC(2026, 2, 28, 21), (utcMs: number) => (utcMs < Date.UTC(2026, 2, 29, 1) ? 0 : 60), 7],
  ['back', Date.UTC(2026, 9, 24, 20), (utcMs: number) => (utcMs < Date.UTC(2026, 9, 25, 1) ? 60 : 0), 9],
] as const)('a night shift, and the clocks go %s', (_, startUtcMs, offsetMin, hours) => {
  const day = timeline({ rules: { ...all, hours: everyDay(22, 6) }, startUtcMs, offsetMin }); // 21:00
  day.works(60);
  expect(offers(day)).toEqual([]);
  let breaks = 0;
  for (;;) {
    day.works(31);
    if (day.phase() === 'offHours') break;
    expect(day.phase()).toBe('due offered');
    breaks += 1;
    day.starts();
    day.isStill(2);
  }
  expect(breaks).toBeGreaterThanOrEqual(hours * 2 - 3);
  expect(hoursOf(day)).toMatchObject({ offHours: 1 });
  const ended = day.lines().findLast((line) => line.kind === 'sitting');
  const end = (ended?.toUtcMs ?? 0) - startUtcMs;
  expect(Math.abs(end - (1 + hours) * HOUR)).toBeLessThan(MINUTE);
});

test('a week of hibernation, with hours: one span asleep, and a day that starts anew', () => {
  const day = timeline({ rules: { ...all, hours: everyDay(9, 17) } });
  day.works(30);
  day.sleeps(7 * 24 * 60);
  day.works(29);
  expect(offers(day)).toEqual(['0:30:00 offer 1']);
  day.works(1.5);
  expect(offers(day)).toHaveLength(1);
  expect(hoursOf(day)).toMatchObject({ sitting: 1, asleep: 168 });
});

test('a week of hibernation that began and ended outside the hours is off hours', () => {
  const day = timeline({ rules: { ...all, hours: everyDay(9, 17) } });
  day.works(9 * 60);
  day.happened();
  day.sleeps(7 * 24 * 60);
  day.works(60);
  expect(offers(day)).toEqual([]);
  expect(hoursOf(day)).toEqual({ sitting: 8, offHours: 170 });
});

test('a day of presenting: nothing on the wall for the audience to read', () => {
  const day = timeline({ rules: all });
  day.works(20);
  day.holds('fullScreen');
  for (let slides = 0; slides < 45; slides++) {
    day.watches(1.9);
    day.works(0.1);
  }
  expect(offers(day)).toEqual([]);
  expect(day.phase()).toBe('due held');
  day.holds(); // questions
  day.works(1);
  expect(offers(day)).toHaveLength(1);
  day.starts();
  day.isStill(2);
  day.happened();
  day.holds('fullScreen', 'doNotDisturb');
  for (let slides = 0; slides < 75; slides++) {
    day.watches(1.9);
    day.works(0.1);
  }
  expect(offers(day)).toEqual([]);
  expect(day.phase()).toBe('due held'); // as long as the display is kept awake
  day.isStill(10); // it is over, and everyone goes
  day.holds();
  day.works(20);
  expect(offers(day)).toEqual([]);
});

test('a day in full screen, of somebody who draws: one quiet reminder, and nothing lost', () => {
  const day = timeline({ rules: all });
  day.holds('fullScreen');
  day.works(4 * 60);
  expect(offers(day)).toEqual([]);
  expect(day.phase()).toBe('due folded');
  expect(day.satMin()).toBe(240);
  day.starts();
  day.isStill(2);
  expect(day.satMin()).toBe(0);
});
