/** Work that the tour finds in the history: thirty weeks of days that are not alike, and a present day of every kind. */
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { HistoryLine, SpanKind } from '../../electron/core/history.ts';
import { MINUTE } from '../e2e/halfpast.ts';

const DAY = 24 * 60 * MINUTE;
/** The present day of the stepped clock, a Monday. */
const TODAY = Date.UTC(2026, 9, 5);
/** The app's environment to start it at four that afternoon, when the seeded part of the day has just ended. */
export const startsAfterWork = { HALFPAST_TEST_LATER_MS: String((16 - 9) * 60 * MINUTE) };
const WEEKS = 30;

/** Writes spans one after the other. */
function recorder(fromUtcMs: number) {
  const lines: HistoryLine[] = [];
  let at = fromUtcMs;
  const span = (minutes: number) => {
    const written = { v: 1 as const, fromUtcMs: at, toUtcMs: at + minutes * MINUTE, offsetMin: 0 };
    at = written.toUtcMs;
    return written;
  };
  return {
    lines,
    is: (kind: SpanKind, minutes: number) => void lines.push({ kind, ...span(minutes) }),
    offered: (answer: 'start' | 'skip' | 'postpone', breakMin = 0) => {
      lines.push({ kind: 'offer', answer, ...span(0) });
      if (answer !== 'start') return;
      const length = { plannedMs: breakMin * MINUTE, doneMs: breakMin * MINUTE };
      const what = { routine: 'quiet-minute', movements: ['shoulder-rolls'], outcome: 'finished' as const };
      lines.push({ kind: 'break', ...span(breakMin), ...length, ...what });
    },
  };
}

/** A day of `offered` breaks of which the first are taken. */
function pastDay(utcDay: number, startHour: number, offered: number, taken: number): HistoryLine[] {
  const { lines, is, offered: offer } = recorder(utcDay + startHour * 60 * MINUTE);
  for (let n = 0; n < offered; n++) {
    is('sitting', 28 + ((n * 7) % 19));
    if (n < taken) offer('start', 2 + (n % 2));
    else offer('skip');
    if (n === 2) is('away', 52);
  }
  is('sitting', 35);
  return lines;
}

/** Every kind of time there is, from half past eight to the start. */
function presentDay(): HistoryLine[] {
  const { lines, is, offered } = recorder(TODAY + 8.5 * 60 * MINUTE);
  is('sitting', 31);
  offered('start', 3);
  is('sitting', 34);
  offered('start', 2);
  is('sitting', 30);
  is('held', 22);
  offered('start', 3);
  is('sitting', 42);
  is('away', 48);
  is('sitting', 30);
  offered('start', 2);
  is('paused', 40);
  is('sitting', 12);
  is('asleep', 25);
  is('sitting', 31);
  offered('start', 3);
  is('sitting', 30);
  offered('postpone');
  is('sitting', 5);
  offered('start', 3);
  is('sitting', 30);
  offered('skip');
  is('sitting', 24);
  return lines;
}

/** Puts all of it into a folder of user data, before the app starts. */
export function seedWork(userData: string): void {
  const folder = path.join(userData, 'history');
  mkdirSync(folder, { recursive: true });
  const keep = (lines: readonly HistoryLine[]): void => {
    for (const line of lines) {
      const month = new Date(line.fromUtcMs).toISOString().slice(0, 7);
      appendFileSync(path.join(folder, `${month}.jsonl`), `${JSON.stringify(line)}\n`);
    }
  };
  for (let nth = WEEKS * 7; nth >= 1; nth--) {
    const day = TODAY - nth * DAY;
    const early = Math.floor(nth / 7) % 2 === 0;
    const offDay = [0, 6].includes(new Date(day).getUTCDay()) || nth % 37 === 5;
    if (offDay) continue;
    const offered = 5 + ((nth * 5) % 6);
    const missed = early ? nth % 2 : 2 + (nth % 4);
    keep(pastDay(day, early ? 8 : 10, offered, Math.max(0, offered - missed)));
  }
  keep(presentDay());
}
