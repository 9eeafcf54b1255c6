/** History with past days: as charts with a day chosen, as weeks, as tables, with its menu, asking before days go; and empty. */
import type { Page } from '@playwright/test';
import { button, goTo, type Walk } from './walk.ts';

export async function walkHistory(walk: Walk): Promise<void> {
  const { words, visitor, halfpast } = walk;
  const { say } = words;
  const page = await halfpast.main();
  await keepLess(walk, page);
  await goTo(walk, page, 'history');
  await page.getByRole('grid').getByRole('button').first().click();
  await button(walk, page, 'history.day.delete').waitFor();
  await visitor.at(page, 'history, a day chosen');
  await page.getByRole('radio', { name: say('history.unit.weeks') }).click();
  await page.getByRole('toolbar', { name: say('history.bars.weeks') }).waitFor();
  await visitor.at(page, 'history, weeks');
  await page.getByRole('radio', { name: say('history.view.table') }).click();
  await page.getByRole('table').first().waitFor();
  await visitor.at(page, 'history, tables');

  await button(walk, page, 'history.menu').click();
  await visitor.at(page, 'history, menu', page.getByRole('menu'));
  await page.getByRole('menuitem', { name: say('history.menu.deleteSpan') }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const question = page.getByRole('alertdialog');
  const first = question.getByRole('spinbutton').first();
  for (let digits = 0; digits < 2; digits += 1) await first.press('Backspace');
  await button(walk, question, 'history.delete.confirm').click();
  await page.getByText(say('history.delete.wrong.empty')).waitFor();
  await visitor.at(page, 'history, deleting days');
  await button(walk, question, 'history.delete.keep').click();
  await question.waitFor({ state: 'detached' });

  await button(walk, page, 'history.menu').click();
  await page.getByRole('menuitem', { name: say('history.menu.deleteAll') }).click();
  await button(walk, question, 'history.delete.confirm').click();
  await page.getByRole('heading', { name: say('history.empty.title') }).waitFor();
  await visitor.at(page, 'history, empty');
}

/** Settings ask before they shorten what is kept. */
async function keepLess(walk: Walk, page: Page): Promise<void> {
  const { words, visitor } = walk;
  await goTo(walk, page, 'settings');
  await page.getByRole('combobox', { name: words.say('settings.keepMonths') }).click();
  const months = words.say('settings.keepMonths.months', { n: 3 });
  await page.getByRole('option', { name: months, exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
  await visitor.at(page, 'settings, keep less history');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
}
