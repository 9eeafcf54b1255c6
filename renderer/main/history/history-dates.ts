/** Days of the history: moving among them, and their names in words. */
import { DateFormatter, endOfWeek, parseDate, startOfWeek, type CalendarDate } from '@internationalized/date';
import type { DayKey, DaySpan } from '../../../electron/core/history-view.ts';
import { text } from '../../../content/strings/text.ts';

const LOCALE = 'en-GB';
const zone = { timeZone: 'UTC' } as const;
const long = new DateFormatter(LOCALE, { ...zone, weekday: 'long', day: 'numeric', month: 'long' });
const longWithYear = new DateFormatter(LOCALE, {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayShort = new DateFormatter(LOCALE, { ...zone, weekday: 'short' });
const weekdayLong = new DateFormatter(LOCALE, { ...zone, weekday: 'long' });
const monthShort = new DateFormatter(LOCALE, { ...zone, month: 'short' });
const dayOfMonth = new DateFormatter(LOCALE, { ...zone, day: 'numeric', month: 'short' });
const numberOf = new DateFormatter(LOCALE, { ...zone, day: 'numeric' });
const date = new DateFormatter(LOCALE, { ...zone, day: 'numeric', month: 'long' });
const dateWithYear = new DateFormatter(LOCALE, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });

const dateOf = (day: DayKey): Date => parseDate(day).toDate('UTC');
const keyOf = (at: CalendarDate): DayKey => at.toString();
const yearOf = (day: DayKey): string => day.slice(0, 4);

export const WEEK = 7;

export const addDays = (day: DayKey, days: number): DayKey => keyOf(parseDate(day).add({ days }));
/** The Monday of its week. */
export const weekStart = (day: DayKey): DayKey => keyOf(startOfWeek(parseDate(day), LOCALE));
/** The Sunday of its week. */
export const weekEnd = (day: DayKey): DayKey => keyOf(endOfWeek(parseDate(day), LOCALE));
export const earlierOf = (one: DayKey, other: DayKey): DayKey => (one < other ? one : other);

/** All days from the first to the last, both included. */
export function daysFrom({ from, to }: DaySpan): DayKey[] {
  const days: DayKey[] = [];
  for (let at = parseDate(from); at.compare(parseDate(to)) <= 0; at = at.add({ days: 1 })) {
    days.push(keyOf(at));
  }
  return days;
}

/** `Thursday 26 November`, with its year when that is not the present one. */
export const dayWords = (day: DayKey, today: DayKey): string =>
  (yearOf(day) === yearOf(today) ? long : longWithYear).format(dateOf(day)).replace(',', '');
/** `Thu` */
export const shortWeekday = (day: DayKey): string => weekdayShort.format(dateOf(day));
/** `Thursday` */
export const weekday = (day: DayKey): string => weekdayLong.format(dateOf(day));
/** `Nov` */
export const shortMonth = (day: DayKey): string => monthShort.format(dateOf(day));
/** `26 Nov` */
export const shortDay = (day: DayKey): string => dayOfMonth.format(dateOf(day));

/** `24 to 30 November`, with the years when they are not the present one. */
export function spanWords({ from, to }: DaySpan, today: DayKey): string {
  const thisYear = yearOf(from) === yearOf(today) && yearOf(to) === yearOf(today);
  const end = (thisYear ? date : dateWithYear).format(dateOf(to));
  const begin =
    from.slice(0, 7) === to.slice(0, 7) ? numberOf : yearOf(from) === yearOf(to) ? date : dateWithYear;
  return from === to ? end : text('history.span', { from: begin.format(dateOf(from)), to: end });
}
