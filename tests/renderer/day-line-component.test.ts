// @vitest-environment happy-dom
/** A day's line says in words and in a table what it draws. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { languageOf } from '../../content/strings/languages.ts';
import { speak, speakingEnglish } from '../../content/strings/speaking.ts';
import type { DayPart } from '../../electron/core/history-view.ts';
import DayLine from '../../renderer/main/day/DayLine.svelte';
import { shortLength, toldLength } from '../../renderer/main/day/length-words.ts';

afterEach(async () => {
  cleanup();
  await speak(speakingEnglish);
});

const morning: readonly DayPart[] = [
  { kind: 'sitting', fromMinute: 545, toMinute: 575 },
  { kind: 'break', fromMinute: 575, toMinute: 578 },
  { kind: 'sitting', fromMinute: 578, toMinute: 608 },
  { kind: 'away', fromMinute: 608, toMinute: 633 },
  { kind: 'break', fromMinute: 633, toMinute: 634 },
  { kind: 'sitting', fromMinute: 634, toMinute: 650 },
];

it('sums up the day for those who do not see it', () => {
  render(DayLine, { parts: morning, now: 650 });
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'From 9:05 to 10:50: Sitting, 1 hour 16 minutes; 2 breaks, 4 minutes; Away, 25 minutes.',
  );
});

it('has a legend of the kinds that there are and no other', () => {
  const { container } = render(DayLine, { parts: morning });
  const legend = [...container.querySelectorAll('.head li')].map((item) => item.textContent.trim());
  expect(legend).toEqual(['Sitting', 'Break', 'Away']);
});

it('tells the sitting that goes on from the one before, where there was one', () => {
  const legend = (parts: readonly DayPart[]): string[] => {
    const { container } = render(DayLine, { parts, now: 650 });
    const words = [...container.querySelectorAll('.head li')].map((item) => item.textContent.trim());
    cleanup();
    return words;
  };
  expect(legend(morning)).toEqual(['Sitting', 'Sitting now', 'Break', 'Away']);
  expect(legend(morning.slice(-1))).toEqual(['Sitting now']);
});

it('shows the sitting that goes on now, and only that, as such', () => {
  const present = (now: number | null, parts = morning): number => {
    const { container } = render(DayLine, { parts, now });
    const found = container.querySelectorAll('.bar .present').length;
    cleanup();
    return found;
  };
  expect(present(650)).toBe(1);
  expect(present(700)).toBe(0);
  expect(present(null)).toBe(0);
  expect(present(634, morning.slice(0, -1))).toBe(0);
});

it('runs from the right where words do: the same pieces, mirrored', async () => {
  const placesOf = (root: Element, tag: string) =>
    [...root.querySelectorAll(`.line ${tag}`)].map((each) => ({
      x: Number(each.getAttribute('x')),
      wide: Number(each.getAttribute('width') ?? 0),
    }));
  const places = () => {
    const { container } = render(DayLine, { parts: morning, now: 650 });
    const found = [...placesOf(container, '.bar > rect'), ...placesOf(container, '.hours text')];
    cleanup();
    return found;
  };
  const before = places();
  await speak({ ...speakingEnglish, ...languageOf('ur') });
  const width = 240; // what it is before it is measured
  expect(places()).toEqual(before.map(({ x, wide }) => ({ x: width - x - wide, wide })));
});

it('is a table for the asking', async () => {
  render(DayLine, { parts: morning });
  const details = screen.getByText('Show as table').closest('details');
  if (details === null) throw new Error('no table to open');
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  const rows = within(details).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['9:05', '9:35', 'Sitting', '30 min'],
    ['9:35', '9:38', 'Break', '3 min'],
    ['9:38', '10:08', 'Sitting', '30 min'],
    ['10:08', '10:33', 'Away', '25 min'],
    ['10:33', '10:34', 'Break', '1 min'],
    ['10:34', '10:50', 'Sitting', '16 min'],
  ]);
});

it('of an empty day says that nothing was counted, and offers no table', () => {
  render(DayLine, { parts: [] });
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Nothing counted.');
  expect(screen.queryByText('Show as table')).toBeNull();
});

it.each([
  [0, '0 min', '0 minutes'],
  [0.2, 'Under 1 min', 'less than a minute'],
  [1, '1 min', '1 minute'],
  [60, '1 h', '1 hour'],
  [119.7, '1 h 59 min', '1 hour 59 minutes'], // as the clock has it: "Sitting for 1 hour 59 minutes"
  [29.999_999_999, '30 min', '30 minutes'], // reckoned from two times of day
  [61, '1 h 1 min', '1 hour 1 minute'],
  [10_000, '166 h 40 min', '166 hours 40 minutes'],
])('%f minutes are %s', (minutes, short, told) => {
  expect(shortLength(minutes)).toBe(short);
  expect(toldLength(minutes)).toBe(told);
});
