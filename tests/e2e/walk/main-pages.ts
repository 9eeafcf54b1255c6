/** The pages of the main window that have no states of their own: advice, help, about, and the safety page read again. */
import { button, goTo, type Walk } from './walk.ts';

/** Each topic with its sources open. */
export async function walkAdvice(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const page = await halfpast.main();
  await goTo(walk, page, 'advice');
  const topics = page.getByRole('navigation', { name: words.say('advice.topics') }).getByRole('button');
  await topics.first().waitFor();
  for (const topic of await topics.all()) {
    const name = await topic.innerText();
    await topic.click();
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    await page.locator('summary', { hasText: words.say('content.sources') }).click();
    await visitor.at(page, `advice, ${name}`, page.getByRole('article'));
  }
  await visitor.at(page, 'advice');
}

export async function walkHelp(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const page = await halfpast.main();
  await goTo(walk, page, 'help');
  await page.getByText(words.like('help.place')).waitFor();
  await page.locator('summary', { hasText: words.say('content.sources') }).click();
  await visitor.at(page, 'help');
}

/** The safety page as Settings open it, and About with all that it can open. */
export async function walkAbout(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const page = await halfpast.main();
  await goTo(walk, page, 'settings');
  await button(walk, page, 'general.open').click();
  await button(walk, page, 'safety.toSettings').waitFor();
  await page.getByRole('button', { name: words.say('safety.openList') }).click();
  await visitor.at(page, 'safety, read again');
  await button(walk, page, 'safety.toSettings').click();
  await button(walk, page, 'about.title').click();
  await page.getByRole('heading', { level: 1, name: words.say('about.title') }).waitFor();
  await page.locator('details.full').waitFor();
  await button(walk, page, 'about.diagnostics.show').click();
  await button(walk, page, 'about.diagnostics.copy').waitFor();
  await button(walk, page, 'about.licences.show').click();
  const licences = page.getByRole('region', { name: words.say('about.licences'), exact: true });
  await licences.locator('summary').first().click();
  await page.locator('details:not(li > details)').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  await visitor.at(page, 'about, all parts open');
}
