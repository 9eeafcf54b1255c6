/** A due break waits for a gap in the typing, and never long: nobody is interrupted in mid-sentence. */
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

const second = 1 / 60;

describe('the typing gap', () => {
  test('a break is offered after 5 seconds without input', () => {
    const day = timeline();
    day.types(30.5);
    expect(day.phase()).toBe('due waitingForGap');
    day.isStill(4 * second);
    expect(day.happened()).toEqual([]);
    day.isStill(1 * second);
    expect(day.happened()).toEqual(['0:30:35 offer 1']);
  });

  test('a gap that began before the break was due counts', () => {
    const day = timeline();
    day.types(29.9);
    day.isStill(0.2);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
  });

  test('pauses of 4 seconds are no gap', () => {
    const day = timeline();
    day.types(29.5);
    for (let pauses = 0; pauses < 12; pauses++) {
      day.types(4 * second);
      day.isStill(4 * second);
    }
    expect(day.phase()).toBe('due waitingForGap');
    expect(day.happened()).toEqual([]);
  });

  test('no gap of 6 seconds is missed, wherever it begins: it is looked for each second', () => {
    for (let tenths = 0; tenths < 60; tenths++) {
      const day = timeline();
      day.types(30 + tenths / 600);
      day.isStill(6 * second);
      expect(day.happened(), `${tenths} tenths of a second`).toHaveLength(1);
    }
  });

  test('who never pauses is asked after 2 minutes', () => {
    const day = timeline();
    day.types(40);
    expect(day.happened()).toEqual(['0:32:00 offer 1', '0:34:00 answer folded']);
  });

  test('idle time is asked at most each second, and only in the gap', () => {
    const day = timeline({ rules: { intervalMs: 30 * MINUTE } });
    day.types(29.99);
    const before = day.steps();
    day.types(2);
    expect(day.steps() - before).toBeLessThan(2 * 120 + 10);
    day.types(1); // offered
    const offered = day.steps();
    day.types(1);
    expect(day.steps() - offered).toBeLessThan(10);
  });

  test('each of the three offers waits for its own gap', () => {
    const day = timeline();
    day.types(32);
    day.types(12);
    expect(day.happened()).toEqual(['0:32:00 offer 1', '0:34:00 answer folded']);
    day.isStill(5 * second);
    expect(day.happened()).toEqual(['0:44:05 offer 2']);
  });

  test('a postponed break waits for a gap again', () => {
    const day = timeline();
    day.works(30);
    day.answers('postpone');
    day.types(5.5);
    expect(day.happened()).toHaveLength(2);
    day.isStill(5 * second);
    expect(day.happened()).toEqual(['0:35:35 offer 1']);
  });

  test('back at an empty chair: offered at the next input and the gap after it', () => {
    const day = timeline();
    day.works(28.5);
    day.isStill(2.5); // due meanwhile
    day.types(0.5);
    expect(day.happened()).toEqual([]);
    day.isStill(5 * second);
    expect(day.happened()).toEqual(['0:31:35 offer 1']);
  });

  test('somebody who left in the middle of a sentence is not asked at an empty chair', () => {
    const day = timeline();
    day.types(30.2);
    day.locks();
    day.isStill(10);
    expect(day.happened()).toEqual([]);
    day.unlocks();
    day.types(29);
    expect(day.happened()).toEqual([]); // a natural break
  });

  test('away for less than a natural break, typing again: the 2 minutes begin again', () => {
    const day = timeline();
    day.types(31);
    day.locks();
    day.isStill(1);
    day.unlocks();
    day.types(2);
    expect(day.happened()).toEqual([]);
    day.types(0.2);
    expect(day.happened()).toHaveLength(1);
  });

  test('where idle time cannot be read nothing is waited for', () => {
    const day = timeline({ canReadIdle: false });
    day.types(31);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
  });

  test('a call that begins in the gap holds the break', () => {
    const day = timeline({ rules: { holds: ['microphone'] } });
    day.types(30.5);
    day.holds('microphone');
    day.isStill(0.5);
    expect(day.phase()).toBe('due held');
    expect(day.happened()).toEqual([]);
    day.holds();
    day.works(1);
    expect(day.happened()).toHaveLength(1);
  });

  test('killed while it waits: it waits on', () => {
    const day = timeline();
    day.types(31);
    day.restarts(0.5, 'killed');
    day.types(1);
    expect(day.phase()).toBe('due waitingForGap');
    day.isStill(5 * second);
    expect(day.happened()).toHaveLength(1);
  });

  test('the time that is waited is sitting', () => {
    const day = timeline();
    day.types(32);
    expect(day.satMin()).toBe(32);
    expect(day.at()).toBe(32 * 60 * SECOND);
  });
});
