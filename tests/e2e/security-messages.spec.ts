/** Messages that main must refuse: wrong arguments, another window's channel, a page that is not the window's own. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { channelOf, messagesOf, type WindowName } from '../../electron/ipc/contract.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, trayToSay, type Halfpast } from './halfpast.ts';

/** What a page that has been taken over could do at most: send whatever it likes. */
const preload = `const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('sendRaw', (channel, ...args) => ipcRenderer.invoke(channel, ...args));`;

type Preloads = {
  registerPreloadScript?(script: { type: 'frame'; filePath: string }): unknown;
  setPreloads(files: string[]): void;
};

async function startTakenOver(
  launch: Parameters<typeof startHalfpast>[0],
  desktop: Desktop,
): Promise<Halfpast> {
  const options = inTray(desktop);
  const file = path.join(options.userData, 'taken-over.cjs');
  writeFileSync(file, preload);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.app.evaluate(({ session }, filePath) => {
    const preloads: Preloads = session.defaultSession;
    if (preloads.registerPreloadScript) preloads.registerPreloadScript({ type: 'frame', filePath });
    else preloads.setPreloads([filePath]);
  }, file);
  return halfpast;
}

/** Sends a message as the page's process; returns why it was refused, or null. */
async function send(
  page: Page,
  [window, name]: [WindowName, string],
  ...args: unknown[]
): Promise<string | null> {
  return page.evaluate(
    async ({ channel, values }) => {
      const { sendRaw } = globalThis as unknown as {
        sendRaw: (channel: string, ...args: unknown[]) => Promise<unknown>;
      };
      return sendRaw(channel, ...values).then(
        () => null,
        (error: unknown) => String(error),
      );
    },
    { channel: channelOf(window, name), values: args },
  );
}

const long = 'x'.repeat(65);
/** For each call that takes arguments: what does not fit. Calls without arguments get one too many. */
const unfit: Record<string, unknown[][]> = {
  'main.pause': [[], ['forever'], [30], ['30m', 1], [['30m']]],
  'main.changeSetting': [
    [],
    [{ key: 'intervalMin', value: 3 }],
    [{ key: 'intervalMin', value: '30' }],
    [{ key: 'intervalMin', value: 30.5 }],
    [{ key: 'theme', value: 'pink' }],
    [{ key: 'safetyReadAt', value: null }],
    [{ key: 'hiddenMovements', value: [] }],
    [{ key: 'staySeated', value: true, more: 1 }],
    ['staySeated', true],
  ],
  'main.changeSettings': [
    [],
    [{ key: 'staySeated', value: true }],
    [
      [
        { key: 'staySeated', value: true },
        { key: 'intervalMin', value: 3 },
      ],
    ],
    [[{ key: 'safetyReadAt', value: null }]],
    [Array.from({ length: 65 }, () => ({ key: 'staySeated', value: true }))],
  ],
  'main.history': [[], ['2026-10-05'], [{ from: '2026-10-05' }], [{ from: '5 October', to: '2026-10-05' }]],
  'main.historyDay': [[], ['today'], [20261005]],
  'main.exportHistory': [[], ['xml'], ['csv', 'more']],
  'main.deleteHistory': [[], ['none'], [{ from: '2026-10-05', to: 'later' }]],
  'main.deletedBefore': [[], [-1], [121], [1.5], ['12']],
  'main.bringBackMovement': [[], [5], [long]],
  'main.putAwayNotice': [[], [null], [long]],
  'main.showPage': [[], ['nowhere'], ['help', 'help']],
  'main.openSource': [[], [{}], [long]],
  'prompt.touch': [[], ['yes'], [1]],
  'prompt.fit': [[], [10], [901], [200.5], ['200']],
};

async function refusesWhatDoesNotFit(page: Page, window: WindowName): Promise<void> {
  for (const [name, entry] of messagesOf(window)) {
    if (entry.kind !== 'call') continue;
    for (const args of unfit[`${window}.${name}`] ?? [[1], [undefined, {}]]) {
      const why = await send(page, [window, name], ...args);
      expect(why, `${window}.${name}(${JSON.stringify(args)})`).toMatch(/refused: .* do not fit/);
    }
  }
}

test('in every window wrong arguments are refused, nothing happens, and the app goes on', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startTakenOver(launch, desktop);
  await choose(desktop, 'Open Halfpast');
  const main = await halfpast.main();
  await refusesWhatDoesNotFit(main, 'main');
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);

  await halfpast.passes(30);
  await desktop.x11.window('Time to change position');
  await refusesWhatDoesNotFit(await halfpast.prompt(), 'prompt');
  await trayToSay('Sitting for 30 minutes. Break due.', desktop);
  expect(await halfpast.count('prompt')).toBe(1);

  await choose(desktop, 'Start');
  await refusesWhatDoesNotFit(await halfpast.break(), 'break');
  await trayToSay('On a break.', desktop);
  expect(await halfpast.count('break')).toBe(1);
  expect(await send(await halfpast.break(), ['break', 'pause'])).toBeNull();
  expect(await send(main, ['main', 'pause'], '30m')).toBeNull();
  await main.getByRole('button', { name: 'Settings' }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('no window can use the messages of another', async ({ desktop, launch }) => {
  const halfpast = await startTakenOver(launch, desktop);
  await choose(desktop, 'Open Halfpast');
  await halfpast.passes(30);
  await desktop.x11.window('Time to change position');
  const pages = { main: await halfpast.main(), prompt: await halfpast.prompt() };
  for (const [own, page] of Object.entries(pages)) {
    for (const window of ['main', 'prompt', 'break'] as const) {
      if (window === own) continue;
      for (const name of ['current', ...messagesOf(window).map(([message]) => message)]) {
        expect(await send(page, [window, name]), `${own} says ${window}.${name}`).toMatch(
          /No handler registered/,
        );
      }
    }
  }
  await trayToSay('Sitting for 30 minutes. Break due.', desktop);
  expect(await send(pages.prompt, ['prompt', 'touch'], false)).toBeNull(); // its own go on
});

for (const [what, url] of [
  ['another page of ours', 'app://halfpast/prompt/index.html'],
  ['a page of another origin', 'data:text/html,<title>foreign</title>'],
] as const) {
  test(`the messages of ${what} in the same window are refused`, async ({ desktop, launch }) => {
    const halfpast = await startTakenOver(launch, desktop);
    await choose(desktop, 'Open Halfpast');
    const page = await halfpast.main();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
    await halfpast.app.evaluate(async ({ BrowserWindow, session }, to) => {
      session.defaultSession.webRequest.onBeforeRequest(null); // the first guard away: this is about the second
      await BrowserWindow.getAllWindows()[0]?.loadURL(to);
    }, url);
    await expect.poll(() => page.url()).toBe(url);
    for (const [name, entry] of messagesOf('main')) {
      if (entry.kind === 'call')
        expect(await send(page, ['main', name], '30m'), name).toMatch(/refused: not the window/);
    }
    expect(await send(page, ['main', 'current'], 'settings')).toMatch(/refused: not the window/);
    await halfpast.passes(1);
    await trayToSay('Sitting for 1 minute. Break in 29 minutes.', desktop);
  });
}

test('a frame inside a window has no way to send messages', async ({ desktop, launch }) => {
  const halfpast = await startTakenOver(launch, desktop);
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  await page.evaluate(() => {
    for (const source of ['about:blank', 'app://halfpast/main/index.html']) {
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
    }
  });
  await expect.poll(() => page.frames().length).toBe(3);
  for (const frame of page.frames().slice(1)) {
    expect(await frame.evaluate(() => 'halfpast' in globalThis || 'sendRaw' in globalThis)).toBe(false);
  }
});
