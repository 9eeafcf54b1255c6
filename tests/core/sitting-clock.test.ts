/** Every row of the sitting clock's table, as a timeline: missing events fail, and extra events fail too. */
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../electron/core/time.ts';
import { timeline } from '../flow/timeline.ts';

describe('sitting until a break is due', () => {
  test('a break is offered after 30 minutes of sitting', () => {
    const day = timeline();
    day.works(29.9);
    expect(day.happened()).toEqual([]);
    day.works(0.1);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
    expect(day.satMin()).toBe(30);
  });

  test('another interval is followed', () => {
    const day = timeline({ rules: { intervalMs: 45 * MINUTE } });
    day.works(60);
    expect(day.happened()[0]).toBe('0:45:00 offer 1');
  });

  test('nothing prompts until the safety page has been read, and then not at once', () => {
    const day = timeline({ rules: { mayPrompt: false } });
    day.works(95);
    expect(day.happened()).toEqual([]);
    expect(day.satMin()).toBe(95);
    day.changesRules({ mayPrompt: true });
    day.works(5);
    expect(day.happened()).toEqual(['1:40:00 offer 1']);
  });

  test('without a way to read idle time somebody is taken to be there', () => {
    const day = timeline({ canReadIdle: false });
    day.isStill(30);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
  });

  test('while sitting the machine steps no more than three times a minute', () => {
    const day = timeline({ rules: { intervalMs: 120 * MINUTE } });
    day.works(110);
    expect(day.steps()).toBeLessThan(110 * 3);
  });
});

describe('break finished or ended', () => {
  test('finished: sitting is forgotten, the next break is due after a whole interval', () => {
    const day = timeline();
    day.works(31);
    day.starts();
    day.isStill(2);
    expect(day.happened()).toEqual([
      '0:30:00 offer 1',
      '0:31:00 answer start',
      '0:31:00 break',
      '0:33:00 over finished',
    ]);
    expect(day.satMin()).toBe(0);
    expect(day.dueInMin()).toBe(30);
    day.works(30);
    expect(day.happened()).toEqual(['1:03:00 offer 1']);
  });

  test('ended at half of its time: it counts as a rest', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    day.isStill(1);
    day.tells({ type: 'breakEnded', how: 'ended' });
    expect(day.happened().at(-1)).toBe('0:31:00 over ended');
    expect(day.satMin()).toBe(0);
    expect(day.dueInMin()).toBe(30);
  });

  test('ended before half: a whole interval, but what was sat is kept and told', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    day.isStill(0.9);
    day.tells({ type: 'breakEnded', how: 'ended' });
    expect(day.satMin()).toBe(30);
    expect(day.dueInMin()).toBe(30);
  });

  test('jumping to the end is not doing the break', () => {
    const day = timeline();
    day.works(30);
    day.starts();
    for (let jumps = 0; jumps < 3; jumps++) day.tells({ type: 'breakJumped', to: 'next' });
    expect(day.happened().slice(2)).toEqual(['0:30:00 break', '0:30:00 over ended']);
    expect(day.satMin()).toBe(30);
  });

  test('"previous" goes to the start of the movement, and soon after it to the one before', () => {
    const day = timeline();
    day.starts();
    day.isStill(30 / 60);
    day.tells({ type: 'breakJumped', to: 'previous' });
    expect(day.session().phase).toMatchObject({ name: 'break', atMs: 20 * SECOND });
    day.tells({ type: 'breakJumped', to: 'previous' });
    expect(day.session().phase).toMatchObject({ name: 'break', atMs: 0 });
  });

  test('a pause inside the break stops its time; more than 10 minutes end it by what was done', () => {
    const day = timeline();
    day.starts();
    day.isStill(0.5);
    day.tells({ type: 'breakPaused' });
    day.isStill(9.9);
    expect(day.phase()).toBe('break');
    day.tells({ type: 'breakResumed' });
    day.isStill(0.25);
    day.tells({ type: 'breakPaused' });
    day.isStill(11);
    expect(day.happened()).toEqual(['0:00:00 break', '0:20:39 over interrupted']);
    expect(day.lines().find((line) => line.kind === 'break')).toMatchObject({
      doneMs: 45 * SECOND,
      plannedMs: 120 * SECOND,
    });
  });

  test('"This hurts" ends the break and names the movement', () => {
    const day = timeline();
    day.starts();
    day.isStill(0.5);
    day.tells({ type: 'breakEnded', how: 'hurt' });
    expect(day.happened()).toEqual(['0:00:00 break', '0:00:30 over hurt', '0:00:30 hurt forward-reach']);
  });

  test('"This hurts" during the opener hides no movement', () => {
    const day = timeline();
    day.starts();
    day.tells({ type: 'breakEnded', how: 'hurt' });
    expect(day.happened()).toEqual(['0:00:00 break', '0:00:00 over hurt', '0:00:00 hurt opener']);
  });

  test('a break asked for in the middle of sitting takes place now', () => {
    const day = timeline();
    day.works(12);
    day.starts();
    day.isStill(2);
    expect(day.happened()).toEqual(['0:12:00 break', '0:14:00 over finished']);
    expect(day.dueInMin()).toBe(30);
  });

  test('the other opener starts from its beginning', () => {
    const day = timeline();
    day.starts();
    day.isStill(10 / 60);
    day.tells({ type: 'openerSwapped', openerId: 'change-position-up', opener: 'standing' });
    const { phase } = day.session();
    expect(phase).toMatchObject({ name: 'break', atMs: 0, doneMs: 10 * SECOND, opener: 'standing' });
    expect(phase.name === 'break' && phase.plan.items[0]?.id).toBe('change-position-up');
  });
});

describe('skipped, closed, postponed', () => {
  test.each(['skip', 'close'] as const)('%s: due after a whole interval, what was sat is kept', (answer) => {
    const day = timeline();
    day.works(30.5);
    day.answers(answer);
    expect(day.happened()).toEqual(['0:30:00 offer 1', `0:30:30 answer ${answer}`]);
    expect(day.dueInMin()).toBe(30);
    expect(day.satMin()).toBe(30.5);
    day.works(30);
    expect(day.happened()).toEqual(['1:00:30 offer 1']);
    expect(day.satMin()).toBe(60.5);
  });

  test('postponed: due in 5 minutes, as often as wanted', () => {
    const day = timeline();
    day.works(30);
    for (let times = 0; times < 6; times++) {
      day.answers('postpone');
      day.works(5);
    }
    expect(day.happened().filter((event) => event.includes('offer'))).toEqual([
      '0:30:00 offer 1',
      '0:35:00 offer 1',
      '0:40:00 offer 1',
      '0:45:00 offer 1',
      '0:50:00 offer 1',
      '0:55:00 offer 1',
      '1:00:00 offer 1',
    ]);
    expect(day.satMin()).toBe(60);
  });

  test('an answer when nothing is due changes nothing', () => {
    const day = timeline();
    day.works(10);
    day.answers('postpone');
    expect(day.dueInMin()).toBe(20);
    expect(day.happened()).toEqual([]);
  });
});

describe('prompt left alone', () => {
  test('folds after 2 minutes, is offered again after 10, three times in all', () => {
    const day = timeline();
    day.works(120);
    expect(day.happened()).toEqual([
      '0:30:00 offer 1',
      '0:32:00 answer folded',
      '0:42:00 offer 2',
      '0:44:00 answer folded',
      '0:54:00 offer 3',
      '0:56:00 answer folded',
    ]);
    expect(day.phase()).toBe('due folded');
    expect(day.satMin()).toBe(120);
  });

  test('never while hovered or focused; left, it has its 2 minutes again', () => {
    const day = timeline();
    day.works(31);
    day.tells({ type: 'promptTouched', touched: true });
    day.works(20);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
    day.tells({ type: 'promptTouched', touched: false });
    day.works(3);
    expect(day.happened()).toEqual(['0:53:00 answer folded']);
  });

  test('a folded break can still be started or skipped from the tray', () => {
    const day = timeline();
    day.works(35);
    day.starts();
    expect(day.happened().slice(2)).toEqual(['0:35:00 break']);
    const other = timeline();
    other.works(100);
    other.happened();
    other.answers('skip');
    expect(other.phase()).toBe('sitting');
    expect(other.dueInMin()).toBe(30);
  });
});

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
    expect(day.happened()).toEqual(['0:30:00 offer 1', '0:33:00 answer withdrawn']);
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

describe('due with nobody there', () => {
  test('is offered at the next input, not to an empty chair', () => {
    const day = timeline();
    day.works(28.5);
    day.isStill(2.5);
    expect(day.happened()).toEqual([]);
    expect(day.phase()).toBe('due waitingForGap');
    day.works(0.5);
    expect(day.happened()).toEqual(['0:31:10 offer 1']);
  });

  test('and if they stay away it becomes a natural break', () => {
    const day = timeline();
    day.works(28.5);
    day.isStill(10);
    day.works(29.9);
    expect(day.happened()).toEqual([]);
  });

  test('and the prompt that was got ready is taken away when they go, skip or pause', () => {
    const goes: ((day: ReturnType<typeof timeline>) => void)[] = [
      (day) => day.isStill(10),
      (day) => day.answers('skip'),
      (day) => day.pauses(30),
      (day) => day.starts(),
    ];
    for (const go of goes) {
      const day = timeline();
      day.works(28.5);
      day.isStill(2);
      expect(day.windows()).toEqual(['0:29:55 prepare']);
      go(day);
      expect(day.windows().map((event) => event.split(' ')[1])).toEqual(['hide']);
    }
  });

  test('back after a lock they are asked at once', () => {
    const day = timeline();
    day.works(28.5);
    day.isStill(2);
    day.locks();
    day.isStill(1);
    day.unlocks();
    day.works(0.2);
    expect(day.happened()).toEqual(['0:31:40 offer 1']);
  });

  test('a display kept awake is somebody', () => {
    const day = timeline();
    day.works(20);
    day.watches(10);
    expect(day.happened()).toEqual(['0:30:00 offer 1']);
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
