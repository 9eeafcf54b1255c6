/** Tours the main window: the first start, Today in its states, Advice, help, Settings. */
import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../e2e/desktop/desktop.ts';
import type { Halfpast } from '../e2e/halfpast.ts';
import type { Album, Theme } from './album.ts';
import { inForcedColours, inLooks } from './looks.ts';

export type Tour = { halfpast: Halfpast; desktop: Desktop; pictures: Album };

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** The pages in the navigation. */
export const places = ['Today', 'Routines', 'Advice', 'When to get help', 'History', 'Settings'] as const;

/** Goes to a page by the navigation. */
export async function goTo(page: Page, name: (typeof places)[number]): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true }).click();
}

async function showsClock(page: Page, title: string | RegExp): Promise<void> {
  await page.locator('#clock-title', { hasText: title }).waitFor();
}

export async function takeIcon({ desktop, pictures }: Tour, name: string): Promise<void> {
  const item = await desktop.tray.item();
  const [icon] = (await item.icon()).toSorted((a, b) => b.width - a.width);
  if (icon === undefined) throw new Error('the tray item has no icon');
  await pictures.icon(`tray-${name}`, icon);
}

/** The first start: welcome, safety page, rhythm; and Today before the safety page has been read. */
export async function tourFirstStart(tour: Tour, theme: Theme): Promise<void> {
  const { halfpast, desktop, pictures } = tour;
  const page = await halfpast.main();
  await page.getByText('Not yet clinically reviewed').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click(); // the figure stands still for its picture
  await tourStep(tour, theme, page, 'welcome');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'I have read this' }).waitFor();
  await pictures.page('safety-closed', page);
  await pictures.page('safety-closed-whole', page, { whole: true });
  await page.getByRole('button', { name: 'When to get help' }).first().click();
  await page.getByText('Close this list.').waitFor();
  await pictures.page('safety-open', page);
  await page.getByText(/^Numbers for/).scrollIntoViewIfNeeded();
  await pictures.page('safety-open-end', page);
  await pictures.page('safety-open-whole', page, { whole: true });

  const tray = await desktop.tray.item();
  await tray.click('When to get help');
  await heading(page, 'When to get help').waitFor();
  await pictures.page('help-unread', page);
  await goTo(page, 'Today');
  await showsClock(page, 'Breaks have not started yet');
  await pictures.page('today-unread', page);
  await page.getByRole('button', { name: 'Read the safety information' }).click();
  await page.getByRole('button', { name: 'I have read this' }).waitFor();
  await pictures.page('safety-again', page);
  await page.getByRole('button', { name: 'I have read this' }).click();
  await heading(page, 'Choose your rhythm').waitFor();
  await tourStep(tour, theme, page, 'rhythm');
  await pictures.page('rhythm-whole', page, { whole: true });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await heading(page, 'Today').waitFor();
  await takeIcon(tour, 'empty');
}

/** One step of the introduction at its usual size, narrow, with large text, and in forced colours. */
async function tourStep(tour: Tour, theme: Theme, page: Page, name: string): Promise<void> {
  await inLooks(tour, name, page);
  await inForcedColours(tour, theme, `forced-colours-${name}`, page);
}

/** Every page at its usual size, while the person sits. */
export async function tourPages({ halfpast, pictures }: Tour): Promise<void> {
  const page = await halfpast.main();
  await goTo(page, 'Advice');
  await heading(page, 'Advice')
    .or(page.getByRole('navigation', { name: 'Topics' }))
    .first()
    .waitFor();
  const topics = page.getByRole('navigation', { name: 'Topics' }).getByRole('button');
  for (const topic of await topics.all()) {
    const name = (await topic.textContent()) ?? '';
    await topic.click();
    await page.locator('#topic-heading', { hasText: name }).waitFor();
    const words = name
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replace(/-$/, '');
    await pictures.page(`advice-${words}`, page, { whole: true });
  }
  await page.locator('summary').first().click();
  await pictures.page('advice-sources-open', page, { whole: true });
  await page.getByRole('button', { name: 'About the content' }).click();
  await page.getByRole('region', { name: 'Review' }).waitFor();
  await expect(page.getByRole('heading', { name: 'About the content' })).toBeInViewport();
  await page.mouse.move(0, 0);
  await pictures.page('about-content', page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await heading(page, 'Advice').waitFor();

  await goTo(page, 'When to get help');
  await heading(page, 'When to get help').waitFor();
  await pictures.page('help-top', page);
  await pictures.page('help-whole', page, { whole: true });

  await goTo(page, 'Settings');
  await heading(page, 'Settings').waitFor();
  await pictures.page('settings', page);
  await pictures.page('settings-whole', page, { whole: true });
  await page.getByLabel('Sitting time before a break').click();
  await page.getByRole('option', { name: '45 minutes' }).waitFor();
  await pictures.page('settings-interval-open', page);
  await page.keyboard.press('Escape');
  await tourPlace(page, pictures);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Back to Settings' }).waitFor();
  await pictures.page('safety-read', page, { whole: true });
}

/** Another country's numbers, and the contact lines of the Leeds area; then everything as it was. Settings are open. */
async function tourPlace(page: Page, pictures: Album): Promise<void> {
  const country = page.getByRole('combobox', { name: 'Country' });
  const pick = async (name: string): Promise<void> => {
    await country.click();
    await page.getByRole('option', { name, exact: true }).click();
    await country.filter({ hasText: name }).waitFor();
  };
  await country.click();
  await page.getByRole('option', { name: 'New Zealand' }).waitFor();
  await pictures.page('settings-country-open', page);
  await page.keyboard.press('Escape');
  await pick('New Zealand');
  await goTo(page, 'When to get help');
  await page.getByText('Numbers for: New Zealand').waitFor();
  await pictures.page('help-new-zealand', page);
  await page.getByRole('button', { name: 'Change the country' }).click();
  await heading(page, 'Settings').waitFor();
  await pictures.page('settings-numbers', page);
  await pick('United Kingdom');
  const leeds = page.getByRole('switch', { name: 'I am in the Leeds area' });
  await leeds.click();
  await goTo(page, 'Advice');
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('button').last().click();
  await page.getByRole('heading', { name: 'For people in the Leeds area' }).waitFor();
  await pictures.page('advice-leeds', page, { whole: true });
  await goTo(page, 'Settings');
  await leeds.click();
}

/** Today in the states that time and the person bring about; a break is due when this ends. */
export async function tourToday(tour: Tour): Promise<void> {
  const { halfpast, pictures } = tour;
  const page = await halfpast.main();
  await halfpast.passes(18);
  await goTo(page, 'Today'); // only now: the day so far is asked for once a minute of real time
  await showsClock(page, 'Sitting for 18 minutes');
  await page.getByText('Show as table').waitFor();
  await pictures.page('today-sitting', page);
  await takeIcon(tour, 'sitting');
  await page.getByRole('button', { name: 'Pause breaks' }).click();
  await page.getByRole('menuitem', { name: 'Until tomorrow' }).waitFor();
  await pictures.page('today-pause-menu', page);
  await page.getByRole('menuitem', { name: 'For 1 hour' }).click();
  await showsClock(page, 'Breaks are paused');
  await pictures.page('today-paused', page);
  await takeIcon(tour, 'paused');
  const item = await tour.desktop.tray.item();
  await item.click('Resume');
  await item.click('Pause until tomorrow');
  await showsClock(page, 'tomorrow');
  await pictures.page('today-paused-tomorrow', page);
  await item.click('Resume');
  await showsClock(page, 'Sitting for');

  await halfpast.personDoes('stops');
  await halfpast.passes(4);
  await showsClock(page, 'Away');
  await pictures.page('today-away', page);
  await takeIcon(tour, 'away');
  await halfpast.passes(3);
  await showsClock(page, 'You have had a rest');
  await pictures.page('today-rested', page);
  await halfpast.personDoes('works');
  await halfpast.passes(1);
  await showsClock(page, 'Sitting for');
  await pictures.page('today-new-session', page);
}
