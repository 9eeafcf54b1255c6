/** Another country: other numbers in the care cards, in the stop rules of a break, and after a restart. */
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, type Halfpast } from './halfpast.ts';

async function helpOf(halfpast: Halfpast) {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('help'));
  const page = await halfpast.main();
  await page.getByRole('heading', { level: 1, name: 'When to get help' }).waitFor();
  return page;
}

test('the numbers follow the country chosen, everywhere, and never the other way round', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  const page = await helpOf(halfpast);
  const cards = page.locator('main');
  await expect(cards).toContainText('999');
  await expect(page.getByRole('link', { name: /999|111/ })).toHaveCount(0); // shown, never dialled
  await page.getByRole('button', { name: 'Change the country' }).click();
  await page.getByRole('combobox', { name: 'Country' }).click();
  await page.getByRole('option', { name: 'New Zealand', exact: true }).click();
  await page.getByRole('button', { name: 'When to get help', exact: true }).first().click();
  await expect(cards).toContainText('111');
  await expect(cards).not.toContainText('999');

  await choose(desktop, 'Start a break now');
  const rules = (await halfpast.break()).locator('details').filter({ hasText: 'Stop if' });
  await rules.locator('summary').click();
  await expect(rules).toContainText('call 111');
  await expect(rules).not.toContainText('999');
  await halfpast.quit();

  const again = await startHalfpast(launch, options);
  await expect((await helpOf(again)).locator('main')).toContainText('New Zealand');
});
