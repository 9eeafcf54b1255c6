/**
 * Every screen in every look: axe finds nothing, targets can be hit, no text is cut, no console complains, nothing moves
 * that cannot be stopped (2.2.2), and nothing at all for whoever asks for no motion (2.3.3).
 */
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, type Halfpast } from './halfpast.ts';
import type { Desktop } from './desktop/desktop.ts';
import { complaintsOf, measuring } from './measure/visitor.ts';
import { seedWeeks } from './past-days.ts';
import { walkFirstBreak, walkOtherBreaks, walkPrompt } from './walk/breaks.ts';
import { walkFirstRun } from './walk/first-run.ts';
import { walkHistory } from './walk/history.ts';
import { walkHours, walkKeptAway } from './walk/kept-away.ts';
import { walkAbout, walkAdvice, walkHelp } from './walk/main-pages.ts';
import { readOtherWords, spoilSession, walkNotices } from './walk/notices.ts';
import { walkRoutines } from './walk/routines.ts';
import { walkSettings } from './walk/settings-states.ts';
import { walkToday } from './walk/today.ts';
import type { Walk } from './walk/walk.ts';
import { wordsOf } from './walk/words.ts';

/** A screen that does not come within this is not reached. */
const STUCK_MS = 10_000;

/** Measures all that `walks` bring about in this app, and says on which screens a figure moved by itself. */
async function measure(
  halfpast: Halfpast,
  desktop: Desktop,
  walks: readonly ((walk: Walk) => Promise<void>)[],
): Promise<readonly string[]> {
  const complaints = complaintsOf(halfpast.app);
  halfpast.app.context().setDefaultTimeout(STUCK_MS);
  const visitor = measuring(halfpast);
  const walk: Walk = { halfpast, desktop, words: wordsOf(), visitor };
  try {
    for (const each of walks) await test.step(each.name, () => each(walk));
  } finally {
    expect.soft(visitor.found, 'what was found on the way').toEqual([]);
  }
  expect(visitor.screens, 'each screen is measured once').toEqual([...new Set(visitor.screens)]);
  expect(complaints).toEqual([]);
  return visitor.moving;
}

test('from the first start on', async ({ desktop, launch }) => {
  test.slow();
  const halfpast = await startHalfpast(launch, inTray(desktop, { safetyReadAt: null }));
  const walks = [walkFirstRun, walkAdvice, walkHelp, walkAbout, walkRoutines, walkToday];
  const moving = await measure(halfpast, desktop, walks);
  expect(moving, 'it is seen when something moves').toEqual(expect.arrayContaining(['welcome', 'movement']));
});

test('with past days, and where breaks are kept away', async ({ desktop, launch }) => {
  test.slow();
  const options = inTray(desktop, readOtherWords);
  seedWeeks(options.userData, '2026-10-05', 30);
  spoilSession(options.userData);
  const halfpast = await startHalfpast(launch, options);
  await measure(halfpast, desktop, [walkNotices, walkSettings, walkHours, walkKeptAway, walkHistory]);
});

test('prompt and break', async ({ desktop, launch }) => {
  test.slow();
  const halfpast = await startHalfpast(
    launch,
    inTray(desktop, { askFirstReadAt: null, kit: ['fixedDesk', 'band'] }),
  );
  await measure(halfpast, desktop, [walkPrompt, walkFirstBreak, walkOtherBreaks]);
});
