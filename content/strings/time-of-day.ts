/** How a time of day is written, everywhere but in the fields that a person types it into. */
const TIME = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** `15:05` for 905 minutes since midnight; beyond 24 hours it is the next day's time. */
export const timeOfDay = (minute: number): string => TIME.format(Math.floor(minute) * 60_000);
