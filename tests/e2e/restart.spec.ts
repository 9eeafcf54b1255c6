/** Started again: after a short while the session goes on, after a long one it starts anew. */
import { expect, test } from './desktop/fixture.ts';
import { choose, historyOf, inTray, MINUTE, startHalfpast, trayToSay } from './halfpast.ts';

const later = (minutes: number) => ({ env: { HALFPAST_TEST_LATER_MS: String(minutes * MINUTE) } });

for (const [minutes, words] of [
  [1, 'Sitting for 12 minutes. Break in 18 minutes.'],
  [10, 'Sitting for less than a minute. Break in 30 minutes.'],
] as const) {
  test(`started again after ${minutes} min, the tray says: ${words}`, async ({ desktop, launch }) => {
    const options = inTray(desktop);
    const before = await startHalfpast(launch, options);
    await before.passes(12);
    await before.quit();
    await startHalfpast(launch, { ...options, ...later(12 + minutes) });
    await trayToSay(words, desktop);
    const [sat] = historyOf(options.userData);
    expect((sat?.toUtcMs ?? 0) - (sat?.fromUtcMs ?? 0)).toBe(12 * MINUTE);
  });
}

test('a pause outlasts a restart', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const before = await startHalfpast(launch, options);
  await choose(desktop, 'Pause for 1 hour');
  await trayToSay('Paused until 10:00.', desktop);
  await before.quit();
  const after = await startHalfpast(launch, { ...options, ...later(2) });
  await trayToSay('Paused until 10:00.', desktop);
  await after.passes(58);
  await trayToSay(/^Sitting for \d+ minutes\./, desktop);
});

test('killed in mid-session, it loses a minute of sitting at most', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const before = await startHalfpast(launch, options);
  await before.passes(12.95);
  await trayToSay('Sitting for 12 minutes. Break in 18 minutes.', desktop);
  await before.kill();
  const after = await startHalfpast(launch, { ...options, ...later(13) });
  await trayToSay('Sitting for 12 minutes. Break in 18 minutes.', desktop);
  await after.passes(1);
  await trayToSay('Sitting for 13 minutes. Break in 17 minutes.', desktop);
});

test('killed in mid-break, the break is recorded as interrupted and the next start is clean', async ({
  desktop,
  launch,
}) => {
  const options = inTray(desktop);
  const before = await startHalfpast(launch, options);
  await before.passes(10);
  await choose(desktop, 'Start a break now');
  await desktop.x11.window('Break');
  await before.passes(0.5);
  await before.kill();

  const after = await startHalfpast(launch, { ...options, ...later(12) });
  await trayToSay('Sitting for 10 minutes. Break in 30 minutes.', desktop);
  expect(await after.count('break')).toBe(0);
  const outcomes = historyOf(options.userData).flatMap((line) =>
    line.kind === 'break' ? [line.outcome] : [],
  );
  expect(outcomes).toEqual(['interrupted']);
});

test('killed with the prompt open, it offers the break again', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const before = await startHalfpast(launch, options);
  await before.passes(30);
  await desktop.x11.window('Time to change position');
  await before.kill();

  const after = await startHalfpast(launch, { ...options, ...later(31) });
  await desktop.x11.window('Time to change position');
  await trayToSay('Sitting for 30 minutes. Break due.', desktop);
  expect(await after.count('prompt')).toBe(1);
});

test('killed right after an answer, it keeps to the answer', async ({ desktop, launch }) => {
  const options = inTray(desktop);
  const before = await startHalfpast(launch, options);
  await before.passes(30);
  await choose(desktop, '5 more minutes');
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await before.kill();

  const after = await startHalfpast(launch, { ...options, ...later(31) });
  await trayToSay('Sitting for 30 minutes. Break in 5 minutes.', desktop);
  await expect.poll(() => after.count('prompt')).toBe(0);
  await after.passes(5);
  await desktop.x11.window('Time to change position');
});
