/** Breaks taken of breaks offered: each due break once, whatever became of it. */
import { describe, expect, it } from 'vitest';
import { historyDays } from '../../electron/core/history-days.ts';
import type { HistoryLine } from '../../electron/core/history.ts';
import { openSpan } from '../../electron/core/open-span.ts';
import { timeline } from '../flow/timeline.ts';
import { MONDAY, offer, pause, span } from './history-lines.ts';

function counts(lines: readonly HistoryLine[], day = MONDAY): string {
  const figures = historyDays(lines, null).find((one) => one.figures.day === day)?.figures;
  return `${figures?.taken ?? 0} of ${figures?.offered ?? 0}`;
}

/** What the clock itself records of a person, without what is still open. */
function recorded(what: (person: ReturnType<typeof timeline>) => void) {
  const person = timeline();
  what(person);
  return { person, counts: counts(person.lines()) };
}

describe('by what the clock records', () => {
  it.each<[string, string, (person: ReturnType<typeof timeline>) => void]>([
    [
      'started and finished',
      '1 of 1',
      (p) => {
        p.works(30);
        p.starts();
        p.works(3);
      },
    ],
    [
      'begun without an offer',
      '1 of 1',
      (p) => {
        p.works(10);
        p.starts();
        p.works(3);
      },
    ],
    [
      'ended before half',
      '0 of 1',
      (p) => {
        p.works(30);
        p.starts();
        p.works(0.5);
        p.tells({ type: 'breakEnded', how: 'ended' });
      },
    ],
    [
      'ended after half',
      '1 of 1',
      (p) => {
        p.works(30);
        p.starts();
        p.works(1);
        p.tells({ type: 'breakEnded', how: 'ended' });
      },
    ],
    [
      'hurt before half',
      '0 of 1',
      (p) => {
        p.works(30);
        p.starts();
        p.works(0.5);
        p.tells({ type: 'breakEnded', how: 'hurt' });
      },
    ],
    [
      'interrupted before half',
      '0 of 1',
      (p) => {
        p.works(30);
        p.starts();
        p.works(0.5);
        p.locks();
      },
    ],
    [
      'skipped, then closed',
      '0 of 2',
      (p) => {
        p.works(30);
        p.answers('skip');
        p.works(30);
        p.answers('close');
      },
    ],
    [
      'postponed twice, then taken',
      '1 of 1',
      (p) => {
        p.works(30);
        p.answers('postpone');
        p.works(5);
        p.answers('postpone');
        p.works(5);
        p.starts();
        p.works(3);
      },
    ],
    [
      'folded, offered again, taken',
      '1 of 1',
      (p) => {
        p.works(44);
        p.starts();
        p.works(3);
      },
    ],
    [
      'left alone to the end, then a rest',
      '0 of 1',
      (p) => {
        p.works(90);
        p.isStill(10);
        p.works(1);
      },
    ],
    [
      'left alone to the end and skipped from the tray, the next one taken',
      '1 of 2',
      (p) => {
        p.works(70);
        p.answers('skip');
        p.works(30);
        p.starts();
        p.works(3);
      },
    ],
    [
      'left alone once and skipped from the tray, the next one taken',
      '1 of 2',
      (p) => {
        p.works(35);
        p.answers('skip');
        p.works(30);
        p.starts();
        p.works(3);
      },
    ],
    [
      'left alone and postponed from the tray, the same one left alone to the end',
      '0 of 1',
      (p) => {
        p.works(47); // two are left alone
        p.answers('postpone');
        p.works(45);
        p.isStill(10);
        p.works(1);
      },
    ],
    [
      'skipped from the tray while it waits, before it was offered',
      '0 of 0',
      (p) => {
        p.changesRules({ holds: ['camera'] });
        p.holds('camera');
        p.works(35);
        p.answers('skip');
        p.holds();
        p.works(1);
      },
    ],
    [
      'withdrawn because the person rested',
      '0 of 0',
      (p) => {
        p.works(31);
        p.locks();
        p.isStill(10);
        p.unlocks();
        p.works(1);
      },
    ],
    [
      'offered to an empty chair, which then is a rest',
      '0 of 0',
      (p) => {
        p.works(29.5);
        p.isStill(12);
        p.works(1);
      },
    ],
    [
      'away for a moment: still the same one',
      '1 of 1',
      (p) => {
        p.works(31);
        p.locks();
        p.isStill(3);
        p.unlocks();
        p.works(1);
        p.starts();
        p.works(3);
      },
    ],
    [
      'postponed, then a rest instead',
      '0 of 0',
      (p) => {
        p.works(30);
        p.answers('postpone');
        p.isStill(10);
        p.works(1);
      },
    ],
    [
      'withdrawn because the app was quit',
      '0 of 0',
      (p) => {
        p.works(31);
        p.restarts(30);
      },
    ],
    [
      'quit for a moment, then offered again and taken',
      '1 of 1',
      (p) => {
        p.works(31);
        p.restarts(1);
        p.works(3);
        p.starts();
        p.works(3);
      },
    ],
  ])('%s: %s', (_what, expected, happens) => {
    expect(recorded(happens).counts).toBe(expected);
  });
});

it('counts a due break that still waits for an answer only once it has one', () => {
  const { person } = recorded((p) => p.works(33));
  const now = () => historyDays(person.lines(), openSpan(person.session(), person.now()))[0]?.figures.offered;
  expect(person.lines().some((line) => line.kind === 'offer' && line.answer === 'folded')).toBe(true);
  expect(now()).toBe(0);
  person.isStill(10);
  expect(now()).toBe(1);
});

it('counts on the day of the first offer', () => {
  const lines = [
    span('sitting', '23:30', '23:59'),
    offer('postpone', '23:58', '23:59'),
    span('sitting', '23:59', '24:04'),
    offer('start', '24:04', '24:04'),
    pause('finished', '24:04', '24:06'),
  ];
  expect(counts(lines)).toBe('1 of 1');
  expect(counts(lines, '2026-10-06')).toBe('0 of 0');
});

it('counts a break that was begun and lost with a kill as offered', () => {
  const lines = [
    span('sitting', '9:00', '9:30'),
    offer('start', '9:30', '9:30'),
    span('sitting', '9:40', '10:10'),
    offer('skip', '10:10', '10:11'),
  ];
  expect(counts(lines)).toBe('0 of 2');
});

it('a break that somebody worked through was not taken', () => {
  expect(counts([pause('typedThrough', '9:30', '9:32')])).toBe('0 of 1');
});
