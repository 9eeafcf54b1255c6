/** The two kinds of time that core knows: app time, which only goes forward, and wall time as a value. */

/** An instant in whole milliseconds of app time: awake time plus credited sleep, never set back. */
export type AppTime = number;

/** Wall time as a value: the only way in which the calendar enters core. */
export type Local = {
  /** Milliseconds since 1970, UTC. */
  readonly utcMs: number;
  /** Minutes that local time is ahead of UTC. */
  readonly offsetMin: number;
  /** The local day, `YYYY-MM-DD`. */
  readonly dayKey: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Minutes since local midnight. */
  readonly minute: number;
};

/** The present in both kinds of time, read together. */
export type Now = {
  readonly at: AppTime;
  readonly local: Local;
  /** How much of app time until now the computer slept, in milliseconds, as far as its clocks can tell. */
  readonly sleptMs: number;
};

/** Lengths in milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** The UTC milliseconds at which `at` was, told from the wall clock as it stands now. */
export const utcAt = (at: AppTime, now: Now): number => Math.round(now.local.utcMs - (now.at - at));

/** The local day as a number that grows by one each day. */
export const dayNumber = ({ utcMs, offsetMin }: Pick<Local, 'utcMs' | 'offsetMin'>): number =>
  Math.floor((utcMs / MINUTE + offsetMin) / (24 * 60));

/** A time of day on its day, as `dayNumber`: what a clock on the wall shows, wherever that wall is. */
export type WallTime = { readonly day: number; readonly minute: number };

/** Milliseconds until the clock on the wall shows `time`, if nobody sets it meanwhile; 0 or less: it has shown it. */
export const msUntil = ({ day, minute }: WallTime, local: Local): number =>
  ((day - dayNumber(local)) * 24 * 60 + minute - local.minute) * MINUTE - (local.utcMs % MINUTE);
