/** What a long run moves: the app, its desktop, a program beside it, and the switches that stay as they were left. */
import type { Page } from '@playwright/test';
import type { Desktop } from '../e2e/desktop/desktop.ts';
import { expect } from '../e2e/desktop/fixture.ts';
import { setFullScreen } from '../e2e/desktop/full-screen.ts';
import { plugDisplay, unplugDisplay } from '../e2e/desktop/x-server.ts';
import type { OtherWindow } from '../e2e/desktop/x11.ts';
import { startXfconf, type Xfconf } from '../e2e/desktop/xfconf.ts';
import type { Halfpast } from '../e2e/halfpast.ts';
import { callMain } from '../tour/stage.ts';
import type { Random } from './random.ts';

export type World = {
  halfpast: Halfpast;
  desktop: Desktop;
  random: Random;
  xfconf: Xfconf;
  slides: OtherWindow;
  /** How far the clock on the wall was off, each time after it was set. */
  wallSetMs: number[];
};
export type Happening = { weight: number; happens: (world: World) => Promise<void> };

/** `start`: starts the app once there is what it looks for. */
export async function startWorld(
  desktop: Desktop,
  random: Random,
  start: () => Promise<Halfpast>,
): Promise<World> {
  const xfconf = await startXfconf(desktop.sessionBus);
  const slides = await desktop.x11.openOther('Slides');
  return { halfpast: await start(), desktop, random, xfconf, slides, wallSetMs: [0] };
}

/** The main window, opened as from the tray. */
export async function mainOpened({ halfpast }: World): Promise<Page> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  return page;
}

/** A command of the prompt's or the break's window, as its buttons give it. */
export async function pressed(
  { halfpast, random }: World,
  window: 'prompt' | 'break',
  commands: string[],
): Promise<void> {
  if ((await halfpast.count(window)) === 0) return;
  const page = await halfpast[window]();
  await callMain(page, random.pick(commands)).catch((cause: unknown) => {
    if (!page.isClosed()) throw cause; // the window went with the command
  });
}

export async function fullScreen({ desktop, slides }: World, on: boolean): Promise<void> {
  await desktop.x11.activate(slides);
  await setFullScreen(desktop, slides, on);
}

/** A second display is there or not, and the app knows. */
export async function secondDisplay({ desktop, halfpast }: World, on: boolean): Promise<void> {
  (on ? plugDisplay : unplugDisplay)('DUMMY1', desktop.env);
  const known = (): Promise<number> => halfpast.app.evaluate(({ screen }) => screen.getAllDisplays().length);
  await expect.poll(known, 'displays').toBe(on ? 2 : 1);
}

/** Nothing holds, nothing is paused, one display, somebody shows notifications. */
export async function allOff(world: World): Promise<void> {
  const { halfpast, desktop, xfconf } = world;
  xfconf.doNotDisturb = false;
  await fullScreen(world, false);
  await secondDisplay(world, false);
  await desktop.notifications.start();
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.asked({ do: 'resume' }));
}

export async function endWorld({ xfconf, slides }: World): Promise<void> {
  await slides.close();
  xfconf.stop();
}
