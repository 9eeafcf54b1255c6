/** The days of the week by name, Monday first. */

const MONDAY = Date.UTC(2024, 0, 1);
const name = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

export const weekdays: readonly string[] = Array.from({ length: 7 }, (_day, at) =>
  name.format(MONDAY + at * 24 * 60 * 60_000),
);
