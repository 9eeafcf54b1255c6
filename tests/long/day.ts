/** One random thing that happens on a day: to the person, the computer or the app. */
import type { Desktop } from '../e2e/desktop/desktop.ts';
import type { Halfpast } from '../e2e/halfpast.ts';
import { callMain } from '../tour/stage.ts';
import type { Random } from './random.ts';

type World = { halfpast: Halfpast; desktop: Desktop; random: Random };
type Happening = { weight: number; happens: (world: World) => Promise<void> };

const windowClosed = async ({ halfpast }: World, name: string): Promise<void> => {
  await halfpast.app.evaluate(({ BrowserWindow }, part) => {
    for (const window of BrowserWindow.getAllWindows())
      if (!window.webContents.isDestroyed() && window.webContents.getURL().includes(`/${part}/`))
        window.close();
  }, name);
};

const power = ({ halfpast }: World, event: 'suspend' | 'resume'): Promise<void> =>
  halfpast.app.evaluate(({ powerMonitor }, what) => {
    powerMonitor.emit(what);
    powerMonitor.emit(what); // as on a real Linux
  }, event);

/** Chooses one of the tray menu's entries; whatever is there at the moment. */
async function trayChosen({ desktop, random }: World): Promise<void> {
  const item = await desktop.tray.item();
  const labels = (await item.menu())
    .filter(({ enabled, separator, label }) => enabled && !separator && label !== 'Quit')
    .map(({ label }) => label);
  const label = random.pick(labels);
  // The menu may have changed since: then that entry is no longer there, as for a person who is slow.
  await item.click(label).catch((cause: unknown) => {
    if (!String(cause).includes('waited')) throw cause;
  });
}

/** A command of the break window, as its buttons give it. */
async function breakSteered({ halfpast, random }: World): Promise<void> {
  if ((await halfpast.count('break')) === 0) return;
  const command = random.pick(['pause', 'resume', 'next', 'previous', 'swapOpener', 'thisHurts', 'end']);
  const page = await halfpast.break();
  await callMain(page, command).catch((cause: unknown) => {
    if (!page.isClosed()) throw cause; // the window went with the command
  });
}

/** A movement that was hidden because it hurt comes back, or soon none would be left. */
async function hiddenBroughtBack({ halfpast }: World): Promise<void> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  for (let left = 10; left > 0; left--) {
    const button = page.getByRole('button', { name: 'Bring back' }).first();
    if ((await button.count()) === 0) return;
    await button.click();
  }
}

const happenings: Happening[] = [
  {
    weight: 8,
    happens: async ({ halfpast, random }) => {
      await halfpast.personDoes('works');
      await halfpast.passes(random.between(0.1, 45));
    },
  },
  {
    weight: 3,
    happens: async ({ halfpast, random }) => {
      await halfpast.personDoes('stops');
      await halfpast.passes(random.between(0.1, 15));
    },
  },
  {
    weight: 1,
    happens: async ({ halfpast, random }) => {
      await halfpast.personDoes('watches');
      await halfpast.passes(random.between(1, 90));
    },
  },
  {
    weight: 1,
    happens: async ({ halfpast, desktop, random }) => {
      desktop.screenSaver.setActive(true);
      await halfpast.passes(random.between(0.1, 30));
      desktop.screenSaver.setActive(false);
      await halfpast.passes(random.between(0.1, 2));
    },
  },
  {
    weight: 1,
    happens: async (world) => {
      await world.halfpast.personDoes('stops');
      await power(world, 'suspend');
      await world.halfpast.passes(world.random.between(0.1, 60));
      await power(world, 'resume');
    },
  },
  {
    weight: 1,
    happens: async ({ halfpast, random }) => {
      const byMs = random.whole(-3_600_000, 3_600_000);
      await halfpast.app.evaluate((_electron, ms) => globalThis.halfpast?.clock.setWall(ms), byMs);
    },
  },
  { weight: 4, happens: trayChosen },
  { weight: 4, happens: breakSteered },
  { weight: 1, happens: (world) => windowClosed(world, world.random.pick(['main', 'prompt', 'break'])) },
  { weight: 1, happens: hiddenBroughtBack },
];
const lots = happenings.flatMap(({ weight, happens }) => Array.from({ length: weight }, () => happens));

export const somethingHappens = (world: World): Promise<void> => world.random.pick(lots)(world);

/** Everything is put away: breaks ended, prompts answered, windows closed, pauses over. */
export async function dayEnds(world: World): Promise<void> {
  const { halfpast } = world;
  await halfpast.personDoes('works');
  await halfpast.passes(1);
  for (const name of ['break', 'break', 'prompt', 'main']) await windowClosed(world, name);
}

/** Asleep until the next morning. */
export async function night(world: World): Promise<void> {
  await world.halfpast.personDoes('stops');
  await power(world, 'suspend');
  await world.halfpast.passes(16 * 60);
  await power(world, 'resume');
  await world.halfpast.personDoes('works');
  await world.halfpast.passes(1);
}
