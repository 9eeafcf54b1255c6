/** Whole days in the field's words: everything that is offered, and nothing else. */
import { expect, test } from 'vitest';
import { MINUTE } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

const offers = (events: readonly string[]): string[] => events.filter((event) => event.includes('offer'));

test('a good morning: user does each break when it is offered', () => {
  const day = timeline();
  for (let breaks = 0; breaks < 4; breaks++) {
    day.works(30);
    day.starts();
    day.isStill(2);
  }
  expect(day.happened()).toEqual(
    [30, 62, 94, 126].flatMap((minute) => {
      const at = (m: number): string => `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}:00`;
      return [
        `${at(minute)} offer 1`,
        `${at(minute)} answer start`,
        `${at(minute)} break`,
        `${at(minute + 2)} over finished`,
      ];
    }),
  );
});

test('an office day: meetings without input, lunch, a lock, a lid closed for the way home', () => {
  const day = timeline();
  day.works(25);
  day.watches(35); // a call: listening, screen on
  day.answers('skip');
  day.works(20);
  day.isStill(45); // lunch
  day.works(28);
  day.locks();
  day.isStill(2); // coffee, too short to be a rest
  day.unlocks();
  day.works(3);
  day.starts();
  day.isStill(2);
  day.works(15);
  day.sleeps(60);
  day.works(29);
  const events = day.happened();
  expect(offers(events)).toEqual([
    '0:30:00 offer 1',
    '0:42:00 offer 2',
    '0:54:00 offer 3',
    '2:37:10 offer 1',
  ]);
  expect(day.satMin()).toBeCloseTo(28.83, 1);
});

test('user postpones rest break, again and again, and is never nagged in between', () => {
  const day = timeline();
  day.works(30);
  for (let times = 0; times < 12; times++) {
    day.answers('postpone');
    day.works(5);
  }
  expect(offers(day.happened())).toHaveLength(13);
  expect(day.satMin()).toBe(90);
});

test('user ignores everything: three offers for each due break, no more', () => {
  const day = timeline();
  day.works(8 * 60);
  expect(offers(day.happened())).toEqual(['0:30:00 offer 1', '0:42:00 offer 2', '0:54:00 offer 3']);
});

test('a night away from the computer, locked: one fresh session in the morning', () => {
  const day = timeline();
  day.works(10);
  day.locks();
  day.isStill(14 * 60);
  day.unlocks();
  day.works(30);
  expect(day.happened()).toEqual(['14:40:00 offer 1']);
});

test('a week of hibernation is one span of sleep', () => {
  const day = timeline();
  day.works(10);
  day.sleeps(7 * 24 * 60);
  day.works(1);
  day.tells({ type: 'quitting' });
  const asleep = day.lines().filter((line) => line.kind === 'asleep');
  expect(asleep.map((line) => line.toUtcMs - line.fromUtcMs)).toEqual([7 * 24 * 60 * MINUTE]);
  expect(day.happened()).toEqual([]);
});

test('reading without a touch: short glances at the mouse keep a person there', () => {
  const day = timeline();
  for (let glances = 0; glances < 12; glances++) {
    day.works(0.1);
    day.isStill(2.4);
  }
  expect(day.phase()).toBe('due waitingForGap');
  day.works(0.2);
  expect(offers(day.happened())).toHaveLength(1);
});
