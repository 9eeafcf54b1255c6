// @vitest-environment happy-dom
/** Working hours on the settings page: what is right is kept, what is not is said and stays in its fields. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultHours, type Hours } from '../../electron/core/hours.ts';
import App from '../../renderer/main/App.svelte';
import {
  checkDay,
  isOvernight,
  minuteOf,
  suggested,
  timeOf,
} from '../../renderer/main/settings/hours-draft.ts';
import { FakeMain, settingsWith } from './main-fixture.ts';

beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const draft = (...times: [string, string][]) => times.map(([from, to], id) => ({ id, from, to }));

describe('a day', () => {
  it('reads and writes times', () => {
    expect([0, 545, 1439].map(timeOf)).toEqual(['00:00', '09:05', '23:59']);
    expect(['00:00', '09:05', '23:59:30'].map(minuteOf)).toEqual([0, 545, 1439]);
    expect(['', '24:00', '9', '12:60'].map(minuteOf)).toEqual([null, null, null, null]);
  });

  it('is sorted when it is right', () => {
    expect(checkDay(draft(['13:00', '17:00'], ['09:00', '12:00']))).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ]);
    expect(checkDay(draft(['09:00', '12:00'], ['12:00', '13:00']))).toHaveLength(2); // one after the other
    expect(checkDay(draft(['05:00', '09:00'], ['22:00', '06:00']))).toHaveLength(2); // on different days
  });

  it.each([
    ['empty', draft(['09:00', '12:00'], ['', '17:00']), [1]],
    ['same', draft(['09:00', '09:00']), [0]],
    ['overlap', draft(['09:00', '12:30'], ['12:00', '13:00']), [0, 1]],
    ['overlap', draft(['09:00', '17:00'], ['10:00', '11:00']), [0, 1]],
    ['overlap', draft(['22:00', '06:00'], ['23:00', '23:30']), [0, 1]],
  ])('is wrong when it is: %s', (why, day, ranges) => {
    expect(checkDay(day)).toEqual({ why, ranges });
  });

  it('knows what goes on overnight', () => {
    expect(draft(['22:00', '06:00'], ['09:00', '17:00'], ['', '06:00']).map(isOvernight)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('suggests hours after the last ones, and nothing where nothing fits', () => {
    expect(suggested([])).toEqual({ from: '09:00', to: '17:30' });
    expect(suggested(draft(['09:00', '12:00']))).toEqual({ from: '13:00', to: '16:00' });
    expect(suggested(draft(['09:00', '21:30']))).toEqual({ from: '22:30', to: '23:59' });
    expect(suggested(draft(['22:00', '06:00']))).toEqual({ from: '', to: '' });
    for (let to = 541; to < 1440; to++) {
      const day = draft(['09:00', timeOf(to)]);
      const { from, to: until } = suggested(day);
      if (from !== '') expect(checkDay([...day, { id: 9, from, to: until }])).toHaveLength(2);
    }
  });
});

const week = (change: Partial<Record<number, Hours['week'][number]>>): Hours['week'] => {
  const at = (day: number): Hours['week'][number] => change[day] ?? defaultHours.week[day] ?? [];
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6)];
};

async function open(hours: Hours = { ...defaultHours, on: true }, locked = false): Promise<FakeMain> {
  const fake = new FakeMain({
    page: { page: 'settings', asked: 1 },
    settings: settingsWith({ hours }, locked ? { locked: ['hours'] } : {}),
  });
  render(App, { api: fake.api });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return fake;
}
const day = (name: string) => within(screen.getByRole('group', { name }));
const input = (label: string): HTMLInputElement => screen.getByLabelText(label);
async function type(label: string, time: string): Promise<void> {
  await fireEvent.input(input(label), { target: { value: time } });
}
const savedWeeks = (fake: FakeMain): unknown[] =>
  fake.calls.filter(([name]) => name === 'changeSetting').map(([, change]) => change);

it('is a switch, and the days are there only when it is on', async () => {
  const fake = await open(defaultHours);
  expect(screen.queryByRole('group', { name: 'Monday' })).toBeNull();
  await fireEvent.click(screen.getByRole('switch', { name: 'Offer breaks only in my working hours' }));
  expect(savedWeeks(fake)).toEqual([{ key: 'hours', value: { ...defaultHours, on: true } }]);
});

it('lists the week from Monday, each day with its hours or off', async () => {
  await open();
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  expect(days.map((name) => day(name).queryByText('Day off') !== null)).toEqual([
    ...Array.from({ length: 5 }, () => false),
    true,
    true,
  ]);
  expect(input('Monday, hours 1, from').value).toBe('09:00');
  expect(input('Friday, hours 1, to').value).toBe('17:30');
});

it('keeps a time when its field is left, not half typed', async () => {
  const fake = await open();
  await type('Monday, hours 1, from', '01:00');
  await type('Monday, hours 1, from', '10:00');
  expect(savedWeeks(fake)).toEqual([]);
  await fireEvent.focusOut(input('Monday, hours 1, from'), { relatedTarget: document.body });
  const value = { on: true, week: week({ 0: [{ from: 600, to: 1050 }] }) };
  expect(savedWeeks(fake)).toEqual([{ key: 'hours', value }]);
});

it('keeps a time after a while, or with Enter', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const fake = await open();
  await type('Monday, hours 1, to', '16:00');
  vi.advanceTimersByTime(3000);
  expect(savedWeeks(fake)).toHaveLength(1);
  await type('Monday, hours 1, to', '15:00');
  await fireEvent.keyDown(input('Monday, hours 1, to'), { key: 'Enter' });
  expect(savedWeeks(fake)).toHaveLength(2);
});

it('says what goes on overnight', async () => {
  const fake = await open();
  await type('Monday, hours 1, from', '22:00');
  await type('Monday, hours 1, to', '06:00');
  await fireEvent.keyDown(input('Monday, hours 1, to'), { key: 'Enter' });
  expect(day('Monday').getByText('until 06:00 the next day')).toBeTruthy();
  const value = { on: true, week: week({ 0: [{ from: 1320, to: 360 }] }) };
  expect(savedWeeks(fake)).toEqual([{ key: 'hours', value }]);
});

it('adds and removes hours, and the keyboard stays with them', async () => {
  const fake = await open({ on: true, week: week({ 0: [{ from: 540, to: 720 }] }) });
  await fireEvent.click(screen.getByRole('button', { name: 'Add hours to Monday' }));
  await waitFor(() => {
    expect(document.activeElement).toBe(input('Monday, hours 2, from'));
  });
  await fireEvent.click(screen.getByRole('button', { name: 'Remove hours 1 of Monday' }));
  await waitFor(() => {
    expect(document.activeElement).toBe(input('Monday, hours 1, from'));
  });
  expect(input('Monday, hours 1, from').value).toBe('13:00');
  expect(savedWeeks(fake).at(-1)).toEqual({
    key: 'hours',
    value: { on: true, week: week({ 0: [{ from: 780, to: 960 }] }) },
  });
  expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull(); // the last one goes with the day's switch
});

it('has no more than six in a day', async () => {
  await open({
    on: true,
    week: week({ 0: [0, 1, 2, 3, 4, 5].map((n) => ({ from: n * 60, to: n * 60 + 30 })) }),
  });
  expect(screen.queryByRole('button', { name: 'Add hours to Monday' })).toBeNull();
});

it('remembers the hours of a day off', async () => {
  const fake = await open();
  const monday = screen.getByRole('switch', { name: 'Monday' });
  await fireEvent.click(monday);
  expect(day('Monday').getByText('Day off')).toBeTruthy();
  expect(savedWeeks(fake).at(-1)).toEqual({ key: 'hours', value: { on: true, week: week({ 0: [] }) } });
  await fireEvent.click(monday);
  expect(input('Monday, hours 1, from').value).toBe('09:00');
});

it.each([
  ['', 'Choose both times.'],
  ['17:30', 'Start and end are the same time.'],
])('says what is wrong with %j, keeps what was right, and loses nothing', async (time, words) => {
  const fake = await open();
  await type('Monday, hours 1, from', time);
  await fireEvent.focusOut(input('Monday, hours 1, from'), { relatedTarget: document.body });
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain(words);
  expect(alert.textContent).toContain('Not saved yet.');
  const field = input('Monday, hours 1, from');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toBe(alert.id);
  expect(savedWeeks(fake)).toEqual([]);

  await type('Tuesday, hours 1, from', '08:00'); // another day is kept all the same
  await fireEvent.focusOut(input('Tuesday, hours 1, from'), { relatedTarget: document.body });
  const value = { on: true, week: week({ 1: [{ from: 480, to: 1050 }] }) };
  expect(savedWeeks(fake)).toEqual([{ key: 'hours', value }]);

  await fireEvent.click(screen.getByRole('button', { name: 'Today' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  expect(input('Monday, hours 1, from').value).toBe(time);
  expect(screen.getByRole('alert').textContent).toContain(words);
});

it('says when hours overlap, and stops saying so', async () => {
  await open({
    on: true,
    week: week({
      0: [
        { from: 540, to: 720 },
        { from: 780, to: 1020 },
      ],
    }),
  });
  await type('Monday, hours 2, from', '11:00');
  await fireEvent.keyDown(input('Monday, hours 2, from'), { key: 'Enter' });
  expect(screen.getByRole('alert').textContent).toContain('Two of these overlap.');
  await fireEvent.click(screen.getByRole('button', { name: 'Remove hours 2 of Monday' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('copying to other days', () => {
  it('copies to those chosen, says so, and gives the keyboard back', async () => {
    const fake = await open({ on: true, week: week({ 0: [{ from: 480, to: 960 }] }) });
    const button = screen.getByRole('button', { name: 'Copy to other days: Monday' });
    await fireEvent.click(button);
    const panel = within(screen.getByRole('group', { name: 'Copy Monday to' }));
    expect(panel.getAllByRole('checkbox')).toHaveLength(6);
    expect(document.activeElement).toBe(panel.getByRole('checkbox', { name: 'Tuesday' }));
    await fireEvent.click(panel.getByRole('button', { name: 'Copy' })); // nothing chosen yet
    expect(savedWeeks(fake)).toEqual([]);
    await fireEvent.click(panel.getByRole('checkbox', { name: 'Tuesday' }));
    await fireEvent.click(panel.getByRole('checkbox', { name: 'Sunday' }));
    await fireEvent.click(panel.getByRole('button', { name: 'Copy' }));
    const early = [{ from: 480, to: 960 }];
    expect(savedWeeks(fake)).toEqual([
      { key: 'hours', value: { on: true, week: week({ 0: early, 1: early, 6: early }) } },
    ]);
    expect(day('Monday').getByRole('status').textContent).toBe('Copied to Tuesday and Sunday.');
    await waitFor(() => {
      expect(document.activeElement).toBe(button);
    });
  });

  it('is left with Escape', async () => {
    await open();
    const button = screen.getByRole('button', { name: 'Copy to other days: Monday' });
    await fireEvent.click(button);
    const box = within(screen.getByRole('group', { name: 'Copy Monday to' })).getByRole('checkbox', {
      name: 'Tuesday',
    });
    await fireEvent.keyDown(box, { key: 'Escape' });
    await waitFor(() => {
      expect(document.activeElement).toBe(button);
    });
    expect(screen.queryByRole('group', { name: 'Copy Monday to' })).toBeNull();
  });

  it('copies nothing from a day that is not right', async () => {
    const fake = await open();
    await type('Monday, hours 1, from', '');
    await fireEvent.click(screen.getByRole('button', { name: 'Copy to other days: Monday' }));
    const panel = within(screen.getByRole('group', { name: 'Copy Monday to' }));
    await fireEvent.click(panel.getByRole('checkbox', { name: 'Tuesday' }));
    await fireEvent.click(panel.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('alert').textContent).toContain('Choose both times.');
    expect(savedWeeks(fake)).toEqual([]);
  });
});

it('can be read and not changed when an organisation has set it', async () => {
  await open({ ...defaultHours, on: true }, true);
  for (const name of ['Monday, hours 1, from', 'Monday, hours 1, to'])
    expect(input(name)).toHaveProperty('disabled', true);
  expect(screen.getByRole('switch', { name: 'Monday' })).toHaveProperty('disabled', true);
  expect(day('Monday').queryAllByRole('button')).toEqual([]);
  expect(screen.getAllByText('Managed by your organisation')).toHaveLength(1);
});
