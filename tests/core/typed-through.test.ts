/** A break in which somebody worked on in another window is not counted as taken. */
import { expect, test } from 'vitest';
import { timeline } from '../flow/timeline.ts';

const broken = () => {
  const day = timeline();
  day.works(30);
  day.starts();
  day.happened();
  return day;
};

test('typed through: not taken, and what was sat is kept', () => {
  const day = broken();
  day.tells({ type: 'breakLeft', left: true });
  day.types(2.1);
  expect(day.happened()).toEqual(['0:32:00 over typedThrough']);
  expect(day.satMin()).toBeGreaterThanOrEqual(30);
  expect(day.dueInMin()).toBeCloseTo(29.9, 1);
});

test('ended after being typed through: the same', () => {
  const day = broken();
  day.tells({ type: 'breakLeft', left: true });
  day.types(1.5);
  day.tells({ type: 'breakEnded', how: 'ended' });
  expect(day.happened()).toEqual(['0:31:30 over typedThrough']);
});

test('a line typed in the middle of it is nothing', () => {
  const day = broken();
  day.tells({ type: 'breakLeft', left: true });
  day.types(0.8);
  day.isStill(1.2);
  expect(day.happened()).toEqual(['0:32:00 over finished']);
  expect(day.satMin()).toBe(0);
});

test('input in its own window is for the break, and nothing is asked', () => {
  const day = broken();
  const before = day.steps();
  day.types(2);
  expect(day.happened()).toEqual(['0:32:00 over finished']);
  expect(day.steps() - before).toBeLessThan(10);
});

test('back in its own window it is not looked for any more', () => {
  const day = broken();
  day.tells({ type: 'breakLeft', left: true });
  day.types(0.5);
  day.tells({ type: 'breakLeft', left: false });
  day.types(1.5);
  expect(day.happened()).toEqual(['0:32:00 over finished']);
});

test('where idle time cannot be read nobody is taken to have worked', () => {
  const day = timeline({ canReadIdle: false });
  day.starts();
  day.tells({ type: 'breakLeft', left: true });
  day.types(2);
  expect(day.happened().at(-1)).toBe('0:02:00 over finished');
});

test('killed in the middle of it: what was typed is not forgotten', () => {
  const day = broken();
  day.tells({ type: 'breakLeft', left: true });
  day.types(1.7);
  day.restarts(0.5, 'killed');
  expect(day.happened()).toEqual([expect.stringMatching(/over interrupted$/)]);
  expect(day.satMin()).toBeGreaterThanOrEqual(30);
});
