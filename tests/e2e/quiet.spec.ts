/** A break that falls due at a wrong moment waits for a better one: real programs, a real sound server, real D-Bus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { setFullScreen } from './desktop/full-screen.ts';
import { startPulseServer } from './desktop/pulse-server.ts';
import { until } from './desktop/until.ts';
import { startXfconf } from './desktop/xfconf.ts';
import { inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';
import { comes, isOffered } from './offered.ts';

/** The break falls due, and the tray says why it is not offered. */
async function isHeld(
  halfpast: Halfpast,
  desktop: Desktop,
  reason: string,
  ...others: string[]
): Promise<void> {
  await halfpast.passes(30);
  await trayToSay(new RegExp(`^Sitting for 30 minutes.*held: ${reason}`), desktop);
  await halfpast.passes(5);
  await trayToSay(new RegExp(`^Sitting for 35 minutes.*held: ${reason}`), desktop);
  expect(isOffered(halfpast)).toBe(false);
  await toSee(desktop, ...others);
}

test('another program fills the screen: the break is held, and offered afterwards', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const slides = await desktop.x11.openOther('Slides');
  await setFullScreen(desktop, slides, true);
  await isHeld(halfpast, desktop, 'app in full screen', 'Slides');
  await setFullScreen(desktop, slides, false);
  await slides.close();
  await comes(halfpast, desktop);
});

test('a program records from the microphone: the break is held, and offered afterwards', async ({
  desktop,
  launch,
}) => {
  const pulse = await startPulseServer(desktop);
  const stopMonitor = await pulse.record('speakers.monitor'); // a recording of what is played is no call
  const hangUp = await pulse.record('headset');
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await isHeld(halfpast, desktop, 'microphone in use');
  await hangUp();
  await comes(halfpast, desktop);
  await stopMonitor();
  await pulse.stop();
});

test('do-not-disturb is on: the break is held, and offered afterwards', async ({ desktop, launch }) => {
  const xfconf = await startXfconf(desktop.sessionBus);
  xfconf.doNotDisturb = true;
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await isHeld(halfpast, desktop, 'do not disturb');
  xfconf.doNotDisturb = false;
  await comes(halfpast, desktop);
  xfconf.stop();
});

test('a reason that the person switched off holds nothing', async ({ desktop, launch }) => {
  const xfconf = await startXfconf(desktop.sessionBus);
  xfconf.doNotDisturb = true;
  const halfpast = await startHalfpast(launch, inTray(desktop, { holdFor: ['fullScreen', 'microphone'] }));
  await halfpast.passes(30);
  await comes(halfpast, desktop);
  xfconf.stop();
});

test('services that hang hold nothing, freeze nothing, and leave no program behind', async ({
  desktop,
  launch,
}) => {
  const pulse = await startPulseServer(desktop);
  const xfconf = await startXfconf(desktop.sessionBus);
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(29);
  pulse.hang();
  xfconf.doNotDisturb = 'hangs';

  const due = halfpast.passes(1);
  const state = { over: false };
  void due.finally(() => (state.over = true));
  let longestMs = 0;
  while (!state.over) {
    const askedAt = performance.now();
    await desktop.tray.item().then((item) => item.tooltip());
    longestMs = Math.max(longestMs, performance.now() - askedAt);
  }
  expect(longestMs, 'the longest wait for the tray').toBeLessThan(700);
  await due;
  await comes(halfpast, desktop);
  expect(childrenOf(halfpast.process.pid ?? 0).map(({ name }) => name)).not.toContain('pactl');
  xfconf.stop();
  await pulse.stop();
});

test('quitting while a service hangs leaves no program behind', async ({ desktop, launch }) => {
  const pulse = await startPulseServer(desktop);
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(29);
  pulse.hang();
  const asked = halfpast.passes(1).catch(() => undefined); // the app ends before it has passed
  const asking = await until(
    () => childrenOf(halfpast.process.pid ?? 0).find(({ name }) => name === 'pactl'),
    'the sound server to be asked',
  );
  await halfpast.app.evaluate(({ app }) => void setImmediate(() => app.quit()));
  await halfpast.exited;
  await expect.poll(() => existsSync(`/proc/${asking.pid}`)).toBe(false);
  await asked;
  await pulse.stop();
});

/** The processes that a process has started and that are still there, ended ones included. */
function childrenOf(parent: number): { readonly name: string; readonly pid: string }[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const [, name = '', ppid] =
        /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return Number(ppid) === parent ? [{ name, pid }] : [];
    } catch {
      return []; // no process, or gone
    }
  });
}
