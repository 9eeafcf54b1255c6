/** Working hours while they are being edited: times as they stand in their fields, what is wrong with them, and the way back. */
import type { Settings } from '../../../electron/core/settings.ts';

export type HoursRange = Settings['hours']['week'][number][number];
export type HoursDay = Settings['hours']['week'][number];
export type HoursWeek = Settings['hours']['week'];

/** One range as it is being typed; `id` stays the same while its place in the list changes. */
export type DraftRange = { readonly id: number; readonly from: string; readonly to: string };
/** What is wrong with a day, and the ranges that it is about. */
export type WrongHours = { readonly why: 'empty' | 'same' | 'overlap'; readonly ranges: readonly number[] };

/** As many ranges as a day can have. */
export const mostRanges = 6;
const DAY = 24 * 60;
const usual: HoursRange = { from: 9 * 60, to: 17 * 60 + 30 };

/** Minutes since midnight as a time field wants them: `09:00`. */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What stands in a time field, in minutes since midnight; null when that is no whole time. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The range goes on until the next day. */
export function isOvernight({ from, to }: DraftRange): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start !== null && end !== null && end < start;
}

/** The day in minutes when all of it is right, sorted by its starts; else what is wrong first. */
export function checkDay(day: readonly DraftRange[]): HoursDay | WrongHours {
  const ranges: { id: number; from: number; to: number }[] = [];
  for (const { id, from, to } of day) {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    if (start === null || end === null) return { why: 'empty', ranges: [id] };
    if (start === end) return { why: 'same', ranges: [id] };
    ranges.push({ id, from: start, to: end });
  }
  ranges.sort((a, b) => a.from - b.from);
  for (const [at, range] of ranges.entries()) {
    const before = ranges[at - 1];
    const ends = before === undefined ? 0 : before.to > before.from ? before.to : before.to + DAY;
    if (before !== undefined && ends > range.from) return { why: 'overlap', ranges: [before.id, range.id] };
  }
  return ranges.map(({ from, to }) => ({ from, to }));
}

export const isWrong = (checked: HoursDay | WrongHours): checked is WrongHours => 'why' in checked;

/** What another range of a day begins with: some hours after the last one, else fields to fill in. */
export function suggested(day: readonly DraftRange[]): Omit<DraftRange, 'id'> {
  if (day.length === 0) return { from: timeOf(usual.from), to: timeOf(usual.to) };
  const ends = day.map(({ from, to }) => {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    return start === null || end === null || end <= start ? DAY : end;
  });
  const from = Math.max(...ends) + 60;
  return from + 60 < DAY
    ? { from: timeOf(from), to: timeOf(Math.min(from + 180, DAY - 1)) }
    : { from: '', to: '' };
}
