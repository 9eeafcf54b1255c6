/** Every row of the sitting clock's table, as a timeline: missing events fail, and extra events fail too. */
import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../electron/core/time.ts';
import { timeline, withStandingOpener } from '../flow/timeline.ts';

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
    day.tells(withStandingOpener);
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
