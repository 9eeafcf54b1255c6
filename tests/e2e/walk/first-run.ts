/** The first start: each step of the introduction, the list of When to get help closed and open, and Today before it was read. */
import { expect } from '@playwright/test';
import { choose } from '../halfpast.ts';
import { button, clockSays, goTo, type Walk } from './walk.ts';

export async function walkFirstRun(walk: Walk): Promise<void> {
  const { halfpast, desktop, words, visitor } = walk;
  const { say } = words;
  const page = await halfpast.main();
  const title = (name: string) => page.getByRole('heading', { level: 1, name });
  await title(say('welcome.title')).waitFor();
  await page.getByText(say('content.notReviewed')).first().waitFor();
  await visitor.at(page, 'welcome');
  await button(walk, page, 'intro.continue').click();
  await button(walk, page, 'general.readThis').waitFor();
  await visitor.at(page, 'safety, list closed');
  await page.getByRole('button', { name: say('safety.openList') }).click();
  await page.getByText(say('safety.closeList')).waitFor();
  await visitor.at(page, 'safety, list open');
  await page.getByText(words.like('help.place')).scrollIntoViewIfNeeded();
  await expect(button(walk, page, 'general.readThis')).toHaveAttribute('aria-disabled', 'false');

  await choose(desktop, say('tray.menu.help'));
  const help = page.getByRole('navigation').getByRole('button', { name: say('nav.help'), exact: true });
  await expect(help).toHaveAttribute('aria-current', 'page'); // its title is the content's
  await goTo(walk, page, 'today');
  await clockSays(page, say('today.unread.title'));
  await visitor.at(page, 'today, unread');
  await button(walk, page, 'today.read').click();
  await button(walk, page, 'general.readThis').click();
  await title(say('rhythm.title')).waitFor();
  await visitor.at(page, 'rhythm');
  for (const [key, name] of [
    ['rhythm.interval.other', 'interval'],
    ['rhythm.country', 'country'],
  ] as const) {
    await page.getByRole('combobox', { name: say(key) }).click();
    await visitor.at(page, `rhythm, ${name} open`, page.getByRole('listbox'));
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  }
  await button(walk, page, 'rhythm.start').click();
  await title(say('nav.today')).waitFor();
}
