/** Days of work that an app finds in its history when it starts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HistoryLine } from '../../electron/core/history.ts';
import { MINUTE } from './halfpast.ts';

const DAY = 24 * 60 * MINUTE;

/** A day of work: six breaks offered, all but the last taken, an hour away at noon. */
function workday(utcDay: number): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let at = utcDay + 9 * 60 * MINUTE;
  const line = (minutes: number) => {
    const span = { v: 1 as const, fromUtcMs: at, toUtcMs: at + minutes * MINUTE, offsetMin: 0 };
    at = span.toUtcMs;
    return span;
  };
  for (let n = 1; n <= 6; n += 1) {
    lines.push({ kind: 'sitting', ...line(30 + n) });
    lines.push({ kind: 'offer', answer: n === 6 ? 'skip' : 'start', ...line(0) });
    if (n < 6) {
      const whole = { plannedMs: 3 * MINUTE, doneMs: 3 * MINUTE, outcome: 'finished' as const };
      lines.push({
        kind: 'break',
        ...line(3),
        routine: 'quick-reset',
        movements: ['shoulder-rolls'],
        ...whole,
      });
    }
    if (n === 3) lines.push({ kind: 'away', ...line(60) });
  }
  return lines;
}

/** Writes working days into a folder of user data: so many weeks of them before `today`, a Monday, ISO date. */
export function seedWeeks(userData: string, today: string, weeks: number): void {
  const monday = Date.parse(today);
  const months = new Map<string, HistoryLine[]>();
  for (let day = monday - weeks * 7 * DAY; day < monday; day += DAY) {
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    const month = new Date(day).toISOString().slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), ...workday(day)]);
  }
  const folder = path.join(userData, 'history');
  mkdirSync(folder, { recursive: true });
  for (const [month, lines] of months) {
    const rows = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(path.join(folder, `${month}.jsonl`), rows);
  }
}
