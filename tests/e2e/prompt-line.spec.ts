/** The prompt as one line: it follows its setting at once, does all that the card does, and goes from the screen. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { output } from './desktop/processes.ts';
import { choose, historyOf, inTray, startHalfpast, toSee, trayToSay, type Halfpast } from './halfpast.ts';

const title = 'Time to change position';

async function changeForm(halfpast: Halfpast, option: string): Promise<void> {
  const page = await halfpast.main();
  await page.getByRole('combobox', { name: 'Shape of the small window' }).click();
  await page.getByRole('option', { name: option }).click();
}

/** The right and lower edge of the prompt, and its size. */
async function bounds({ x11 }: Desktop): Promise<{ edges: number[]; width: number; height: number }> {
  const { x, y, width, height } = await x11.window(title);
  return { edges: [x + width, y + height], width, height };
}

test('an open prompt becomes one line in the same corner when the setting is changed, and a card again', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await desktop.x11.window(title);
  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('settings'));
  await changeForm(halfpast, 'One line');
  await expect.poll(async () => (await bounds(desktop)).height).toBeLessThan(100);
  expect((await bounds(desktop)).width).toBeGreaterThan(850);
  expect((await bounds(desktop)).edges).toEqual([1280 - 12, 800 - 12]);
  const words = (await halfpast.prompt()).getByRole('dialog', { name: title });
  await expect(words).toHaveAccessibleDescription('About 2 minutes Quiet minute');
  await changeForm(halfpast, 'A card with a picture');
  await expect.poll(async () => (await bounds(desktop)).height).toBeGreaterThan(200);
  expect((await bounds(desktop)).edges).toEqual([1280 - 12, 800 - 12]);
});

test('the line is answered by pointer and by keyboard; “Another one” moves no button under the pointer', async ({
  desktop,
  launch,
  start,
}) => {
  const options = inTray(desktop, { promptForm: 'line' });
  const { x11 } = desktop;
  const halfpast = await startHalfpast(launch, options);
  await halfpast.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, window) => {
      window.once('show', () => Object.assign(globalThis, { shownAs: window.getBounds() }));
    });
  });
  await halfpast.passes(30);
  await toSee(desktop, title);
  const prompt = await halfpast.prompt();
  await prompt.locator('.offer.shown:not(.moving)').waitFor();
  const shownAs = await halfpast.app.evaluate(() => Reflect.get(globalThis, 'shownAs') as unknown);
  const place = await x11.window(title);
  expect(shownAs, 'nothing moves once it is shown').toMatchObject({
    x: place.x,
    width: place.width,
    height: place.height,
  });
  const another = prompt.getByRole('button', { name: 'Another one' });
  await expect(prompt.locator('.offer.shown:not(.moving)')).toBeVisible();
  const box = await another.boundingBox();
  const name = prompt.getByRole('heading', { level: 2 });
  const names = new Set<string>();
  for (let times = 0; times < 4; times++) {
    const before = await name.innerText();
    names.add(before);
    await another.click();
    await expect(name).not.toHaveText(before);
    expect(await another.boundingBox()).toEqual(box);
    expect(await x11.window(title)).toEqual(place);
  }
  expect(names.size).toBeGreaterThan(1);
  await prompt.getByRole('button', { name: '5 more minutes' }).click();
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await toSee(desktop);

  await halfpast.passes(5);
  await toSee(desktop, title);
  expect(await start({ ...options, entry: 'test-main' }).exited).toBe(0); // the prompt takes the keyboard
  await expect.poll(() => x11.activeTitle()).toBe(title);
  const hasKeyboard = () =>
    halfpast.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  await expect.poll(hasKeyboard).toBe(true);
  x11.press('Tab', 'Tab', 'Tab', 'Return');
  await toSee(desktop);
  await trayToSay('Sitting for 35 minutes. Break in 30 minutes.', desktop);
  const offers = historyOf(halfpast.userData).flatMap((line) => (line.kind === 'offer' ? [line.answer] : []));
  expect(offers).toEqual(['postpone', 'skip']);
});

test('a panel that comes does not move the prompt from under the pointer, only once that has gone', async ({
  desktop,
  launch,
}) => {
  const { env, x11 } = desktop;
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await toSee(desktop, title);
  const prompt = await halfpast.prompt();
  await expect(prompt.locator('.offer.shown:not(.moving)')).toBeVisible();
  const place = await x11.window(title);
  const hovered = (): Promise<number> => prompt.locator('main:hover').count();
  x11.moveMouse(place.x + 100, place.y + 100);
  await expect.poll(hovered).toBe(1);
  const panel = await x11.openOther('A panel');
  const strut = ['-f', '_NET_WM_STRUT', '32c', '-set', '_NET_WM_STRUT', '0, 0, 0, 48'];
  output('xprop', ['-id', String(panel.id), ...strut], env);
  const room = () => halfpast.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea.height);
  await expect.poll(room).toBe(752);
  expect(await x11.window(title)).toEqual(place);
  x11.moveMouse(100, 100);
  await expect.poll(async () => (await x11.window(title)).y).toBe(place.y - 48);
  await panel.close();
});

test('an answered prompt whose page hangs goes all the same, and what is answered acts at once', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await toSee(desktop, title);
  const pid = await halfpast.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/prompt/'))
        ?.webContents.getOSProcessId() ?? 0,
  );
  process.kill(pid, 'SIGSTOP');
  await choose(desktop, 'Skip');
  await trayToSay('Sitting for 30 minutes. Break in 30 minutes.', desktop);
  await toSee(desktop);
  process.kill(pid, 'SIGCONT'); // or its process could not end
});
