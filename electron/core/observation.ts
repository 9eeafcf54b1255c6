/** The one plain thing that the figures may support; mostly there is none, and then nothing is said. */
import type { Day } from './history-days.ts';
import type { Observation } from './history-view.ts';

/** Times of day that are tried: whole hours from 7 to 11. */
const HOURS = [7, 8, 9, 10, 11];
/** Days that are needed before such an hour, and from it on. */
const ENOUGH_DAYS = 15;
/** Breaks that must have been offered on a day for it to count: one alone says nothing of a day. */
const ENOUGH_OFFERED = 2;
/** The least difference worth a word: a fifth of the breaks. */
const CLEAR = 0.2;
/** How many standard errors the difference must lie from none; five hours are tried, so more than the usual two. */
const SURE = 4;

type Shares = { readonly n: number; readonly mean: number; readonly variance: number };

function sharesOf(shares: readonly number[]): Shares {
  const n = shares.length;
  const mean = shares.reduce((sum, share) => sum + share, 0) / n;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / Math.max(1, n - 1);
  return { n, mean, variance };
}

/** By how many standard errors more was taken before than after; 0 when it is too little to speak of. */
function sureness(before: Shares, after: Shares): number {
  if (before.n < ENOUGH_DAYS || after.n < ENOUGH_DAYS || before.mean - after.mean < CLEAR) return 0;
  // Days that are all alike are not surer than days of one break more or less.
  const error = Math.sqrt(before.variance / before.n + after.variance / after.n);
  return (before.mean - after.mean) / Math.max(error, 0.01);
}

/** Days that began early, with more of their breaks taken than the others: only when that is clear and many days say so. */
export function observe(days: readonly Pick<Day, 'figures' | 'beganMinute'>[]): Observation | null {
  const known = days.flatMap(({ figures: { offered, taken }, beganMinute }) =>
    offered < ENOUGH_OFFERED || beganMinute === null ? [] : [{ beganMinute, share: taken / offered }],
  );
  let surest: { readonly sure: number; readonly minute: number } | null = null;
  for (const hour of HOURS) {
    const minute = hour * 60;
    const shares = (early: boolean): readonly number[] =>
      known.filter((day) => day.beganMinute < minute === early).map(({ share }) => share);
    const sure = sureness(sharesOf(shares(true)), sharesOf(shares(false)));
    if (sure >= SURE && sure > (surest?.sure ?? 0)) surest = { sure, minute };
  }
  return surest === null ? null : { kind: 'earlyStart', minute: surest.minute };
}
