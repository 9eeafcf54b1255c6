/** Measures each screen of a walk in every look: axe, the size of targets, and whether any text is cut off. */
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Halfpast } from '../halfpast.ts';
import type { Visitor } from '../walk/walk.ts';
import { runAxe, type AxeOptions } from './axe.ts';
import { cutText } from './cut.ts';
import { atSize, atZoom, spaced, type Size } from './looks.ts';
import { motionOf, untilMoving, watchMotion } from './motion.ts';
import { frames, grown, openedIn, showOpener } from './rest.ts';
import { smallTargets } from './targets.ts';
import { notSettled } from './unsettled.ts';

/** What the walk found so far, in the order of its screens. */
export type Findings = {
  readonly screens: readonly string[];
  readonly found: readonly string[];
  /** Where a figure moved by itself. */
  readonly moving?: readonly string[] | undefined;
};

/** 1280 pixels at 400%. */
const REFLOW_WIDTH = 320;
/** The least that the main window and the break can be made is no wider. */
const NARROW = { width: 400, height: 600 };
/** Of one kind, in one look: what is wrong with a chart is wrong with each of its bars. */
const ENOUGH = 4;
/** How many frames what was found in the layout may take to be mended by the page itself. */
const PATIENCE = 20;

/** With forced colours axe reads -webkit-text-fill-color, which keeps the page's own colour and is not what is drawn. */
const notInForcedColours = ['color-contrast'];

const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;
const dark = { ...usual, colorScheme: 'dark' } as const;
const forced = { ...usual, forcedColors: 'active', reducedMotion: 'reduce' } as const;

/** Marks the part of a screen that is measured. */
const PART = 'data-visited';

const kindOf = (page: Page): string | undefined => /\/(main|prompt|break)\//.exec(page.url())?.[1];

/** Measures what it is brought to. The findings grow as the walk goes on. `moves`: where a figure is to be seen moving. */
export function measuring(halfpast: Halfpast, moves: readonly string[] = []): Visitor & Findings {
  const screens: string[] = [];
  const found: string[] = [];
  const moving: string[] = [];

  async function measure(page: Page, screen: string, within: string): Promise<void> {
    const isPrompt = kindOf(page) === 'prompt';
    const keep = (look: string, all: readonly string[]): void => {
      found.push(...all.slice(0, ENOUGH).map((each) => `${screen}, ${look}: ${each}`));
      if (all.length > ENOUGH) found.push(`${screen}, ${look}: and ${String(all.length - ENOUGH)} more`);
    };
    const axe = async (look: string, rules: Omit<AxeOptions, 'within'> = {}): Promise<readonly string[]> => {
      const { violations, unsettled } = await runAxe(page, { within, ...rules });
      keep(look, violations);
      return unsettled.map((each) => `${screen}: ${each}`);
    };
    const targets = async (look: string): Promise<void> => {
      keep(look, await smallTargets(page, within));
    };
    const text = async (look: string): Promise<void> => {
      let cut = await cutText(page, { within, whole: isPrompt });
      for (let tried = 0; cut.length > 0 && tried < PATIENCE; tried += 1) {
        await frames(page, 1);
        cut = await cutText(page, { within, whole: isPrompt });
      }
      keep(look, cut);
    };
    const resized = async (): Promise<void> => {
      if (isPrompt) await grown(page);
      await showOpener(page);
      await frames(page, 1);
    };

    /** What moves by itself for longer than five seconds can be stopped, and nothing blinks (2.2.2). */
    const stoppable = async (): Promise<void> => {
      const { unasked, endless } = await motionOf(page);
      keep('moves on and on (2.2.2)', endless);
      if (unasked === 0) return;
      moving.push(screen);
      const canStop = (await page.locator('button:has(svg.lucide-pause):visible').count()) > 0;
      if (!canStop) keep('light', ['a figure moves and cannot be stopped (2.2.2)']);
    };
    /** Whoever asks for no motion sees none (2.3.3). */
    const still = async (): Promise<void> => {
      const { drawn, long, smooth } = await motionOf(page);
      if (drawn > 0) keep('no motion asked for', [`figures are drawn ${String(drawn)} times (2.3.3)`]);
      keep('no motion asked for, moves (2.3.3)', long);
      keep('no motion asked for, scrolls smoothly (2.3.3)', smooth);
    };

    await page.emulateMedia(usual);
    await frames(page, 0);
    const opened = await openedIn(page);
    await watchMotion(page);
    const unsettled = await axe('light');
    if (moves.includes(screen)) await untilMoving(page);
    await stoppable();
    keep('axe cannot tell the contrast (1.4.3)', notSettled(unsettled));
    await targets('light');
    await text('light');
    await page.emulateMedia(dark);
    await frames(page, 0);
    await axe('dark');
    await page.emulateMedia(forced);
    await frames(page, 1);
    await watchMotion(page);
    await axe('forced colours', { without: notInForcedColours });
    await still();
    await page.emulateMedia(usual);
    await spaced(page, async () => {
      await resized();
      await text('spaced');
    });
    await atZoom(halfpast, page, 2, async () => {
      await resized();
      await axe('200%');
      await targets('200%');
      await text('200%');
    });
    if (!isPrompt && !(await fillsDisplay(page))) {
      const to320 = ({ width }: Size): number => width / REFLOW_WIDTH;
      await atZoom(halfpast, page, to320, async () => {
        await resized();
        await targets('320 wide');
        await text('320 wide');
      });
      await atSize(halfpast, page, NARROW, async () => {
        await resized();
        await axe('400x600');
        await targets('400x600');
        await text('400x600');
      });
    }
    const left = await openedIn(page);
    if (left !== opened)
      found.push(`${screen}: ${String(opened)} were open at first, ${String(left)} at last`);
  }

  return {
    screens,
    found,
    moving,
    async at(page, screen, part) {
      screens.push(screen);
      if (part === undefined) return measure(page, screen, 'body');
      await mark(part, true);
      await measure(page, screen, `[${PART}]`);
      await mark(part, false);
    },
  };
}

const fillsDisplay = (page: Page): Promise<boolean> =>
  page.evaluate(() => innerWidth >= screen.width && innerHeight >= screen.height);

const mark = (part: Locator, on: boolean): Promise<void> =>
  part.evaluate(
    (element, to) => {
      element.toggleAttribute(to.name, to.on);
    },
    { name: PART, on },
  );

/** What the pages complain about: violations of the content security policy are among it. */
export function complaintsOf(app: ElectronApplication): string[] {
  const complaints: string[] = [];
  app.context().on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  app.context().on('weberror', (error) => complaints.push(error.error().message));
  return complaints;
}
