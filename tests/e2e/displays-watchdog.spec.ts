/** Windows that were asked for and do not appear, and windows that die again and again. */
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

const title = 'Time to change position';

const pidOf = (halfpast: Halfpast, window: string): Promise<number> =>
  halfpast.app.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(`/${name}/`))
        ?.webContents.getOSProcessId() ?? 0,
    window,
  );

test('a prompt whose page hangs before it is shown is made again', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(29, 59);
  await (await halfpast.prompt()).getByRole('dialog').waitFor({ state: 'detached' }); // prepared
  const next = halfpast.app.waitForEvent('window', { timeout: 30_000 });
  const pid = await pidOf(halfpast, 'prompt');
  process.kill(pid, 'SIGSTOP');
  try {
    await halfpast.passes(0, 1);
    const page = await next;
    await page.getByRole('button', { name: '5 more minutes' }).click();
    await trayToSay(/Break in 5 minutes/, desktop);
    await toSee(desktop);
  } finally {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it has ended with its window
    }
  }
});

test('the sixth failure within ten minutes is said by a notification instead, and the break stays due', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  let last = 0;
  for (let kills = 0; kills < 6; kills++) {
    await desktop.x11.window(title);
    await expect.poll(async () => ![0, last].includes(await pidOf(halfpast, 'prompt'))).toBe(true);
    process.kill((last = await pidOf(halfpast, 'prompt')), 'SIGKILL');
  }
  await desktop.notifications.expect('A Halfpast window could not be shown.');
  await toSee(desktop);
  await trayToSay('Sitting for 30 minutes. Break due.', desktop);
  await choose(desktop, 'Start');
  await toSee(desktop, 'Break');
});
