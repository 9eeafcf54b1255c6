/** What Today says will happen next does happen, then and not sooner. */
import { describe, expect, test } from 'vitest';
import { ahead } from '../../electron/core/ahead.ts';
import type { Hours } from '../../electron/core/hours.ts';
import { timeline, type TimelineOptions } from '../flow/timeline.ts';

type Day = ReturnType<typeof timeline>;
const next = (day: Day) => ahead(day.session(), day.now(), day.rules());

const h = (hour: number, minute = 0): number => hour * 60 + minute;
const everyDay = (from: number, to: number): Hours => {
  const day = [{ from, to }];
  return { on: true, week: [day, day, day, day, day, day, day] };
};
const within = (from: number, to: number): TimelineOptions => ({ rules: { hours: everyDay(from, to) } });
const offers = (day: Day): string[] => day.happened().filter((event) => event.includes('offer'));

describe('a prompt left alone', () => {
  test('comes again after about as long as told, and after the third stays due', () => {
    const day = timeline();
    day.works(30);
    expect(next(day)).toEqual({ kind: 'leftAlone', againInMin: 10 });
    day.works(2);
    expect(next(day)).toEqual({ kind: 'offeredAgain', inMin: 10 });
    day.works(9.5);
    expect(next(day)).toEqual({ kind: 'offeredAgain', inMin: 1 });
    day.works(1);
    expect(offers(day)).toEqual(['0:30:00 offer 1', '0:42:00 offer 2']);
    day.works(12);
    expect(next(day)).toEqual({ kind: 'leftAlone', againInMin: null });
    day.works(3);
    expect(next(day)).toEqual({ kind: 'staysDue' });
    day.works(120);
    expect(offers(day)).toEqual(['0:54:00 offer 3']);
  });

  test('does not come again once the hours are over', () => {
    const day = timeline(within(h(8), h(9, 40)));
    day.works(33);
    expect(next(day)).toEqual({ kind: 'hoursEnd', minute: h(9, 40) });
  });
});

describe('a break that is due and not yet offered', () => {
  test('waits for a gap in the typing', () => {
    const day = timeline();
    day.types(30.5);
    expect(next(day)).toEqual({ kind: 'nextGap' });
    day.isStill(0.1);
    expect(offers(day)).toHaveLength(1);
  });

  test('waits for somebody to be there', () => {
    const day = timeline();
    day.works(28);
    day.isStill(2.1);
    expect(next(day)).toEqual({ kind: 'onReturn' });
    expect(offers(day)).toEqual([]);
    day.works(0.3);
    expect(offers(day)).toHaveLength(1);
  });
});

describe('held', () => {
  test('until the hold has had its time: then the break only stays due', () => {
    const day = timeline({ rules: { holds: ['fullScreen'] } });
    day.holds('fullScreen');
    day.works(50);
    expect(next(day)).toEqual({ kind: 'afterHold', letsGoInMin: 40 });
    day.works(39);
    expect(day.phase()).toBe('due held');
    day.works(2);
    expect(next(day)).toEqual({ kind: 'staysDue' });
    expect(offers(day)).toEqual([]);
  });

  test('by several: the one that may hold longest counts', () => {
    const day = timeline({ rules: { holds: ['camera', 'doNotDisturb'] } });
    day.holds('camera', 'doNotDisturb');
    day.works(30);
    expect(next(day)).toEqual({ kind: 'afterHold', letsGoInMin: 180 });
  });

  test('by a film: for as long as it takes', () => {
    const day = timeline({ rules: { holds: ['fullScreen'] } });
    day.holds('fullScreen');
    day.works(29);
    day.watches(5);
    expect(day.phase()).toBe('due held');
    expect(next(day)).toEqual({ kind: 'afterHold', letsGoInMin: null });
  });
});

describe('paused', () => {
  test('what was left of the interval goes on afterwards', () => {
    const day = timeline();
    day.works(18);
    day.pauses(30);
    expect(next(day)).toEqual({ kind: 'afterPause', dueInMin: 12 });
    day.works(30 + 11.9);
    expect(offers(day)).toEqual([]);
    day.works(0.2);
    expect(offers(day)).toHaveLength(1);
  });

  test('while due: five minutes, so that nothing is sprung', () => {
    const day = timeline();
    day.works(31);
    day.pauses(60);
    expect(next(day)).toEqual({ kind: 'afterPause', dueInMin: 5 });
  });

  test('and away for a rest: a whole interval', () => {
    const day = timeline();
    day.works(18);
    day.pauses(60);
    day.isStill(4);
    expect(next(day)).toEqual({ kind: 'afterPause', dueInMin: 12 });
    day.isStill(4);
    expect(next(day)).toEqual({ kind: 'afterPause', dueInMin: 30 });
  });

  test('until after the hours', () => {
    const day = timeline(within(h(8), h(10)));
    day.works(18);
    day.pauses(60);
    expect(next(day)).toEqual({ kind: 'pauseThenOffHours' });
    day.works(61);
    expect(day.phase()).toBe('offHours');
  });

  test('over the night: a whole interval in the morning, told before and after the hours end', () => {
    const day = timeline(within(h(8), h(10)));
    day.works(18);
    day.pausesUntil('tomorrow');
    expect(next(day)).toEqual({ kind: 'afterPause', dueInMin: 30 });
    day.works(90);
    expect(day.phase()).toBe('offHours');
    expect(next(day)).toEqual({ kind: 'afterPause', dueInMin: 30 });
  });

  test('over Sunday night it is Monday', () => {
    const day = [{ from: h(8), to: h(17) }];
    const weekdays: Hours = { on: true, week: [day, day, day, day, day, day, []] };
    const sunday = timeline({ rules: { hours: weekdays }, startUtcMs: Date.UTC(2026, 9, 4, 8) });
    expect(sunday.phase()).toBe('sitting');
    sunday.works(1);
    expect(sunday.phase()).toBe('offHours');
    sunday.pausesUntil('tomorrow');
    expect(next(sunday)).toEqual({ kind: 'afterPause', dueInMin: 30 });
    sunday.pauses(60);
    expect(next(sunday)).toEqual({ kind: 'pauseThenOffHours' });
  });
});

describe('away', () => {
  test('counting goes on for who comes back in time', () => {
    const day = timeline();
    day.works(10);
    day.isStill(3.5);
    expect(next(day)).toEqual({ kind: 'beforeRest', withinMin: 2 });
    day.isStill(1);
    expect(next(day)).toEqual({ kind: 'beforeRest', withinMin: 1 });
    day.works(0.2);
    expect(day.satMin()).toBeGreaterThan(9);
  });

  test('later it starts from nothing, and a break is due after a whole interval', () => {
    const day = timeline();
    day.works(10);
    day.isStill(5.2);
    expect(next(day)).toEqual({ kind: 'afterRest', dueInMin: 30 });
    day.works(29.7);
    expect(offers(day)).toEqual([]);
    day.works(0.5);
    expect(offers(day)).toHaveLength(1);
  });

  test('locked: from that moment', () => {
    const day = timeline();
    day.works(10);
    day.locks();
    expect(next(day)).toEqual({ kind: 'beforeRest', withinMin: 5 });
  });
});

test('sitting: the hours that end before the break is due, and nothing otherwise', () => {
  const day = timeline(within(h(8), h(9, 50)));
  day.works(15);
  expect(next(day)).toEqual({ kind: 'nothing' });
  day.answers('skip'); // nothing is due: changes nothing
  day.works(16);
  day.answers('skip');
  expect(next(day)).toEqual({ kind: 'hoursEnd', minute: h(9, 50) });
});

test('on a break and outside the hours there is nothing to add', () => {
  const day = timeline(within(h(8), h(10)));
  day.starts();
  expect(next(day)).toEqual({ kind: 'nothing' });
  day.works(90);
  expect(day.phase()).toBe('offHours');
  expect(next(day)).toEqual({ kind: 'nothing' });
});

test('nothing is promised before the safety page has been read', () => {
  const day = timeline({ rules: { mayPrompt: false, hours: everyDay(h(8), h(9, 10)) } });
  expect(next(day)).toEqual({ kind: 'nothing' });
  day.pauses(30);
  expect(next(day)).toEqual({ kind: 'nothing' });
  day.resumes();
  day.isStill(6);
  expect(next(day)).toEqual({ kind: 'nothing' });
});
