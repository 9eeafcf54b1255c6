/** A prompt that nobody answers: it folds, comes back twice, and then only the tray says that a break is due. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { historyOf, inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

const title = 'Time to change position';

function offersOf(userData: string): string[] {
  return historyOf(userData).flatMap((line) => (line.kind === 'offer' ? [line.answer] : []));
}

/** Waits until the pointer is over the prompt, or is no more, and the app has been told. */
async function pointerIsOver(prompt: Page, over: boolean): Promise<void> {
  await expect.poll(() => prompt.evaluate(() => document.querySelector('main:hover') !== null)).toBe(over);
  // Messages arrive in their order: once this one is answered, so is the one about the pointer.
  await prompt.evaluate(async () => {
    const page = globalThis as unknown as { halfpast: { call: { fit(height: number): Promise<void> } } };
    await page.halfpast.call.fit(innerHeight);
  });
}

test('a prompt left alone folds after 2 minutes and is offered again after 10, three times in all; then the tray says due', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  for (const offer of [1, 2, 3]) {
    await toSee(desktop, title);
    await halfpast.passes(1, 59);
    expect(await halfpast.count('prompt'), `offer ${offer} has its two minutes`).toBe(1);
    await halfpast.passes(0, 1);
    await toSee(desktop);
    if (offer === 3) continue;
    await halfpast.passes(9, 59);
    await expect.poll(() => halfpast.count('prompt')).toBe(0);
    await halfpast.passes(0, 1);
  }
  await trayToSay('Sitting for 56 minutes. Break due.', desktop);
  await halfpast.passes(45);
  await trayToSay('Sitting for 101 minutes. Break due.', desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  expect(offersOf(halfpast.userData)).toEqual(['folded', 'folded', 'folded']);

  const item = await desktop.tray.item();
  await item.click('Open Halfpast');
  await expect((await halfpast.main()).getByText('Start it when it suits you.')).toBeVisible();
  await item.click('Start');
  await toSee(desktop, 'Break', 'Halfpast');
});

test('a prompt with the pointer on it stays, and folds 2 minutes after the pointer has gone', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  desktop.x11.moveMouse(5, 5);
  await halfpast.passes(30);
  const { x, y, width, height } = await desktop.x11.window(title);
  const prompt = await halfpast.prompt();
  await prompt.getByRole('dialog').waitFor();
  desktop.x11.moveMouse(x + width / 2, y + height / 2);
  await pointerIsOver(prompt, true);
  await halfpast.passes(15);
  await toSee(desktop, title);

  desktop.x11.moveMouse(5, 5);
  await pointerIsOver(prompt, false);
  await halfpast.passes(1, 59);
  expect(await halfpast.count('prompt')).toBe(1);
  await halfpast.passes(0, 1);
  await toSee(desktop);
  expect(offersOf(halfpast.userData)).toEqual(['folded']);
});

test('going away for 5 minutes while the prompt stands is a natural break: the prompt goes, and counting starts anew', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  desktop.x11.moveMouse(5, 5);
  await halfpast.passes(30);
  const { x, y, width, height } = await desktop.x11.window(title);
  const prompt = await halfpast.prompt();
  await prompt.getByRole('dialog').waitFor();
  desktop.x11.moveMouse(x + width / 2, y + height / 2);
  await pointerIsOver(prompt, true); // so that it does not fold by itself
  await halfpast.personDoes('stops');
  await halfpast.passes(2, 50);
  await toSee(desktop, title);
  await halfpast.passes(0, 20);
  await toSee(desktop);
  await halfpast.passes(3);
  await trayToSay('Away. You have had a rest.', desktop);

  await halfpast.personDoes('works');
  await halfpast.passes(1);
  await trayToSay(/^Sitting for (less than a|1) minute\. Break in (29|30) minutes\.$/, desktop);
  await halfpast.passes(28);
  await toSee(desktop);
  await halfpast.passes(2);
  await toSee(desktop, title);
  expect(offersOf(halfpast.userData)).toEqual(['withdrawn']);
  desktop.x11.moveMouse(5, 5);
});

test('a break that falls due at an empty chair is offered when the person is back', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(28);
  await halfpast.personDoes('stops');
  await halfpast.passes(2, 30);
  await toSee(desktop);
  await halfpast.personDoes('works');
  await halfpast.passes(0, 20);
  await toSee(desktop, title);
});
