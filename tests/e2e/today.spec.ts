/** Today follows the day: a break that has just been finished is in its line and its figures. */
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, plannedMs, pressToLeave, startHalfpast } from './halfpast.ts';

test('a finished break appears in the line and the figures of the day', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await choose(desktop, 'Open Halfpast');
  const main = await halfpast.main();
  const soFar = main.getByRole('region', { name: 'Your day so far' });
  await expect(main.getByText('None yet')).toHaveCount(3); // the day has just begun
  await halfpast.passes(20);

  await choose(desktop, 'Start a break now');
  const page = await halfpast.break();
  await page.locator('#movement-name').waitFor();
  await halfpast.passes(0, plannedMs(options.userData) / 1000);
  await pressToLeave(page.getByRole('button', { name: 'Close', exact: true }));
  await expect.poll(() => halfpast.count('break')).toBe(0);

  await expect(main.getByText('1 of 1')).toBeVisible();
  await expect(main.getByText('20 min', { exact: true })).toBeVisible();
  await expect(soFar.getByRole('img')).toHaveAttribute(
    'aria-label',
    /^From 9:00 to 9:2\d: Sitting, 20 minutes; 1 break, \d minutes?\.$/,
  );
  await soFar.getByText('Show as table').click();
  await expect(soFar.getByRole('row', { name: /9:20 .* Break/ })).toBeVisible();

  // What will happen next goes on while the clock stands still.
  await halfpast.personDoes('stops');
  await halfpast.passes(3, 30);
  await expect(main.getByText('Come back within 2 minutes and counting goes on.')).toBeVisible();
  await halfpast.passes(1);
  await expect(main.getByText('Come back within 1 minute and counting goes on.')).toBeVisible();
});
