/** What will happen next, in one plain line; and when the end of the day is suggested. */
import { expect, it } from 'vitest';
import type { AheadView, ClockView } from '../../electron/core/views.ts';
import { aheadWords } from '../../renderer/main/today/ahead-words.ts';
import { suggestsEndOfDay } from '../../renderer/main/today/end-of-day.ts';
import { sittingToday } from './main-fixture.ts';

it.each<[AheadView, string | null]>([
  [{ kind: 'nothing' }, null],
  [{ kind: 'hoursEnd', minute: 1050 }, 'Your hours end at 17:30. No break is offered after that.'],
  [{ kind: 'nextGap' }, 'It is offered at the next pause in your typing.'],
  [{ kind: 'onReturn' }, 'It is offered when you are back at the keyboard.'],
  [{ kind: 'leftAlone', againInMin: 10 }, 'Left alone, it goes and comes again about 10 minutes later.'],
  [{ kind: 'leftAlone', againInMin: null }, 'Left alone, it goes and waits here until you take a rest.'],
  [{ kind: 'offeredAgain', inMin: 1 }, 'Offered again in about 1 minute.'],
  [{ kind: 'offeredAgain', inMin: 9 }, 'Offered again in about 9 minutes.'],
  [{ kind: 'staysDue' }, 'It waits here until you take a rest.'],
  [{ kind: 'afterHold', letsGoInMin: null }, 'Offered once that ends, at a pause in your typing.'],
  [
    { kind: 'afterHold', letsGoInMin: 90 },
    'Offered once that ends, at a pause in your typing. If that goes on for another 1 hour 30 minutes, it waits here instead.',
  ],
  [{ kind: 'afterPause', dueInMin: 12 }, 'When they start again, the next one is due in 12 minutes.'],
  [{ kind: 'pauseThenOffHours' }, 'By then it is outside your hours. Reminders begin again with them.'],
  [
    { kind: 'beforeRest', withinMin: 2 },
    'Come back within 2 minutes and counting goes on. After that it starts from nothing.',
  ],
  [
    { kind: 'beforeRest', withinMin: 1 },
    'Come back within 1 minute and counting goes on. After that it starts from nothing.',
  ],
  [{ kind: 'afterRest', dueInMin: 30 }, 'Your next break is due 30 minutes after that.'],
])('%j', (ahead, words) => {
  expect(aheadWords(ahead)).toBe(words);
});

const off = (inDays: number, minute: number): ClockView => ({
  state: 'offHours',
  begins: { inDays, weekday: 1, minute },
});
const sitting = sittingToday.clock;

it.each<[string, ClockView, number, boolean, boolean]>([
  ['the hours are over', off(1, 540), 1051, true, true],
  ['a night shift is over', off(0, 1320), 390, true, true],
  ['a lunch between the hours', off(0, 780), 730, true, false],
  ['before the hours begin', off(0, 540), 420, true, false],
  ['a day off in the evening', { state: 'offHours', begins: null }, 1140, true, true],
  ['a day off in the morning', { state: 'offHours', begins: null }, 600, true, false],
  ['working late in the hours', sitting, 1140, true, false],
  ['evening, and no hours', sitting, 1080, false, true],
  ['afternoon, and no hours', sitting, 1079, false, false],
  ['a break in the evening', { state: 'break' }, 1140, false, false],
  ['nothing read yet', { state: 'unread', sittingMin: 3 }, 1140, false, false],
])('the end of the day is suggested or not: %s', (_, clock, minute, hoursOn, suggested) => {
  expect(suggestsEndOfDay({ ...sittingToday, clock, minute }, hoursOn)).toBe(suggested);
});
