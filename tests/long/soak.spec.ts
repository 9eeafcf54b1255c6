/** Ten working days of random signals: nothing is left over, memory stays, and the history adds up to the second. */
import { expect, test } from '../e2e/desktop/fixture.ts';
import { MINUTE, startHalfpast } from '../e2e/halfpast.ts';
import { sample, tree } from '../bench/proc.ts';
import { userDataWith } from '../bench/user-data.ts';
import { dayEnds, night, somethingHappens } from './day.ts';
import { coveredMs, keptHistory } from './kept.ts';
import { seeded } from './random.ts';

const DAYS = Number(process.env['LONG_DAYS'] ?? 10);
const DAY_MS = 8 * 60 * MINUTE;
const MOST_GROWTH = 2;

test('ten days of anything', async ({ desktop, launch }) => {
  test.setTimeout(20 * MINUTE);
  const random = seeded('soak');
  const halfpast = await startHalfpast(launch, { args: ['--hidden'], userData: userDataWith(desktop) });
  const world = { halfpast, desktop, random };
  const at = (): Promise<number> => halfpast.app.evaluate(() => globalThis.halfpast?.clock.now().at ?? NaN);
  const windows = (): Promise<number> =>
    halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const renderers = (): Promise<number> =>
    halfpast.app.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').length);
  const pid = halfpast.process.pid ?? 0;
  const memory: number[] = [];
  let most = 0;

  for (let day = 1; day <= DAYS; day++) {
    const until = (await at()) + DAY_MS;
    let happened = 0;
    while ((await at()) < until) {
      await somethingHappens(world);
      happened += 1;
      for (const name of ['main', 'prompt', 'break'] as const)
        expect(await halfpast.count(name), `day ${day}: ${name} windows`).toBeLessThanOrEqual(1);
    }
    await dayEnds(world);
    await expect.poll(windows, { message: `day ${day}: windows left over`, timeout: 15_000 }).toBe(0);
    await expect.poll(renderers, { message: `day ${day}: renderers left over`, timeout: 15_000 }).toBe(0);
    most ||= tree(pid).length;
    await expect
      .poll(() => tree(pid).length, { message: `day ${day}: processes left over`, timeout: 15_000 })
      .toBeLessThanOrEqual(most);
    const { pssKb, processes } = sample(pid);
    memory.push(pssKb / 1024);
    console.log(`day ${day}: ${happened} happenings, ${Math.round(pssKb / 1024)} MB, ${processes} processes`);
    await night(world);
  }

  const elapsed = await at();
  await halfpast.quit();
  expect(await halfpast.exited, 'it quits by itself').toBe(0);
  const { lines, unfit, torn } = await keptHistory(halfpast.userData);
  expect({ unfit, torn }).toEqual({ unfit: 0, torn: 0 });
  expect(Math.abs(coveredMs(lines) - elapsed), 'spans and breaks are all the time there was').toBeLessThan(
    1000,
  );
  const [first = 0] = memory;
  const last = memory.at(-1) ?? 0;
  console.log(`memory: ${first.toFixed(0)} MB after day 1, ${last.toFixed(0)} MB after day ${DAYS}`);
  expect(last, 'memory does not grow without bound').toBeLessThan(first * MOST_GROWTH);
});
