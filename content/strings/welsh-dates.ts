/** Welsh names of days and months, and how Welsh joins a list; after Unicode CLDR's data for Welsh (cy). */

const weekdays = [
  'Dydd Llun',
  'Dydd Mawrth',
  'Dydd Mercher',
  'Dydd Iau',
  'Dydd Gwener',
  'Dydd Sadwrn',
  'Dydd Sul',
];
const weekdaysShort = ['Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad', 'Sul'];
const months = [
  ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
  ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
];
const monthsShort = [
  'Ion',
  'Chwef',
  'Maw',
  'Ebrill',
  'Mai',
  'Meh',
  'Gorff',
  'Awst',
  'Medi',
  'Hyd',
  'Tach',
  'Rhag',
];

/** What the English format has for a name, in Welsh; the rest of the format stays. */
type Part = { readonly type: string; readonly value: string };

const englishNames = (options: Intl.DateTimeFormatOptions, count: number, stepDays: number): string[] => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  // Monday 1 January 2024: its week, and the first days of its months.
  return Array.from({ length: count }, (_name, at) =>
    format.format(stepDays === 1 ? Date.UTC(2024, 0, 1 + at) : Date.UTC(2024, at, 1)),
  );
};

function translation(options: Intl.DateTimeFormatOptions): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (english: readonly string[], own: readonly string[]): void => {
    english.forEach((name, at) => names.set(name, own[at] ?? name));
  };
  if (options.weekday !== undefined) {
    const own = options.weekday === 'long' ? weekdays : weekdaysShort;
    add(englishNames({ weekday: options.weekday }, 7, 1), own);
  }
  if (options.month === 'long' || options.month === 'short') {
    add(englishNames({ month: options.month }, 12, 30), options.month === 'long' ? months : monthsShort);
  }
  return names;
}

/** Writes by a British English format that was made with `options`, with Welsh names in it. */
export function inWelsh(options: Intl.DateTimeFormatOptions): (parts: readonly Part[]) => string {
  const names = translation(options);
  return (parts) =>
    parts
      .map(({ type, value }) =>
        type === 'weekday' || type === 'month' ? (names.get(value) ?? value) : value,
      )
      .join('');
}

/** `un, dau a tri`; `ac` before a vowel, whatever sign of quotation stands before it. */
export function list(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return words.join('');
  const and = /^[‘“(]*[aeiouwyâêîôûŵŷ]/iu.test(last) ? 'ac' : 'a';
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
