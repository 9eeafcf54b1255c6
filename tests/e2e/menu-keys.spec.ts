/** The keys of the main window that stand for an application menu: real keys, in a real window. */
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

test('Ctrl with a comma, numbers and W go to pages and close the window; nothing while a shortcut is recorded; Ctrl Q quits', async ({
  desktop,
  launch,
}) => {
  const { x11 } = desktop;
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'About Halfpast');
  const page = await halfpast.main();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('About Halfpast');
  await x11.activate(await x11.window('Halfpast'));
  for (const [keys, title] of [
    ['ctrl+comma', 'Settings'],
    ['ctrl+1', 'Today'],
    ['ctrl+4', 'When to get help'],
    ['ctrl+6', 'Settings'],
  ] as const) {
    x11.press(keys);
    await expect(heading).toHaveText(title);
    await expect(heading).toBeFocused();
  }

  const record = page.getByRole('button', { name: /Start a break/ });
  await record.click();
  await page.getByText(/Press/).first().waitFor();
  x11.press('ctrl+w', 'ctrl+1', 'Escape');
  await expect(page.getByText(/Press the/)).toHaveCount(0);
  await expect(heading).toHaveText('Settings');

  x11.press('ctrl+w');
  await toSee(desktop);
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  await choose(desktop, 'Open Halfpast');
  const again = await halfpast.main();
  await again.getByRole('heading', { level: 1 }).waitFor();
  await x11.activate(await x11.window('Halfpast'));
  const { exited } = halfpast;
  x11.press('ctrl+q');
  expect(await exited).toBe(0);
});
