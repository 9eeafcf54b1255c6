/** The tray item over D-Bus: what it shows in each state, and what each entry of its menu does. */
import { connect } from './desktop/bus-connection.ts';
import { expect, test } from './desktop/fixture.ts';
import type { Desktop } from './desktop/desktop.ts';
import { choose, inTray, startHalfpast, trayToSay } from './halfpast.ts';

const line = '-';
const pauses = ['Pause for 30 minutes', 'Pause for 1 hour', 'Pause for 2 hours', 'Pause until tomorrow'];
const rest = ['Open Halfpast', 'When to get help', 'Settings', 'About Halfpast', line, 'Quit'];

/** The menu as a list of labels; what cannot be chosen stands in brackets. */
async function menuOf({ tray }: Desktop): Promise<string[]> {
  const menu = await (await tray.item()).menu();
  return menu.map(({ separator, label, enabled }) => (separator ? line : enabled ? label : `(${label})`));
}

/** The icon's pixels, and how much ink they hold. */
async function iconOf({ tray }: Desktop): Promise<{ pixels: string; ink: number }> {
  const [icon] = await (await tray.item()).icon();
  if (icon === undefined) throw new Error('the item has no icon');
  const ink = icon.argb.reduce((sum, value, at) => (at % 4 === 0 ? sum + value : sum), 0);
  return { pixels: icon.argb.toString('base64'), ink };
}

test('the item registers once, its tooltip counts the minutes in words and its ring fills', async ({
  desktop,
  launch,
}) => {
  const bus = await connect(desktop.sessionBus);
  let registered = 0;
  const member = "interface='org.kde.StatusNotifierWatcher',member='StatusNotifierItemRegistered'";
  await bus.listen(member, () => (registered += 1));
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await trayToSay('Sitting for less than a minute. Break in 30 minutes.', desktop);
  const inks = [(await iconOf(desktop)).ink];
  for (const [minutes, words] of [
    [1, 'Sitting for 1 minute. Break in 29 minutes.'],
    [11, 'Sitting for 12 minutes. Break in 18 minutes.'],
    [12, 'Sitting for 24 minutes. Break in 6 minutes.'],
    [5, 'Sitting for 29 minutes. Break in 1 minute.'],
  ] as const) {
    await halfpast.passes(minutes);
    await trayToSay(words, desktop);
    if (minutes > 1)
      await expect.poll(async () => (await iconOf(desktop)).ink).toBeGreaterThan(inks.at(-1) ?? 0);
    inks.push((await iconOf(desktop)).ink);
  }
  expect(registered).toBe(1);
  bus.disconnect();
});

test('each state has its own words, its own icon and its own menu', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const icons = new Set<string>();
  async function shows(words: string, entries: string[]): Promise<void> {
    await trayToSay(words, desktop);
    await expect.poll(() => menuOf(desktop)).toEqual([`(${words})`, line, ...entries, ...rest]);
    await expect.poll(async () => icons.has((await iconOf(desktop)).pixels)).toBe(false);
    icons.add((await iconOf(desktop)).pixels);
  }
  await desktop.tray.item();
  const usual = ['Start a break now', ...pauses, line];

  await shows('Sitting for less than a minute. Break in 30 minutes.', usual);
  await choose(desktop, 'Pause for 30 minutes');
  await shows('Paused until 9:30.', ['Start a break now', 'Resume', line]);
  await choose(desktop, 'Resume');
  await halfpast.passes(30);
  const due = ['Start', '5 more minutes', 'Skip', line, ...pauses, line];
  await shows('Sitting for 30 minutes. Break due.', due);
  await choose(desktop, 'Start');
  await shows('On a break.', [...pauses, line]);
  await desktop.x11.window('Break');
  desktop.x11.close('Break');
  await trayToSay('Sitting for 30 minutes. Break in 30 minutes.', desktop);
  await halfpast.personDoes('stops');
  await halfpast.passes(4);
  await shows('Away. Counting goes on when you are back.', usual);
  await halfpast.passes(2);
  await trayToSay('Away. You have had a rest.', desktop);
  expect(icons.size).toBe(5);
});

test('while a break is due, its menu starts, postpones and skips it', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(30);
  await desktop.x11.window('Time to change position');
  await choose(desktop, '5 more minutes');
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await halfpast.passes(5);
  await desktop.x11.window('Time to change position');

  await choose(desktop, 'Skip');
  await trayToSay('Sitting for 35 minutes. Break in 30 minutes.', desktop);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
  await halfpast.passes(30);

  await choose(desktop, 'Start');
  await desktop.x11.window('Break');
  await expect.poll(() => halfpast.count('prompt')).toBe(0);
});

test('every pause in the menu pauses for what it says, and Resume ends it', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.passes(10);
  for (const [entry, words] of [
    ['Pause for 30 minutes', 'Paused until 9:40.'],
    ['Pause for 1 hour', 'Paused until 10:10.'],
    ['Pause for 2 hours', 'Paused until 11:10.'],
    ['Pause until tomorrow', 'Paused until tomorrow.'],
  ] as const) {
    await choose(desktop, entry);
    await trayToSay(words, desktop);
    await choose(desktop, 'Resume');
    await trayToSay('Sitting for 10 minutes. Break in 20 minutes.', desktop);
  }
  await choose(desktop, 'Pause for 30 minutes');
  await halfpast.passes(30);
  await trayToSay('Sitting for 40 minutes. Break in 20 minutes.', desktop);
});

test('the menu and a click on the icon open the pages that they name', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await choose(desktop, 'When to get help');
  const page = await halfpast.main();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('When to get help');
  await choose(desktop, 'Settings');
  await expect(heading).toHaveText('Settings');
  await page.getByRole('button', { name: 'Today' }).click();
  desktop.x11.close('Halfpast');
  await expect.poll(() => halfpast.count('main')).toBe(0);
  await choose(desktop, 'Open Halfpast');
  await desktop.x11.window('Halfpast');
  desktop.x11.close('Halfpast');
  await expect.poll(() => halfpast.count('main')).toBe(0);
  await (await desktop.tray.item()).activate();
  await desktop.x11.window('Halfpast');
  await choose(desktop, 'Start a break now');
  await desktop.x11.window('Break');
});
