/** App time under sleep, jitter and clocks that are set; wakes that are due far away. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { appTimeByUptime, appTimeByWall } from '../../electron/os/app-time.ts';
import { createClock, localAt } from '../../electron/os/clock.ts';

const hour = 3_600_000;

function fakeClocks() {
  const clocks = { awake: 1_000, uptime: 500_000 as number | null, utc: Date.UTC(2026, 0, 5, 12) };
  return {
    clocks,
    awakeFor(ms: number) {
      clocks.awake += ms;
      clocks.utc += ms;
      if (clocks.uptime !== null) clocks.uptime += ms;
    },
    sleepFor(ms: number) {
      clocks.utc += ms;
      if (clocks.uptime !== null) clocks.uptime += ms;
    },
    sources: { awakeMs: () => clocks.awake, uptimeMs: () => clocks.uptime, utcMs: () => clocks.utc },
  };
}

describe('app time by uptime', () => {
  it('counts sleep, in whatever pieces it comes', () => {
    const fake = fakeClocks();
    const time = appTimeByUptime(fake.sources);
    const from = time.at();
    fake.awakeFor(60_000);
    fake.sleepFor(8 * hour);
    fake.awakeFor(500);
    fake.sleepFor(10_000);
    expect(time.at() - from).toBe(60_000 + 8 * hour + 500 + 10_000);
  });

  it('does not follow a wall clock that is set', () => {
    const fake = fakeClocks();
    const time = appTimeByUptime(fake.sources);
    const from = time.at();
    fake.clocks.utc -= 24 * hour;
    fake.awakeFor(1_000);
    fake.clocks.utc += 72 * hour;
    expect(time.at() - from).toBe(1_000);
  });

  it('never credits the steps of the uptime, and never goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 9 }))),
        (steps) => {
          const fake = fakeClocks();
          let rough = 0;
          const time = appTimeByUptime({
            ...fake.sources,
            uptimeMs: () => (fake.clocks.uptime ?? 0) - ((fake.clocks.uptime ?? 0) % 10) - rough,
          });
          const from = time.at();
          let awake = 0;
          let latest = from;
          for (const [ms, jitter] of steps) {
            fake.awakeFor(ms);
            awake += ms;
            rough = jitter;
            expect(time.at()).toBeGreaterThanOrEqual(latest);
            latest = time.at();
            expect(latest - from).toBe(awake);
          }
        },
      ),
    );
  });

  it('goes on without an uptime, and when it comes and goes', () => {
    const fake = fakeClocks();
    fake.clocks.uptime = null;
    const time = appTimeByUptime(fake.sources);
    const from = time.at();
    fake.awakeFor(1_000);
    expect(time.at() - from).toBe(1_000);
    fake.clocks.uptime = 9_000_000;
    expect(time.at() - from).toBe(1_000);
    fake.sleepFor(5_000);
    expect(time.at() - from).toBe(6_000);
  });
});

describe('app time by the wall clock', () => {
  it('credits what passed between suspend and resume, once', () => {
    const fake = fakeClocks();
    const time = appTimeByWall(fake.sources);
    const from = time.at();
    time.suspended();
    time.suspended();
    fake.awakeFor(200);
    fake.sleepFor(hour);
    fake.awakeFor(300);
    time.resumed();
    time.resumed();
    expect(time.at() - from).toBe(hour + 500);
  });

  it('is never set back, by a clock set back in sleep least of all', () => {
    const fake = fakeClocks();
    const time = appTimeByWall(fake.sources);
    const from = time.at();
    time.suspended();
    fake.clocks.utc -= 24 * hour;
    time.resumed();
    fake.awakeFor(1_000);
    expect(time.at() - from).toBe(1_000);
  });
});

function fakeTimers() {
  const set: { ms: number; done: () => void }[] = [];
  return {
    set,
    startTimer: (ms: number, done: () => void) => {
      const timer = { ms, done };
      set.push(timer);
      return () => {
        if (set.includes(timer)) set.splice(set.indexOf(timer), 1);
      };
    },
  };
}

describe('clock', () => {
  const made = () => {
    const fake = fakeClocks();
    const timers = fakeTimers();
    const clock = createClock({
      clocks: fake.sources,
      uptimeCountsSleep: true,
      startTimer: timers.startTimer,
    });
    const fire = (): void => {
      const timer = timers.set.shift();
      fake.awakeFor(timer?.ms ?? 0);
      timer?.done();
    };
    return { fake, timers, clock, fire };
  };

  it('wakes once at the time, over as many timers as it takes', () => {
    const { clock, timers, fire } = made();
    const wake = vi.fn();
    const at = clock.now().at + 60 * 24 * hour;
    clock.wakeAt(at, wake);
    expect(timers.set[0]?.ms).toBe(2 ** 31 - 1);
    while (timers.set.length > 0) fire();
    expect(wake).toHaveBeenCalledTimes(1);
    expect(clock.now().at).toBe(at);
  });

  it('does not wake early when a timer does, nor after it was stopped', () => {
    const { clock, timers, fake } = made();
    const wake = vi.fn();
    const stop = clock.wakeAt(clock.now().at + 1_000, wake);
    fake.awakeFor(999);
    timers.set.shift()?.done();
    expect(wake).not.toHaveBeenCalled();
    expect(timers.set[0]?.ms).toBe(1);
    stop();
    expect(timers.set).toEqual([]);
  });

  it('sets its timers again after sleep', () => {
    const { clock, timers, fake } = made();
    clock.wakeAt(clock.now().at + hour, () => undefined);
    fake.sleepFor(2 * hour);
    clock.powerHappened('resumed');
    expect(timers.set.map(({ ms }) => ms)).toEqual([0]);
  });

  it('tells local time as a value', () => {
    const date = new Date(2026, 0, 4, 23, 59, 30);
    expect(localAt(date.getTime())).toEqual({
      utcMs: date.getTime(),
      offsetMin: -date.getTimezoneOffset() + 0,
      dayKey: '2026-01-04',
      weekday: 7,
      minute: 23 * 60 + 59,
    });
    expect(localAt(date.getTime() + 30_000)).toMatchObject({ dayKey: '2026-01-05', weekday: 1, minute: 0 });
  });
});
