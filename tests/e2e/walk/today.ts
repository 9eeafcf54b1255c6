/** Today in the states that time and the person bring about. */
import { button, clockSays, goTo, type Walk } from './walk.ts';

export async function walkToday(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const { say, like } = words;
  const page = await halfpast.main();
  await halfpast.passes(12);
  await goTo(walk, page, 'today'); // only now: the day so far is asked for once a minute of real time
  await clockSays(page, say('today.sittingFor', { length: say('day.told.minutes', { n: 12 }) }));
  await page.getByText(say('day.table'), { exact: true }).click();
  await visitor.at(page, 'today, sitting');
  await button(walk, page, 'today.pause').click();
  const hour = page.getByRole('menuitem', { name: say('today.pause.1h') });
  await hour.waitFor();
  await visitor.at(page, 'today, pause menu', page.getByRole('menu'));
  await hour.click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await clockSays(page, like('today.paused.title'));
  await visitor.at(page, 'today, paused');
  await button(walk, page, 'today.resume').click();
  await halfpast.personDoes('stops');
  await halfpast.passes(4);
  await clockSays(page, say('today.away.title'));
  await visitor.at(page, 'today, away');
  await halfpast.passes(2);
  await clockSays(page, say('today.rested.title'));
  await visitor.at(page, 'today, rested');
  await halfpast.personDoes('works');
  await halfpast.passes(2);
  await goTo(walk, page, 'help'); // and back: then the day so far is asked for
  await goTo(walk, page, 'today');
  await clockSays(page, like('today.sittingFor'));
  await visitor.at(page, 'today, sitting again');
}
