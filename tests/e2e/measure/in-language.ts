/** Looks at each screen of a walk in a language of the tests: no words left in English, none cut, all turned round but the figure. */
import type { Page } from '@playwright/test';
import { untranslated } from '../../renderer/untranslated.ts';
import type { Halfpast } from '../halfpast.ts';
import type { Visitor } from '../walk/walk.ts';
import { cutText } from './cut.ts';
import { atSize } from './looks.ts';
import { frames, grown, showOpener } from './rest.ts';
import type { Findings } from './visitor.ts';

const NARROW = { width: 400, height: 600 };
const ENOUGH = 4;

/** What of the page has not the direction of its language: the page, what floats above it, a chart; and the figure, which has its own. */
const notTurned = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { direction } = getComputedStyle(document.documentElement);
    const wrong = direction === document.documentElement.dir ? [] : [`the page runs ${direction}`];
    for (const figure of document.querySelectorAll('svg.figure')) {
      const style = getComputedStyle(figure);
      if (style.direction !== 'ltr' || !['none', 'matrix(1, 0, 0, 1, 0, 0)'].includes(style.transform))
        wrong.push(`a figure is turned round: ${style.direction}, ${style.transform}`);
    }
    // What begins to run another way says in which language it is, or is no words: a number in a picture, a path.
    for (const element of document.body.querySelectorAll('*')) {
      const around = element.parentElement;
      if (around === null || getComputedStyle(element).direction === getComputedStyle(around).direction)
        continue;
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      const backAgain = getComputedStyle(element).direction === direction;
      if (backAgain || language !== document.documentElement.lang) continue;
      if (!element.matches('.stage, svg text, kbd, pre, input[type="time"], [translate="no"]'))
        wrong.push(`does not run ${direction}: ${element.outerHTML.slice(0, 120)}`);
    }
    const lines = document.querySelector('svg.lines')?.getBoundingClientRect();
    const bars = document.querySelector('.bars')?.getBoundingClientRect();
    if (lines !== undefined && bars !== undefined && Math.abs(lines.left - bars.left) > 1)
      wrong.push(`the lines of the chart begin at ${String(lines.left)}, its bars at ${String(bars.left)}`);
    const rail = document.querySelector('nav')?.getBoundingClientRect();
    const main = document.querySelector('main')?.getBoundingClientRect();
    if (rail !== undefined && main !== undefined && rail.bottom > main.top && rail.left !== main.left) {
      if (rail.left > main.left !== (direction === 'rtl')) wrong.push('the navigation is on the wrong side');
    }
    return wrong;
  });

export function inLanguage(halfpast: Halfpast): Visitor & Findings {
  const screens: string[] = [];
  const found: string[] = [];
  return {
    screens,
    found,
    async at(page, screen) {
      screens.push(screen);
      const keep = (look: string, all: readonly string[]): void => {
        found.push(...all.slice(0, ENOUGH).map((each) => `${screen}, ${look}: ${each}`));
        if (all.length > ENOUGH) found.push(`${screen}, ${look}: and ${String(all.length - ENOUGH)} more`);
      };
      const isPrompt = page.url().includes('/prompt/');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
      if (isPrompt) await grown(page);
      await frames(page, 1);
      const english = await page.evaluate(`(${untranslated.toString()})(document)`);
      keep('words', english as string[]); // what the function gives
      keep('direction', await notTurned(page));
      keep('usual size', await cutText(page, { within: 'body', whole: isPrompt }));
      const fillsDisplay = await page.evaluate(
        () => innerWidth >= window.screen.width && innerHeight >= window.screen.height,
      );
      if (isPrompt || fillsDisplay) return;
      await atSize(halfpast, page, NARROW, async () => {
        await showOpener(page);
        await frames(page, 1);
        keep('400x600', await cutText(page, { within: 'body', whole: false }));
      });
    },
  };
}
