/** Looks at the screens of a walk in pixels: contrast of what is no text (1.4.11), and what differs by more than colour (1.4.1). */
import type { Locator, Page } from '@playwright/test';
import type { Visitor } from '../walk/walk.ts';
import { differenceOf, edgeContrast, markContrast, ringContrast } from './edges.ts';
import { pictureOf, type Box, type Picture } from './pixels.ts';
import { frames } from './rest.ts';
import { seenOn, type Pair, type Shape } from './seen-table.ts';

/** WCAG 1.4.11, and 1.4.3 for words. */
const LEAST = 3;
const LEAST_WORDS = 4.5;
/** Two states whose marks differ in so much of their room look different. */
const OTHER_SHAPE = 0.03;
/** What lies over the top and the foot of a window (pixels). */
const BARS = 90;
/** Around an element, so that its focus ring is in the picture. */
const MARGIN = 12;

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' },
} as const;
const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

export type SeenFindings = {
  /** The screens of the table that were looked at. */
  readonly screens: readonly string[];
  /** What cannot be seen (1.4.11), and what is told by its colour alone (1.4.1). */
  readonly faint: readonly string[];
  readonly byColour: readonly string[];
  /** Every ratio, the weakest first. */
  readonly ratios: () => readonly string[];
};

export function seeing(): Visitor & SeenFindings {
  const screens: string[] = [];
  const faint: string[] = [];
  const byColour: string[] = [];
  const ratios: { ratio: number; of: string }[] = [];

  async function shape(page: Page, each: Shape, shot: Picture, box: Box): Promise<number> {
    const { at, by, sides, pixels } = each;
    switch (by) {
      case 'edge':
        return edgeContrast(shot, box, sides);
      case 'mark':
      case 'words':
        return markContrast(shot, box, pixels);
      case 'ring': {
        const room = grown(box, MARGIN);
        await page.evaluate(() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        });
        const before = await pictureOf(page, room);
        await page.keyboard.press('Shift'); // by key: only then a focus shows
        await first(page, at).evaluate((each: HTMLElement) => {
          each.focus({ preventScroll: true });
        });
        const ratio = ringContrast(before, await pictureOf(page, room), box);
        await first(page, at).evaluate((each: HTMLElement) => {
          each.blur();
        });
        return ratio;
      }
    }
  }

  function pair(
    { strip, around = 0 }: Pair,
    shot: Picture,
    boxes: readonly [Box, Box],
    filled: boolean,
  ): boolean {
    const [one, other] = boxes.map((box) => ({ ...grown(box, around), ...(strip && { width: strip }) }));
    if (one === undefined || other === undefined) throw new Error('no pair');
    const { grounds, shape: unlike, edge } = differenceOf(shot, one, other);
    return grounds >= LEAST || (!filled && (unlike >= OTHER_SHAPE || edge >= LEAST));
  }

  return {
    screens,
    faint,
    byColour,
    ratios: () =>
      ratios.sort((a, b) => a.ratio - b.ratio).map(({ ratio, of }) => `${ratio.toFixed(2)} ${of}`),
    async at(page, screen) {
      const { shapes = [], pairs = [] } = seenOn[screen] ?? {};
      if (shapes.length + pairs.length === 0) return;
      screens.push(screen);
      await withoutWords(page, true);
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        await frames(page, 1);
        const isForced = look === 'forced colours';
        const picture = pictures(page);
        for (const each of shapes) {
          if (isForced ? each.notForced : each.onlyForced) continue;
          const name = `${screen}, ${look}: ${each.name}${each.by === 'ring' ? ', focus' : ''}`;
          const [box] = await picture.boxes(each.at);
          if (box === undefined) faint.push(`${name} is not there`);
          else {
            if (each.by === 'words') await withoutWords(page, false);
            const shot = each.by === 'words' ? await pictureOf(page) : await picture.now();
            const ratio = await shape(page, each, shot, box);
            if (each.by === 'words') await withoutWords(page, true);
            ratios.push({ ratio, of: name });
            if (ratio < (each.by === 'words' ? LEAST_WORDS : LEAST))
              faint.push(`${name} has ${ratio.toFixed(2)} : 1`);
          }
        }
        for (const each of pairs) {
          if (each.notForced && isForced) continue;
          const [one, other] = await picture.boxes(each.one, each.other);
          if (one === undefined || other === undefined)
            byColour.push(`${screen}, ${look}: ${each.name} are not there`);
          else if (!pair(each, await picture.now(), [one, other], isForced && each.filledForced === true))
            byColour.push(`${screen}, ${look}: ${each.name}`);
        }
      }
      await page.emulateMedia(usual);
      await withoutWords(page, false);
    },
  };
}

const first = (page: Page, selector: string): Locator =>
  page.locator(selector).and(page.locator(':visible')).first();

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Pictures of the window: a new one only after it had to be scrolled. */
function pictures(page: Page) {
  let taken: Picture | undefined;
  let scroll = '';
  return {
    /** Where these are, all in the window; undefined: not shown. */
    async boxes(...selectors: readonly string[]): Promise<(Box | undefined)[]> {
      const found = await page.evaluate(
        ({ all, bars }) => {
          const elements = all.map((selector) =>
            [...document.querySelectorAll(selector)].find((each) => each.checkVisibility()),
          );
          for (const each of elements) {
            const { top, bottom } = each?.getBoundingClientRect() ?? { top: bars, bottom: 0 };
            if (top < bars || bottom > innerHeight - bars)
              each?.scrollIntoView({ block: 'center', behavior: 'instant' });
          }
          const scroll = [...document.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).join();
          const boxes = elements.map((each) => {
            const box = each?.getBoundingClientRect();
            return box && { x: box.x, y: box.y, width: box.width, height: box.height };
          });
          return { scroll, boxes };
        },
        { all: [...selectors], bars: BARS },
      );
      if (found.scroll !== scroll) taken = undefined;
      scroll = found.scroll;
      return found.boxes;
    },
    now: async (): Promise<Picture> => (taken ??= await pictureOf(page)),
  };
}

/** Words differ anyway, and their contrast is axe's matter: only shapes are to be seen. The policy forbids style elements. */
const withoutWords = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((hide) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { -webkit-text-fill-color: transparent !important; } svg text { visibility: hidden; }',
    );
    document.adoptedStyleSheets = hide ? [sheet] : [];
  }, on);
