/** App time from the computer's clocks, without any of them: the arithmetic of sleep that is credited. */

/** The clocks of this computer, each in milliseconds. */
export type Clocks = {
  /** Time awake; never set, stands still during sleep on Linux. */
  awakeMs(): number;
  /** Time since the computer started, sleep included; null where that cannot be had. */
  uptimeMs(): number | null;
  /** The wall clock, which people and servers set. */
  utcMs(): number;
};

/** App time, in milliseconds that only go forward. */
export type AppTimeSource = {
  /** Milliseconds of app time. */
  at(): number;
  /** How much of that was sleep, as of the last reading. */
  sleptMs(): number;
  /** The computer is about to sleep. Saying it twice does no harm. */
  suspended(): void;
  /** The computer woke. Saying it twice does no harm. */
  resumed(): void;
};

/**
 * What the uptime may run ahead of the time awake without being believed, in milliseconds: it comes in steps
 * of 10 ms, or of a whole second where the kernel's own file cannot be read.
 */
const jitterMs = 1_500;

/** App time on systems whose uptime counts sleep while the awake clock does not (Linux): asked at every reading. */
export function appTimeByUptime(clocks: Clocks): AppTimeSource {
  let credited = 0;
  let latest = 0;
  let base = ahead();

  function ahead(): number | null {
    const uptime = clocks.uptimeMs();
    return uptime === null || !Number.isFinite(uptime) ? null : uptime - clocks.awakeMs();
  }

  return {
    at() {
      const now = ahead();
      base ??= now;
      if (now !== null && base !== null && now - base - credited > jitterMs) credited = now - base;
      latest = Math.max(latest, clocks.awakeMs() + credited);
      return latest;
    },
    sleptMs: () => credited,
    suspended() {},
    resumed() {},
  };
}

/**
 * App time elsewhere: what the wall clock grew between suspend and resume beyond the time awake. A wall clock
 * that is set while the computer sleeps cannot be told from sleep; one that is set while it is awake changes nothing.
 */
export function appTimeByWall(clocks: Clocks): AppTimeSource {
  let credited = 0;
  let latest = 0;
  let asleep: { readonly utcMs: number; readonly awakeMs: number } | null = null;

  return {
    at() {
      latest = Math.max(latest, clocks.awakeMs() + credited);
      return latest;
    },
    sleptMs: () => credited,
    suspended() {
      asleep ??= { utcMs: clocks.utcMs(), awakeMs: clocks.awakeMs() };
    },
    resumed() {
      if (asleep === null) return;
      const wallMs = clocks.utcMs() - asleep.utcMs;
      const awakeMs = clocks.awakeMs() - asleep.awakeMs;
      credited += Math.max(0, wallMs - awakeMs);
      asleep = null;
    },
  };
}
