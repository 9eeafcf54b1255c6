/** How long a person waits: for the tray icon, the main window, the prompt; each several times, from a cold app; in English, and in a language that is read from its file. */
import { setTimeout as wait } from 'node:timers/promises';
import { test } from '../e2e/desktop/fixture.ts';
import { startHalfpast } from '../e2e/halfpast.ts';
import { wordsOf } from '../e2e/walk/words.ts';
import { median, quantile, report } from './figures.ts';
import { userDataWith } from './user-data.ts';

const TIMES = Number(process.env['BENCH_TIMES'] ?? 5);

/** Milliseconds until the question is answered with yes; asked every 2 ms, unlike `until`. */
async function msUntil(from: number, ask: () => boolean): Promise<number> {
  while (!ask()) {
    if (performance.now() - from > 30_000) return Number.NaN;
    await wait(2);
  }
  return performance.now() - from;
}

const spread = (name: string, values: readonly number[]): Record<string, number> => ({
  [`${name}, median ms`]: median(values),
  [`${name}, slowest ms`]: quantile(values, 1),
});

for (const [language, name] of [
  ['en-GB', 'English'],
  ['ur', 'Urdu'],
] as const) {
  test(`start-up to the tray icon, and to the main window, ${name}`, async ({ desktop, start }) => {
    const tray: number[] = [];
    const window: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const from = performance.now();
      const hidden = start({ args: ['--hidden'], userData: userDataWith(desktop, { language }) });
      tray.push(await msUntil(from, () => desktop.tray.items().length > 0));
      await hidden.kill();
      await msUntil(performance.now(), () => desktop.tray.items().length === 0);

      const fromShown = performance.now();
      const shown = start({ userData: userDataWith(desktop, { language }) });
      window.push(
        await msUntil(fromShown, () => desktop.x11.windows().some(({ title }) => title === 'Halfpast')),
      );
      await shown.kill();
      await msUntil(performance.now(), () => desktop.tray.items().length === 0);
    }
    report(`start-up, ${name}`, {
      ...spread('to the tray icon', tray),
      ...spread('to the main window', window),
    });
  });

  test(`from due to the prompt, and opening the main window, ${name}`, async ({ desktop, launch }) => {
    const halfpast = await startHalfpast(launch, {
      args: ['--hidden'],
      userData: userDataWith(desktop, { language }),
    });
    const { app } = halfpast;
    const measured = { due: [] as number[], main: [] as number[], again: [] as number[] };
    for (let time = 0; time < TIMES; time++) {
      // The window is made ready 5 seconds before; so much real time passes too until it is due.
      await halfpast.passes(30 - 4 / 60);
      await halfpast.prompt();
      await app.evaluate(async ({ BrowserWindow }) => {
        const prompt = BrowserWindow.getAllWindows().find((one) =>
          one.webContents.getURL().includes('/prompt/'),
        );
        while (prompt?.webContents.isLoading()) await new Promise((resolve) => setImmediate(resolve));
      });
      measured.due.push(
        await app.evaluate(async ({ BrowserWindow }) => {
          const prompt = BrowserWindow.getAllWindows().find((one) =>
            one.webContents.getURL().includes('/prompt/'),
          );
          const from = performance.now();
          const shown = new Promise<void>((resolve) => prompt?.once('show', resolve));
          await globalThis.halfpast?.clock.advance(4000);
          await shown;
          await prompt?.webContents.executeJavaScript(
            'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))',
          );
          return performance.now() - from;
        }),
      );
      await (await halfpast.prompt()).evaluate(() => undefined);
      await (await desktop.tray.item()).click(wordsOf(language).say('tray.menu.skip'));

      /** Opens the window and waits until it is shown and has drawn a frame. */
      const open = (): Promise<number> =>
        app.evaluate(async ({ BrowserWindow }) => {
          const from = performance.now();
          globalThis.halfpast?.app.openMain('today');
          const window = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Halfpast');
          if (window?.isVisible() !== true)
            await new Promise<void>((resolve) => window?.once('show', resolve));
          await window?.webContents.executeJavaScript(
            'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))',
          );
          return performance.now() - from;
        });
      measured.main.push(await open());
      measured.again.push(await open());
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.getTitle() === 'Halfpast')
          ?.close(),
      );
    }
    report(`windows, ${name}`, {
      ...spread('due to prompt drawn', measured.due),
      ...spread('main window opened', measured.main),
      ...spread('main window brought to the front', measured.again),
    });
  });
}
