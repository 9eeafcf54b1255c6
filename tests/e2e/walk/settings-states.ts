/** Settings in their states: each list open, searched, undone, asking before defaults come back, recording keys, with hidden movements. */
import type { Page } from '@playwright/test';
import { hideSwitchName } from './content-names.ts';
import { button, goTo, hideMovement, type Walk } from './walk.ts';

export async function walkSettings(walk: Walk): Promise<void> {
  const page = await walk.halfpast.main();
  await goTo(walk, page, 'settings');
  await page.getByRole('combobox').first().waitFor();
  await walk.visitor.at(page, 'settings');
  await eachList(walk, page);
  await shortcut(walk, page);
  await hidden(walk, page);
  await searched(walk, page);
  await restoring(walk, page);
}

async function eachList({ visitor }: Walk, page: Page): Promise<void> {
  const lists = page.getByRole('combobox');
  for (let at = 0; at < (await lists.count()); at += 1) {
    await lists.nth(at).click();
    await visitor.at(page, `settings, list ${String(at + 1)} open`, page.getByRole('listbox'));
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  }
}

/** Keys that are waited for; a window that loses the keyboard ends it. */
async function shortcut({ words, visitor }: Walk, page: Page): Promise<void> {
  const set = words.say('settings.shortcut.setFor', { name: words.say('settings.shortcutBreak') });
  await page.getByRole('button', { name: set }).click();
  await page.getByText(words.say('settings.shortcut.help')).waitFor();
  const group = page.getByRole('region', { name: words.say('settings.shortcuts') });
  await visitor.at(page, 'settings, recording keys', group);
  await page.keyboard.press('Escape');
}

/** One movement is hidden by itself, others by a switch. */
async function hidden({ words, visitor }: Walk, page: Page): Promise<void> {
  await hideMovement(page, 'shoulder-rolls');
  const twisting = page.getByRole('switch', { name: hideSwitchName('hide.twisting') });
  await twisting.click();
  await page.getByText(words.say('settings.hidden.switched')).waitFor();
  await visitor.at(
    page,
    'settings, hidden movements',
    page.getByRole('region', { name: words.say('settings.hidden') }),
  );
  await twisting.click();
}

async function searched(walk: Walk, page: Page): Promise<void> {
  const { words, visitor } = walk;
  const search = page.getByRole('searchbox');
  await button(walk, page, 'settings.undo').waitFor();
  await search.fill(words.say('settings.theme'));
  await button(walk, page, 'settings.search.clear').waitFor();
  await visitor.at(page, 'settings, found and undo');
  await search.fill('xxxx');
  await page.getByRole('heading', { name: words.say('settings.search.none') }).waitFor();
  await visitor.at(page, 'settings, nothing found');
  await search.press('Escape');
}

async function restoring(walk: Walk, page: Page): Promise<void> {
  const { words, visitor } = walk;
  const dim = page.getByRole('switch', { name: words.say('settings.dimOthers') });
  await dim.click();
  await page.getByText(words.like('settings.changed')).waitFor();
  await button(walk, page, 'settings.restore.ask').click();
  await page.getByRole('alertdialog').waitFor();
  await visitor.at(page, 'settings, restore');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await dim.click();
}
