/** Start at login: what the entry starts is really Halfpast, hidden in the tray, and a second one shows it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './desktop/fixture.ts';
import { output } from './desktop/processes.ts';
import { inTray, toSee, trayToSay } from './halfpast.ts';

/** The one program that a session asks about entries, where it is installed. */
function complaints(file: string, env: Record<string, string>): string {
  try {
    return output('desktop-file-validate', [file], env).trim();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
}

test('the entry that start at login makes is valid, and starts Halfpast hidden in the tray', async ({
  desktop,
  launch,
}) => {
  const config = desktop.env['XDG_CONFIG_HOME'] ?? '';
  const file = path.join(config, 'autostart/org.halfpast.app.desktop');
  rmSync(file, { force: true });

  // The production entry, so that the entry starts what a person would start.
  const first = await launch({ userData: inTray(desktop).userData });
  const page = await first.page('/main/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Settings' }).click();
  const login = page.getByRole('switch', { name: 'Start at login' });
  await expect(login, 'off by default').not.toBeChecked();
  await login.click();
  await expect(login).toBeChecked();
  await first.quit();
  await toSee(desktop);

  expect(complaints(file, desktop.env)).toBe('');
  const exec = /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const own = path.join(config, 'Halfpast'); // where a start without switches keeps its files
  mkdirSync(own, { recursive: true });
  writeFileSync(
    path.join(own, 'settings.json'),
    JSON.stringify({ v: 1, safetyReadAt: Date.now(), sixWeeksNotedAt: Date.now(), startAtLogin: true }),
  );
  // For the characters of this command line a shell splits as a session does.
  const started = desktop.processes.start('sh', ['-c', `exec ${exec}`], desktop.env);
  try {
    await trayToSay(/^Sitting for/, desktop);
    expect(desktop.x11.windows()).toEqual([]);
  } finally {
    const ended = new Promise((resolve) => started.once('exit', resolve));
    started.kill('SIGTERM');
    await ended;
    rmSync(own, { recursive: true, force: true });
    rmSync(file, { force: true });
  }
});
