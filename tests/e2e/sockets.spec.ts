/** No way out to a network: every socket that the app asks the system for, while all its windows are used. */
import type { StartedApp } from './desktop/app.ts';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { startPulseServer } from './desktop/pulse-server.ts';
import { traced } from './desktop/traced.ts';
import { until, within } from './desktop/until.ts';
import { choose, inTray } from './halfpast.ts';

async function quits(app: StartedApp, desktop: Desktop): Promise<void> {
  await choose(desktop, 'Quit');
  expect(await within(app.exited, 'quitting under strace', 20_000)).toBe(0);
}

/** The window has the keyboard: presses each key when the one before has been taken. */
async function keys(desktop: Desktop, title: string, ...pressed: string[]): Promise<void> {
  await desktop.x11.activate(await desktop.x11.window(title));
  for (const key of pressed) desktop.x11.press(key);
}

test('using the main window, the tray menu and a break opens local sockets only', async ({
  desktop,
  start,
}) => {
  test.slow(); // everything is traced
  const app = traced(start, inTray(desktop, { chime: true, speakSteps: true }));
  await desktop.tray.item(30_000);
  await choose(desktop, 'Open Halfpast');
  await keys(desktop, 'Halfpast', 'F1', 'Tab', 'Tab', 'Tab');
  await choose(desktop, 'Settings');
  await keys(desktop, 'Halfpast', 'Tab', 'Tab', 'space', 'Escape');
  await choose(desktop, 'Start a break now');
  await keys(desktop, 'Break', 'space', 'space', 'Right', 'Right', 'Escape');
  await choose(desktop, 'When to get help');
  desktop.x11.close('Halfpast');
  await until(() => !desktop.x11.windows().some(({ title }) => title === 'Halfpast'), 'the window to close');
  await quits(app, desktop);

  const { local, other, reached } = app.sockets();
  expect(local).toBeGreaterThan(2); // the trace did see the app
  expect(reached).toEqual([]);
  expect(other).toEqual([]);
});

test('a prompt that is answered and the break that follows open local sockets only', async ({
  desktop,
  start,
}) => {
  test.slow();
  const options = inTray(desktop, { intervalMin: 15 });
  const app = traced(start, {
    ...options,
    entry: 'demo',
    switches: ['--clock-rate=600', '--break-rate=20'],
  });
  await desktop.tray.item(30_000);
  let x = 100;
  const promptOpen = (): boolean => {
    desktop.x11.moveMouse((x = 300 - x), 100); // somebody is there
    return desktop.x11.windows().some(({ title }) => title === 'Time to change position');
  };
  await until(promptOpen, 'the prompt', 40_000);
  expect(await start({ ...options, entry: 'demo' }).exited).toBe(0); // the prompt takes the keyboard
  await keys(desktop, 'Time to change position', 'Tab', 'Return');
  await desktop.x11.window('Break');
  await keys(desktop, 'Break', 'Right', 'Right', 'Escape');
  await quits(app, desktop);

  const { local, other, reached } = app.sockets();
  expect(local).toBeGreaterThan(2); // the trace did see the app
  expect(reached).toEqual([]);
  expect(other).toEqual([]);
});

test('looking for a call opens local sockets only, also in the programs that are started for it', async ({
  desktop,
  start,
}) => {
  test.slow();
  const pulse = await startPulseServer(desktop);
  const hangUp = await pulse.record('headset');
  const options = inTray(desktop, { intervalMin: 15 });
  const app = traced(start, { ...options, entry: 'demo', switches: ['--clock-rate=600'] });
  await desktop.tray.item(30_000);
  let y = 100;
  const pulseAsked = (): boolean => {
    desktop.x11.moveMouse(100, (y = 300 - y)); // somebody is there
    return app.sockets().askedPulse;
  };
  await until(pulseAsked, 'the sound server to be asked', 40_000);
  await quits(app, desktop);
  await hangUp();
  await pulse.stop();

  const { other, reached } = app.sockets();
  expect(reached).toEqual([]);
  expect(other).toEqual([]);
});
