/** What a page must not be able to do, tried from inside a page that has been taken over. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test as base } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, type Halfpast } from './halfpast.ts';

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
  expect(page.url()).toBe('app://halfpast/main/index.html');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
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
  for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toContain('outside');
  expect(await halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
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

test('only the scripts of the app run', async ({ desktop, launch }) => {
  const { page } = await opensMain(launch, desktop);
  const ran = await page.evaluate(async () => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const code = (name: string): string => `globalThis.seen.push('${name}')`;
    const attempt = (work: () => unknown): Promise<void> =>
      // In a timer: what the test itself evaluates is exempt from the page's policy.
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            work();
          } catch {
            // refused
          }
          setTimeout(resolve);
        });
      });
    const run = globalThis.eval;
    await attempt(() => run(code('eval')));
    await attempt(() => Reflect.construct(Function, [code('Function')]).call(null));
    await attempt(() => Reflect.apply(setTimeout, null, [code('timer text')]));
    await attempt(() => {
      const script = document.createElement('script');
      script.append(code('inline script'));
      document.body.append(script);
    });
    await attempt(() => (document.body.innerHTML += `<img src="x:" onerror="${code('handler')}">`));
    await attempt(() => {
      const link = document.createElement('a');
      link.href = `javascript:${code('javascript: link')}`;
      document.body.append(link);
      link.click();
    });
    await attempt(() => location.assign(`javascript:${code('javascript: location')}`));
    await attempt(() => new Worker(URL.createObjectURL(new Blob(['1']))));
    await attempt(() => undefined);
    return seen;
  });
  expect(ran).toEqual([]);
  await stillThere(page);
});

test('permissions, service workers and downloads are refused', async ({ desktop, launch }) => {
  const { halfpast, page } = await opensMain(launch, desktop);
  const answers = await page.evaluate(async () => {
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'allowed',
        () => 'refused',
      );
    return {
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('allowed'),
          ({ code }) => resolve(code === 1 ? 'refused' : `failed with ${code}`),
        ),
      ),
      clipboard: await outcome(navigator.clipboard.readText()),
      serviceWorker: await outcome(navigator.serviceWorker.register('index.html')),
    };
  });
  expect(answers).toEqual({
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    notifications: 'denied',
    place: 'refused',
    clipboard: 'refused',
    serviceWorker: 'refused',
  });

  const files = (): string[] =>
    readdirSync(desktop.env['HOME'] ?? '', { recursive: true })
      .map(String)
      .sort();
  const before = files();
  const prevented = await halfpast.app.evaluate(
    ({ BrowserWindow, session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
        BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://halfpast/main/index.html');
      }),
  );
  expect(prevented).toBe(true);
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'index.html', download: 'taken.html' });
    document.body.append(link);
    link.click();
  });
  await stillThere(page);
  expect(files().filter((name) => /taken|index\.html/.test(name))).toEqual(
    before.filter((name) => /taken|index\.html/.test(name)),
  );
});
