/** The other displays dimmed during a break: covers that take nothing, and that never outlive it. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { output } from './desktop/processes.ts';
import { plugDisplay, unplugDisplay } from './desktop/x-server.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

test.use({ desktopOptions: { server: 'xorg' } });

const second = 'DUMMY1';
const third = 'DUMMY2';

test.beforeEach(({ desktop }) => plugDisplay(second, desktop.env));
test.afterEach(({ desktop }) => {
  for (const display of [second, third]) unplugDisplay(display, desktop.env);
});

/** What covers there are, as the X server knows them: windows that no window manager manages. */
function covers({ env }: Desktop): string[] {
  const lines = output('xwininfo', ['-root', '-children'], env).split('\n');
  return lines.flatMap((line) => /"Halfpast": .* (1281x801)[^ ]+ +(\S+)/.exec(line)?.[2] ?? []).sort();
}
const toCover = (desktop: Desktop, ...places: string[]): Promise<void> =>
  expect.poll(() => covers(desktop)).toEqual(places);

async function onFirstDisplay(
  desktop: Desktop,
  launch: Parameters<typeof startHalfpast>[0],
  dimOthers = true,
) {
  desktop.x11.moveMouse(300, 300);
  return startHalfpast(launch, inTray(desktop, { dimOthers }));
}

test('a break dims the other displays, without taking the focus, and its end undims them', async ({
  desktop,
  launch,
}) => {
  const halfpast = await onFirstDisplay(desktop, launch);
  await choose(desktop, 'Start a break now');
  await desktop.x11.window('Break');
  await expect.poll(() => desktop.x11.activeTitle()).toBe('Break');
  const focus = desktop.x11.watchFocus();
  await toCover(desktop, '+1280+0');
  expect(desktop.x11.windows().map(({ title }) => title)).toEqual(['Break']); // not in any list of windows

  desktop.x11.click(1280 + 400, 400);
  await halfpast.passes(0, 5);
  expect(desktop.x11.activeTitle()).toBe('Break');
  expect(focus.seen().filter((title) => title !== 'Break')).toEqual([]);
  await focus.stop();

  desktop.x11.press('Escape');
  await toCover(desktop);
  await trayToSay(/Break in/, desktop);
});

test('without the setting nothing is covered', async ({ desktop, launch }) => {
  const halfpast = await onFirstDisplay(desktop, launch, false);
  await choose(desktop, 'Start a break now');
  await (await halfpast.break()).getByRole('button', { name: 'Next' }).click();
  await expect((await halfpast.break()).getByText(/^Movement 1 of \d$/)).toBeVisible();
  expect(covers(desktop)).toEqual([]);
});

test('covers follow the displays; a break whose display goes comes to another, which is uncovered', async ({
  desktop,
  launch,
}) => {
  const halfpast = await onFirstDisplay(desktop, launch);
  desktop.x11.moveMouse(1280 + 300, 300);
  await choose(desktop, 'Start a break now');
  await toCover(desktop, '+0+0');
  output('xrandr', ['--output', third, '--mode', '1280x800', '--right-of', second], desktop.env);
  await toCover(desktop, '+0+0', '+2560+0');
  unplugDisplay(third, desktop.env);
  await toCover(desktop, '+0+0');
  unplugDisplay(second, desktop.env);
  await toCover(desktop);
  await (await halfpast.break()).getByRole('button', { name: 'Next' }).click();
  plugDisplay(second, desktop.env);
  await toCover(desktop, '+1280+0');
  await halfpast.passes(20);
  await toCover(desktop);
});

test('a paused break and our own main window uncover the displays; going on covers them again', async ({
  desktop,
  launch,
}) => {
  const halfpast = await onFirstDisplay(desktop, launch);
  await choose(desktop, 'Start a break now');
  await toCover(desktop, '+1280+0');
  const page = await halfpast.break();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await toCover(desktop);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await toCover(desktop, '+1280+0');

  await choose(desktop, 'When to get help');
  await toSee(desktop, 'Break', 'Halfpast');
  await toCover(desktop);
  await desktop.x11.activate(await desktop.x11.window('Break'));
  await toCover(desktop, '+1280+0');
});

/** kill -9 for the break's page, as often as it comes back, up to `times`. */
async function killBreak(halfpast: Halfpast, times: number): Promise<void> {
  let last = 0;
  for (let kills = 0; kills < times; kills++) {
    await expect
      .poll(async () => {
        const pid = await halfpast.app.evaluate(
          ({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()
              .find((window) => window.isVisible() && window.webContents.getURL().includes('/break/'))
              ?.webContents.getOSProcessId() ?? 0,
        );
        if (pid === 0 || pid === last) return false;
        process.kill((last = pid), 'SIGKILL');
        return true;
      })
      .toBe(true);
  }
}

test('covers go with a break whose page cannot live, and stay for one that comes back', async ({
  desktop,
  launch,
}) => {
  const halfpast = await onFirstDisplay(desktop, launch);
  await choose(desktop, 'Start a break now');
  await toCover(desktop, '+1280+0');
  await killBreak(halfpast, 1);
  await desktop.x11.window('Break');
  await toCover(desktop, '+1280+0');
  await killBreak(halfpast, 5);
  await toCover(desktop);
  await toSee(desktop);
});
