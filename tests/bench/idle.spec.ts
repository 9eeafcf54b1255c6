/** What Halfpast costs while it waits in the tray, against a bare Electron tray app, one after the other. */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../e2e/desktop/app.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';
import { until } from '../e2e/desktop/until.ts';
import { median, report } from './figures.ts';
import { sample } from './proc.ts';
import { userDataWith } from './user-data.ts';

/** This is measuring time, not waiting for a state: an idle app is measured by leaving it alone. */
const SETTLE_MS = Number(process.env['BENCH_SETTLE_S'] ?? 20) * 1000;
const WATCH_MS = Number(process.env['BENCH_WATCH_S'] ?? 60) * 1000;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 2);

const apps = {
  halfpast: { entry: 'main', args: ['--hidden'] },
  bare: { entry: path.join(root, 'tests/bench/bare-tray'), args: [] },
};
type Figures = Record<string, number>;

test('idle in the tray', async ({ desktop, start }) => {
  test.setTimeout(2 * ROUNDS * (SETTLE_MS + WATCH_MS) + 120_000);
  const seen: Record<keyof typeof apps, Figures[]> = { halfpast: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['bare', 'halfpast'] as const) {
      await until(() => desktop.tray.items().length === 0, 'an empty tray');
      const started = start({ ...apps[name], userData: userDataWith(desktop) });
      await desktop.tray.item(20_000);
      const pid = started.process.pid ?? 0;
      await wait(SETTLE_MS);
      const from = sample(pid);
      await wait(WATCH_MS);
      const to = sample(pid);
      expect(started.process.exitCode, `${name} still runs`).toBeNull();
      const seconds = (to.at - from.at) / 1000;
      seen[name].push({
        'memory, PSS MB': to.pssKb / 1024,
        'memory, private MB': to.privateKb / 1024,
        processes: to.processes,
        'CPU seconds a minute': ((to.cpuSeconds - from.cpuSeconds) / seconds) * 60,
        'voluntary switches a second': (to.voluntary - from.voluntary) / seconds,
        'involuntary switches a second': (to.involuntary - from.involuntary) / seconds,
        'kB written a minute': ((to.writtenBytes - from.writtenBytes) / 1024 / seconds) * 60,
      });
      await started.kill();
    }
  }
  for (const name of ['bare', 'halfpast'] as const) {
    const keys = Object.keys(seen[name][0] ?? {});
    const middle = keys.map((key) => [key, median(seen[name].map((one) => one[key] ?? Number.NaN))] as const);
    report(`idle: ${name}, median of ${ROUNDS}`, Object.fromEntries(middle));
  }
});
