/** Ten years of history: small enough to keep, and no start reads it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MINUTE } from '../../electron/core/time.ts';
import { writeTenYears } from '../bench/ten-years.ts';
import { userDataWith } from '../bench/user-data.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';

const MOST_BYTES = 15_000_000;

test('ten years of history', async ({ desktop, start }) => {
  test.setTimeout(5 * MINUTE);
  const userData = userDataWith(desktop);
  const { lines, months, bytes } = writeTenYears(userData);
  const folder = path.join(userData, 'history');
  console.log(`${lines} lines, ${months} months, ${(bytes / 1_000_000).toFixed(1)} MB`);
  expect(bytes).toBeLessThan(MOST_BYTES);

  const trace = path.join(desktop.folder, 'history.strace');
  const app = start({
    userData,
    args: ['--hidden'],
    through: ['strace', '-f', '-e', 'trace=open,openat', '-o', trace],
  });
  await desktop.tray.item(60_000);
  const opened = readFileSync(trace, 'utf8');
  await app.kill();
  expect(opened, 'the settings were read').toContain('settings.json');
  expect(
    opened.split('\n').filter((line) => line.includes(`${folder}/`)),
    'history read at the start',
  ).toEqual([]);
});
