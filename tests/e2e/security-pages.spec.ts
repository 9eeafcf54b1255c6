/** What a page must not be able to do, tried from inside a page that has been taken over. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test as base } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, type Halfpast } from './halfpast.ts';

const ownPage = 'app://halfpast/main/index.html';

type Outside = { url: string; requests: string[] };

/** A server next door that a page could reach if it were let out, and what reached it. */
const test = base.extend<{ outside: Outside }>({
  // Playwright reads the fixture's needs from this pattern: it has none.
  // eslint-disable-next-line no-empty-pattern
  outside: async ({}, use) => {
    const requests: string[] = [];
    const server: Server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.end('outside');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // An address that is listened on is never a string or null.
    const { port } = server.address() as AddressInfo;
    await use({ url: `http://127.0.0.1:${port}`, requests });
    server.closeAllConnections();
    server.close();
  },
});

async function opensMain(
  launch: Parameters<typeof startHalfpast>[0],
  desktop: Desktop,
): Promise<{ halfpast: Halfpast; page: Page }> {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  return { halfpast, page };
}

/** The page is where it was, and works. */
async function stillThere(page: Page): Promise<void> {
  expect(page.url()).toBe(ownPage);
  for (const name of ['Settings', 'Today']) {
    // Not by Playwright's locators: after a navigation that was refused they wait for its end for ever.
    await page.evaluate((label) => {
      const buttons = [...document.querySelectorAll('nav button')];
      const found = buttons.find((button) => button.textContent.trim() === label);
      if (found instanceof HTMLElement) found.click();
    }, name);
    await expect.poll(() => page.evaluate(() => document.querySelector('h1')?.textContent.trim())).toBe(name);
  }
}

test('no page goes anywhere else, opens a window or holds a frame of somebody else', async ({
  desktop,
  launch,
  outside,
}) => {
  const { halfpast, page } = await opensMain(launch, desktop);
  for (const target of [
    outside.url,
    'https://example.org/',
    'file:///etc/hostname',
    'app://halfpast/prompt/index.html',
  ]) {
    await page.evaluate((to) => void (location.href = to), target);
    await stillThere(page);
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
      const form = document.createElement('form');
      form.action = to;
      document.body.append(form);
      form.submit();
    }, target);
    await stillThere(page);
    expect(await page.evaluate((to) => window.open(to), target)).toBeNull();
    await page.evaluate((to) => {
      const frame = document.createElement('iframe');
      frame.src = to;
      document.body.append(frame);
    }, target);
    await stillThere(page);
  }
  await halfpast.passes(1);
  const shown = await halfpast.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      webContents.mainFrame.framesInSubtree.map(({ origin }) => origin),
    ),
  );
  expect(shown).toHaveLength(1);
  // What could not be loaded has no origin at all.
  expect(new Set(shown[0])).toEqual(new Set(['app://halfpast', 'null']));
  expect(outside.requests).toEqual([]);
});

test('nothing is loaded from or sent to anywhere else', async ({ desktop, launch, outside }) => {
  const { page } = await opensMain(launch, desktop);
  const tried = await page.evaluate(async (http) => {
    const results: string[] = [];
    const attempt = (name: string, work: () => Promise<unknown>): Promise<void> =>
      work().then(
        () => void results.push(`${name} went through`),
        () => undefined,
      );
    const element = (made: HTMLImageElement | HTMLScriptElement): Promise<void> =>
      new Promise((resolve, reject) => {
        made.onload = () => resolve();
        made.onerror = () => reject(new Error('refused'));
        document.body.append(made);
      });
    for (const url of [http, 'https://example.org/', 'file:///etc/hostname']) {
      await attempt(`fetch ${url}`, () => fetch(url, { mode: 'no-cors' }));
      await attempt(`image ${url}`, () => element(Object.assign(new Image(), { src: url })));
      await attempt(`script ${url}`, async () =>
        element(Object.assign(document.createElement('script'), { src: url })),
      );
      await attempt(`request ${url}`, () => {
        const request = new XMLHttpRequest();
        return new Promise((resolve, reject) => {
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', url);
          request.send();
        });
      });
    }
    await attempt('WebSocket', () => {
      return new Promise((resolve, reject) => {
        const socket = new WebSocket(http.replace('http:', 'ws:'));
        socket.onopen = resolve;
        socket.onerror = reject;
      });
    });
    await attempt('events', () => {
      return new Promise((resolve, reject) => {
        const source = new EventSource(http);
        source.onopen = resolve;
        source.onerror = reject;
      });
    });
    navigator.sendBeacon(http, 'beacon');
    return results;
  }, outside.url);
  expect(tried).toEqual([]);
  await stillThere(page);
  expect(outside.requests).toEqual([]);
});
