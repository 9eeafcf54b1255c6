/** One random thing that happens on a day: to the person, the computer or the app. */
import { expect } from '../e2e/desktop/fixture.ts';
import { offers } from './offers.ts';
import type { Random } from './random.ts';
import { surroundings } from './surroundings.ts';
import { wishes } from './wishes.ts';
import { allOff, mainOpened, pressed, type Happening, type World } from './world.ts';

const windowClosed = async ({ halfpast }: World, name: string): Promise<void> => {
  const loading = (): Promise<boolean> =>
    halfpast.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(({ webContents: page }) => !page.isDestroyed() && page.isLoading()),
    );
  await expect.poll(loading, 'pages come to an end of loading').toBe(false); // before that they have no address
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

/** Somebody asks for a break and then works on in another program. */
async function breakTypedThrough({ halfpast, desktop: { x11 }, random, slides }: World): Promise<void> {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.asked({ do: 'break' }));
  await x11.activate(await x11.window('Break'));
  await x11.activate(slides);
  const focused = (): Promise<boolean> =>
    halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  await expect.poll(focused, 'the app knows that the break was left').toBe(false);
  await halfpast.app.evaluate(() => globalThis.halfpast?.person.types());
  await halfpast.passes(random.between(0.5, 10));
  await halfpast.personDoes('works');
}

/** A movement that was hidden because it hurt comes back, or soon none would be left. */
async function hiddenBroughtBack(world: World): Promise<void> {
  const page = await mainOpened(world);
  for (let left = 10; left > 0; left--) {
    const button = page.getByRole('button', { name: 'Bring back' }).first();
    if ((await button.count()) === 0) return;
    await button.click();
  }
}

const happenings: Happening[] = [
  {
    weight: 6,
    happens: async ({ halfpast, random }) => {
      await halfpast.personDoes('works');
      await halfpast.passes(random.between(0.1, 30));
    },
  },
  {
    weight: 2,
    happens: async ({ halfpast, random }) => {
      await halfpast.app.evaluate(() => globalThis.halfpast?.person.types());
      await halfpast.passes(random.between(0.1, 30));
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
      await halfpast.passes(random.between(1, 60));
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
    happens: async ({ halfpast, random, wallSetMs }) => {
      const byMs = random.whole(-3_600_000, 3_600_000);
      wallSetMs.push((wallSetMs.at(-1) ?? 0) + byMs);
      await halfpast.app.evaluate((_electron, ms) => globalThis.halfpast?.clock.setWall(ms), byMs);
    },
  },
  { weight: 4, happens: trayChosen },
  {
    weight: 4,
    happens: (world) =>
      pressed(world, 'break', ['pause', 'resume', 'next', 'previous', 'swapOpener', 'thisHurts', 'end']),
  },
  { weight: 2, happens: breakTypedThrough },
  { weight: 1, happens: (world) => windowClosed(world, world.random.pick(['main', 'prompt', 'break'])) },
  { weight: 1, happens: hiddenBroughtBack },
  ...offers,
  ...surroundings,
  ...wishes,
];
const lots = happenings.flatMap(({ weight, happens }) => Array.from({ length: weight }, () => happens));

/** Everything that can happen, in an order of chance; then all of it again. */
export function* anything(random: Random): Generator<Happening['happens'], never> {
  for (;;) {
    const left = [...lots];
    while (left.length > 0) yield* left.splice(random.whole(0, left.length - 1), 1);
  }
}

/** Everything is put away: holds and pauses over, breaks ended, prompts answered, windows closed. */
export async function dayEnds(world: World): Promise<void> {
  const { halfpast } = world;
  await allOff(world);
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
