/** The prompt in a real Electron: at 30 minutes, without taking the keyboard, and what each answer does. */
import { expect, test } from './desktop/fixture.ts';
import { readsSafetyPage, startHalfpast } from './halfpast.ts';

test('after 30 minutes of sitting the prompt is there, and the keyboard stays where it was', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch);
  await readsSafetyPage(halfpast);
  await halfpast.passes(29);
  expect(await halfpast.count('prompt')).toBe(0);
  await halfpast.passes(2);
  const prompt = await halfpast.prompt();
  await expect(prompt.getByRole('button', { name: 'Start' })).toBeVisible();
});
