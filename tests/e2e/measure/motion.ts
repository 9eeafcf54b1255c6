/** Looks in a page for what moves: by itself (WCAG 2.2.2), and although the computer asks for no motion (2.3.3). */
import type { Page } from '@playwright/test';

/** What a page is seen to do between two looks. */
export type Motion = {
  /** Figures were drawn anew so many times. */
  readonly drawn: number;
  /** So many of these were not asked for by the pointer or the focus, which stop them when they leave. */
  readonly unasked: number;
  /** Animations that run longer than a blink, those that go on and on, and places that scroll smoothly. */
  readonly long: readonly string[];
  readonly endless: readonly string[];
  readonly smooth: readonly string[];
};

type Watched = { halfpastMotion?: { drawn: number; unasked: number; stop: () => void } };

/** Begins to count what is drawn in the page's figures. */
export const watchMotion = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = window as unknown as Watched;
    kept.halfpastMotion?.stop();
    const watcher = new MutationObserver((changes) => {
      watched.drawn += changes.length;
      watched.unasked += changes.filter(
        ({ target }) => target.parentElement?.closest('li:is(:hover, :focus-within)') === null,
      ).length;
    });
    const watched = {
      drawn: 0,
      unasked: 0,
      stop: () => {
        watcher.disconnect();
      },
    };
    for (const figure of document.querySelectorAll('svg.figure'))
      watcher.observe(figure, { attributes: true, childList: true, subtree: true });
    kept.halfpastMotion = watched;
  });

/** Waits until a figure has moved by itself: between two movements it holds still for seconds. */
export const untilMoving = async (page: Page): Promise<void> => {
  await page
    .waitForFunction(() => ((window as unknown as Watched).halfpastMotion?.unasked ?? 0) > 0)
    .catch(() => undefined); // that it never did is told by who expected it
};

/** What has moved since it was watched, and what moves now. */
export const motionOf = (page: Page): Promise<Motion> =>
  page.evaluate(() => {
    const BLINK_MS = 10;
    const kept = window as unknown as Watched;
    const watched = kept.halfpastMotion;
    watched?.stop();
    const running = document.getAnimations().flatMap((each) => {
      const { endTime } = each.effect?.getComputedTiming() ?? {};
      const element = each.effect instanceof KeyframeEffect ? each.effect.target : null;
      const name = `${element?.localName ?? '?'}.${[...(element?.classList ?? [])].join('.')}`;
      return each.playState === 'running' ? [{ name, endMs: Number(endTime ?? 0) }] : [];
    });
    const scrolling = [...document.querySelectorAll('*')].filter(
      (each) => getComputedStyle(each).scrollBehavior === 'smooth',
    );
    return {
      drawn: watched?.drawn ?? 0,
      unasked: watched?.unasked ?? 0,
      long: running.filter(({ endMs }) => endMs > BLINK_MS).map(({ name }) => name),
      endless: running.filter(({ endMs }) => endMs === Infinity).map(({ name }) => name),
      smooth: scrolling.map((each) => `${each.localName}.${[...each.classList].join('.')}`),
    };
  });
