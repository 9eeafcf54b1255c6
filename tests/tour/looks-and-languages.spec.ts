/** The walk over every screen, pictured: in forced colours and at 200%, longer and accented, from right to left, in Urdu and German. */
import type { Locator, Page } from '@playwright/test';
import { ACCENTED, MIRRORED, pseudoCatalogue } from '../../build/pseudo-languages.ts';
import english from '../../content/strings/en-GB.json' with { type: 'json' };
import { test } from '../e2e/desktop/fixture.ts';
import { MINUTE, type Halfpast } from '../e2e/halfpast.ts';
import { atZoom } from '../e2e/measure/looks.ts';
import { frames, grown, showOpener } from '../e2e/measure/rest.ts';
import type { Findings } from '../e2e/measure/visitor.ts';
import { rounds } from '../e2e/walk/rounds.ts';
import { take } from '../e2e/walk/take.ts';
import type { Visitor } from '../e2e/walk/walk.ts';
import { wordsOf, type Words } from '../e2e/walk/words.ts';
import { album, writeIndex, type Theme } from './album.ts';

test.describe.configure({ timeout: 10 * MINUTE });
test.afterAll(writeIndex);

/** A screen's name as part of a file's. */
const fileName = (screen: string): string => screen.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/** Takes pictures at each screen; there is nothing to find. */
function picturing(take: (page: Page, screen: string) => Promise<void>): Visitor & Findings {
  const screens: string[] = [];
  return {
    screens,
    found: [],
    async at(page, screen, part?: Locator) {
      screens.push(screen);
      await part?.scrollIntoViewIfNeeded();
      if (page.url().includes('/prompt/')) await grown(page);
      await take(page, screen);
    },
  };
}

/** English in forced colours, and with text at 200%. */
function otherLooks(halfpast: Halfpast, theme: Theme): Visitor & Findings {
  const pictures = album(halfpast.app, theme);
  return picturing(async (page, screen) => {
    await page.emulateMedia({ colorScheme: theme, forcedColors: 'active' });
    await frames(page, 1);
    await pictures.page(`walk-forced-colours-${fileName(screen)}`, page);
    await page.emulateMedia({ colorScheme: theme, forcedColors: 'none' });
    await atZoom(halfpast, page, 2, async () => {
      await showOpener(page);
      await frames(page, 1);
      await pictures.zoomed(`walk-200-percent-${fileName(screen)}`, page);
    });
  });
}

/** In another language, as it is usually seen. */
function asUsual(halfpast: Halfpast, theme: Theme, language: string): Visitor & Findings {
  const pictures = album(halfpast.app, theme);
  return picturing(async (page, screen) => {
    await page.emulateMedia({ colorScheme: theme, forcedColors: 'none' });
    await frames(page, 1);
    await pictures.page(`walk-${language}-${fileName(screen)}`, page);
  });
}

const spoken = (language: string): Words => {
  if (language === ACCENTED) return wordsOf('en-GB', pseudoCatalogue(english));
  if (language === MIRRORED) return wordsOf('en-GB', pseudoCatalogue(english), 'rtl');
  return wordsOf(language);
};

for (const round of rounds) {
  test(`forced colours and 200%, ${round.name}`, ({ desktop, launch }) =>
    take(round, { desktop, launch, visitorOf: (halfpast) => otherLooks(halfpast, 'light') }));
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
        visitorOf: (halfpast) => asUsual(halfpast, theme, language),
      }));
}
