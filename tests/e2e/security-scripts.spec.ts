/** What a page that has been taken over may run and ask for: nothing beyond the app's own scripts. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, type Halfpast } from './halfpast.ts';

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
  for (const name of ['Settings', 'Today']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
}

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
