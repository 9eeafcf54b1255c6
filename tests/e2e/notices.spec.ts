/** What cannot be read or written is said in the main window, by name, and nothing is lost. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './desktop/fixture.ts';
import { historyOf, inTray, readsSafetyPage, startHalfpast, trayToSay, type Halfpast } from './halfpast.ts';

async function today(halfpast: Halfpast) {
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('today'));
  return halfpast.main();
}

/** The name under which a file was put aside; the test fails unless it is dated today. */
function putAside(userData: string, name: string): string {
  const [kept = 'none', ...more] = readdirSync(userData).filter((file) =>
    file.startsWith(`${name}.unreadable-`),
  );
  expect(more).toEqual([]);
  expect(kept).toMatch(new RegExp(`^${name}\\.unreadable-\\d{4}-\\d{2}-\\d{2}-\\d{6}\\.json$`));
  return kept;
}

test('a settings file that cannot be read is kept under a dated name; the app starts anew and says so', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const file = path.join(options.userData, 'settings.json');
  writeFileSync(file, '{"v": 1, "intervalMin": 45, "the');
  const halfpast = await startHalfpast(launch, options);
  const page = await readsSafetyPage(halfpast); // what was read before is not known any more
  const kept = putAside(options.userData, 'settings');
  const words = `settings.json could not be read. Halfpast kept it as ${kept} and goes on without it.`;
  await expect(page.getByRole('alert')).toHaveText(words);
  expect(readFileSync(path.join(options.userData, kept), 'utf8')).toBe('{"v": 1, "intervalMin": 45, "the');
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);

  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await halfpast.quit();
  const again = await today(await startHalfpast(launch, options));
  await again.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await expect(again.getByRole('alert')).toHaveCount(0);
  expect(existsSync(path.join(options.userData, kept))).toBe(true);
});

test('a session file that cannot be read is kept under a dated name; counting starts anew and the window says so', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  writeFileSync(path.join(options.userData, 'session.json'), 'not JSON at all');
  const halfpast = await startHalfpast(launch, options);
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  const kept = putAside(options.userData, 'session');
  const page = await today(halfpast);
  const words = `session.json could not be read. Halfpast kept it as ${kept} and goes on without it.`;
  await expect(page.getByRole('alert')).toHaveText(words);
  expect(readFileSync(path.join(options.userData, kept), 'utf8')).toBe('not JSON at all');
});

test('a value out of range falls back to the usual one and is named, and the other values hold', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop, { intervalMin: 7, staySeated: true });
  const halfpast = await startHalfpast(launch, options);
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  const page = await today(halfpast);
  await expect(page.getByRole('alert')).toContainText('Some values in settings.json could not be used');
  await expect(page.getByRole('alert')).toContainText('Sitting time before a break');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('combobox', { name: 'Sitting time before a break' })).toHaveText('30 minutes');
  await expect(page.getByRole('switch', { name: 'Stay seated' })).toBeChecked();
});

test('while the history cannot be written the window says so, and what was not written is written later', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const folder = path.join(options.userData, 'history');
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  const halfpast = await startHalfpast(launch, { ...options, asUser: true }); // root may write anywhere
  const page = await today(halfpast);
  await halfpast.passes(10);
  await halfpast.personDoes('stops');
  await halfpast.passes(10);
  await trayToSay('Away. You have had a rest.', desktop);
  await expect(page.getByRole('alert')).toContainText(/history could not be written: permission denied/);
  expect(readdirSync(folder)).toEqual([]);

  chmodSync(folder, 0o777);
  await halfpast.personDoes('works');
  await halfpast.passes(10);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await halfpast.quit();
  const kinds = historyOf(options.userData).map(({ kind }) => kind);
  expect(kinds).toEqual(['sitting', 'away', 'sitting']);
});
