/** Hundreds of kill -9 at random moments, each followed by a start on the same files: what was accepted is kept. */
import { setTimeout as wait } from 'node:timers/promises';
import { userDataWith } from '../bench/user-data.ts';
import type { LaunchedApp, LaunchOptions, StartedApp } from '../e2e/desktop/app.ts';
import type { Desktop } from '../e2e/desktop/desktop.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';
import { until } from '../e2e/desktop/until.ts';
import { MINUTE, startHalfpast, type Halfpast } from '../e2e/halfpast.ts';
import { callMain } from '../tour/stage.ts';
import { keptHistory, keptSession, keptSettings, setAside } from './kept.ts';
import { seeded, type Random } from './random.ts';

const KILLS = Number(process.env['LONG_KILLS'] ?? 200);
/** The test clock's first reading: tests/e2e/test-main.ts. */
const START_UTC_MS = Date.UTC(2026, 9, 5, 9);
const MOST_LOST_MS = 60_000;

/** What is known for certain to have been accepted before a kill. */
type Accepted = {
  /** Phase that an answer of the person led to, when nothing came after it. */
  phase: string | null;
  intervalMin: number;
  /** The wall clock when the app was last heard of, while somebody sat. */
  sittingUtcMs: number | null;
};
type Round = { halfpast: Halfpast; desktop: Desktop; random: Random; accepted: Accepted };

const utcMs = ({ halfpast }: Round): Promise<number> =>
  halfpast.app.evaluate(() => globalThis.halfpast?.clock.now().local.utcMs ?? NaN);

/** The person hears the answer by the tooltip: from then on it must not be lost. */
async function answer(round: Round, label: string, phase: string, tooltip: RegExp): Promise<void> {
  const item = await round.desktop.tray.item();
  const menu = await item.menu();
  if (phase === 'paused' && (await item.tooltip()).startsWith('On a break')) return; // it shows only afterwards
  if (!menu.some((node) => node.label === label && node.enabled)) return;
  await item.click(label);
  await until(async () => tooltip.test(await item.tooltip()), `the tooltip after ${label}`);
  round.accepted.phase = phase;
  round.accepted.sittingUtcMs = null;
}

async function changesInterval({ halfpast, random, accepted }: Round): Promise<void> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  const value = random.whole(3, 24) * 5;
  await page.getByLabel('Sitting time before a break').waitFor();
  await callMain(page, 'changeSetting', { key: 'intervalMin', value });
  accepted.intervalMin = value;
}

async function works(round: Round): Promise<void> {
  await round.halfpast.passes(round.random.between(0.2, 6));
  round.accepted.phase = null;
  const tooltip = await (await round.desktop.tray.item()).tooltip();
  round.accepted.sittingUtcMs = tooltip.startsWith('Sitting') ? await utcMs(round) : null;
}

const doings: ((round: Round) => Promise<void>)[] = [
  works,
  works,
  works,
  changesInterval,
  (round) => answer(round, 'Pause for 30 minutes', 'paused', /^Paused/),
  (round) => answer(round, 'Resume', 'sitting', /^Sitting/),
  (round) => answer(round, 'Start a break now', 'break', /^On a break/),
  (round) => answer(round, 'Start', 'break', /^On a break/),
  (round) => answer(round, 'Skip', 'sitting', /^Sitting.*in \d+ minutes/),
  (round) => answer(round, '5 more minutes', 'sitting', /^Sitting.*in 5 minutes/),
];

/** kill -9: at once, or in the midst of hours that pass and are written down. */
async function kill({ halfpast, random, accepted }: Round): Promise<void> {
  if (random.chance(0.5)) return halfpast.kill();
  accepted.phase = null;
  const passing = halfpast.passes(random.between(1, 240)).catch(() => undefined);
  await wait(random.between(0, 120)); // the moment is random: nothing is waited for
  await halfpast.kill();
  await passing;
}

/** What lies on the disk after a kill. */
function checkKept(userData: string, accepted: Accepted): void {
  expect(keptSettings(userData)?.intervalMin, 'the accepted interval').toBe(accepted.intervalMin);
  const kept = keptSession(userData);
  if (accepted.phase !== null) expect(kept?.session.phase.name, 'the accepted answer').toBe(accepted.phase);
  if (accepted.sittingUtcMs !== null)
    expect(kept?.seenUtcMs, 'sitting lost').toBeGreaterThanOrEqual(accepted.sittingUtcMs - MOST_LOST_MS);
}

type Launch = (options?: LaunchOptions) => Promise<LaunchedApp>;
type Start = (options?: LaunchOptions) => StartedApp;

test('killed again and again', async ({ desktop, launch, start }) => {
  test.setTimeout(25 * MINUTE);
  const random = seeded('kills');
  const userData = userDataWith(desktop);
  const accepted: Accepted = { phase: null, intervalMin: 30, sittingUtcMs: null };
  let wallMs = START_UTC_MS;
  const options = (): LaunchOptions => ({
    userData,
    args: ['--hidden'],
    env: { HALFPAST_TEST_LATER_MS: String(wallMs - START_UTC_MS) },
  });
  for (let round = 1; round <= KILLS; round++) {
    await test.step(`kill ${round}`, async () => {
      accepted.phase = null; // a restart ends a break, and a long gap starts anew
      accepted.sittingUtcMs = null;
      if (random.chance(0.2)) await killStarting(start, { ...options(), entry: 'test-main' }, random);
      else await live(launch, options());
      checkKept(userData, accepted);
      expect(setAside(userData), 'nothing had to be set aside').toEqual([]);
      const kept = keptSession(userData);
      wallMs = Math.max(wallMs, kept?.seenUtcMs ?? 0) + random.pick([1_000, 20_000, 100_000, 900_000]);
      if (round % 20 === 0) console.log(`${round} kills`);
    });
  }
  const { lines, unfit, torn } = await keptHistory(userData);
  console.log(`history: ${lines.length} lines, ${unfit} cut short, ${torn} torn at the end`);

  async function live(launching: Launch, withOptions: LaunchOptions): Promise<void> {
    const halfpast = await startHalfpast(launching, withOptions);
    const now = { halfpast, desktop, random, accepted };
    for (let left = random.whole(0, 5); left > 0; left--) await random.pick(doings)(now);
    await kill(now);
    await until(() => desktop.tray.items().length === 0, 'the killed icon to go');
  }
});

/** Killed while it starts. Nothing is asked of it, so what was kept stays kept, but for the restart itself. */
async function killStarting(start: Start, options: LaunchOptions, random: Random): Promise<void> {
  const app = start(options);
  await wait(random.between(0, 1500));
  await app.kill();
}
