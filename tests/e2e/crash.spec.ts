/** Processes that die: a page's comes back, the drawing process's is not missed, and a bug in main ends the app. */
import { expect, test } from './desktop/fixture.ts';
import { until } from './desktop/until.ts';
import { choose, inTray, startHalfpast, trayToSay, type Halfpast } from './halfpast.ts';

const promptTitle = 'Time to change position';

/** kill -9 for the page's process; resolves with the page that takes its place. */
async function killPage(halfpast: Halfpast, window: 'main' | 'prompt' | 'break') {
  await halfpast[window](); // else Playwright may take it for the next one
  const next = halfpast.app.waitForEvent('window');
  const pid = await halfpast.app.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(`/${name}/`))
        ?.webContents.getOSProcessId(),
    window,
  );
  if (!pid) throw new Error(`there is no ${window} window`);
  process.kill(pid, 'SIGKILL');
  return next;
}

test('the main window comes back on its page when its page is killed', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Open Halfpast');
  await (await halfpast.main()).getByRole('button', { name: 'Advice' }).click();
  await expect((await halfpast.main()).getByRole('heading', { level: 1 })).toHaveText('Advice');

  const page = await killPage(halfpast, 'main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Advice');
  await desktop.x11.window('Halfpast');
  expect(await halfpast.count('main')).toBe(1);
  expect(desktop.notifications.sent).toEqual([]); // nobody closed it
  await halfpast.passes(5);
  await trayToSay('Sitting for 5 minutes. Break in 25 minutes.', desktop);
});

test('the prompt comes back, without the keyboard, when its page is killed, and its answers work', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const other = await desktop.x11.openOther('Somebody else');
  await halfpast.passes(30);
  const { id } = await desktop.x11.window(promptTitle);
  const focus = desktop.x11.watchFocus();
  const page = await killPage(halfpast, 'prompt');
  await expect.poll(async () => (await desktop.x11.window(promptTitle)).id).not.toBe(id);
  expect(desktop.x11.activeTitle()).toBe('Somebody else');
  expect(focus.seen()).not.toContain(promptTitle);
  expect(await halfpast.count('prompt')).toBe(1);
  await page.getByRole('button', { name: '5 more minutes' }).click();
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await focus.stop();
  await other.close();
});

test('a break comes back where it was when its page is killed, and runs to its end', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Start a break now');
  const before = await halfpast.break();
  await before.getByRole('button', { name: 'Next' }).click();
  await expect(before.getByText(/^Movement 1 of \d$/)).toBeVisible();
  const name = await before.getByRole('heading', { level: 1 }).textContent();

  const page = await killPage(halfpast, 'break');
  await expect(page.getByText(/^Movement 1 of \d$/)).toBeVisible();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
  expect(await halfpast.count('break')).toBe(1);
  await trayToSay('On a break.', desktop);
  await halfpast.passes(20);
  await expect(page.getByText(/^Break (finished|stopped)\.$/).first()).toBeVisible();
});

test('the app goes on when the drawing process is killed', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'Open Halfpast');
  const page = await halfpast.main();
  const gpu = (): Promise<number | undefined> =>
    halfpast.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const pid = await until(async () => {
    const found = await gpu();
    if (found) process.kill(found, 'SIGKILL'); // throws when it has just ended by itself
    return found;
  }, 'a drawing process to kill');
  await expect.poll(async () => ![undefined, pid].includes(await gpu())).toBe(true);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await halfpast.passes(30);
  await desktop.x11.window(promptTitle);
});

for (const [what, bug] of [
  [
    'an error that nobody catches',
    () =>
      void setImmediate(() => {
        throw new Error('broken on purpose');
      }),
  ],
  ['a rejection that nobody handles', () => void Promise.reject(new Error('broken on purpose'))],
] as const) {
  test(`${what} in main ends the app with code 1 and a line, without a dialog`, async ({
    desktop,
    launch,
  }) => {
    const halfpast = await startHalfpast(launch, inTray(desktop));
    await halfpast.app.evaluate(bug).catch(() => undefined); // the app may be gone before it answers
    expect(await halfpast.exited).toBe(1);
    await expect.poll(() => halfpast.output()).toMatch(/^Halfpast ended: Error: broken on purpose$/m);
    expect(desktop.x11.windows()).toEqual([]);
  });
}
