/** Breaks offered by system notifications alone, with a daemon that answers, is absent, hangs or starts again. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { within } from './desktop/until.ts';
import { choose, historyOf, inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

const title = 'Time to change position';

const start = (desktop: Desktop, launch: Parameters<typeof startHalfpast>[0]): Promise<Halfpast> =>
  startHalfpast(launch, inTray(desktop, { offerBy: 'notification' }));

test('a due break is a notification with the prompt’s answers; no window is prepared or shown', async ({
  desktop,
  launch,
}) => {
  const halfpast = await start(desktop, launch);
  await halfpast.passes(29, 59);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await halfpast.passes(0, 1);
  const { body, actions, timeoutMs } = await desktop.notifications.expect(title);
  expect(body).toBe('You have been sitting for 30 minutes. About 2 minutes, at your desk.');
  expect(actions.filter((_label, at) => at % 2 === 0)).toEqual(['default', 'start', 'postpone', 'skip']);
  expect(timeoutMs).toBe(0);
  await toSee(desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  expect(desktop.notifications.sent).toHaveLength(1);
});

test('a press on it opens Today; its buttons and putting it away are answers', async ({
  desktop,
  launch,
}) => {
  const { notifications } = desktop;
  const halfpast = await start(desktop, launch);
  const offered = async (count: number): Promise<number> => {
    await expect.poll(() => notifications.sent.length).toBe(count);
    return notifications.sent.at(-1)?.id ?? 0;
  };
  await halfpast.passes(30);
  notifications.click(await offered(1));
  await expect((await halfpast.main()).getByRole('heading', { level: 1 })).toHaveText('Today');
  await toSee(desktop, 'Halfpast');
  await choose(desktop, '5 more minutes');
  await trayToSay(/Break in 5 minutes/, desktop);
  await halfpast.passes(5);
  notifications.click(await offered(2), 'skip');
  await trayToSay(/Break in 30 minutes/, desktop);
  await halfpast.passes(30);
  notifications.close(await offered(3));
  await trayToSay(/Break in 30 minutes/, desktop);
  await halfpast.passes(30);
  notifications.click(await offered(4), 'start');
  await desktop.x11.window('Break');
  const offers = historyOf(halfpast.userData).flatMap((line) => (line.kind === 'offer' ? [line.answer] : []));
  expect(offers).toEqual(['postpone', 'skip', 'close', 'start']);
});

test('left alone the offer folds and is withdrawn, and is made again after 10 minutes', async ({
  desktop,
  launch,
}) => {
  const { notifications } = desktop;
  const halfpast = await start(desktop, launch);
  await halfpast.passes(30);
  const { id } = await notifications.expect(title);
  await halfpast.passes(2);
  await expect.poll(() => notifications.withdrawn).toEqual([id]);
  await halfpast.passes(10);
  await expect.poll(() => notifications.sent.length).toBe(2);
  await toSee(desktop);
});

test('without a daemon, or when it goes while the offer stands, the prompt’s window is used', async ({
  desktop,
  launch,
}) => {
  const { notifications } = desktop;
  const halfpast = await start(desktop, launch);
  await halfpast.passes(30);
  await notifications.expect(title);
  await toSee(desktop);
  notifications.stop();
  await toSee(desktop, title);
  await (await halfpast.prompt()).getByRole('button', { name: '5 more minutes' }).click();
  await toSee(desktop);

  await halfpast.passes(5);
  await toSee(desktop, title); // the daemon is still away
  await choose(desktop, 'Skip');
  await toSee(desktop);

  await notifications.start();
  await halfpast.passes(30);
  await expect.poll(() => notifications.sent.length).toBe(2);
  await toSee(desktop);
});

test('a daemon that never answers neither freezes the app nor loses the offer', async ({
  desktop,
  launch,
}) => {
  const halfpast = await start(desktop, launch);
  desktop.notifications.hang();
  await halfpast.passes(30);
  const turn = halfpast.app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 10)));
  await within(turn, 'a turn of the main process', 1000);
  await toSee(desktop, title);
  await (await halfpast.prompt()).getByRole('button', { name: '5 more minutes' }).click();
  await trayToSay(/Break in 5 minutes/, desktop);
});
