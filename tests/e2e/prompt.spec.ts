/** The prompt: when it comes, where it stands, that it takes nothing away, and what each answer does. */
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { end, output } from './desktop/processes.ts';
import { historyOf, inTray, pressToLeave, startHalfpast, toSee, trayToSay } from './halfpast.ts';

const title = 'Time to change position';

/** A program that tells every character that is typed into it. */
async function openTyping(desktop: Desktop, name: string) {
  const xev = ['-oL', 'xev', '-name', name, '-event', 'keyboard', '-geometry', '300x200+40+40'];
  const child = desktop.processes.start('stdbuf', xev, desktop.env, 'pipe');
  let told = '';
  child.stdout?.on('data', (data: Buffer) => (told += data.toString()));
  await desktop.x11.activate(await desktop.x11.window(name));
  return {
    /** Each press tells its character twice: once as looked up, once as an input method would see it. */
    typed: () =>
      Array.from(told.matchAll(/XmbLookupString gives 1 bytes: \(\w+\) "(.)"/g), ([, c]) => c).join(''),
    close: () => end(child),
  };
}

test('at 29 minutes 59 seconds of sitting there is no prompt, and at 30 minutes there is', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(29, 59);
  await (await halfpast.prompt()).waitForLoadState(); // prepared, and hidden
  await trayToSay('Sitting for 29 minutes. Break in 1 minute.', desktop);
  await toSee(desktop);

  await halfpast.passes(0, 1);
  await toSee(desktop, title);
  const prompt = await halfpast.prompt();
  const dialog = prompt.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveAccessibleDescription(
    'You have been sitting for 30 minutes. About 2 minutes, at your desk. Quiet minute',
  );
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('Quiet minute');
  for (const answer of ['Start', '5 more minutes', 'Skip', 'When to get help', 'Close'])
    await expect(dialog.getByRole('button', { name: answer, exact: true })).toBeVisible();
});

test('the prompt takes no focus: what is typed into another window while it comes all arrives there', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const other = await openTyping(desktop, 'A letter');
  const focus = desktop.x11.watchFocus();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  desktop.x11.type(letters.slice(0, 9));
  await halfpast.passes(29, 59);
  desktop.x11.type(letters.slice(9, 13));
  await halfpast.passes(0, 1);
  desktop.x11.type(letters.slice(13, 17));
  await desktop.x11.window(title);
  desktop.x11.type(letters.slice(17));

  await expect.poll(() => other.typed()).toBe(letters);
  await expect.poll(() => focus.seen()).not.toHaveLength(0);
  expect(new Set(focus.seen())).toEqual(new Set(['A letter']));
  expect(desktop.x11.activeTitle()).toBe('A letter');
  await focus.stop();
  await other.close();
});

test('the prompt stands above a panel in the tray corner, on top, and can be reached with Alt+Tab', async ({
  desktop,
  launch,
}) => {
  const { env, x11 } = desktop;
  const panel = await x11.openOther('A panel');
  const strut = ['-f', '_NET_WM_STRUT', '32c', '-set', '_NET_WM_STRUT', '0, 0, 0, 48'];
  output('xprop', ['-id', String(panel.id), ...strut], env);
  await expect.poll(() => output('xprop', ['-root', '_NET_WORKAREA'], env)).toContain('1280, 752');
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  const { id } = await x11.window(title);

  const edges = (): (number | undefined)[] => {
    const window = x11.windows().find((candidate) => candidate.id === id);
    return window === undefined ? [] : [window.x + window.width, window.y + window.height];
  };
  await expect.poll(edges).toEqual([1280 - 12, 752 - 12]);
  const inList = output('xprop', ['-root', '_NET_CLIENT_LIST'], env);
  expect(inList).toContain(`0x${id.toString(16)}`);
  const state = output('xprop', ['-id', String(id), '_NET_WM_STATE'], env);
  expect(state).toContain('_NET_WM_STATE_ABOVE');
  expect(state).not.toContain('SKIP_TASKBAR');
  expect(state).not.toContain('SKIP_PAGER');
  await panel.close();
});

test('“5 more minutes”, “Skip”, the cross and closing the window: each is an answer, and the sitting time is kept', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const answer = async (name: string): Promise<void> =>
    pressToLeave((await halfpast.prompt()).getByRole('button', { name, exact: true }));
  await halfpast.passes(30);
  await toSee(desktop, title);
  await answer('5 more minutes');
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await toSee(desktop);

  await halfpast.passes(5);
  await toSee(desktop, title);
  await answer('Skip');
  await trayToSay('Sitting for 35 minutes. Break in 30 minutes.', desktop);
  await toSee(desktop);

  await halfpast.passes(30);
  await toSee(desktop, title);
  await answer('Close');
  await trayToSay('Sitting for 65 minutes. Break in 30 minutes.', desktop);
  await toSee(desktop);

  await halfpast.passes(30);
  await toSee(desktop, title);
  desktop.x11.close(title);
  await trayToSay('Sitting for 95 minutes. Break in 30 minutes.', desktop);
  await toSee(desktop);

  await halfpast.passes(30);
  await toSee(desktop, title);
  await expect((await halfpast.prompt()).getByText('You have been sitting for 125 minutes.')).toBeVisible();
  await answer('Start');
  await toSee(desktop, 'Break');
  await trayToSay('On a break.', desktop);
  const offers = historyOf(halfpast.userData).flatMap((line) => (line.kind === 'offer' ? [line.answer] : []));
  expect(offers).toEqual(['postpone', 'skip', 'close', 'close', 'start']);
});
