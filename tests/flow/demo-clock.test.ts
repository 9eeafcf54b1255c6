/** The fast clock of the development entry: its wall time goes on over midnight. */
import { expect, test } from 'vitest';
import { fastClock } from '../../electron/demo-clock.ts';
import type { Now } from '../../electron/core/time.ts';

test('at sixty times the speed Friday becomes Saturday', () => {
  const local = {
    utcMs: Date.UTC(2026, 9, 9, 22, 59),
    offsetMin: 60,
    dayKey: '2026-10-09',
    weekday: 5,
    minute: 24 * 60 - 1,
  };
  let now: Now = { at: 0, sleptMs: 0, local };
  const { clock } = fastClock({ now: () => now, wakeAt: () => () => undefined }, { usual: 60, whileOpen: 1 });
  expect(clock.now().local).toEqual(local);
  now = { at: 2000, sleptMs: 0, local: { ...local, utcMs: local.utcMs + 2000 } };
  expect(clock.now().local).toMatchObject({ dayKey: '2026-10-10', weekday: 6, minute: 1 });
});
