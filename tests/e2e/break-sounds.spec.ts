/** Spoken steps and chime in the real window: in their order, silent when they are not wanted, within the window's own rules. */
import type { Page } from '@playwright/test';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, type Halfpast } from './halfpast.ts';

/** Puts a recorder in the place of the system's speech and of the sound system, before the page's own script runs. */
async function record({ app }: Halfpast): Promise<void> {
  await app.context().addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const voices = [{ lang: 'en-GB', localService: true, default: true, name: 'A voice', voiceURI: 'voice' }];
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        speak: ({ text }: { text: string }) => told.push(text),
        cancel: () => told.push('silence'),
      },
    });
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: function (this: { text: string }, text: string) {
        this.text = text;
      },
    });
  });
}
const toldIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { told: string[] }).told]);

test('the steps are spoken in their order, as a screen reader is told them, and stop on a pause', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop, { speakSteps: true }));
  await record(halfpast);
  await choose(desktop, 'Start a break now');
  const page = await halfpast.break();
  await expect.poll(() => toldIn(page)).toHaveLength(1);
  const [first] = await toldIn(page);
  expect(first).toMatch(/^First, change position\. Get up and move\. /);
  // The heading has the focus: a screen reader says the name with it.
  await expect(page.getByRole('status')).toHaveText((first ?? '').replace('Get up and move. ', ''));
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await toldIn(page)).at(-1)).toMatch(/^Movement 1 of 3\. /);
  await page.keyboard.press(' ');
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  expect((await toldIn(page)).at(-1)).toBe('silence');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Movement 2 of 3', { exact: true })).toBeVisible();
  expect((await toldIn(page)).at(-1)).toBe('silence');
  await page.keyboard.press(' ');
  await expect.poll(async () => (await toldIn(page)).at(-1)).toMatch(/^Break goes on\. /);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await toldIn(page)).at(-1)).toBe('silence');
});

test('nothing is spoken and no sound is made unless it is switched on; the chime then sounds without a press', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.app.context().addInitScript(() => {
    const made: AudioContext[] = [];
    const Real = AudioContext;
    Object.assign(globalThis, {
      made,
      AudioContext: function () {
        const context = new Real();
        made.push(context);
        return context;
      },
    });
  });
  await record(halfpast);
  await choose(desktop, 'Start a break now');
  const page = await halfpast.break();
  const made = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { made: AudioContext[] }).made.map(({ state }) => state));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get up and move');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Movement 1 of 3', { exact: true })).toBeVisible();
  expect(await toldIn(page)).toEqual([]);
  expect(await made()).toEqual([]);

  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  const main = await halfpast.main();
  await main.getByRole('switch', { name: 'Chime' }).click();
  await expect(main.getByRole('switch', { name: 'Chime' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect.poll(made).toHaveLength(1);
  await expect.poll(made).toEqual(['closed']); // it has sounded, and been let go
});
