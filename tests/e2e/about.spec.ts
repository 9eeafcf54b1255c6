/** About: the versions of the running app, the licences of what is bundled, and diagnostics that are copied as shown. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast } from './halfpast.ts';

const { version } = v.parse(
  v.object({ version: v.string() }),
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
);

test('says what runs here, whose licences it holds, and copies the diagnostics that it showed', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { wheelchair: true, intervalMin: 45 }));
  await choose(desktop, 'About Halfpast');
  const page = await halfpast.main();
  const electron = await halfpast.app.evaluate(() => process.versions.electron);
  await expect(page.getByRole('region', { name: `Halfpast ${version}` })).toContainText(electron);
  const privacy = page.getByRole('region', { name: 'Privacy' });
  await expect(privacy).toContainText(halfpast.userData);

  const clipboard = () => halfpast.app.evaluate(({ clipboard }) => clipboard.readText());
  const before = await clipboard();
  await page.getByRole('button', { name: 'Show technical details' }).click();
  const text = page.getByRole('region', { name: 'The text that will be copied' });
  await expect(text).toBeFocused();
  expect(await clipboard()).toBe(before);
  const shown = await text.evaluate((element) => element.textContent);
  expect(shown).toContain(`Electron ${electron}`);
  expect(shown).toContain('intervalMin: 45');
  expect(shown).not.toContain('wheelchair');
  expect(shown).toMatch(/display 1: \d+ x \d+, scale 1/);
  expect(shown).toMatch(/info started/);
  await page.getByRole('button', { name: 'Copy technical details' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await clipboard()).toBe(shown);

  await page.getByRole('button', { name: 'Show licences' }).click();
  const licences = page.getByRole('region', { name: 'Licences' });
  for (const name of ['Halfpast', 'svelte', '@fontsource-variable/atkinson-hyperlegible-next', 'dbus-next'])
    await expect(licences.locator('summary').filter({ hasText: new RegExp(`^${name} \\d`) })).toHaveCount(1);
  await licences
    .locator('summary')
    .filter({ hasText: /^svelte \d/ })
    .click();
  await expect(licences.getByText(/Permission is hereby granted/).filter({ visible: true })).toHaveCount(1);
  await expect(licences).toContainText('LICENSES.chromium.html');
});
