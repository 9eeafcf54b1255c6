/** A break over the whole display, in a large window or a small one: where it stands, and that it never traps anyone. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { output } from './desktop/processes.ts';
import { plugDisplay, unplugDisplay } from './desktop/x-server.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

test.use({ desktopOptions: { server: 'xorg' } });

const second = 'DUMMY1';
test.beforeEach(({ desktop }) => plugDisplay(second, desktop.env));
test.afterEach(({ desktop }) => unplugDisplay(second, desktop.env));

const inside = async ({ x11 }: Desktop) => x11.inside(await x11.window('Break'));
const isFull = async ({ env, x11 }: Desktop, title = 'Break'): Promise<boolean> => {
  const { id } = await x11.window(title);
  return output('xprop', ['-id', String(id), '_NET_WM_STATE'], env).includes('_NET_WM_STATE_FULLSCREEN');
};

test('over the whole display where the person works; Escape leaves it, and it holds no break back', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakSize: 'display', dimOthers: true }));
  desktop.x11.moveMouse(1280 + 300, 300);
  await choose(desktop, 'Start a break now');
  await expect.poll(() => inside(desktop)).toEqual({ x: 1280, y: 0, width: 1280, height: 800 });
  const covers = () => output('xwininfo', ['-root', '-children'], desktop.env).match(/"Halfpast": .*\+0\+0/g);
  await expect.poll(covers).toHaveLength(1); // the other display, dimmed
  const page = await halfpast.break();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get up and move');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await expect.poll(() => desktop.x11.activeTitle()).toBe('Break');

  desktop.x11.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Break stopped.');
  desktop.x11.press('Escape');
  await toSee(desktop);

  await choose(desktop, 'Open Halfpast'); // full screen as well, when the next one falls due
  await desktop.x11.window('Halfpast');
  await halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(true));
  await expect.poll(() => isFull(desktop, 'Halfpast')).toBe(true);
  await halfpast.passes(30);
  await toSee(desktop, 'Halfpast', 'Time to change position');
});

test('a break over a whole display that is unplugged comes to one that is left, and ends by Escape', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakSize: 'display' }));
  desktop.x11.moveMouse(1280 + 300, 300);
  await choose(desktop, 'Start a break now');
  await expect.poll(() => isFull(desktop)).toBe(true);
  const name = (await halfpast.break()).getByRole('heading', { level: 1 });
  await expect(name).toHaveText('Get up and move');
  unplugDisplay(second, desktop.env);
  const isOnFirst = async (): Promise<boolean> => {
    const place = await inside(desktop);
    return place !== null && place.x + place.width <= 1280 && place.y + place.height <= 800;
  };
  await expect.poll(isOnFirst).toBe(true);
  await expect(name).toBeFocused();
  desktop.x11.press('Escape');
  await expect(name).toHaveText('Break stopped.');
});

test('a page that hangs leaves a window that can be closed', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakSize: 'display' }));
  await choose(desktop, 'Start a break now');
  await expect.poll(() => isFull(desktop)).toBe(true);
  await halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
  await expect.poll(() => isFull(desktop)).toBe(false);
  desktop.x11.close('Break');
  await toSee(desktop);
});

test('small, in the tray corner of the display where the person works; a change acts from the next break on', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { breakSize: 'small' }));
  desktop.x11.moveMouse(1280 + 300, 300);
  await choose(desktop, 'Start a break now');
  const corner = { x: 2560 - 12 - 4 - 720, y: 800 - 12 - 4 - 520, width: 720, height: 520 };
  await expect.poll(() => inside(desktop)).toEqual(corner);
  const page = await halfpast.break();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shoulder blade squeeze');
  await choose(desktop, 'Settings');
  const main = await halfpast.main();
  await main.getByRole('combobox', { name: 'Size of a break' }).click();
  await main.getByRole('option', { name: 'A large window' }).click();
  expect(await inside(desktop)).toEqual(corner); // the person may have moved it
  desktop.x11.close('Break');
  desktop.x11.close('Halfpast');
  await toSee(desktop);
  await trayToSay(/^Sitting/, desktop);
  await choose(desktop, 'Start a break now');
  const large = { width: 1120, height: 760 };
  await expect.poll(() => inside(desktop)).toMatchObject(large);
});
