/** A desktop without a compositor, as over remote connections: a see-through window would stand in a black box there. */
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, toSee } from './halfpast.ts';

test.use({ desktopOptions: { compositor: false } });

test('the prompt is no wider than its card, without rounded corners or shadow, and in its corner', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await toSee(desktop, 'Time to change position');
  const prompt = await halfpast.prompt();
  const { x, y, width, height } = await desktop.x11.window('Time to change position');
  expect([x + width, y + height]).toEqual([1280 - 12, 800 - 12]);
  const card = prompt.getByRole('dialog');
  const rounded = async () => {
    const box = await card.boundingBox();
    return box && Object.values(box).map(Math.round);
  };
  await expect.poll(rounded).toEqual([0, 0, width, height]);
  await expect(card).toHaveCSS('border-radius', '0px');
  await expect(card).toHaveCSS('box-shadow', 'none');
  const behind = await prompt.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(behind).toBe('rgb(255, 255, 255)');
});
