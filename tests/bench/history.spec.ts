/** What ten years of history cost: to open, to look at a day of, to export, delete and import; and what else waits meanwhile. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { WindowApi } from '../../electron/ipc/contract.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';
import { choose, startHalfpast } from '../e2e/halfpast.ts';
import { median, quantile, report } from './figures.ts';
import { writeTenYears } from './ten-years.ts';
import { userDataWith } from './user-data.ts';

const TIMES = Number(process.env['BENCH_TIMES'] ?? 5);
const today = '2026-10-05';

declare global {
  var halfpastBeat: { longest: number; stop: () => void } | undefined;
}

/** Milliseconds that a page waits for an answer of main, as the page itself measures it. */
const msOf = (page: Page, name: string, ...args: unknown[]): Promise<number> =>
  page.evaluate(
    async ({ call, values }) => {
      const { halfpast } = globalThis as unknown as { halfpast: WindowApi<'main'> };
      const calls = halfpast.call as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
      const from = performance.now();
      await calls[call]?.(...values);
      return performance.now() - from;
    },
    { call: name, values: args },
  );

/** Milliseconds from the press on History to the picture with twelve weeks in it. */
const openedMs = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('nav button')];
        const from = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('[role="grid"] button') === null) return;
          watch.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
        });
        watch.observe(document.body, { childList: true, subtree: true });
        buttons.find(({ textContent }) => textContent.trim() === 'History')?.click();
      }),
  );

/** The longest that main was busy without a turn for anything else, while `during` ran. */
async function longestBusy(app: ElectronApplication, during: () => Promise<unknown>): Promise<number> {
  await app.evaluate(() => {
    let before = performance.now();
    const beat = { longest: 0, stop: () => clearInterval(timer) };
    const timer = setInterval(() => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - before - 5);
      before = now;
    }, 5);
    globalThis.halfpastBeat = beat;
  });
  await during();
  return app.evaluate(() => {
    globalThis.halfpastBeat?.stop();
    return globalThis.halfpastBeat?.longest ?? Number.NaN;
  });
}

test('ten years of history', async ({ desktop, launch }) => {
  const userData = userDataWith(desktop);
  const { lines, months, bytes } = writeTenYears(userData);
  const halfpast = await startHalfpast(launch, { args: ['--hidden'], userData });
  const { app } = halfpast;
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  const file = path.join(desktop.folder, 'ten-years.json');
  await app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    });
  }, file);

  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  const onScreen = await openedMs(page); // nothing of the history has been read before
  const twelveWeeks = { from: '2026-07-14', to: today };
  const first = await msOf(page, 'history', twelveWeeks);
  const again: number[] = [];
  const everything: number[] = [];
  const day: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    again.push(await msOf(page, 'history', twelveWeeks));
    day.push(await msOf(page, 'historyDay', today));
    everything.push(await msOf(page, 'history', { from: '2016-01-01', to: today }));
  }
  const steps: Record<string, number> = {};
  for (const [name, ...args] of [
    ['exportHistory', 'json'],
    ['deleteHistory', 'all'],
    ['importHistory'],
    ['importHistory'],
    ['deleteHistory', { from: '2018-03-01', to: '2018-03-31' }],
  ] as const) {
    let ms = 0;
    const busy = await longestBusy(app, async () => {
      ms = await msOf(page, name, ...args);
    });
    const what = `${name}${name === 'importHistory' && 'importHistory, ms' in steps ? ' again' : ''}${
      typeof args[0] === 'object' ? ' (a month)' : ''
    }`;
    steps[`${what}, ms`] = ms;
    steps[`${what}, longest busy ms`] = busy;
  }
  expect(statSync(file).size).toBeGreaterThan(bytes / 2);
  report('ten years of history', {
    lines,
    months,
    MB: bytes / 1_000_000,
    'on the screen after the press, ms': onScreen,
    'twelve weeks asked for after that, ms': first,
    'asked for again, median ms': median(again),
    'asked for again, slowest ms': quantile(again, 1),
    'a day, median ms': median(day),
    'all ten years at once, median ms': median(everything),
    ...steps,
  });
});
