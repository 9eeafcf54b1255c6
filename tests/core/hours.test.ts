/** Working hours as a calendar: the weekday and the minute of wall time decide, and nothing else. */
import { describe, expect, test } from 'vitest';
import { isWithin, nextTurn, nextWallTime, untilTomorrow, type Hours } from '../../electron/core/hours.ts';
import { dayNumber, msUntil, type Local } from '../../electron/core/time.ts';
import { localTime } from '../flow/timeline.ts';

const h = (hour: number, minute = 0): number => hour * 60 + minute;
const at = (weekday: number, hour: number, minute = 0) => ({ weekday, minute: h(hour, minute) });
type Ranges = Hours['week'][number];
const office: Ranges = [{ from: h(9), to: h(17, 30) }];
const split: Ranges = [
  { from: h(9), to: h(12) },
  { from: h(13), to: h(17) },
];
const night: Ranges = [{ from: h(22), to: h(6) }];
const week = (...days: readonly Ranges[]): Hours => {
  const day = (index: number): Ranges => days[index] ?? [];
  return { on: true, week: [day(0), day(1), day(2), day(3), day(4), day(5), day(6)] };
};
const officeWeek = week(office, office, office, office, office);
const nights = week(night, night, night, night, night);
/** 5 October 2026 is a Monday. */
const local = (weekday: number, hour: number, minute = 0): Local =>
  localTime(Date.UTC(2026, 9, 4 + weekday, hour - 1, minute), 60);

describe('within the hours', () => {
  test.each([
    ['before', officeWeek, at(1, 8, 59), false],
    ['in the first minute', officeWeek, at(1, 9), true],
    ['in the last minute', officeWeek, at(1, 17, 29), true],
    ['at the end', officeWeek, at(1, 17, 30), false],
    ['on a day off', officeWeek, at(6, 12), false],
    ['between two ranges', week(split), at(1, 12, 30), false],
    ['in the second range', week(split), at(1, 13), true],
    ['in a night shift', nights, at(1, 23), true],
    ['in a night shift, after midnight', nights, at(2, 5, 59), true],
    ['after a night shift', nights, at(2, 6), false],
    ['before the first night shift', nights, at(1, 3), false],
    ['after midnight of the last one', nights, at(6, 3), true],
    ['from Sunday into Monday', week([], [], [], [], [], [], night), at(1, 3), true],
    ['to midnight', week([{ from: h(20), to: 0 }]), at(1, 23, 59), true],
    ['to midnight and no further', week([{ from: h(20), to: 0 }]), at(2, 0), false],
    ['a whole day', week([{ from: 0, to: 0 }]), at(1, 23, 59), true],
    ['a whole day and no more', week([{ from: 0, to: 0 }]), at(2, 0), false],
    ['from noon to noon', week([{ from: h(12), to: h(12) }]), at(2, 11, 59), true],
    ['with every day off', week(), at(1, 12), false],
    ['with hours switched off', { ...week(), on: false }, at(1, 12), true],
  ] as const)('%s', (_, hours, when, within) => {
    expect(isWithin(hours, when)).toBe(within);
  });
});

describe('the next turn', () => {
  test.each([
    ['they begin', officeWeek, at(1, 8), { inMin: 60, weekday: 1, minute: h(9) }],
    ['they end', officeWeek, at(1, 17), { inMin: 30, weekday: 1, minute: h(17, 30) }],
    [
      'at the very end: the next begin',
      officeWeek,
      at(1, 17, 30),
      { inMin: h(15, 30), weekday: 2, minute: h(9) },
    ],
    ['over a weekend', officeWeek, at(5, 18), { inMin: h(63), weekday: 1, minute: h(9) }],
    ['between two ranges', week(split), at(1, 12, 30), { inMin: 30, weekday: 1, minute: h(13) }],
    ['over midnight', nights, at(1, 23), { inMin: h(7), weekday: 2, minute: h(6) }],
    [
      'from Sunday to Monday',
      week([], [], [], [], [], [], night),
      at(7, 23),
      { inMin: h(7), weekday: 1, minute: h(6) },
    ],
    ['at midnight', week([{ from: h(20), to: 0 }]), at(1, 23), { inMin: 60, weekday: 2, minute: 0 }],
    [
      'past a seam of two ranges',
      week([
        { from: h(9), to: h(12) },
        { from: h(12), to: h(17) },
      ]),
      at(1, 10),
      { inMin: h(7), weekday: 1, minute: h(17) },
    ],
    [
      'past an overlap',
      week([
        { from: h(9), to: h(14) },
        { from: h(12), to: h(17) },
      ]),
      at(1, 10),
      { inMin: h(7), weekday: 1, minute: h(17) },
    ],
    ['once a week', week(office), at(1, 18), { inMin: h(6 * 24 + 15), weekday: 1, minute: h(9) }],
    ['never: each day off', week(), at(1, 12), null],
    [
      'never: the whole week',
      week(...Array.from({ length: 7 }, () => [{ from: 0, to: 0 }])),
      at(1, 12),
      null,
    ],
    ['never: switched off', { ...officeWeek, on: false }, at(1, 12), null],
  ] as const)('%s', (_, hours, when, turn) => {
    expect(nextTurn(hours, when)).toEqual(turn);
  });

  test('is where being within them changes, and nowhere before', () => {
    const hours = week(split, night, [{ from: h(9), to: 0 }], [], office, [{ from: 0, to: h(1) }], night);
    for (let minute = 0; minute < 7 * h(24); minute += 13) {
      const when = { weekday: Math.floor(minute / h(24)) + 1, minute: minute % h(24) };
      const turn = nextTurn(hours, when);
      if (turn === null) throw new Error('there is a turn');
      for (let later = 0; later <= turn.inMin; later++) {
        const then = (minute + later) % (7 * h(24));
        const within = isWithin(hours, { weekday: Math.floor(then / h(24)) + 1, minute: then % h(24) });
        expect(within !== isWithin(hours, when), `${minute} ${later}`).toBe(later === turn.inMin);
      }
    }
  });
});

describe('pauses until a time', () => {
  const days = (from: Local, until: { day: number; minute: number }) => [
    until.day - dayNumber(from),
    until.minute,
  ];
  test.each([
    ['later today', local(1, 10), h(14, 30), [0, h(14, 30)]],
    ['tomorrow, when it is past', local(1, 15), h(14, 30), [1, h(14, 30)]],
    ['tomorrow, when it is now', local(1, 14, 30), h(14, 30), [1, h(14, 30)]],
  ] as const)('%s', (_, from, minute, expected) => {
    expect(days(from, nextWallTime(minute, from))).toEqual(expected);
  });
  test.each([
    ['no hours: midnight', { ...officeWeek, on: false }, local(1, 10), [1, 0]],
    ['the first hour of tomorrow', officeWeek, local(1, 10), [1, h(9)]],
    ['in the evening as well', officeWeek, local(1, 20), [1, h(9)]],
    ['tomorrow is a day off: midnight', officeWeek, local(5, 10), [1, 0]],
    ['the earliest of several ranges', week(split, [...split].reverse()), local(1, 10), [1, h(9)]],
    ['in a night shift: the next shift', nights, local(2, 3), [0, h(22)]],
    ['in its first half: tomorrow’s', nights, local(1, 23), [1, h(22)]],
    ['from Sunday to Monday', week(office), local(7, 10), [1, h(9)]],
  ] as const)('until tomorrow: %s', (_, hours, from, expected) => {
    expect(days(from, untilTomorrow(hours, from))).toEqual(expected);
  });
  test('milliseconds until then, to the second', () => {
    const from = localTime(Date.UTC(2026, 9, 5, 9, 0, 20), 60);
    expect(msUntil(nextWallTime(h(10, 1), from), from)).toBe(40_000);
    expect(msUntil({ day: dayNumber(from), minute: h(10) }, from)).toBeLessThanOrEqual(0);
  });
});
