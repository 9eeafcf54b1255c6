/** A clock that runs at other speeds than the real one, for the development entry. */
import { MINUTE, type Local } from './core/time.ts';
import type { Clock, Stop } from './ports.ts';

export type Rates = {
  /** While somebody sits, is away or is waited for. */
  readonly usual: number;
  /** While a prompt or a break is open. */
  readonly whileOpen: number;
};

export type FastClock = {
  readonly clock: Clock;
  rate(): number;
  opened(): void;
  closed(): void;
};

/** App time that goes on from the real clock's, faster. Wall time goes with it. */
export function fastClock(real: Clock, { usual, whileOpen }: Rates): FastClock {
  let rate = usual;
  let realFrom = real.now().at;
  let from = realFrom;
  const at = (): number => Math.floor(from + (real.now().at - realFrom) * rate);
  const waiting = new Map<() => void, number>();
  let stopReal: Stop = () => undefined;

  function arm(): void {
    stopReal();
    const next = Math.min(...waiting.values());
    if (!Number.isFinite(next)) return;
    const realAt = realFrom + Math.max(0, next - from) / rate;
    stopReal = real.wakeAt(realAt, () => {
      const due = [...waiting].filter(([, wakeAt]) => wakeAt <= at());
      for (const [wake] of due) waiting.delete(wake);
      for (const [wake] of due) wake();
      arm();
    });
  }

  function setRate(next: number): void {
    from = at();
    realFrom = real.now().at;
    rate = next;
    arm();
  }

  return {
    clock: {
      now() {
        const { local, sleptMs, at: realAt } = real.now();
        return { at: at(), sleptMs, local: later(local, Math.round(at() - realAt)) };
      },
      wakeAt(wakeAt, wake) {
        const once = (): void => wake();
        waiting.set(once, wakeAt);
        arm();
        return () => {
          waiting.delete(once);
          arm();
        };
      },
    },
    rate: () => rate,
    opened: () => setRate(whileOpen),
    closed: () => setRate(usual),
  };
}

/** The wall time `aheadMs` later, in the same time zone. */
function later(local: Local, aheadMs: number): Local {
  const utcMs = local.utcMs + aheadMs;
  const wall = new Date(utcMs + local.offsetMin * MINUTE);
  return {
    ...local,
    utcMs,
    dayKey: wall.toISOString().slice(0, 10),
    weekday: wall.getUTCDay() || 7,
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}
