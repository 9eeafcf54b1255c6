/** Routines: both lists, filtered, with the menu of kit, with nothing found; a routine, its sheet, a movement, a movement left out. */
import type { Page } from '@playwright/test';
import { movementName, routineName } from './content-names.ts';
import { button, goTo, type Walk } from './walk.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** A movement stays hidden at the end: Settings list it. */
export async function walkRoutines(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const { say } = words;
  const page = await halfpast.main();
  const tab = (part: 'routines' | 'movements') =>
    page.getByRole('tab', { name: say(`routines.part.${part}`) });
  await goTo(walk, page, 'routines');
  await tab('routines').waitFor();
  await visitor.at(page, 'routines');

  await page.getByRole('button', { name: routineName('quiet-minute'), exact: true }).click();
  await title(page, routineName('quiet-minute')).waitFor();
  await visitor.at(page, 'routine');
  await button(walk, page, 'routines.print').click();
  await button(walk, page, 'sheet.save').waitFor();
  await visitor.at(page, 'sheet');

  await goTo(walk, page, 'routines');
  await tab('movements').click();
  const kit = page.getByRole('button', { name: say('routines.kit') });
  await kit.click();
  await page.getByRole('menuitemcheckbox', { name: say('routines.kit.none') }).click();
  await visitor.at(page, 'routines, kit', page.getByRole('menu'));
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await button(walk, page, 'routines.filter.seated').click();
  await page.getByRole('button', { name: words.like('routines.clear') }).waitFor();
  await visitor.at(page, 'movements, filtered');
  await page.getByRole('searchbox').fill('xxxx');
  await button(walk, page, 'routines.clear').nth(1).waitFor();
  await visitor.at(page, 'routines, nothing found');
  await button(walk, page, 'routines.clear').first().click();

  await page.getByRole('button', { name: movementName('shoulder-blade-squeeze'), exact: true }).click();
  await title(page, movementName('shoulder-blade-squeeze')).waitFor();
  await page.locator('summary', { hasText: say('content.sources') }).click();
  await visitor.at(page, 'movement');
  await button(walk, page, 'routines.hide').click();
  await page.getByText(say('routines.why.hidden')).waitFor();
  await visitor.at(page, 'movement, left out');
}
