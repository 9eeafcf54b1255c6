/** How long something took, in words: short ones for figures, whole ones for sentences and screen readers. */
import { text } from '../../../content/strings/text.ts';

/** What a minute lacks when it was reckoned from the times at its ends is no minute less. */
const INEXACT = 1e-6;

/** Minutes that have gone by, as the clock and the tray count them: 37 and a half are 37 in all places. */
const split = (minutes: number): { h: number; n: number } => {
  const whole = Math.floor(minutes + INEXACT);
  return { h: Math.floor(whole / 60), n: whole % 60 };
};

/** `48 min`, `1 h 20 min`; anything above nothing that makes no minute is under one minute. */
export function shortLength(minutes: number): string {
  const { h, n } = split(minutes);
  if (h === 0 && n === 0) return minutes > 0 ? text('day.length.none') : text('day.length.minutes', { n });
  if (h === 0) return text('day.length.minutes', { n });
  return n === 0 ? text('day.length.hours', { h }) : text('day.length.hoursMinutes', { h, n });
}

/** `48 minutes`, `1 hour 20 minutes`. */
export function toldLength(minutes: number): string {
  const { h, n } = split(minutes);
  if (h === 0 && n === 0) return minutes > 0 ? text('day.told.none') : text('day.told.minutes', { n });
  if (h === 0) return text('day.told.minutes', { n });
  return n === 0 ? text('day.told.hours', { h }) : text('day.told.hoursMinutes', { h, n });
}
