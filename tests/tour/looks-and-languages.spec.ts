/** The walk over every screen, pictured: in forced colours and at 200%, with large buttons, longer and accented, from right to left, in Urdu and German. */
import type { Locator } from '@playwright/test';
import { ACCENTED, MIRRORED, pseudoCatalogue } from '../../build/pseudo-languages.ts';
import english from '../../content/strings/en-GB.json' with { type: 'json' };
import { test } from '../e2e/desktop/fixture.ts';
import { MINUTE, type Halfpast } from '../e2e/halfpast.ts';
import { atZoom } from '../e2e/measure/looks.ts';
import { frames, grown, showOpener } from '../e2e/measure/rest.ts';
import type { Findings } from '../e2e/measure/visitor.ts';
import { walkPrompt } from '../e2e/walk/breaks.ts';
import { rounds } from '../e2e/walk/rounds.ts';
import { take } from '../e2e/walk/take.ts';
import type { Visitor } from '../e2e/walk/walk.ts';
import { wordsOf, type Words } from '../e2e/walk/words.ts';
import { album, writeIndex, type Theme } from './album.ts';

test.describe.configure({ timeout: 10 * MINUTE });
test.afterAll(writeIndex);

/** A screen's name as part of a file's. */
const fileName = (screen: string): string => screen.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/** How a screen is pictured: what its pictures are called after, and what is put on for them. */
type Look = { readonly name: string; readonly theme: Theme; readonly kind: 'usual' | 'forced' | '200%' };

/** Takes pictures of each screen in these looks; there is nothing to find. */
function picturing(halfpast: Halfpast, looks: readonly Look[]): Visitor & Findings {
  const screens: string[] = [];
  const albums = { light: album(halfpast.app, 'light'), dark: album(halfpast.app, 'dark') };
  return {
    screens,
    found: [],
    async at(page, screen, part?: Locator) {
      screens.push(screen);
      await part?.scrollIntoViewIfNeeded();
      if (page.url().includes('/prompt/')) await grown(page);
      for (const { name, theme, kind } of looks) {
        const picture = `walk-${name}-${fileName(screen)}`;
        await page.emulateMedia({ colorScheme: theme, forcedColors: kind === 'forced' ? 'active' : 'none' });
        await frames(page, 1);
        if (kind !== '200%') await albums[theme].page(picture, page);
        else
          await atZoom(halfpast, page, 2, async () => {
            await showOpener(page);
            await frames(page, 1);
            await albums[theme].zoomed(picture, page);
          });
      }
    },
  };
}

const spoken = (language: string): Words => {
  if (language === ACCENTED) return wordsOf('en-GB', pseudoCatalogue(english));
  if (language === MIRRORED) return wordsOf('en-GB', pseudoCatalogue(english), 'rtl');
  return wordsOf(language);
};

for (const round of rounds) {
  test(`forced colours and 200%, ${round.name}`, ({ desktop, launch }) =>
    take(round, {
      desktop,
      launch,
      visitorOf: (halfpast) =>
        picturing(halfpast, [
          { name: 'forced-colours', theme: 'light', kind: 'forced' },
          { name: 'forced-colours', theme: 'dark', kind: 'forced' },
          { name: '200-percent', theme: 'light', kind: '200%' },
        ]),
    }));
  for (const [language, theme] of [
    [ACCENTED, 'light'],
    [MIRRORED, 'dark'],
    ['ur', 'light'],
    ['de', 'dark'],
  ] as const)
    test(`${language}, ${round.name}`, ({ desktop, launch }) =>
      take(round, {
        desktop,
        launch,
        settings: { language },
        words: spoken(language),
        visitorOf: (halfpast) => picturing(halfpast, [{ name: language, theme, kind: 'usual' }]),
      }));
  if (round.walks.includes(walkPrompt))
    test(`large buttons, ${round.name}`, ({ desktop, launch }) =>
      take(round, {
        desktop,
        launch,
        settings: { largeControls: true },
        visitorOf: (halfpast) =>
          picturing(halfpast, [
            { name: 'large-buttons', theme: 'light', kind: 'usual' },
            { name: 'large-buttons', theme: 'dark', kind: 'usual' },
            { name: 'large-buttons-forced-colours', theme: 'light', kind: 'forced' },
            { name: 'large-buttons-200-percent', theme: 'light', kind: '200%' },
          ]),
      }));
}
