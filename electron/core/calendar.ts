/** Days and months of the calendar as keys, counted without a clock or a time zone. */
import type { DayKey } from './history-view.ts';
import { HOUR, MINUTE } from './time.ts';

/** A calendar month, `YYYY-MM`. */
export type MonthKey = string;

/** The length of a day on the clock on the wall, in milliseconds; real days of 23 and 25 hours exist besides. */
export const DAY = 24 * HOUR;

const numbers = (key: string): readonly [number, number, number] => {
  const [year = NaN, month = NaN, day = 1] = key.split('-').map(Number);
  return [year, month, day];
};
const two = (n: number): string => String(n).padStart(2, '0');

/** Days from 1 January of the year 0 to the first day of a March-based year: leap days stand at its end. */
const toYear = (year: number): number =>
  year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
/** 1 January 1970, counted in the same way. */
const EPOCH = 719_468;

/** The day as a number that grows by one each day, 0 for 1 January 1970; `dayNumber` gives the same for now. */
export function numberOfDay(key: DayKey): number {
  const [year, month, day] = numbers(key);
  const fromMarch = (month + 9) % 12;
  return toYear(month > 2 ? year : year - 1) + Math.floor((fromMarch * 153 + 2) / 5) + day - 1 - EPOCH;
}

/** The key of a day's number. */
export function keyOfDay(number: number): DayKey {
  const days = number + EPOCH;
  let year = Math.floor(days / 365.2425) + 1;
  while (toYear(year) > days) year -= 1;
  const ofYear = days - toYear(year);
  const fromMarch = Math.floor((ofYear * 5 + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const day = ofYear - Math.floor((fromMarch * 153 + 2) / 5) + 1;
  return `${String(month > 2 ? year : year + 1).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export const monthOfDay = (key: DayKey): MonthKey => key.slice(0, 7);
export const firstOfMonth = (month: MonthKey): DayKey => `${month}-01`;

/** The month so many months later, or earlier. */
export function monthsLater(month: MonthKey, by: number): MonthKey {
  const [year, ofYear] = numbers(month);
  const all = year * 12 + ofYear - 1 + by;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${two((((all % 12) + 12) % 12) + 1)}`;
}

/** Milliseconds on the clock on the wall since 1 January 1970, where local time is `offsetMin` ahead of UTC. */
export const wallMs = (utcMs: number, offsetMin: number): number => utcMs + offsetMin * MINUTE;

/** The first day that is kept with `keepMonths`, today's month and so many before it in whole; null: all are. */
export function firstKeptDay(today: DayKey, keepMonths: number): DayKey | null {
  return keepMonths === 0 ? null : firstOfMonth(monthsLater(monthOfDay(today), -keepMonths));
}
