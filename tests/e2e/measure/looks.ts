/** The looks in which a screen is measured: they are put on in place, so that nothing has to be walked to again. */
import { expect, type Page } from '@playwright/test';
import type { Halfpast } from '../halfpast.ts';

export type Size = { readonly width: number; readonly height: number };
/** How often it is looked whether a window has its size: it happens a thousand times. */
const SOON_MS = [10, 20, 40];

type Frame = { readonly size: Size; readonly zoom: number };

/** A window's page in CSS pixels at 100%, and the size of its text. */
async function frame({ app }: Halfpast, page: Page, to: Partial<Frame>): Promise<Frame> {
  return app.evaluate(
    ({ BrowserWindow }, { url, asked }) => {
      const found = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
      if (found === undefined) throw new Error(`no window shows ${url}`);
      const [width = 0, height = 0] = found.getContentSize();
      const before = { size: { width, height }, zoom: found.webContents.zoomFactor };
      if (asked.zoom !== undefined) found.webContents.setZoomFactor(asked.zoom);
      if (asked.size !== undefined) found.setContentSize(asked.size.width, asked.size.height);
      return before;
    },
    { url: page.url(), asked: to },
  );
}

/**
 * Waits until the page is as large as its window and zoom make it; a window of the screen's size comes out a pixel smaller.
 * The prompt's window grows with its text, so only the zoom itself can be waited for there.
 */
async function follows(page: Page, { size, zoom }: Frame): Promise<void> {
  if (page.url().includes('/prompt/')) {
    await expect.poll(() => page.evaluate(() => devicePixelRatio), { intervals: SOON_MS }).toBeCloseTo(zoom);
    return;
  }
  const off = (): Promise<number> =>
    page.evaluate(
      ([wide = 0, high = 0]) => Math.max(Math.abs(innerWidth - wide), Math.abs(innerHeight - high)),
      [size.width / zoom, size.height / zoom],
    );
  await expect
    .poll(off, {
      message: `the page is ${String(size.width)} wide, ${String(zoom)} large`,
      intervals: SOON_MS,
    })
    .toBeLessThanOrEqual(1);
}

/** Does something while the text of the window is so large. The window itself keeps its size. */
export async function atZoom(
  halfpast: Halfpast,
  page: Page,
  zoom: number | ((size: Size) => number),
  act: () => Promise<void>,
): Promise<void> {
  const before = await frame(halfpast, page, {});
  const to = typeof zoom === 'number' ? zoom : zoom(before.size);
  await frame(halfpast, page, { zoom: to });
  await follows(page, { ...before, zoom: to });
  await act();
  await frame(halfpast, page, { zoom: before.zoom });
  await follows(page, before);
}

/** Does something while the window is so large. */
export async function atSize(
  halfpast: Halfpast,
  page: Page,
  size: Size,
  act: () => Promise<void>,
): Promise<void> {
  const before = await frame(halfpast, page, { size });
  await follows(page, { ...before, size });
  await act();
  await frame(halfpast, page, { size: before.size });
  await follows(page, before);
}

/** Does something while people have more space between lines, words and letters (WCAG 1.4.12). The policy forbids style elements. */
export async function spaced(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
  await act();
  await page.evaluate(() => (document.adoptedStyleSheets = []));
}
