/** The prompt for people who use no pointer or do not see it: how it is told, and each way to reach it. */
import { joins, startAccessibilityBus } from './desktop/accessibility-bus.ts';
import { expect, test } from './desktop/fixture.ts';
import { choose, inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

const title = 'Time to change position';

test('with a screen reader in use an app that has only been in the tray announces its prompt; a press reaches it', async ({
  desktop,
  launch,
}) => {
  const { notifications, x11 } = desktop;
  const reader = await startAccessibilityBus(desktop);
  const halfpast = await startHalfpast(launch, { ...inTray(desktop), env: joins });
  const letter = await x11.openOther('A letter');
  await halfpast.passes(30);
  await toSee(desktop, 'A letter', title);
  const first = await notifications.expect(title);
  expect(`${first.title}: ${first.body}`).toBe(
    'Halfpast: Time to change position. Press the Halfpast tray icon, or start Halfpast again, to answer.',
  );
  expect(x11.activeTitle()).toBe('A letter');

  notifications.click(first.id);
  await expect.poll(() => x11.activeTitle()).toBe(title);
  const dialog = (await halfpast.prompt()).getByRole('dialog');
  await expect(dialog).toBeFocused();
  x11.press('Tab', 'Tab', 'Return');
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await toSee(desktop, 'A letter');

  // Answered elsewhere, it is told no longer.
  await halfpast.passes(5);
  await expect.poll(() => notifications.sent.length).toBe(2);
  await toSee(desktop, 'A letter', title);
  await choose(desktop, 'Skip');
  await expect.poll(() => notifications.withdrawn).toContain(notifications.sent[1]?.id);
  await letter.close();
  await reader.stop();
});

test('Alt+Tab reaches the prompt, and from there keys alone answer it; without a screen reader nothing is announced', async ({
  desktop,
  launch,
}) => {
  const { x11 } = desktop;
  const halfpast = await startHalfpast(launch, inTray(desktop));
  const letter = await x11.openOther('A letter');
  await halfpast.passes(30);
  await toSee(desktop, 'A letter', title);
  expect(x11.activeTitle()).toBe('A letter');
  x11.press('alt+Tab');
  await expect.poll(() => x11.activeTitle()).toBe(title);
  await expect((await halfpast.prompt()).getByRole('dialog')).toBeFocused();
  x11.press('Tab', 'Return');
  await toSee(desktop, 'A letter', 'Break');
  expect(desktop.notifications.sent).toEqual([]);
  await letter.close();
});
