/** Real keys, read from the display system: while somebody types, a prompt that is due waits for a gap. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, toSee, type Halfpast } from './halfpast.ts';

const title = 'Time to change position';
const GAP_S = 5;

const idleSeconds = ({ app }: Halfpast): Promise<number> =>
  app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime());

/** Types a letter, and waits until the display system has told the app. */
async function types(desktop: Desktop, halfpast: Halfpast): Promise<void> {
  desktop.x11.type('a');
  await expect.poll(() => idleSeconds(halfpast)).toBe(0);
}

async function dueWhileTyping(desktop: Desktop, launch: Parameters<typeof startHalfpast>[0]) {
  const env = { HALFPAST_TEST_REAL_INPUT: '1' };
  const halfpast = await startHalfpast(launch, { ...inTray(desktop), env });
  await types(desktop, halfpast);
  await halfpast.passes(29, 59);
  await types(desktop, halfpast);
  await halfpast.passes(0, 1);
  return halfpast;
}

test('typed through its due time, the prompt waits, and comes in the first gap of 5 seconds', async ({
  desktop,
  launch,
}) => {
  const halfpast = await dueWhileTyping(desktop, launch);
  for (let letters = 0; letters < 8; letters++) {
    await types(desktop, halfpast);
    await halfpast.passes(0, 3);
    await toSee(desktop);
  }
  // Time stands still for the app until the hands have: it looks only then.
  await expect.poll(() => idleSeconds(halfpast), { timeout: 15_000 }).toBeGreaterThanOrEqual(GAP_S);
  await halfpast.passes(0, 1);
  await toSee(desktop, title);
});

test('somebody who never stops typing is asked after 2 minutes', async ({ desktop, launch }) => {
  const halfpast = await dueWhileTyping(desktop, launch);
  for (let gone = 10; gone < 120; gone += 10) {
    await types(desktop, halfpast);
    await halfpast.passes(0, 10);
  }
  await toSee(desktop);
  await types(desktop, halfpast);
  await halfpast.passes(0, 10);
  await toSee(desktop, title);
});
