// @vitest-environment happy-dom
/** Today's line and figures: asked for when they may have changed, and honest while they are not here. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DayView } from '../../electron/core/history-view.ts';
import type { TodayView } from '../../electron/core/views.ts';
import App from '../../renderer/main/App.svelte';
import { figureWords } from '../../renderer/main/today/figure-words.ts';
import { emptyDay, FakeMain, settingsWith, sittingToday } from './main-fixture.ts';

const MINUTE = 60_000;
const figures = (changed: Partial<DayView['figures']>): DayView['figures'] => ({
  ...emptyDay.figures,
  ...changed,
});
const busyDay: DayView = {
  figures: figures({ offered: 6, taken: 5, longestSittingMs: 48 * MINUTE, movingMs: 14 * MINUTE }),
  parts: [
    { kind: 'sitting', fromMinute: 540, toMinute: 570 },
    { kind: 'break', fromMinute: 570, toMinute: 573 },
    { kind: 'sitting', fromMinute: 573, toMinute: 868 },
  ],
};

let hidden = false;
beforeAll(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
beforeEach(() => {
  hidden = false;
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Opens Today; `answers`: what main says to each question for the day, the last one from then on. */
function opens(...answers: (DayView | Promise<DayView>)[]) {
  const fake = new FakeMain();
  const historyDay = vi.fn((_day: string) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer === undefined ? Promise.reject(new Error('no')) : Promise.resolve(answer);
  });
  render(App, { api: { ...fake.api, call: { ...fake.api.call, historyDay } } });
  const pushes = (changed: Partial<TodayView>) => fake.push('today', { ...sittingToday, ...changed });
  return { fake, historyDay, pushes, answers };
}
const card = () => within(screen.getByRole('region', { name: 'Your day so far' }));

it('shows the day that main says it is, once it is here', async () => {
  const { historyDay } = opens(busyDay);
  await card().findByRole('img');
  expect(historyDay.mock.calls).toEqual([['2026-11-30']]);
  expect(screen.getByText('5 of 6')).toBeTruthy();
  expect(screen.getByText('48 min')).toBeTruthy();
  expect(screen.getByText('Monday 30 November')).toBeTruthy();
});

it('says that it loads, and makes no claim meanwhile', () => {
  opens(new Promise<DayView>(() => undefined));
  expect(card().getByRole('status').textContent).toBe('Loading');
  expect(screen.getAllByText('–')).toHaveLength(3);
});

it('says so when nothing has been counted', async () => {
  opens(emptyDay);
  await card().findByText('Nothing counted yet today.');
  expect(card().queryByRole('img')).toBeNull();
});

it('can be asked for again when it failed', async () => {
  const { answers, historyDay } = opens();
  const again = await card().findByRole('button', { name: 'Try again' });
  expect(card().getByText('Your day could not be read.')).toBeTruthy();
  answers.push(busyDay);
  await fireEvent.click(again);
  await card().findByRole('img');
  expect(card().queryByText('Your day could not be read.')).toBeNull();
  expect(historyDay).toHaveBeenCalledTimes(2);
});

it('keeps what is known of the day when a later question fails', async () => {
  const { answers, pushes } = opens(busyDay);
  await card().findByRole('img');
  answers.length = 0;
  pushes({ clock: { state: 'rested' } });
  await card().findByText('Your day could not be read.');
  expect(card().getByRole('img')).toBeTruthy();
});

describe('asked again', () => {
  it('once a minute at most as time passes', async () => {
    const { historyDay, pushes } = opens(busyDay);
    await card().findByRole('img');
    for (let n = 0; n < 5; n++) {
      await vi.advanceTimersByTimeAsync(10_000);
      pushes({ minute: sittingToday.minute + n });
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(historyDay).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(historyDay).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(historyDay).toHaveBeenCalledTimes(2); // nothing has changed since
  });

  it('at once when the clock does something else, as after a break', async () => {
    const { historyDay, pushes } = opens(emptyDay, busyDay);
    await card().findByText('Nothing counted yet today.');
    pushes({ clock: { state: 'break' } });
    await card().findByRole('img');
    expect(historyDay).toHaveBeenCalledTimes(2);
  });

  it('at midnight, and yesterday is not shown as today', async () => {
    const { historyDay, pushes } = opens(busyDay, new Promise<DayView>(() => undefined));
    await card().findByRole('img');
    pushes({ day: '2026-12-01', minute: 0 });
    await waitFor(() => expect(historyDay).toHaveBeenLastCalledWith('2026-12-01'));
    expect(card().queryByRole('img')).toBeNull();
    expect(screen.getByText('Tuesday 1 December')).toBeTruthy();
  });

  it('not while nobody sees it, but when it is seen again', async () => {
    const { historyDay, pushes } = opens(busyDay);
    await card().findByRole('img');
    hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    pushes({ clock: { state: 'rested' } });
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(historyDay).toHaveBeenCalledTimes(1);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(historyDay).toHaveBeenCalledTimes(2);
  });

  it('not after the page has been left', async () => {
    const { historyDay, pushes } = opens(busyDay);
    await card().findByRole('img');
    pushes({ minute: sittingToday.minute + 1 });
    await vi.advanceTimersByTimeAsync(0);
    await fireEvent.click(screen.getByRole('button', { name: 'Advice' }));
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(historyDay).toHaveBeenCalledTimes(1);
  });
});

it.each([
  [figures({}), ['None yet', 'None yet', 'None yet']],
  [figures({ offered: 1, taken: 0, longestSittingMs: 20_000 }), ['0 of 1', 'Under 1 min', 'None yet']],
  [
    figures({ offered: 10_000, taken: 9_999, longestSittingMs: 10_000 * MINUTE, movingMs: MINUTE }),
    ['9999 of 10000', '166 h 40 min', '1 min'],
  ],
])('figures in plain words', (some, words) => {
  expect(figureWords(some).map(({ value }) => value)).toEqual(words);
});

describe('the end of the day', () => {
  const evening = { minute: 19 * 60 };

  it('is suggested after work in the words of the library, and starts', async () => {
    const { fake, pushes } = opens(busyDay);
    expect(screen.queryByRole('region', { name: 'End of the day' })).toBeNull();
    pushes(evening);
    const suggestion = within(await screen.findByRole('region', { name: 'End of the day' }));
    expect(suggestion.getByText(/Longer and on the floor/)).toBeTruthy();
    await fireEvent.click(suggestion.getByRole('button', { name: 'Do this now' }));
    expect(fake.calls).toContainEqual(['startNow', 'end-of-day']);
  });

  it('is not suggested while working hours are on and go on', async () => {
    const { fake, pushes } = opens(busyDay);
    const { hours } = settingsWith({}).values;
    fake.push('settings', settingsWith({ hours: { ...hours, on: true } }));
    pushes(evening);
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.calls.map(([name]) => name)).not.toContain('library');
  });

  it('is left out quietly when the library cannot be read', async () => {
    const { fake, pushes } = opens(busyDay);
    fake.failing.add('library');
    pushes(evening);
    await waitFor(() => expect(fake.calls).toContainEqual(['library']));
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.queryByRole('region', { name: 'End of the day' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

it('says what will happen next beside the clock', async () => {
  const { pushes } = opens(busyDay);
  pushes({ clock: { state: 'rested' }, ahead: { kind: 'afterRest', dueInMin: 45 } });
  await screen.findByText('Your next break is due 45 minutes after that.');
});
