/** What people are told of the clock: true numbers, whole minutes, every state. */
import { expect, test } from 'vitest';
import { clockView } from '../../electron/core/clock-view.ts';
import { RING_STEPS, trayModel } from '../../electron/core/tray-menu.ts';
import { timeline } from '../flow/timeline.ts';

const view = (day: ReturnType<typeof timeline>) => clockView(day.session(), day.now());

test('sitting: minutes sat and minutes left add up to the interval', () => {
  const day = timeline();
  day.works(18.5);
  expect(view(day)).toMatchObject({ state: 'sitting', sittingMin: 18, breakInMin: 12 });
});

test('after a skip the true number is told', () => {
  const day = timeline();
  day.works(30);
  day.answers('skip');
  day.works(10);
  expect(view(day)).toMatchObject({ state: 'sitting', sittingMin: 40, breakInMin: 20 });
});

test('every other state', () => {
  const day = timeline();
  day.works(30);
  expect(view(day)).toEqual({ state: 'due', sittingMin: 30, offered: true });
  day.works(3);
  expect(view(day)).toEqual({ state: 'due', sittingMin: 33, offered: false });
  day.starts();
  expect(view(day)).toEqual({ state: 'break' });
  day.isStill(2);
  day.pauses(30);
  expect(view(day)).toEqual({ state: 'paused', sittingMin: 0, untilMinute: 10 * 60 + 5, tomorrow: false });
  day.resumes();
  day.isStill(4);
  expect(view(day)).toEqual({ state: 'away', sittingMin: 0, because: 'noInput' });
  day.isStill(2);
  expect(view(day)).toEqual({ state: 'rested' });
  expect(view(timeline({ rules: { mayPrompt: false } }))).toEqual({ state: 'unread', sittingMin: 0 });
});

test('held names its reason', () => {
  const day = timeline({ rules: { holds: ['camera'] } });
  day.holds('camera');
  day.works(31);
  expect(view(day)).toEqual({ state: 'held', sittingMin: 31, reasons: ['camera'] });
});

test('the ring fills, and is redrawn no more often than its steps', () => {
  const day = timeline();
  const fills = new Set<number>();
  for (let minute = 0; minute < 30; minute++) {
    fills.add(trayModel(view(day)).icon.fill);
    day.works(1);
  }
  const all = [...fills];
  expect(all).toEqual([...all].sort((a, b) => a - b));
  expect(fills.size).toBeLessThanOrEqual(RING_STEPS);
  expect(fills.size).toBeGreaterThan(20);
});

test('the menu: answers only while due, resume only while paused', () => {
  const does = (day: ReturnType<typeof timeline>) =>
    trayModel(view(day)).entries.flatMap((entry) => (entry.kind === 'action' ? [entry.action.do] : []));
  const day = timeline();
  expect(does(day)).toEqual([
    'breakNow',
    'pause',
    'pause',
    'pause',
    'pause',
    'open',
    'help',
    'settings',
    'about',
    'quit',
  ]);
  day.works(31);
  expect(does(day).slice(0, 3)).toEqual(['start', 'postpone', 'skip']);
  day.pauses(30);
  expect(does(day)).toContain('resume');
  expect(does(day)).not.toContain('pause');
});
