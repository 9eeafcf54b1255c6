/** Every routine to its end in the real window: the clock is stepped through each beat of its plan. */
import type { Page } from '@playwright/test';
import { beatsOf, type Beat } from '../../electron/core/beats.ts';
import { userDataWith } from '../bench/user-data.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';
import { MINUTE, startHalfpast } from '../e2e/halfpast.ts';
import { routineIds } from '../tour/content-ids.ts';
import { breakPasses, callMain, closeEndCard } from '../tour/stage.ts';
import { keptHistory, keptSession } from './kept.ts';

const words: Record<Beat['kind'], RegExp> = {
  opener: /^Take your time$/,
  ready: /^Get ready$/,
  move: /^Move/,
  hold: /^Hold/,
  return: /^Come back/,
  rest: /^Rest$/,
};

/** What the window shows at a beat, in core's words. */
async function showsBeat(page: Page, beat: Beat): Promise<void> {
  await expect(page.locator('.now .count')).toHaveText(words[beat.kind]);
  if (beat.rep > 0 && beat.of > 1)
    await expect(page.locator('.now .count')).toContainText(`${beat.rep} of ${beat.of}`);
  if (beat.side !== null)
    await expect(page.locator('.now .side')).toHaveText(beat.side === 'left' ? /Left side/ : /Right side/);
  expect(await page.locator('.stage svg.figure').first().innerHTML(), 'the figure can be drawn').not.toMatch(
    /NaN|undefined|Infinity/,
  );
}

test('every routine to its end', async ({ desktop, launch }) => {
  test.setTimeout(20 * MINUTE);
  const halfpast = await startHalfpast(launch, { args: ['--hidden'], userData: userDataWith(desktop) });
  const item = await desktop.tray.item();
  const mistakes: string[] = [];
  halfpast.app.on('window', (page) => {
    page.on('pageerror', (error) => mistakes.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') mistakes.push(message.text());
    });
  });

  await item.click('Open Halfpast');
  const main = await halfpast.main();
  for (const routine of routineIds) {
    await callMain(main, 'startNow', routine);
    const page = await halfpast.break();
    await page.locator('#movement-name').waitFor();
    const phase = keptSession(halfpast.userData)?.session.phase;
    if (phase?.name !== 'break') throw new Error('no break was kept');
    expect(phase.plan.routineId).toBe(routine);

    let atMs = 0;
    for (const beat of beatsOf(phase.plan)) {
      const middleMs = beat.startMs + beat.ms / 2;
      await breakPasses(halfpast, page, middleMs - atMs);
      atMs = middleMs;
      await showsBeat(page, beat);
    }
    await halfpast.passes((phase.plan.plannedMs - atMs) / MINUTE);
    await page.getByRole('heading', { name: 'Break finished.' }).waitFor();
    await closeEndCard(halfpast, page);
    const { lines } = await keptHistory(halfpast.userData);
    expect(lines.findLast(({ kind }) => kind === 'break')).toMatchObject({
      routine,
      plannedMs: phase.plan.plannedMs,
      doneMs: phase.plan.plannedMs,
      outcome: 'finished',
    });
    console.log(`${routine}: ${beatsOf(phase.plan).length} beats, ${phase.plan.plannedMs / 1000} s`);
  }
  expect(mistakes, 'no page reported an error').toEqual([]);
});
