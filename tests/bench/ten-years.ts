/** Ten years of somebody's history, up to the day on which the stepped clock begins. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { HistoryLine } from '../../electron/core/history.ts';
import { HOUR } from '../../electron/core/time.ts';
import { historyFiles } from '../../electron/store/history-files.ts';
import { timeline } from '../flow/timeline.ts';
import { seeded, type Random } from '../long/random.ts';

const YEARS = 10;
const WORKING_DAYS = 260;
const PATTERNS = 25;
const FIRST_MORNING = Date.UTC(2016, 9, 7, 9);

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

/** Writes it below the user data. @throws Error when it cannot be written. */
export function writeTenYears(userData: string): { lines: number; months: number; bytes: number } {
  const random = seeded('history');
  const history = historyFiles(userData);
  const days = someDays(random);
  let lines = 0;
  for (let day = 0; day < YEARS * WORKING_DAYS; day++) {
    const morning = FIRST_MORNING + Math.round((day * 365) / WORKING_DAYS) * 24 * HOUR;
    const some = random.pick(days).map((line) => moved(line, morning));
    const why = history.append(some);
    if (why !== null) throw new Error(why);
    lines += some.length;
  }
  const folder = path.join(userData, 'history');
  const files = readdirSync(folder);
  const bytes = files.reduce((all, name) => all + statSync(path.join(folder, name)).size, 0);
  return { lines, months: files.length, bytes };
}
