/** The private desktop itself, tried with the smallest tray app: when these fail, no other test here can tell much. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './desktop/app.ts';
import { expect, test } from './desktop/fixture.ts';
import { until } from './desktop/until.ts';

const entry = path.join(root, 'tests/e2e/desktop/probe');

test('a tray item shows its tooltip, icon and menu', async ({ desktop, launch }) => {
  await launch({ entry });
  const item = await desktop.tray.item();
  expect(await item.tooltip()).toBe('Probe is running');
  const [icon] = await item.icon();
  expect(icon?.argb.subarray(0, 4)).toEqual(Buffer.from([255, 255, 0, 0]));
  expect((await item.menu()).map(({ label }) => label)).toEqual(['Open window', 'More']);
});

test('an item registers again with a tray host that comes back, and its submenu quits the app', async ({
  desktop,
  launch,
}) => {
  const { exited } = await launch({ entry });
  await desktop.tray.item();
  desktop.tray.stop();
  await desktop.tray.start();
  const item = await desktop.tray.item();
  await item.click('More', 'Leave');
  expect(await exited).toBe(0);
  await until(() => desktop.tray.items().length === 0, 'the item to leave the tray');
});

test('a window that opens leaves the focus where it is', async ({ desktop, launch }) => {
  await launch({ entry });
  const other = await desktop.x11.openOther('Somebody else');
  const focus = desktop.x11.watchFocus();
  await (await desktop.tray.item()).click('Open window');
  await desktop.x11.window('Probe window');
  expect(desktop.x11.activeTitle()).toBe('Somebody else');
  await until(() => focus.seen().length > 0, 'the first report of the focus');
  expect(new Set(focus.seen())).toEqual(new Set(['Somebody else']));
  await focus.stop();
  await other.close();
});

test('an ordinary user gets the sandbox', async ({ desktop, launch }) => {
  const { app, page } = await launch({ entry, asUser: true });
  await (await desktop.tray.item()).click('Open window');
  await page('data:');
  const renderer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${renderer}/status`, 'utf8');
  expect(status).toMatch(/^Uid:\t[1-9]/m);
  expect(status).toMatch(/^Seccomp:\t2$/m);
});
