/** Local time for tests: UTC, so that no test depends on where it runs. */
import type { Local } from '../../electron/core/time.ts';

const MINUTE = 60_000;

/** The wall time value of an instant, in UTC. */
export function utcParts(utcMs: number): Local {
  const date = new Date(utcMs);
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const minute = date.getUTCHours() * 60 + date.getUTCMinutes();
  return {
    utcMs,
    offsetMin: 0,
    dayKey: new Date(Math.floor(utcMs / MINUTE) * MINUTE).toISOString().slice(0, 10),
    weekday,
    minute,
  };
}
