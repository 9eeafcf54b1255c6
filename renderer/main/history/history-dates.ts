/** Days of the history: moving among them, and their names in words. */
import { endOfWeek, parseDate, startOfWeek, type CalendarDate } from '@internationalized/date';
import type { DayKey, DaySpan } from '../../../electron/core/history-view.ts';
import * as formats from '../../../content/strings/formats.ts';
import { text } from '../../../content/strings/text.ts';

/** Weeks begin on Monday in every language: days are added up by them. */
const WEEKS_OF = 'en-GB';
const keyOf = (at: CalendarDate): DayKey => at.toString();
const yearOf = (day: DayKey): string => day.slice(0, 4);

export const WEEK = 7;

export const addDays = (day: DayKey, days: number): DayKey => keyOf(parseDate(day).add({ days }));
/** The Monday of its week. */
export const weekStart = (day: DayKey): DayKey => keyOf(startOfWeek(parseDate(day), WEEKS_OF));
/** The Sunday of its week. */
export const weekEnd = (day: DayKey): DayKey => keyOf(endOfWeek(parseDate(day), WEEKS_OF));
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
  formats.dateWords(day, yearOf(day) === yearOf(today) ? 'weekdayDay' : 'weekdayDate');
/** `Thu` */
export const shortWeekday = (day: DayKey): string => formats.dateWords(day, 'weekdayShort');
/** `Thursday` */
export const weekday = (day: DayKey): string => formats.dateWords(day, 'weekday');
/** `Nov` */
export const shortMonth = (day: DayKey): string => formats.dateWords(day, 'monthShort');
/** `26 Nov` */
export const shortDay = (day: DayKey): string => formats.dateWords(day, 'dayShort');

/** `24 to 30 November`, with the years when they are not the present one. */
export function spanWords({ from, to }: DaySpan, today: DayKey): string {
  const style = yearOf(from) === yearOf(today) && yearOf(to) === yearOf(today) ? 'day' : 'date';
  const end = formats.dateWords(to, style);
  return from === to ? end : text('history.span', { from: formats.firstDayWords(from, to, style), to: end });
}
