/** The right moment over recording ports: holds and their sources, hours, pauses and breaks that are typed through. */
import { expect, test } from 'vitest';
import { defaultSettings } from '../../electron/core/settings.ts';
import { started } from '../fakes/started.ts';

test('a held break names its reason in the tray, and what cannot be told stands in Today', async () => {
  const day = started({}, false);
  day.state.quiet = ['microphone'];
  day.state.unreadableQuiet = ['camera'];
  await day.passes(35);
  expect(day.seen.tray?.clock).toEqual({ state: 'held', sittingMin: 35, reasons: ['microphone'] });
  expect(day.seen.today?.unreadable).toEqual(['camera']);
  await day.does().main.changeSetting({ key: 'holdFor', value: ['microphone'] });
  expect(day.seen.today?.unreadable).toEqual([]);
});

test('nobody is interrupted while they type', async () => {
  const day = started();
  day.person.types();
  await day.passes(31);
  expect(day.asked()).not.toContain('show prompt');
  day.person.works();
  await day.passes(0.2);
  expect(day.asked()).toContain('show prompt');
});

test('quiet until a time, from Today', () => {
  const day = started();
  day.does().main.pause({ untilMinute: 14 * 60 + 30 });
  expect(day.seen.tray?.clock).toMatchObject({ state: 'paused', untilMinute: 14 * 60 + 30 });
});

test('outside the hours the tray says when they begin, and the end of a break promises none', () => {
  const read = { ...defaultSettings, safetyReadAt: 1, askFirstReadAt: 1, sixWeeksNotedAt: 1 };
  const evening = [{ from: 20 * 60, to: 22 * 60 }];
  const week = [evening, evening, evening, evening, evening, evening, evening] as const;
  const day = started({ settings: { ...read, hours: { on: true, week: [...week] } } });
  expect(day.seen.tray?.clock).toMatchObject({ state: 'offHours', begins: { inDays: 0, minute: 20 * 60 } });
  day.tray({ do: 'breakNow' });
  day.does().break.end();
  expect(day.seen.break).toMatchObject({ state: 'done', nextBreakMin: 'offHours' });
});

test('a break typed through in another window is kept as such', async () => {
  const day = started();
  day.tray({ do: 'breakNow' });
  day.happens({ window: 'break', what: 'left' });
  day.person.types();
  await day.passes(10);
  expect(day.lines.find(({ kind }) => kind === 'break')).toMatchObject({ outcome: 'typedThrough' });
});
