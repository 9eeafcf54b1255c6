/** Dates, times, numbers and lists as the language that is spoken writes them: the only place that asks for formats. */
import { inOnePiece, isolated } from './isolate.ts';
import { ENGLISH, languageOf } from './languages.ts';
import { speaking, type ContentPart } from './speaking.ts';
import * as welsh from './welsh-dates.ts';

const dateStyles = {
  /** `Thursday` */
  weekday: { weekday: 'long' },
  /** `Thu` */
  weekdayShort: { weekday: 'short' },
  /** `Nov` */
  monthShort: { month: 'short' },
  /** `26 Nov` */
  dayShort: { day: 'numeric', month: 'short' },
  /** `26` */
  dayOfMonth: { day: 'numeric' },
  /** `26 November` */
  day: { day: 'numeric', month: 'long' },
  /** `26 November 2026` */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** `Thursday 26 November` */
  weekdayDay: { weekday: 'long', day: 'numeric', month: 'long' },
  /** `Thursday 26 November 2026` */
  weekdayDate: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;
export type DateStyle = keyof typeof dateStyles;

const DAY_MS = 24 * 60 * 60_000;
/** The first of January 1970 was a Thursday: this day before it began is a Monday. */
const MONDAY_MS = -3 * DAY_MS;

const made = new Map<string, unknown>();
/** Making a formatter is dear: each is made once for a locale. */
function once<T>(key: string, make: () => T): T {
  const found = made.get(key);
  if (found !== undefined) return found as T; // the key names its kind
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** Chromium brings no Welsh formats: its numbers and order are those of British English, its names our own list. */
const isWelsh = (locale: string): boolean => /^cy\b/.test(locale);

/** The locale by which the present language is written, one that this runtime knows. */
export function formatsLocale(): string {
  const { formats } = speaking();
  return isWelsh(formats) ? ENGLISH : formats;
}

/** A format, and how its parts are put together in the language that is spoken. */
function dateFormat(options: Intl.DateTimeFormatOptions, timeZone: string | undefined) {
  const { formats } = speaking();
  return once(`date ${formats} ${timeZone ?? ''} ${JSON.stringify(options)}`, () => ({
    format: new Intl.DateTimeFormat(formatsLocale(), { ...options, timeZone }),
    join: isWelsh(formats) ? welsh.inWelsh(options) : joined,
  }));
}
const joined = (parts: readonly { readonly value: string }[]): string =>
  parts.map(({ value }) => value).join('');

function written(options: Intl.DateTimeFormatOptions, timeZone: string | undefined, at: number): string {
  const { format, join } = dateFormat(options, timeZone);
  const [first, second, ...rest] = format.formatToParts(at);
  if (first === undefined || second === undefined) return join(format.formatToParts(at));
  // `Thursday, 26 November 2026` needs no comma in British English, nor in Welsh, which is written by it.
  const comma = first.type === 'weekday' && second.value === ', ' && formatsLocale() === ENGLISH;
  return join([first, comma ? { ...second, value: ' ' } : second, ...rest]);
}

/** A day of the calendar, written `2026-11-26`, in words. */
export const dateWords = (day: string, style: DateStyle): string =>
  written(dateStyles[style], 'UTC', Date.parse(day));

/** Can a day of the month stand by itself, as in `24 to 30 November`? Not where its number has more with it than a space. */
function dayStandsAlone(): boolean {
  const [first, between, second] = dateFormat(dateStyles.day, 'UTC').format.formatToParts(0);
  return first?.type === 'day' && between?.value === ' ' && second?.type === 'month';
}

/** The first day of a span whose last is told with `style`: only what its month does not say already. */
export const firstDayWords = (from: string, to: string, style: 'day' | 'date'): string =>
  from.slice(0, 7) === to.slice(0, 7) && dayStandsAlone()
    ? dateWords(from, 'dayOfMonth')
    : dateWords(from, from.slice(0, 4) === to.slice(0, 4) ? 'day' : style);

/** The day of an instant (UTC milliseconds), in the computer's own time zone. */
export const dateOfInstant = (utcMs: number, style: DateStyle): string =>
  written(dateStyles[style], undefined, utcMs);

/** 1 = Monday … 7 = Sunday. */
export const weekdayName = (weekday: number): string =>
  written(dateStyles.weekday, 'UTC', MONDAY_MS + (weekday - 1) * DAY_MS);

/** Among words from right to left, `9:05 AM` would come apart; a time in those words' own letters would not. */
const wholeTime = (time: string): string =>
  speaking().direction === 'rtl' && /[A-Za-z]/.test(time) ? inOnePiece(time, 'ltr') : time;

/** `15:05` for 905 minutes since midnight; beyond 24 hours it is the next day's time. */
export const timeOfDay = (minute: number): string =>
  wholeTime(written({ hour: 'numeric', minute: '2-digit' }, 'UTC', Math.floor(minute) * 60_000));

/** `10,000` */
export const numberWords = (n: number): string =>
  once(`number ${formatsLocale()}`, () => new Intl.NumberFormat(formatsLocale())).format(n);

/** As short as it can be, for places that have no room for more: `10K`. */
export const shortNumber = (n: number): string =>
  once(
    `short ${formatsLocale()}`,
    () => new Intl.NumberFormat(formatsLocale(), { notation: 'compact', maximumFractionDigits: 1 }),
  ).format(n);

/** `one, two and three`; as `unit` without the and: `one, two, three`. */
export function listWords(words: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string {
  const { direction, formats } = speaking();
  if (type === 'conjunction' && isWelsh(formats)) return welsh.list(words);
  const style = type === 'unit' ? 'short' : 'long';
  return once(
    `list ${formatsLocale()} ${type}`,
    () => new Intl.ListFormat(formatsLocale(), { type, style }),
  ).format(words.map((each) => isolated(each, direction)));
}

/** The same inside words of a part of the content, in their language. */
export function listBeside(part: ContentPart, words: readonly string[]): string {
  const { content, tag } = speaking();
  if (content[part] === tag) return listWords(words);
  const { formats } = languageOf(content[part]);
  return once(`list ${formats} beside`, () => new Intl.ListFormat(formats, { type: 'conjunction' })).format(
    words,
  );
}

/** In the order of the alphabet. */
export const compareWords = (one: string, other: string): number =>
  once(`order ${formatsLocale()}`, () => new Intl.Collator(formatsLocale())).compare(one, other);
