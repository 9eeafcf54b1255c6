/** Several displays that are plugged in and out while the prompt, the break or the main window is open. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { plugDisplay, unplugDisplay } from './desktop/x-server.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

test.use({ desktopOptions: { server: 'xorg' } });

const promptTitle = 'Time to change position';
const second = 'DUMMY1';
const third = 'DUMMY2';
const width = 1280;
const height = 800;

test.afterEach(({ desktop }) => {
  for (const display of [second, third]) unplugDisplay(display, desktop.env);
});

const edges = (place: { x: number; y: number; width: number; height: number }): number[] => [
  place.x + place.width,
  place.y + place.height,
];
/** Waits until the app knows of so many displays. */
const knowsDisplays = (halfpast: Halfpast, count: number): Promise<void> =>
  expect.poll(() => halfpast.app.evaluate(({ screen }) => screen.getAllDisplays().length)).toBe(count);
/** Waits until all of a window, title bar included, lies on the display that begins at `from`. */
async function toStandOn(desktop: Desktop, title: string, from: number): Promise<void> {
  await expect
    .poll(async () => {
      const place = desktop.x11.inside(await desktop.x11.window(title));
      if (place === null) return false;
      const [right = 0, bottom = 0] = edges(place);
      const titleBar = title === promptTitle ? 0 : 20;
      return place.x >= from && right <= from + width && place.y >= titleBar && bottom <= height;
    }, `${title} stands on the display at ${from}`)
    .toBe(true);
}

test('the prompt comes on the display with the pointer; unplugged, it stands in the corner of one that is left', async ({
  desktop,
  launch,
}) => {
  plugDisplay(second, desktop.env);
  const halfpast = await startHalfpast(launch, inTray(desktop));
  desktop.x11.moveMouse(width + 300, 300);
  await halfpast.passes(30);
  const placed = async (): Promise<number[]> => edges(await desktop.x11.window(promptTitle));
  await expect.poll(placed).toEqual([2 * width - 12, height - 12]);

  desktop.x11.moveMouse(300, 300); // it does not run after the pointer
  await halfpast.passes(1);
  expect(await placed()).toEqual([2 * width - 12, height - 12]);

  const focus = desktop.x11.watchFocus();
  unplugDisplay(second, desktop.env);
  await expect.poll(placed).toEqual([width - 12, height - 12]);
  expect(focus.seen()).not.toContain(promptTitle);
  await focus.stop();
  plugDisplay(second, desktop.env);
  await knowsDisplays(halfpast, 2);
  expect(await placed()).toEqual([width - 12, height - 12]);
  await (await halfpast.prompt()).getByRole('button', { name: '5 more minutes' }).click();
  await toSee(desktop);
  await trayToSay(/Break in 5 minutes/, desktop);
});

test('a break and the main window on a display that is unplugged come to one that is left, whole and usable', async ({
  desktop,
  launch,
}) => {
  plugDisplay(second, desktop.env);
  const halfpast = await startHalfpast(launch, inTray(desktop));
  desktop.x11.moveMouse(width + 300, 300);
  await choose(desktop, 'Open Halfpast');
  await toStandOn(desktop, 'Halfpast', width);
  await choose(desktop, 'Start a break now');
  await toStandOn(desktop, 'Break', width);

  unplugDisplay(second, desktop.env);
  await toStandOn(desktop, 'Halfpast', 0);
  await toStandOn(desktop, 'Break', 0);
  await (await halfpast.break()).getByRole('button', { name: 'Next' }).click();
  await expect((await halfpast.break()).getByText(/^Movement 1 of \d$/)).toBeVisible();
  await toSee(desktop, 'Halfpast', 'Break');
});

test('a minimised main window whose display has gone comes back where it can be seen', async ({
  desktop,
  launch,
}) => {
  plugDisplay(second, desktop.env);
  const halfpast = await startHalfpast(launch, inTray(desktop));
  desktop.x11.moveMouse(width + 300, 300);
  await choose(desktop, 'Open Halfpast');
  await toStandOn(desktop, 'Halfpast', width);
  await halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  unplugDisplay(second, desktop.env);
  await knowsDisplays(halfpast, 1);
  await choose(desktop, 'Open Halfpast');
  await toStandOn(desktop, 'Halfpast', 0);
});

for (const factor of [1.25, 2]) {
  test(`at a scale factor of ${factor} prompt, break and main window lie inside the work area`, async ({
    desktop,
    launch,
  }) => {
    plugDisplay(second, desktop.env);
    const options = inTray(desktop);
    const halfpast = await startHalfpast(launch, {
      ...options,
      switches: [`--force-device-scale-factor=${factor}`],
    });
    desktop.x11.moveMouse(width + 300, 300);
    await halfpast.passes(30);
    await toStandOn(desktop, promptTitle, width);
    const prompt = await desktop.x11.window(promptTitle);
    const gaps = [2 * width, height].map((edge, i) => edge - (edges(prompt)[i] ?? 0));
    for (const gap of gaps) expect(Math.abs(gap - 12 * factor)).toBeLessThanOrEqual(2);
    await choose(desktop, 'Start');
    await toStandOn(desktop, 'Break', width);
    desktop.x11.moveMouse(300, 300);
    await choose(desktop, 'Open Halfpast');
    await desktop.x11.window('Halfpast');
    unplugDisplay(second, desktop.env);
    await toStandOn(desktop, 'Break', 0);
    await toStandOn(desktop, 'Halfpast', 0);
  });
}
