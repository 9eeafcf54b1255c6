/** The sitting clock while nobody is there: no input, a display kept awake, locks and sleep. */
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

describe('away', () => {
  test('under 5 minutes: nothing changes, but the time away is not sitting', () => {
    const day = timeline();
    day.works(10);
    day.isStill(4);
    expect(day.phase()).toBe('away');
    day.works(1);
    expect(day.phase()).toBe('sitting');
    expect(day.satMin()).toBeCloseTo(10.83, 2); // back is seen within 10 s
    day.works(19);
    expect(day.happened()).toEqual([]);
    day.works(1);
    expect(day.happened()).toEqual(['0:34:10 offer 1']);
  });

  test('counts from the last input, not from when it was noticed', () => {
    const day = timeline();
    day.works(10);
    day.isStill(3.5);
    expect(day.session().phase).toMatchObject({ name: 'away', since: 10 * MINUTE });
    expect(day.satMin()).toBe(10);
  });

  test('from 5 minutes: a natural break, the next session starts at the first input', () => {
    const day = timeline();
    day.works(20);
    day.isStill(12);
    expect(day.session().phase).toMatchObject({ name: 'away', rested: true });
    expect(day.satMin()).toBe(0);
    day.works(30);
    expect(day.happened()).toEqual([]);
    day.works(0.2);
    expect(day.happened()).toEqual(['1:02:10 offer 1']); // 30 minutes from the first input, seen within 10 s
  });

  test('less than 3 minutes without input is sitting', () => {
    const day = timeline();
    for (let turns = 0; turns < 10; turns++) {
      day.works(0.2);
      day.isStill(2.8);
    }
    expect(day.phase()).toBe('due waitingForGap');
    day.works(0.2);
    expect(day.happened()).toHaveLength(1);
    expect(day.satMin()).toBeCloseTo(30.2, 5);
  });

  test('withdraws a prompt that nobody saw go', () => {
    const day = timeline();
    day.works(30);
    day.tells({ type: 'promptTouched', touched: true }); // the pointer rests on it
    day.isStill(6);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:33:05 answer withdrawn']);
    day.works(31);
    expect(day.happened()).toHaveLength(1);
  });

  test('back within 5 minutes a folded break keeps its offers', () => {
    const day = timeline();
    day.works(30);
    day.isStill(4);
    day.works(9);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:32:00 answer folded', '0:42:00 offer 2']);
  });
});

describe('display kept awake', () => {
  test('no input is still sitting for up to 60 minutes', () => {
    const day = timeline();
    day.works(5);
    day.watches(40);
    expect(day.happened()[0]).toBe('0:30:00 offer 1');
    expect(day.satMin()).toBe(45);
  });

  test('then away counts from the 60th minute', () => {
    const day = timeline({ rules: { intervalMs: 120 * MINUTE } });
    day.works(5);
    day.watches(62);
    expect(day.phase()).toBe('sitting');
    day.watches(2);
    expect(day.session().phase).toMatchObject({ name: 'away', since: 65 * MINUTE });
    day.watches(5);
    expect(day.session().phase).toMatchObject({ name: 'away', rested: true });
  });

  test('a film that ends in an empty room does not keep counting', () => {
    const day = timeline({ rules: { intervalMs: 120 * MINUTE } });
    day.watches(30);
    day.isStill(10);
    expect(day.satMin()).toBe(0);
    expect(day.session().phase).toMatchObject({ name: 'away', rested: true });
  });
});

describe('locked and suspended', () => {
  test('locked: away from that moment', () => {
    const day = timeline();
    day.works(10);
    day.locks();
    expect(day.session().phase).toMatchObject({ name: 'away', since: 10 * MINUTE, because: 'locked' });
    day.isStill(4);
    day.unlocks();
    day.works(20);
    expect(day.happened()).toEqual(['0:34:00 offer 1']);
  });

  test('a short lock wipes nothing', () => {
    const day = timeline();
    day.works(29);
    day.locks();
    day.isStill(0.5);
    day.unlocks();
    expect(day.satMin()).toBe(29);
    expect(day.dueInMin()).toBe(1);
  });

  test('locked for 5 minutes: a natural break', () => {
    const day = timeline();
    day.works(29);
    day.locks();
    day.isStill(6);
    day.unlocks();
    expect(day.satMin()).toBe(0);
    expect(day.dueInMin()).toBe(30);
  });

  test('locked with a prompt open: withdrawn; back at once: offered again, as the second of three', () => {
    const day = timeline();
    day.works(30);
    day.locks();
    day.isStill(1);
    day.unlocks();
    day.works(0.1);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:30:00 answer withdrawn', '0:31:00 offer 2']);
  });

  test('suspended: asleep is its own kind of time, and events may come twice', () => {
    const day = timeline();
    day.works(10);
    day.sleeps(60);
    day.works(1);
    const kinds = day
      .lines()
      .map((line) => `${line.kind} ${Math.round((line.toUtcMs - line.fromUtcMs) / SECOND)}`);
    expect(kinds.slice(0, 2)).toEqual(['sitting 600', 'asleep 3600']);
    expect(day.phase()).toBe('sitting');
    expect(day.satMin()).toBeLessThanOrEqual(1);
  });

  test('suspended in every phase, and awake again', () => {
    const phases: Record<string, (day: ReturnType<typeof timeline>) => void> = {
      sitting: (day) => day.works(10),
      offered: (day) => day.works(30),
      folded: (day) => day.works(33),
      paused: (day) => {
        day.pauses(60);
        day.works(5);
      },
      away: (day) => day.isStill(4),
      break: (day) => {
        day.starts();
        day.isStill(1.5);
      },
    };
    for (const [name, go] of Object.entries(phases)) {
      const day = timeline();
      go(day);
      day.sleeps(30);
      expect(day.phase(), name).toBe('away');
      day.works(1);
      expect(['sitting', 'paused'], name).toContain(day.phase());
      expect(day.satMin(), name).toBeLessThanOrEqual(1);
    }
  });

  test('a password typed at the locked screen is not being back', () => {
    const day = timeline();
    day.works(10);
    day.locks();
    day.isStill(4);
    const typed = {
      type: 'inputSeen',
      lastInputAt: 14 * MINUTE,
      displayKeptAwake: false,
      locked: true,
    } as const;
    day.tells(typed);
    expect(day.session().phase).toMatchObject({ name: 'away', since: 10 * MINUTE });
    day.isStill(1.5);
    expect(day.session().phase).toMatchObject({ name: 'away', rested: true });
  });

  test('a lock while away does not shorten the absence', () => {
    const day = timeline();
    day.works(10);
    day.isStill(4);
    day.locks();
    expect(day.session().phase).toMatchObject({ name: 'away', since: 10 * MINUTE, because: 'locked' });
    day.isStill(1.5);
    day.unlocks();
    expect(day.satMin()).toBe(0);
  });

  test('an input from before the sleep is not being back: idle time does not count sleep', () => {
    const day = timeline();
    day.works(20);
    day.isStill(0.2);
    day.sleeps(4);
    day.isStill(0.1);
    day.locks(); // the locker comes after waking
    day.isStill(3);
    day.unlocks();
    expect(day.satMin()).toBe(0);
  });

  test('a computer that wakes by itself offers nothing to an empty chair', () => {
    const day = timeline();
    day.works(30);
    day.sleeps(2);
    day.isStill(1);
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:30:00 answer withdrawn']);
    day.works(0.3);
    expect(day.happened()).toEqual(['0:33:10 offer 2']);
  });

  test('a sleep of which nobody told is not time sat, and springs no prompt', () => {
    const day = timeline();
    day.works(20);
    day.sleeps(480, 'untold');
    day.works(1);
    expect(day.happened()).toEqual([]);
    expect(day.satMin()).toBeLessThanOrEqual(1.1);
    const asleep = day.lines().find((line) => line.kind === 'asleep');
    expect(asleep && asleep.toUtcMs - asleep.fromUtcMs).toBe(480 * MINUTE);
  });

  test('a break that was under way when the computer slept untold ends by what was done', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    day.isStill(0.5);
    day.sleeps(60, 'untold');
    day.works(1);
    expect(day.happened().at(-1)).toMatch(/over interrupted$/);
    const done = day.lines().find((line) => line.kind === 'break');
    expect(done).toMatchObject({ doneMs: 30 * SECOND });
  });

  test('three offers in all, also when the person comes and goes', () => {
    const day = timeline();
    day.works(30);
    for (let times = 0; times < 5; times++) {
      day.locks();
      day.isStill(1);
      day.unlocks();
      day.works(1);
    }
    expect(day.happened().filter((event) => event.includes('offer'))).toHaveLength(3);
    expect(day.phase()).toBe('due folded');
  });

  test('a lock during a break ends it by what was done', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    day.isStill(0.5);
    day.locks();
    expect(day.happened().at(-1)).toBe('0:30:30 over interrupted');
    day.unlocks();
    expect(day.satMin()).toBe(30);
  });

  test('a lock that is missed is seen when idle time is read, and so is its end', () => {
    const day = timeline();
    day.works(10);
    day.tells({ type: 'inputSeen', lastInputAt: 10 * MINUTE, displayKeptAwake: false, locked: true });
    expect(day.session().phase).toMatchObject({ name: 'away', because: 'locked' });
    day.works(1);
    expect(day.phase()).toBe('sitting');
  });
});
