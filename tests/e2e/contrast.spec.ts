/** The figure in the pixels that are shown: its contrast (1.4.11). Controls and charts are looked at by the walk over every screen. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { fileOf } from './criteria/aria.ts';
import { root } from './desktop/app.ts';
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast } from './halfpast.ts';
import { bodyOutline, glowContrast, propNames, propOutlines } from './measure/figure.ts';
import { seenOn } from './measure/seen-table.ts';
import { movementName } from './walk/content-names.ts';
import { button, goTo, openMain, startNow, type Walk } from './walk/walk.ts';
import { wordsOf } from './walk/words.ts';

/** A screen that does not come within this is not reached. */
const STUCK_MS = 10_000;

test('each screen that has something to be seen is one that the walk comes to', () => {
  const walked = (screen: string): boolean => existsSync(path.join(root, fileOf(screen)));
  expect(Object.keys(seenOn).filter((screen) => !walked(screen))).toEqual([]);
});

const themes = ['light', 'dark'] as const;
const tones = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5'] as const;
/** Movements whose pictures have every prop that a body leans or lies on, or holds. */
const withProps = [
  'desk-hinge',
  'chair-back-turn',
  'wall-arm-slide',
  'doorway-chest-stretch',
  'face-down-arm-lift',
  'open-book',
  'foam-roller-arch',
  'wall-ball-massage',
  'band-side-raise',
] as const;
/** Of an outline; the rest are points where it is softened, and where a part of it ends. */
const NEARLY_ALL = 0.9;

test('non-text contrast (1.4.11) of the figure, in each skin tone, and of what it moves with', async ({
  desktop,
  launch,
}, testInfo) => {
  test.slow();
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakSize: 'large', kit: ['band'] }));
  halfpast.app.context().setDefaultTimeout(STUCK_MS);
  const walk: Walk = { halfpast, desktop, words: wordsOf(), visitor: { at: () => Promise.resolve() } };
  const main = await openMain(walk, 'today');
  const told: string[] = [];
  const met = new Set<string>();
  const faint: string[] = [];
  const tell = (name: string, { share, places }: { share: number; places: number }): void => {
    told.push(`${share.toFixed(3)} ${name}`);
    if (share < NEARLY_ALL || places < 20) faint.push(`${name}: ${share.toFixed(3)} of ${String(places)}`);
  };

  await startNow(main, 'quiet-minute');
  const page = await halfpast.break();
  await button(walk, page, 'break.next').click();
  await button(walk, page, 'break.pause').click();
  await button(walk, page, 'break.resume').waitFor();
  const looks = [
    { look: 'light', colorScheme: 'light', forcedColors: 'none' },
    { look: 'dark', colorScheme: 'dark', forcedColors: 'none' },
    { look: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
  ] as const;
  for (const { look, ...media } of looks) {
    await page.emulateMedia(media);
    for (const tone of tones) {
      await page.evaluate((skin) => (document.documentElement.dataset['skin'] = skin), tone);
      tell(`break, ${look}, ${tone}`, await bodyOutline(page, page.locator('.scene svg.figure')));
    }
  }

  const openPaused = async (id: string): Promise<Locator> => {
    await goTo(walk, main, 'routines');
    await main.getByRole('tab', { name: walk.words.say('routines.part.movements') }).click();
    await main.getByRole('button', { name: movementName(id), exact: true }).click();
    await button(walk, main, 'routines.figure.pause').click();
    return main.locator('.moving svg.figure');
  };
  for (const id of withProps) {
    const figure = await openPaused(id);
    for (const colorScheme of themes) {
      await main.emulateMedia({ colorScheme });
      for (const [prop, outline] of await propOutlines(main, figure)) {
        met.add(prop);
        tell(`${id}, ${colorScheme}, ${prop}`, outline);
      }
      if (id !== 'desk-hinge') continue;
      const glow = await glowContrast(main, figure);
      told.push(`${glow.toFixed(2)} : 1 glow, ${colorScheme}`);
      expect.soft(glow, `the glow on the back, ${colorScheme}`).toBeGreaterThanOrEqual(3);
    }
  }

  await goTo(walk, main, 'settings');
  await main.getByRole('switch', { name: walk.words.say('settings.wheelchair') }).click();
  const figure = await openPaused('shoulder-rolls');
  for (const colorScheme of themes) {
    await main.emulateMedia({ colorScheme });
    const outlines = await propOutlines(main, figure);
    expect(outlines.map(([prop]) => prop)).toEqual(['wheelchair']);
    met.add('wheelchair');
    for (const [prop, outline] of outlines) tell(`shoulder-rolls, ${colorScheme}, ${prop}`, outline);
  }

  expect(
    propNames.filter((prop) => !met.has(prop)),
    'kinds of props that no picture had',
  ).toEqual([]);
  await testInfo.attach('outlines', { body: told.join('\n') });
  expect(faint, 'an outline of which not nine parts of ten have 3 : 1').toEqual([]);
});
