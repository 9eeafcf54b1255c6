/** Native Wayland, under a real compositor without a screen: no positions, no pointer, and the app runs all the same. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from './desktop/desktop.ts';
import { expect, test } from './desktop/fixture.ts';
import { until } from './desktop/until.ts';
import { inTray, startHalfpast, toSee } from './halfpast.ts';

const title = 'Time to change position';
const display = 'halfpast-test';

/** Starts a compositor; answers with how to start a program in it. */
async function startCompositor({ processes, env }: Desktop) {
  const size = ['--width=1280', '--height=800'];
  const headless = ['--backend=headless-backend.so', '--use-pixman', `--socket=${display}`, '--idle-time=0'];
  processes.start('weston', [...headless, ...size], env);
  const socket = path.join(env['XDG_RUNTIME_DIR'] ?? '', display);
  await until(() => (existsSync(socket) ? socket : undefined), 'the compositor');
  return {
    switches: ['--ozone-platform=wayland'],
    env: { DISPLAY: '', WAYLAND_DISPLAY: display, XDG_SESSION_TYPE: 'wayland' },
  };
}

test('in a Wayland session it starts hidden, offers by notification and opens its windows', async ({
  desktop,
  launch,
  start,
}) => {
  const session = await startCompositor(desktop);
  const halfpast = await startHalfpast(launch, { ...inTray(desktop), ...session });
  await halfpast.passes(30);
  const { id } = await desktop.notifications.expect(title);
  await expect.poll(() => halfpast.count('prompt')).toBe(0);

  const second = start({ userData: halfpast.userData, args: ['help-page'], ...session });
  expect(await second.exited).toBe(0);
  const main = await halfpast.main();
  await expect(main.getByRole('heading', { level: 1, name: 'When to get help' })).toBeVisible();

  desktop.notifications.click(id, 'start');
  const page = await halfpast.break();
  await expect(page.locator('#movement-name')).toBeVisible();
  await toSee(desktop); // nothing went to the X server that is there as well

  await halfpast.quit();
  expect(await halfpast.exited).toBe(0);
});
