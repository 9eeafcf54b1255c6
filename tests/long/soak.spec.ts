/** Ten working days of random signals, holds, hours, pauses and settings among them: nothing is left over, memory stays, and the history adds up to the second. */
import { expect, test } from '../e2e/desktop/fixture.ts';
import { MINUTE, startHalfpast } from '../e2e/halfpast.ts';
import { spanKinds } from '../../electron/core/history.ts';
import { sample, tree } from '../bench/proc.ts';
import { userDataWith } from '../bench/user-data.ts';
import { anything, dayEnds, night } from './day.ts';
import { coveredMs, firstGap, keptHistory, tally } from './kept.ts';
import { seeded } from './random.ts';
import { offerTitle } from './offers.ts';
import { endWorld, startWorld } from './world.ts';

test.use({ desktopOptions: { server: 'xorg' } }); // displays come and go

const DAYS = Number(process.env['LONG_DAYS'] ?? 10);
const DAY_MS = 8 * 60 * MINUTE;
const MOST_GROWTH = 2;

test('ten days of anything', async ({ desktop, launch }) => {
  test.setTimeout(30 * MINUTE);
  const random = seeded('soak');
  const world = await startWorld(desktop, random, () =>
    startHalfpast(launch, { args: ['--hidden'], userData: userDataWith(desktop, { intervalMin: 15 }) }),
  );
  const { halfpast } = world;
  const lots = anything(random);
  const startUtcMs = await halfpast.app.evaluate(() => globalThis.halfpast?.clock.now().local.utcMs ?? NaN);
  const at = (): Promise<number> => halfpast.app.evaluate(() => globalThis.halfpast?.clock.now().at ?? NaN);
  const windows = (): Promise<string[]> =>
    halfpast.app.evaluate(({ BaseWindow }) =>
      // Covers too, which have no page.
      BaseWindow.getAllWindows().map(
        (window) => `${window.getTitle()}, ${window.isVisible() ? 'shown' : 'hidden'}`,
      ),
    );
  const renderers = (): Promise<number> =>
    halfpast.app.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').length);
  const pid = halfpast.process.pid ?? 0;
  const memory: number[] = [];
  let most = 0;

  for (let day = 1; day <= DAYS; day++) {
    const until = (await at()) + DAY_MS;
    let happened = 0;
    while ((await at()) < until) {
      await lots.next().value(world);
      happened += 1;
      for (const name of ['main', 'prompt', 'break'] as const)
        expect(await halfpast.count(name), `day ${day}: ${name} windows`).toBeLessThanOrEqual(1);
    }
    await dayEnds(world);
    await expect.poll(windows, { message: `day ${day}: windows left over`, timeout: 15_000 }).toEqual([]);
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
  expect(
    firstGap(lines, startUtcMs, world.wallSetMs),
    'each span begins where the one before ended',
  ).toBeNull();
  const amounts = tally(lines);
  const byNotification = desktop.notifications.sent.filter(({ title }) => title === offerTitle).length;
  const byWindow = lines.filter(({ kind }) => kind === 'offer').length - byNotification;
  console.log('minutes of spans and breaks, number of offers:', JSON.stringify(amounts));
  console.log(`offers: ${byNotification} by notification, ${byWindow} in the window`);
  if (DAYS >= 5) {
    expect(Object.keys(amounts)).toEqual(expect.arrayContaining([...spanKinds, 'typedThrough']));
    expect(Math.min(byNotification, byWindow), 'both ways to offer were used').toBeGreaterThan(0);
  }
  const [first = 0] = memory;
  const last = memory.at(-1) ?? 0;
  console.log(`memory: ${first.toFixed(0)} MB after day 1, ${last.toFixed(0)} MB after day ${DAYS}`);
  expect(last, 'memory does not grow without bound').toBeLessThan(first * MOST_GROWTH);
  await endWorld(world);
});
