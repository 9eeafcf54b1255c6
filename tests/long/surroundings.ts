/** What the desktop around the app does: it holds breaks, shows notifications or none, and has one display or two. */
import { fullScreen, secondDisplay, type Happening } from './world.ts';

export const surroundings: Happening[] = [
  {
    weight: 3,
    happens: async ({ halfpast, random, xfconf }) => {
      xfconf.doNotDisturb = random.chance(0.5);
      await halfpast.passes(random.between(0.1, 30));
    },
  },
  {
    weight: 3,
    happens: async (world) => {
      await fullScreen(world, world.random.chance(0.5));
      await world.halfpast.passes(world.random.between(0.1, 30));
    },
  },
  {
    weight: 2,
    happens: async ({ desktop: { notifications }, random }) => {
      if (random.chance(0.3)) notifications.stop();
      else await notifications.start();
    },
  },
  {
    weight: 3,
    happens: async (world) => {
      const { desktop, random } = world;
      await secondDisplay(world, random.chance(0.6));
      desktop.x11.moveMouse(random.pick([300, 1580]), 300); // windows open where the pointer is
    },
  },
];
