/** Outside working hours and in pauses until a time of day: quiet, nothing carried over, and always an end. */
import { describe, expect, test } from 'vitest';
import { clockView } from '../../electron/core/clock-view.ts';
import type { Hours } from '../../electron/core/hours.ts';
import { HOUR, MINUTE } from '../../electron/core/time.ts';
import { trayModel } from '../../electron/core/tray-menu.ts';
import { timeline } from '../flow/timeline.ts';

const h = (hour: number, minute = 0): number => hour * 60 + minute;
const everyDay = (from: number, to: number): Hours => {
  const day = [{ from, to }];
  return { on: true, week: [day, day, day, day, day, day, day] };
};
/** Each timeline begins on a Monday at 9:00. */
const office = { hours: everyDay(h(8), h(17)) };
const view = (day: ReturnType<typeof timeline>) => clockView(day.session(), day.now());
const offers = (events: readonly string[]): string[] => events.filter((event) => event.includes('offer'));

/** The clocks of London in 2026: an hour on in the night to 29 March, an hour back in that to 25 October. */
const london = (utcMs: number): number =>
  utcMs >= Date.UTC(2026, 2, 29, 1) && utcMs < Date.UTC(2026, 9, 25, 1) ? 60 : 0;

describe('outside working hours', () => {
  test('no prompt from their end until the next day, and a session that starts anew', () => {
    const day = timeline({ rules: office });
    day.works(7 * 60 + 50);
    day.happened();
    day.works(h(15, 30)); // 8:20
    expect(day.happened()).toEqual([]);
    expect(day.phase()).toBe('sitting');
    expect(day.satMin()).toBeCloseTo(20, 0);
  });

  test('an open prompt is withdrawn when they end', () => {
    const day = timeline({ rules: { hours: everyDay(h(8), h(9, 31)) } });
    day.works(35);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:31:00 answer withdrawn']);
    expect(day.phase()).toBe('offHours');
    expect(day.satMin()).toBe(0);
  });

  test.each([
    ['held', h(9, 40), 'due held'],
    ['folded', h(9, 40), 'due folded'],
    ['waiting', h(9, 31), 'due waitingForGap'],
  ] as const)('a %s break is not carried over', (how, end, phase) => {
    const day = timeline({ rules: { hours: everyDay(h(8), end), holds: ['camera'] } });
    if (how === 'held') day.holds('camera');
    day.types(how === 'waiting' ? 30.5 : 35);
    expect(day.phase()).toBe(phase);
    day.types(10);
    expect(day.phase()).toBe('offHours');
    day.holds();
    day.happened();
    day.works(h(22, 40)); // some minutes into the next day's
    expect(day.phase()).toBe('sitting');
    expect(day.happened()).toEqual([]);
    expect(day.lines().filter(({ kind }) => kind === 'offHours')).toHaveLength(1);
  });

  test('their beginning asks nobody: the first input starts the session', () => {
    const day = timeline({ rules: { hours: everyDay(h(10), h(17)) } });
    day.works(1);
    expect(day.phase()).toBe('offHours');
    day.isStill(119);
    expect(view(day)).toEqual({ state: 'rested' });
    day.works(30.5);
    expect(day.happened()).toEqual(['2:30:10 offer 1']); // seen within 10 s
    expect(day.satMin()).toBeCloseTo(30.3, 1);
  });

  test('somebody who works into them starts with them', () => {
    const day = timeline({ rules: { hours: everyDay(h(10), h(17)) } });
    day.works(91);
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('says when they begin again', () => {
    const day = timeline({ rules: office });
    day.works(8 * 60 + 1);
    expect(view(day)).toEqual({
      state: 'offHours',
      begins: { inDays: 1, weekday: 2, minute: h(8) },
    });
    day.works(h(8)); // past midnight
    expect(view(day)).toMatchObject({ begins: { inDays: 0, weekday: 2 } });
    expect(trayModel(view(day)).icon.kind).toBe('away');
  });

  test('a break now is there for the asking, and off again after it', () => {
    const day = timeline({ rules: office });
    day.works(9 * 60);
    day.happened();
    day.starts();
    day.isStill(2);
    expect(day.happened()).toEqual(['9:00:00 break', '9:02:00 over finished']);
    day.works(60);
    expect(day.phase()).toBe('offHours');
    expect(day.happened()).toEqual([]);
  });

  test('a break under way when they end is finished', () => {
    const day = timeline({ rules: { hours: everyDay(h(8), h(9, 1)) } });
    day.starts();
    day.isStill(2);
    expect(day.happened()).toEqual(['0:00:00 break', '0:02:00 over finished']);
    expect(day.phase()).toBe('offHours');
  });

  test('a lock, a lid and a restart in between change nothing', () => {
    const day = timeline({ rules: office });
    day.works(h(8, 5));
    day.happened();
    day.locks();
    day.isStill(60);
    day.unlocks();
    day.sleeps(120);
    day.restarts(2);
    day.works(1);
    expect(day.phase()).toBe('offHours');
    day.sleeps(h(12)); // into the hours
    expect(day.phase()).toBe('away');
    day.works(29);
    expect(day.happened()).toEqual([]);
    day.works(2);
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('a restart inside them starts anew', () => {
    const day = timeline({ rules: office });
    day.works(h(9));
    day.happened();
    day.restarts(h(15));
    day.works(31);
    expect(offers(day.happened())).toHaveLength(1);
    expect(day.satMin()).toBeLessThanOrEqual(31);
  });

  test('switched off in the evening: counting begins', () => {
    const day = timeline({ rules: office });
    day.works(h(9));
    day.happened();
    day.changesRules({ hours: { ...office.hours, on: false } });
    day.works(31);
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('each day off: quiet, and a way out', () => {
    const day = timeline({ rules: { hours: { on: true, week: [[], [], [], [], [], [], []] } } });
    day.works(h(24));
    expect(day.happened()).toEqual([]);
    expect(view(day)).toEqual({ state: 'offHours', begins: null });
    day.changesRules({ hours: office.hours });
    day.works(31);
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('until the safety page has been read its state is said instead', () => {
    const day = timeline({ rules: { hours: everyDay(h(12), h(17)), mayPrompt: false } });
    day.works(10);
    expect(view(day)).toMatchObject({ state: 'unread' });
  });

  test('costs next to nothing', () => {
    const day = timeline({ rules: office });
    day.works(h(8, 1));
    const before = day.steps();
    day.works(h(12));
    expect(day.steps() - before).toBeLessThanOrEqual(12 * 4 + 2);
  });

  test.each([
    ['spring', Date.UTC(2026, 2, 28, 19), h(8)],
    ['autumn', Date.UTC(2026, 9, 24, 18), h(8)],
  ] as const)('clocks that change in the night (%s): they begin by the wall', (_, startUtcMs, begins) => {
    const day = timeline({ rules: office, startUtcMs, offsetMin: london });
    day.isStill(1);
    while (day.phase() === 'offHours') day.isStill(1);
    expect(day.now().local.minute).toBe(begins);
  });

  test('a flight: the hours are those of the place', () => {
    const day = timeline({ rules: office });
    day.works(60); // 10:00
    day.travels(-8 * 60); // 2:00
    day.works(1);
    expect(day.phase()).toBe('offHours');
    day.travels(8 * 60);
    day.works(15.5); // looked at every quarter of an hour
    expect(day.phase()).toBe('sitting');
  });
});

describe('pauses until a time', () => {
  test('end at that time, and the due clock stood still', () => {
    const day = timeline();
    day.works(20);
    day.pausesUntil(h(14, 30));
    expect(view(day)).toMatchObject({ state: 'paused', untilMinute: h(14, 30), tomorrow: false });
    day.works(h(5, 10) - 0.01);
    expect(day.phase()).toBe('paused');
    day.works(0.02);
    expect(day.phase()).toBe('sitting');
    expect(day.dueInMin()).toBeCloseTo(10, 1);
  });

  test.each([0.2, 0.5, 0.83])('are told to the minute, also %f of a minute past', (past) => {
    const day = timeline();
    day.works(20 + past);
    day.pausesUntil(h(14, 30));
    expect(view(day)).toMatchObject({ untilMinute: h(14, 30), tomorrow: false });
    day.works(0.4);
    expect(view(day)).toMatchObject({ untilMinute: h(14, 30) });
    day.pausesUntil('tomorrow');
    expect(view(day)).toMatchObject({ untilMinute: 0, tomorrow: true });
    const other = timeline();
    other.works(past);
    other.changesRules({ hours: everyDay(0, h(6)) });
    expect(view(other)).toMatchObject({ state: 'offHours', begins: { inDays: 1, minute: 0 } });
  });

  test('until tomorrow: midnight, or the first of the hours', () => {
    const day = timeline();
    day.pausesUntil('tomorrow');
    expect(view(day)).toMatchObject({ untilMinute: 0, tomorrow: true });
    const other = timeline({ rules: office });
    other.pausesUntil('tomorrow');
    expect(view(other)).toMatchObject({ untilMinute: h(8), tomorrow: true });
    other.works(h(22));
    expect(view(other)).toMatchObject({ state: 'paused', untilMinute: h(8), tomorrow: false });
    other.works(h(1, 20));
    expect(other.phase()).toBe('sitting');
    expect(other.happened()).toEqual([]);
  });

  test('survive a restart', () => {
    const day = timeline();
    day.pausesUntil(h(14, 30));
    day.works(60);
    day.restarts(30, 'killed');
    day.works(1);
    expect(view(day)).toMatchObject({ state: 'paused', untilMinute: h(14, 30) });
    day.works(h(4));
    expect(day.phase()).not.toBe('paused');
  });

  test('and end while the app is not running', () => {
    const day = timeline();
    day.pausesUntil(h(14, 30));
    day.works(60);
    day.restarts(h(6));
    expect(day.phase()).toBe('sitting');
  });

  test.each([
    ['spring', Date.UTC(2026, 2, 28, 22)],
    ['autumn', Date.UTC(2026, 9, 24, 22)],
  ] as const)('clocks that change meanwhile (%s): they end by the wall', (_, startUtcMs) => {
    for (const goes of ['works', 'isStill'] as const) {
      const day = timeline({ startUtcMs, offsetMin: london });
      day.pausesUntil(h(7));
      day[goes](1);
      for (let minute = 0; minute < h(24) && view(day).state === 'paused'; minute++) day[goes](1);
      expect(day.now().local.minute, goes).toBe(h(7));
    }
  });

  test('a flight to the west makes one longer, to the east shorter, and none lasts for ever', () => {
    const east = timeline();
    east.pausesUntil(h(14, 30));
    east.works(60);
    east.travels(8 * 60);
    east.works(1.1);
    expect(east.phase()).toBe('sitting');
    const west = timeline();
    west.pausesUntil(h(14, 30));
    west.setsWallClock(-365 * 24 * HOUR); // a clock that lost its battery
    west.works(h(5, 30 + 14 * 60) + 1);
    expect(west.phase()).not.toBe('paused');
  });

  test('another pause replaces it, resuming ends it', () => {
    const day = timeline();
    day.pausesUntil(h(14, 30));
    day.pauses(30);
    day.works(31);
    expect(day.phase()).toBe('sitting');
    day.pausesUntil(h(8));
    expect(view(day)).toMatchObject({ untilMinute: h(8), tomorrow: true });
    day.resumes();
    expect(day.phase()).toBe('sitting');
  });

  test('a break during one: the pause goes on afterwards, until its time', () => {
    const day = timeline();
    day.pausesUntil(h(10));
    day.works(10);
    day.starts();
    day.isStill(2);
    expect(view(day)).toMatchObject({ state: 'paused', untilMinute: h(10) });
    day.works(49);
    expect(day.phase()).toBe('sitting');
  });

  test('outside the hours too, and into them', () => {
    const day = timeline({ rules: office });
    day.works(h(9));
    day.pausesUntil(h(10));
    expect(view(day)).toMatchObject({ state: 'paused', untilMinute: h(10), tomorrow: true });
    day.happened();
    day.isStill(h(14)); // 8:00
    day.works(90);
    expect(day.phase()).toBe('paused');
    expect(day.happened()).toEqual([]);
    day.works(70);
    expect(day.phase()).not.toBe('paused');
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('resumed outside the hours: still outside', () => {
    const day = timeline({ rules: office });
    day.works(h(9));
    day.pauses(30);
    expect(view(day)).toMatchObject({ state: 'paused' });
    day.resumes();
    expect(view(day)).toMatchObject({ state: 'offHours' });
    day.pauses(30);
    day.works(31);
    expect(view(day)).toMatchObject({ state: 'offHours' });
    expect(day.at()).toBe(h(9, 31) * MINUTE);
  });
});
