/** How offers are answered: in the prompt's window or by the notification, in time or a moment too late. */
import { pressed, type Happening, type World } from './world.ts';

export const offerTitle = 'Time to change position';

const inWindow = (world: World): Promise<void> =>
  pressed(world, 'prompt', ['start', 'another', 'postpone', 'skip', 'close']);

/** Answers the last notification of an offer. */
function byNotification({ desktop: { notifications }, random }: World): void {
  const last = notifications.sent.findLast(({ title }) => title === offerTitle);
  const answer = random.pick(['default', 'start', 'postpone', 'skip', 'close']);
  if (last !== undefined && answer === 'close') notifications.close(last.id);
  else if (last !== undefined) notifications.click(last.id, answer);
}

/** Works until a break is offered, but not for ever, and answers. */
async function waitedFor(world: World): Promise<void> {
  const { halfpast, desktop } = world;
  const before = desktop.notifications.sent.length;
  /** Also one that is still being made: the clock is faster than windows are. */
  const made = (): Promise<boolean> =>
    halfpast.app.evaluate(
      ({ BrowserWindow }, title) => BrowserWindow.getAllWindows().some((each) => each.getTitle() === title),
      offerTitle,
    );
  await halfpast.personDoes('works');
  for (let minutes = 0; minutes < 20; minutes++) {
    await halfpast.passes(1);
    if (await made()) {
      await halfpast.prompt();
      return inWindow(world);
    }
    if (desktop.notifications.sent.length > before) return byNotification(world);
  }
}

export const offers: Happening[] = [
  { weight: 6, happens: waitedFor },
  { weight: 1, happens: inWindow },
  {
    weight: 1,
    happens: async (world) => {
      byNotification(world); // of an offer that may be long gone
      await world.halfpast.passes(0.1);
    },
  },
];
