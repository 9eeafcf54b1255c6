/** Tours the rest of Settings: found by a word, undone, restored, sounds without a voice; and About with all it can open. */
import { inLooks, toTop } from './looks.ts';
import { goTo, type Tour } from './main-screens.ts';

/** About from its top, its technical details and its licences. */
export async function tourAbout(tour: Tour): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await halfpast.main();
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'About Halfpast' }).click();
  await page.getByRole('region', { name: 'Review' }).waitFor();
  await pictures.page('about', page);
  await pictures.page('about-whole', page, { whole: true });
  await page.getByRole('button', { name: 'Show technical details' }).click();
  await page.getByRole('region', { name: 'The text that will be copied' }).waitFor();
  await inLooks(tour, 'about-details', page, toTop(page, 'Technical details'));
  await page.getByRole('button', { name: 'Show licences' }).click();
  const licence = page.getByRole('region', { name: 'Licences' }).locator('summary').first();
  await licence.click();
  await inLooks(tour, 'about-licences', page, toTop(page, 'Licences'));
}

/** The search with and without a result, the bar that undoes, the question before the defaults, and sounds. */
export async function tourSettings(tour: Tour): Promise<void> {
  const page = await tour.halfpast.main();
  await goTo(page, 'Settings');
  const search = page.getByRole('searchbox', { name: 'Search the settings' });
  await search.fill('display');
  await page.getByText(/settings? found$/).waitFor();
  await inLooks(tour, 'settings-found', page);
  await search.fill('no such setting');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await inLooks(tour, 'settings-found-nothing', page);
  await page.getByRole('button', { name: 'Clear the search' }).click();

  const dim = page.getByRole('switch', { name: 'Dim the other displays during a break' });
  await dim.click();
  await page.getByText('Changed: Dim the other displays during a break.').waitFor();
  await inLooks(tour, 'settings-undo', page, toTop(page, 'Breaks'));
  const spoken = page.getByRole('switch', { name: 'Speak the steps' });
  await spoken.click();
  await page.getByText('No voice was found on this computer.').first().waitFor();
  await inLooks(tour, 'settings-sound-no-voice', page, toTop(page, 'Sound'));

  await page.getByRole('button', { name: 'Restore…' }).click();
  await page
    .getByRole('dialog')
    .getByText('off becomes on')
    .or(page.getByText('on becomes off'))
    .first()
    .waitFor();
  await inLooks(tour, 'settings-restore', page);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Settings are back to their defaults.').waitFor();
  await page.getByRole('button', { name: 'Restore…' }).click();
  await page.getByText('All settings are as they were at first.').waitFor();
  await tour.pictures.page('settings-restore-nothing', page);
  await page.keyboard.press('Escape');
}
