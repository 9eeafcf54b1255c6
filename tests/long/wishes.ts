/** What the person wishes otherwise while the app runs: settings and pauses, told as the main window tells them. */
import { defaultHours, type Hours } from '../../electron/core/hours.ts';
import { callMain } from '../tour/stage.ts';
import { mainOpened, type Happening, type World } from './world.ts';

const DAY_MIN = 24 * 60;

async function setTo(world: World, key: string, value: unknown): Promise<void> {
  await callMain(await mainOpened(world), 'changeSetting', { key, value });
}

const minuteNow = ({ halfpast }: World): Promise<number> =>
  halfpast.app.evaluate(() => globalThis.halfpast?.clock.now().local.minute ?? 0);

/** Hours of every day that end soon and begin again a little later. */
async function soonOver(world: World): Promise<Hours> {
  const to = ((await minuteNow(world)) + world.random.whole(1, 45)) % DAY_MIN;
  const range = [{ from: (to + world.random.whole(5, 90)) % DAY_MIN, to }];
  return { on: true, week: [range, range, range, range, range, range, range] };
}

export const wishes: Happening[] = [
  { weight: 3, happens: (world) => setTo(world, 'offerBy', world.random.pick(['prompt', 'notification'])) },
  { weight: 2, happens: (world) => setTo(world, 'dimOthers', world.random.chance(0.7)) },
  { weight: 1, happens: (world) => setTo(world, 'intervalMin', world.random.pick([15, 15, 20, 30])) },
  {
    weight: 3,
    happens: async (world) => {
      const hours = [await soonOver(world), { ...defaultHours, on: true }, defaultHours, defaultHours];
      await setTo(world, 'hours', world.random.pick(hours));
    },
  },
  {
    weight: 2,
    happens: async (world) => {
      const page = await mainOpened(world);
      const untilMinute = ((await minuteNow(world)) + world.random.whole(1, 120)) % DAY_MIN;
      await callMain(page, 'pause', world.random.pick([{ untilMinute }, '30m', '2h', 'tomorrow']));
      await world.halfpast.passes(world.random.between(0.1, 40));
    },
  },
  // Often, or most of the day would be a pause until tomorrow.
  { weight: 6, happens: async (world) => callMain(await mainOpened(world), 'resume') },
];
