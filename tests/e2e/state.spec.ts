/** What the clock does when the person goes away, and when somebody sets the clock on the wall. */
import { expect, test } from './desktop/fixture.ts';
import { historyOf, inTray, MINUTE, startHalfpast, trayToSay } from './halfpast.ts';

const promptTitle = 'Time to change position';
const fresh = 'Sitting for less than a minute. Break in 30 minutes.';

test('a natural break while the prompt is hovered withdraws it, and a new session starts with the first input', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  await halfpast.passes(30);
  await desktop.x11.window(promptTitle);
  const prompt = await halfpast.prompt();
  await prompt.getByRole('dialog').hover(); // else it would fold before anybody counts as away
  await halfpast.personDoes('stops');
  await halfpast.passes(3.5);
  await trayToSay('Away. Counting goes on when you are back.', desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  expect(historyOf(options.userData).at(-1)).toMatchObject({ kind: 'sitting' });
  expect(historyOf(options.userData)).toContainEqual(expect.objectContaining({ answer: 'withdrawn' }));

  await halfpast.passes(2);
  await trayToSay('Away. You have had a rest.', desktop);
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain());
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { name: 'You have had a rest' })).toBeVisible();

  await halfpast.passes(20);
  await trayToSay('Away. You have had a rest.', desktop);
  await halfpast.personDoes('works');
  await halfpast.passes(0.2);
  await trayToSay(fresh, desktop);
  await expect(page.getByRole('heading', { name: 'Sitting for less than a minute' })).toBeVisible();
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
});

test('a folded prompt does not come back after a natural break', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await halfpast.personDoes('stops');
  await halfpast.passes(2);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await trayToSay('Sitting for 32 minutes. Break due.', desktop);
  await halfpast.passes(4);
  await trayToSay('Away. You have had a rest.', desktop);
  await halfpast.personDoes('works');
  await halfpast.passes(20);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
});

test('a shorter absence while a break is due is no rest: the break is offered again', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await halfpast.personDoes('stops');
  await halfpast.passes(4);
  await trayToSay('Away. Counting goes on when you are back.', desktop);
  await halfpast.personDoes('works');
  await halfpast.passes(0.2);
  await trayToSay('Sitting for 30 minutes. Break due.', desktop);
  await halfpast.passes(8); // ten minutes after it folded
  await desktop.x11.window(promptTitle);
});

test('a break that falls due while nobody is there is offered at the next input, not to an empty chair', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(28.5);
  await halfpast.personDoes('stops');
  await halfpast.passes(2);
  await trayToSay('Sitting for 30 minutes. Break due.', desktop);
  expect(desktop.x11.windows().map(({ title }) => title)).not.toContain(promptTitle);
  await halfpast.personDoes('works');
  await halfpast.passes(0.2);
  await desktop.x11.window(promptTitle);
});

for (const [what, byDays] of [
  ['set back a day', -1],
  ['set forward a day', 1],
] as const) {
  test(`a clock that is ${what} neither prompts nor loses what was sat`, async ({ desktop, launch }) => {
    const options = inTray(desktop);
    const halfpast = await startHalfpast(launch, options);
    await halfpast.passes(20);
    await halfpast.app.evaluate(
      (_electron, ms) => globalThis.halfpast?.clock.setWall(ms),
      byDays * 24 * 60 * MINUTE,
    );
    await halfpast.passes(9.5);
    await trayToSay('Sitting for 29 minutes. Break in 1 minute.', desktop);
    await expect.poll(() => halfpast.count('prompt')).toBe(0);
    await halfpast.passes(0.5);
    await desktop.x11.window(promptTitle);
    await halfpast.quit();
    const sat = historyOf(options.userData).filter(({ kind }) => kind === 'sitting');
    expect(sat.map(({ fromUtcMs, toUtcMs }) => toUtcMs - fromUtcMs)).toEqual([30 * MINUTE]);
  });
}
