/** Starting the app a second time shows the one that runs. */
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast } from './halfpast.ts';

test('a second start opens the main window of the first, and ends by itself', async ({
  desktop,
  launch,
  start,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  const second = start({ ...options, entry: 'test-main' });
  expect(await second.exited).toBe(0);
  expect(second.output()).not.toMatch(/error|uncaught/i);
  await expect.poll(() => desktop.x11.activeTitle()).toBe('Halfpast');
  expect(await halfpast.count('main')).toBe(1);
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');

  const other = await desktop.x11.openOther('Somebody else');
  expect(await start({ ...options, entry: 'test-main' }).exited).toBe(0);
  await expect.poll(() => desktop.x11.activeTitle()).toBe('Halfpast');
  expect(await halfpast.count('main')).toBe(1);
  await other.close();
});

test('a second start brings the open prompt to the front, with the keyboard', async ({
  desktop,
  launch,
  start,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  const other = await desktop.x11.openOther('Somebody else');
  await halfpast.passes(30);
  await desktop.x11.window('Time to change position');
  expect(desktop.x11.activeTitle()).toBe('Somebody else');

  expect(await start({ ...options, entry: 'test-main' }).exited).toBe(0);
  await expect.poll(() => desktop.x11.activeTitle()).toBe('Time to change position');
  expect(await halfpast.count('main')).toBe(0);
  desktop.x11.press('Escape');
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await other.close();
});
