/** The sitting clock paused by the person, and held back by what goes on. */
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

describe('paused', () => {
  test('sitting is still counted, the due clock stands still', () => {
    const day = timeline();
    day.works(20);
    day.pauses(60);
    day.works(60);
    expect(day.phase()).toBe('sitting');
    expect(day.satMin()).toBe(80);
    expect(day.dueInMin()).toBe(10);
    expect(day.happened()).toEqual([]);
    day.works(10);
    expect(day.happened()).toEqual(['1:30:00 offer 1']);
  });

  test('no ambush on resume, when a break was nearly due', () => {
    const day = timeline();
    day.works(29);
    day.pauses(30);
    day.works(30);
    expect(day.phase()).toBe('sitting');
    expect(day.dueInMin()).toBe(5);
  });

  test('no ambush on resume, even when a break was due', () => {
    const day = timeline();
    day.works(30);
    day.pauses(30);
    day.works(10);
    day.resumes();
    expect(day.dueInMin()).toBe(5);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:30:00 answer withdrawn']);
  });

  test('a natural break during a pause forgets what was sat, and the pause goes on', () => {
    const day = timeline();
    day.works(20);
    day.pauses(60);
    day.isStill(20);
    day.works(1);
    expect(day.phase()).toBe('paused');
    expect(day.satMin()).toBeLessThanOrEqual(1);
    day.works(39.5);
    expect(day.phase()).toBe('sitting');
    expect(day.dueInMin()).toBeGreaterThan(29);
  });

  test('a pause that ends while away ends', () => {
    const day = timeline();
    day.pauses(10);
    day.isStill(60);
    day.works(1);
    expect(day.phase()).toBe('sitting');
  });

  test('a pause that ends of itself after the last sign of the person takes no time from the due clock', () => {
    const day = timeline();
    day.works(20);
    day.pauses(1);
    day.isStill(3); // the pause is over after one minute, the person away since its beginning
    expect(day.phase()).toBe('away');
    day.unlocks();
    expect(day.dueInMin()).toBe(10);
  });

  test('a break during a pause: the pause goes on afterwards', () => {
    const day = timeline();
    day.pauses(60);
    day.works(10);
    day.starts();
    day.isStill(2);
    expect(day.phase()).toBe('paused');
    day.works(48);
    expect(day.dueInMin()).toBe(30);
  });

  test('a second pause replaces the first', () => {
    const day = timeline();
    day.pauses(120);
    day.works(1);
    day.pauses(30);
    day.works(30);
    expect(day.phase()).toBe('sitting');
  });
});

describe('held', () => {
  const rules = { holds: ['microphone', 'fullScreen'] as const };

  test('sitting goes on, the prompt waits, and is offered once when nothing holds any more', () => {
    const day = timeline({ rules });
    day.holds('microphone');
    day.works(55);
    expect(day.phase()).toBe('due held');
    expect(day.satMin()).toBe(55);
    expect(day.happened()).toEqual([]);
    day.holds();
    day.works(1);
    expect(day.happened()).toEqual(['0:55:30 offer 1']);
  });

  test('held time is told apart in the history', () => {
    const day = timeline({ rules });
    day.holds('fullScreen');
    day.works(40);
    day.holds();
    day.works(1);
    day.tells({ type: 'quitting' });
    const held = day.lines().find((line) => line.kind === 'held');
    expect(held && held.toUtcMs - held.fromUtcMs).toBeGreaterThanOrEqual(10 * MINUTE);
  });

  test('a call that begins while a due break waits for its person holds it', () => {
    const day = timeline({ rules });
    day.works(28);
    day.isStill(2.5); // due with nobody there
    day.holds('microphone');
    day.works(1);
    expect(day.happened()).toEqual([]);
    expect(day.session().phase).toMatchObject({ name: 'due', state: { name: 'held' } });
    day.holds();
    day.works(1);
    expect(day.happened()).toEqual([expect.stringMatching(/ offer 1$/)]);
  });

  test('a reason that may not hold here does not', () => {
    const day = timeline({ rules });
    day.holds('doNotDisturb');
    day.works(30);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
  });

  test('a break started while it is held runs to its end without a look at what holds', () => {
    const day = timeline({ rules: { holds: ['microphone'] } });
    day.holds('microphone');
    day.works(31);
    expect(day.phase()).toBe('due held');
    const before = day.steps();
    day.starts();
    day.isStill(2.1);
    expect(day.happened()).toEqual(['0:31:00 break', '0:33:00 over finished']);
    expect(day.steps() - before).toBeLessThan(10);
  });

  test('a natural break while held withdraws it', () => {
    const day = timeline({ rules });
    day.holds('microphone');
    day.works(35);
    day.isStill(10);
    day.holds();
    day.works(29);
    expect(day.happened()).toEqual([]);
  });
});
