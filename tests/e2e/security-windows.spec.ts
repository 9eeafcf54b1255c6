/** How each window is made, and what its page finds in it. */
import type { WebPreferences } from 'electron';
import type { Page } from '@playwright/test';
import { messagesOf, type WindowName } from '../../electron/ipc/contract.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, type Halfpast } from './halfpast.ts';

/** Opens each window in turn, and looks at it. */
async function forEachWindow(
  halfpast: Halfpast,
  desktop: Desktop,
  look: (window: WindowName, page: Page) => Promise<void>,
): Promise<void> {
  await choose(desktop, 'Open Halfpast');
  await look('main', await halfpast.main());
  await halfpast.passes(30);
  await desktop.x11.window('Time to change position');
  await look('prompt', await halfpast.prompt());
  await choose(desktop, 'Start');
  await look('break', await halfpast.break());
}

test('every window is sandboxed, isolated and without Node, and cannot hold other contents', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await forEachWindow(halfpast, desktop, async (window) => {
    const preferences = await halfpast.app.evaluate(({ BrowserWindow }, name) => {
      const found = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes(`/${name}/`),
      );
      // Electron's types leave this one out; Electron itself relies on it.
      const contents = found?.webContents as unknown as
        { getLastWebPreferences(): WebPreferences } | undefined;
      return contents?.getLastWebPreferences();
    }, window);
    expect(preferences, window).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    });
    expect(preferences?.nodeIntegrationInWorker ?? false).toBe(false); // told only where it is on
  });
  const checksSpelling = await halfpast.app.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  );
  expect(checksSpelling).toBe(false); // Chromium would fetch its dictionaries
});

test('each page finds its own slice of the messages, and nothing of Node or Electron', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await forEachWindow(halfpast, desktop, async (window, page) => {
    const names = (kind: 'value' | 'call'): string[] =>
      messagesOf(window)
        .flatMap(([name, entry]) => (entry.kind === kind ? [name] : []))
        .sort();
    const found = await page.evaluate(() => {
      const global = globalThis as unknown as { halfpast: Record<string, Record<string, unknown>> };
      const { halfpast: api } = global;
      return {
        api: Object.getOwnPropertyNames(api).sort(),
        listen: Object.getOwnPropertyNames(api['listen']).sort(),
        call: Object.getOwnPropertyNames(api['call']).sort(),
        functions: [api['listen'], api['call']].every((part) =>
          Object.values(part ?? {}).every((value) => typeof value === 'function'),
        ),
        foreign: [
          'require',
          'process',
          'module',
          'exports',
          'Buffer',
          'global',
          'ipcRenderer',
          'electron',
        ].filter((name) => name in globalThis),
      };
    });
    expect(found).toEqual({
      api: ['call', 'listen'],
      listen: names('value'),
      call: names('call'),
      functions: true,
      foreign: [],
    });
  });
});
