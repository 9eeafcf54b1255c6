/** What keeps breaks away: the editor of working hours, and Today off hours, asked to be quiet, and with a break held. */
import { setFullScreen } from '../desktop/full-screen.ts';
import { button, changeSetting, clockSays, goTo, type Walk } from './walk.ts';
import { defaultHours, type Hours } from '../../../electron/core/hours.ts';

/** The editor of working hours: days to copy to, and hours that overlap. */
export async function walkHours(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const page = await halfpast.main();
  await goTo(walk, page, 'settings');
  await page.getByRole('switch', { name: words.say('settings.hours.on') }).click();
  const hours = page.getByRole('region', { name: words.say('settings.hours'), exact: true });
  const monday = hours.getByRole('group').first();
  await monday.getByRole('button', { name: words.like('settings.hours.copyDay') }).click();
  await monday.getByRole('checkbox').first().check();
  await monday.getByRole('button', { name: words.like('settings.hours.addTo') }).click();
  const times = monday.locator('input[type="time"]');
  await times.nth(2).fill('10:00');
  await times.nth(3).fill('11:00');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await visitor.at(page, 'settings, hours copied and overlapping', hours);
  await changeSetting(page, { key: 'hours', value: defaultHours });
  await monday.waitFor({ state: 'detached' });
}

export async function walkKeptAway(walk: Walk): Promise<void> {
  const { halfpast, desktop, words, visitor } = walk;
  const { say, like } = words;
  const page = await halfpast.main();
  const early = [{ from: 5 * 60, to: 6 * 60 }];
  const over: Hours = { on: true, week: [early, early, early, early, early, [], []] };
  await goTo(walk, page, 'today');
  await changeSetting(page, { key: 'hours', value: over });
  await clockSays(page, say('today.offHours.title'));
  await visitor.at(page, 'today, off hours');
  await changeSetting(page, { key: 'hours', value: defaultHours });

  await halfpast.personDoes('works');
  await halfpast.passes(1);
  await clockSays(page, like('today.sittingFor'));
  await button(walk, page, 'today.pause').click();
  await page.getByRole('menuitem', { name: say('today.pause.until') }).click();
  await page.getByLabel(say('today.pause.untilLabel')).waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await visitor.at(page, 'today, quiet until');
  await button(walk, page, 'today.pause.cancel').click();

  const slides = await desktop.x11.openOther('Slides');
  await setFullScreen(desktop, slides, true);
  await halfpast.passes(30);
  await clockSays(page, say('today.held.title'));
  await visitor.at(page, 'today, held');
  await slides.close();
}
