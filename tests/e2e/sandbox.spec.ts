/** The app as an ordinary user runs it: with Chromium's sandbox around its pages. */
import { readFileSync } from 'node:fs';
import { expect, test } from './desktop/fixture.ts';
import { choose } from './halfpast.ts';

test('as an ordinary user every page of the app is in the sandbox', async ({ desktop, launch }) => {
  const launched = await launch({ asUser: true });
  await desktop.x11.window('Halfpast');
  const main = await launched.page('/main/');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await choose(desktop, 'Start a break now');
  await launched.page('/break/');
  await desktop.x11.window('Break');

  const pids = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  );
  expect(pids).toHaveLength(2);
  for (const pid of pids) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\t[1-9]/m);
    expect(status).toMatch(/^Seccomp:\t2$/m);
  }
});
