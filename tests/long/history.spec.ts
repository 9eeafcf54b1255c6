/** Ten years of history: small enough to keep, and no start reads it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { HistoryLine } from '../../electron/core/history.ts';
import { HOUR, MINUTE } from '../../electron/core/time.ts';
import { historyFiles } from '../../electron/store/history-files.ts';
import { userDataWith } from '../bench/user-data.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';
import { timeline } from '../flow/timeline.ts';
import { seeded, type Random } from './random.ts';

const YEARS = 10;
const WORKING_DAYS = 260;
const PATTERNS = 25;
const FIRST_MORNING = Date.UTC(2026, 9, 5, 9);
const MOST_BYTES = 15_000_000;

/** The lines of days that differ, each beginning at 0. */
function someDays(random: Random): HistoryLine[][] {
  return Array.from({ length: PATTERNS }, () => {
    const person = timeline();
    const from = person.now().local.utcMs;
    for (let stretch = 0; stretch < 12; stretch++) {
      person.works(random.between(20, 45));
      if (random.chance(0.6)) {
        person.starts();
        person.works(2.5);
      } else person.answers(random.pick(['postpone', 'skip', 'close']));
      if (random.chance(0.3)) person.isStill(random.between(4, 20));
    }
    person.sleeps(60);
    return person.lines().map((line) => moved(line, -from));
  });
}

const moved = (line: HistoryLine, byMs: number): HistoryLine => ({
  ...line,
  fromUtcMs: line.fromUtcMs + byMs,
  toUtcMs: line.toUtcMs + byMs,
});

test('ten years of history', async ({ desktop, start }) => {
  test.setTimeout(5 * MINUTE);
  const random = seeded('history');
  const userData = userDataWith(desktop);
  const history = historyFiles(userData);
  const days = someDays(random);
  let written = 0;
  for (let day = 0; day < YEARS * WORKING_DAYS; day++) {
    const morning = FIRST_MORNING + Math.round((day * 365) / WORKING_DAYS) * 24 * HOUR;
    const lines = random.pick(days).map((line) => moved(line, morning));
    expect(history.append(lines)).toBeNull();
    written += lines.length;
  }
  const folder = path.join(userData, 'history');
  const files = readdirSync(folder);
  const bytes = files.reduce((all, name) => all + statSync(path.join(folder, name)).size, 0);
  console.log(`${written} lines, ${files.length} months, ${(bytes / 1_000_000).toFixed(1)} MB`);
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
