/** What holds a due break, for how long, and how it comes back: once, never stacked, never lost. */
import { describe, expect, test } from 'vitest';
import { clockView } from '../../electron/core/clock-view.ts';
import type { HoldReason } from '../../electron/core/rules.ts';
import { holdReasons } from '../../electron/core/settings.ts';
import { timeline } from '../flow/timeline.ts';

const all = { holds: holdReasons };
const offers = (events: readonly string[]): string[] => events.filter((event) => event.includes('offer'));
const view = (day: ReturnType<typeof timeline>) => clockView(day.session(), day.now());

/** Works under one reason until the break is let go, and says when that was, in minutes after it fell due. */
function heldFor(reasons: readonly HoldReason[], goOn: 'works' | 'watches' = 'works'): number {
  const day = timeline({ rules: all });
  day.works(25);
  day.holds(...reasons);
  for (let minute = 0; minute < 5 * 60; minute++) {
    day[goOn](1);
    day.works(0.01); // somebody is there
    if (day.phase() === 'due folded') return Math.round(day.at() / 60_000 - 30);
    expect(day.happened(), 'no prompt while a reason holds').toEqual([]);
  }
  return Infinity;
}

describe('how long a reason holds', () => {
  test.each([
    ['fullScreen', 60],
    ['doNotDisturb', 90],
    ['microphone', 180],
    ['camera', 180],
  ] as const)('%s: %i minutes', (reason, minutes) => {
    expect(Math.abs(heldFor([reason]) - minutes)).toBeLessThanOrEqual(1);
  });

  test('the longest of several', () => {
    expect(Math.abs(heldFor(['fullScreen', 'doNotDisturb']) - 90)).toBeLessThanOrEqual(1);
    expect(Math.abs(heldFor(['camera', 'doNotDisturb']) - 180)).toBeLessThanOrEqual(1);
  });

  test('a full screen that keeps the display awake holds for as long as it does', () => {
    expect(heldFor(['fullScreen'], 'watches')).toBe(Infinity);
  });

  test('after that it is let go quietly: due, not offered, until an answer', () => {
    const day = timeline({ rules: all });
    day.holds('fullScreen');
    day.works(95);
    expect(day.happened()).toEqual([]);
    expect(view(day)).toEqual({ state: 'due', sittingMin: 95, offered: false });
    day.holds();
    day.works(60);
    expect(day.happened()).toEqual([]);
    day.answers('skip');
    day.works(30);
    expect(day.happened()).toEqual(['3:05:00 offer 1']);
  });

  test('or until a rest', () => {
    const day = timeline({ rules: all });
    day.holds('fullScreen');
    day.works(95);
    day.isStill(10);
    day.holds();
    day.works(31);
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('or until the break is started', () => {
    const day = timeline({ rules: all });
    day.holds('fullScreen');
    day.works(95);
    day.starts();
    day.isStill(2);
    expect(day.happened()).toEqual(['1:35:00 break', '1:37:00 over finished']);
    expect(day.satMin()).toBe(0);
  });

  test('each due break has the whole time again', () => {
    const day = timeline({ rules: all });
    day.holds('fullScreen');
    day.works(95);
    day.answers('skip');
    day.works(31);
    expect(day.phase()).toBe('due held');
    day.works(50);
    expect(day.phase()).toBe('due held');
  });

  test('a reason that ends leaves the other its own time', () => {
    const day = timeline({ rules: all });
    day.holds('microphone', 'fullScreen');
    day.works(30 + 70);
    expect(day.phase()).toBe('due held');
    day.holds('fullScreen'); // for 70 minutes now, alone
    day.works(1);
    expect(day.phase()).toBe('due folded');
  });

  test('time held is remembered across a restart', () => {
    const day = timeline({ rules: all });
    day.holds('fullScreen');
    day.works(80);
    day.restarts(1, 'killed');
    expect(day.phase()).toBe('due held');
    day.works(10);
    expect(day.phase()).toBe('due folded');
  });
});

describe('held and let go', () => {
  test.each(holdReasons)('%s: held, and offered once at the next gap', (reason) => {
    const day = timeline({ rules: all });
    day.holds(reason);
    day.types(55);
    expect(view(day)).toEqual({ state: 'held', sittingMin: 55, reasons: [reason] });
    day.holds();
    day.types(1);
    expect(day.happened()).toEqual([]);
    day.isStill(0.1);
    expect(offers(day.happened())).toHaveLength(1);
    day.works(1);
    expect(offers(day.happened())).toEqual([]);
  });

  test.each(holdReasons)('%s switched off does not hold', (reason) => {
    const day = timeline({ rules: { holds: holdReasons.filter((other) => other !== reason) } });
    day.holds(reason);
    day.works(30);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
  });

  test('switched off while it holds: offered', () => {
    const day = timeline({ rules: all });
    day.holds('doNotDisturb');
    day.works(35);
    day.changesRules({ holds: ['microphone'] });
    day.works(0.2);
    expect(day.happened()).toEqual(['0:35:00 offer 1']);
  });

  test('all reasons are named', () => {
    const day = timeline({ rules: all });
    day.holds('microphone', 'camera', 'doNotDisturb');
    day.works(31);
    expect(view(day)).toMatchObject({ state: 'held', reasons: ['microphone', 'camera', 'doNotDisturb'] });
  });

  test('a flap of do-not-disturb of 3 seconds resets nothing', () => {
    const day = timeline({ rules: all });
    day.works(12);
    day.holds('doNotDisturb');
    day.works(0.05);
    day.holds();
    day.works(17.95);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
    expect(day.satMin()).toBe(30);
  });

  test('nor does one in the moment that the break is due', () => {
    const day = timeline({ rules: all });
    day.works(29.99);
    day.holds('doNotDisturb');
    day.works(0.05);
    expect(day.phase()).toBe('due held');
    day.holds();
    day.works(1);
    expect(offers(day.happened())).toHaveLength(1);
    expect(day.satMin()).toBeCloseTo(31.04, 1);
  });

  test('nor does one begin the time that it may hold anew', () => {
    const day = timeline({ rules: all });
    day.holds('doNotDisturb');
    day.types(100);
    day.holds();
    day.types(0.6); // not in a gap: it is not offered
    day.holds('doNotDisturb');
    day.types(18);
    expect(day.happened()).toEqual([]);
    day.types(5);
    expect(day.phase()).toBe('due folded');
  });

  test('postponed while held: due in 5 minutes, held again', () => {
    const day = timeline({ rules: all });
    day.holds('camera');
    day.works(31);
    day.answers('postpone');
    expect(day.dueInMin()).toBe(5);
    day.works(6);
    expect(day.phase()).toBe('due held');
    day.holds();
    day.works(1);
    expect(offers(day.happened())).toHaveLength(1);
  });

  test('skipped while held: a whole interval', () => {
    const day = timeline({ rules: all });
    day.holds('camera');
    day.works(31);
    day.answers('skip');
    expect(day.dueInMin()).toBe(30);
  });

  test('the second and third offer are held like the first', () => {
    const day = timeline({ rules: all });
    day.works(33);
    day.holds('microphone');
    day.works(20);
    expect(day.phase()).toBe('due held');
    day.holds();
    day.works(1);
    expect(offers(day.happened())).toEqual(['0:30:00 offer 1', expect.stringMatching(/offer 2$/)]);
  });

  test('an offer that is on the screen stays when a call begins: nobody is asked twice', () => {
    const day = timeline({ rules: all });
    day.works(30.5);
    day.holds('microphone');
    day.works(1);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
    day.works(12);
    expect(day.phase()).toBe('due held');
  });

  test('a short absence while held: what holds is asked at once on return', () => {
    const day = timeline({ rules: all });
    day.holds('microphone');
    day.works(35);
    day.locks();
    day.isStill(2);
    day.holds();
    day.unlocks();
    day.works(0.1);
    expect(day.happened()).toEqual(['0:37:00 offer 1']);
  });

  test('a prompt got ready just before a call is not left behind', () => {
    const day = timeline({ rules: all });
    day.works(29.95);
    day.holds('microphone');
    day.works(1);
    expect(day.windows()).toEqual(['0:29:55 prepare', '0:30:00 hide']);
  });
});

describe('what holds is asked', () => {
  test('not before a break is about to be due', () => {
    const day = timeline({ rules: all });
    day.works(29.8);
    expect(day.quietAsked()).toEqual([]);
    day.works(0.2);
    expect(day.quietAsked()).toEqual(['0:29:50', '0:30:00']);
  });

  test('at most every 30 seconds while held, and no longer', () => {
    const day = timeline({ rules: all });
    day.holds('microphone');
    day.works(30);
    day.quietAsked();
    day.works(10);
    expect(day.quietAsked()).toHaveLength(20);
    day.answers('skip');
    day.works(20);
    expect(day.quietAsked()).toEqual([]);
  });

  test('not while the person is away', () => {
    const day = timeline({ rules: all });
    day.holds('microphone');
    day.works(31);
    day.isStill(3.1);
    day.quietAsked();
    day.isStill(60);
    expect(day.quietAsked()).toEqual([]);
  });

  test('again before offering, when the answer is older than 5 seconds', () => {
    const day = timeline({ rules: all });
    day.types(31);
    day.quietAsked();
    day.isStill(0.1);
    expect(day.quietAsked()).toEqual(['0:31:05']);
    expect(day.happened()).toEqual(['0:31:05 offer 1']);
  });

  test('never where nothing may hold', () => {
    const day = timeline();
    day.works(120);
    expect(day.quietAsked()).toEqual([]);
  });
});
