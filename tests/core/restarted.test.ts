/** The sitting clock across restarts, kills, clock changes and changed rules. */
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

describe('restarted', () => {
  test.each(['quit', 'killed'] as const)('after 1 minute (%s): goes on, the gap is away', (how) => {
    const day = timeline();
    day.works(20);
    day.restarts(1, how);
    expect(day.satMin()).toBe(20);
    expect(day.dueInMin()).toBe(10);
    const away = day.lines().filter((line) => line.kind === 'away');
    expect(away.map((line) => line.toUtcMs - line.fromUtcMs)).toEqual([MINUTE]);
  });

  test('after 10 minutes: starts anew, and the gap belongs to nothing', () => {
    const day = timeline();
    day.works(20);
    day.restarts(10);
    expect(day.satMin()).toBe(0);
    expect(day.dueInMin()).toBe(30);
    expect(day.lines().map((line) => line.kind)).toEqual(['sitting']);
  });

  test('killed in mid-break: the break ends by what was done, to half a minute', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    day.isStill(1.75);
    day.restarts(1, 'killed');
    expect(day.happened().at(-1)).toMatch(/over interrupted$/);
    expect(day.satMin()).toBe(0);
    expect(day.lines().find((line) => line.kind === 'break')).toMatchObject({
      doneMs: 90 * SECOND,
      outcome: 'interrupted',
    });
  });

  test('killed after a jump and in a pause of a break: neither is lost', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    day.isStill(0.2);
    day.tells({ type: 'breakJumped', to: 'next' });
    day.isStill(0.1);
    day.tells({ type: 'breakPaused' });
    day.isStill(3);
    day.restarts(1, 'killed');
    expect(day.lines().find((line) => line.kind === 'break')).toMatchObject({ doneMs: 18 * SECOND });
    expect(day.satMin()).toBe(30);
  });

  test('quit with a prompt open: answered once, and offered again as the second of three', () => {
    const day = timeline();
    day.works(30);
    day.restarts(2);
    day.works(0.1);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:30:00 answer withdrawn', '0:32:00 offer 2']);
  });

  test('a quitting that does not happen leaves no offer without a window', () => {
    const day = timeline();
    day.works(30);
    day.tells({ type: 'promptTouched', touched: true });
    day.tells({ type: 'quitting' });
    expect(day.windows().at(-1)).toBe('0:30:00 hide');
    day.works(2);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:30:00 answer withdrawn', '0:31:00 offer 2']);
  });

  test('killed with a prompt open: offered again, as the second of three', () => {
    const day = timeline();
    day.works(30);
    day.restarts(0.5, 'killed');
    day.works(0.5);
    expect(day.happened().at(-1)).toBe('0:30:30 offer 2');
  });

  test('an answer that was accepted is kept', () => {
    const day = timeline();
    day.works(30);
    day.answers('skip');
    day.restarts(1, 'killed');
    expect(day.dueInMin()).toBe(30);
  });

  test('a pause survives a long absence', () => {
    const day = timeline();
    day.works(5);
    day.pauses(60);
    day.restarts(30);
    expect(day.phase()).toBe('paused');
    day.works(30);
    expect(day.phase()).toBe('sitting');
  });
});

describe('the wall clock', () => {
  test.each([
    ['set back a day', -24 * HOUR],
    ['set forward a day', 24 * HOUR],
    ['daylight saving', -HOUR],
  ])('%s: neither prompts nor loses anything', (_name, byMs) => {
    const day = timeline();
    day.works(20);
    day.setsWallClock(byMs);
    day.works(9.9);
    expect(day.happened()).toEqual([]);
    day.works(0.1);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
    day.tells({ type: 'quitting' });
    const span = day.lines().find((line) => line.kind === 'sitting');
    expect(span && span.toUtcMs - span.fromUtcMs).toBe(30 * MINUTE);
  });
});

describe('without permission to prompt', () => {
  test('what was due is due no more, until the safety page has been read', () => {
    const day = timeline();
    day.works(33);
    expect(day.phase()).toBe('due folded');
    day.changesRules({ mayPrompt: false });
    day.works(60);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:32:00 answer folded']);
    day.changesRules({ mayPrompt: true });
    day.works(5);
    expect(day.happened()).toEqual(['1:38:00 offer 1']);
  });
});

describe('a changed interval', () => {
  test('moves the due time with it', () => {
    const day = timeline();
    day.works(10);
    day.changesRules({ intervalMs: 60 * MINUTE });
    expect(day.dueInMin()).toBe(50);
    day.changesRules({ intervalMs: 20 * MINUTE });
    expect(day.dueInMin()).toBe(10);
  });

  test('never springs a break: what was overdue by it comes after 5 minutes', () => {
    const day = timeline();
    day.works(24);
    day.changesRules({ intervalMs: 15 * MINUTE });
    expect(day.dueInMin()).toBe(5);
  });

  test('never brings a break nearer that is less than 5 minutes off', () => {
    const day = timeline();
    day.works(30);
    day.answers('postpone');
    day.works(1);
    day.changesRules({ intervalMs: 15 * MINUTE });
    expect(day.dueInMin()).toBe(4);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:30:00 answer postpone']);
  });

  test('moves what is left during a pause and an absence, and springs nothing after them', () => {
    const day = timeline();
    day.works(10);
    day.pauses(30);
    day.changesRules({ intervalMs: 60 * MINUTE });
    day.resumes();
    expect(day.dueInMin()).toBe(50);
    day.locks();
    day.changesRules({ intervalMs: 15 * MINUTE });
    day.unlocks();
    expect(day.dueInMin()).toBe(5);
  });

  test('takes the prepared prompt away when the break moves out of reach', () => {
    const day = timeline();
    day.works(29.95);
    expect(day.windows()).toEqual(['0:29:55 prepare']);
    day.changesRules({ intervalMs: 60 * MINUTE });
    expect(day.windows()).toEqual(['0:29:57 hide']);
  });
});
