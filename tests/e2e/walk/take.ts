/** Takes a walk: starts the app for it, lets a visitor see each screen, and tells what was found. */
import { expect, test } from '@playwright/test';
import type { Settings } from '../../../electron/core/settings.ts';
import type { LaunchedApp, LaunchOptions } from '../desktop/app.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { inTray, startHalfpast, type Halfpast } from '../halfpast.ts';
import { complaintsOf, type Findings } from '../measure/visitor.ts';
import type { Round } from './rounds.ts';
import type { Visitor } from './walk.ts';
import { wordsOf, type Words } from './words.ts';

export type Way = {
  readonly desktop: Desktop;
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
  /** What comes on top of the settings that the round needs. */
  readonly settings?: Partial<Settings>;
  readonly words?: Words;
  readonly visitorOf: (halfpast: Halfpast) => Visitor & Findings;
};

/** A screen that does not come within this is not reached. */
const STUCK_MS = 10_000;

/** Fails by what the visitor found, by a screen that was seen twice, and by whatever a console complained of. */
export async function take(
  { settings: needed, seed, moves = [], walks }: Round,
  { desktop, launch, settings = {}, words = wordsOf(), visitorOf }: Way,
): Promise<void> {
  const options = inTray(desktop, { ...needed, ...settings });
  seed?.(options.userData);
  const halfpast = await startHalfpast(launch, options);
  const complaints = complaintsOf(halfpast.app);
  halfpast.app.context().setDefaultTimeout(STUCK_MS);
  const visitor = visitorOf(halfpast);
  try {
    for (const each of walks) await test.step(each.name, () => each({ halfpast, desktop, words, visitor }));
  } finally {
    expect.soft(visitor.found, 'what was found on the way').toEqual([]);
  }
  expect(visitor.screens, 'each screen is seen once').toEqual([...new Set(visitor.screens)]);
  expect(complaints).toEqual([]);
  if (visitor.moving !== undefined)
    expect(visitor.moving, 'it is seen when something moves').toEqual(expect.arrayContaining([...moves]));
}
