/** Days and months of the calendar as keys, counted without a clock or a time zone. */
import { GregorianCalendar, parseDate } from '@internationalized/date';
import type { DayKey, DaySpan } from './history-view.ts';
import { HOUR, MINUTE } from './time.ts';

/** A calendar month, `YYYY-MM`. */
export type MonthKey = string;

/** The length of a day on the clock on the wall, in milliseconds; real days of 23 and 25 hours exist besides. */
export const DAY = 24 * HOUR;

const gregorian = new GregorianCalendar();
/** 1 January 1970, counted as the library counts days. */
const EPOCH = gregorian.toJulianDay(parseDate('1970-01-01'));

/**
 * The day as a number that grows by one each day, 0 for 1 January 1970; `dayNumber` gives the same for now.
 * @throws RangeError when there is no such day.
 */
export const numberOfDay = (key: DayKey): number => gregorian.toJulianDay(parseDate(key)) - EPOCH;

/** The key of a day's number. */
export const keyOfDay = (number: number): DayKey => gregorian.fromJulianDay(number + EPOCH).toString();

export const monthOfDay = (key: DayKey): MonthKey => key.slice(0, 7);
export const firstOfMonth = (month: MonthKey): DayKey => `${month}-01`;

/** The month so many months later, or earlier. */
export const monthsLater = (month: MonthKey, by: number): MonthKey =>
  monthOfDay(parseDate(firstOfMonth(month)).add({ months: by }).toString());

/** All days before a month. */
export const daysBefore = (month: MonthKey): DaySpan => ({
  from: '0000-01-01',
  to: keyOfDay(numberOfDay(firstOfMonth(month)) - 1),
});

/** Milliseconds on the clock on the wall since 1 January 1970, where local time is `offsetMin` ahead of UTC. */
export const wallMs = (utcMs: number, offsetMin: number): number => utcMs + offsetMin * MINUTE;

/** The first day that is kept with `keepMonths`, today's month and so many before it in whole; null: all are. */
export function firstKeptDay(today: DayKey, keepMonths: number): DayKey | null {
  return keepMonths === 0 ? null : firstOfMonth(monthsLater(monthOfDay(today), -keepMonths));
}
