/** What the app has kept on the disk, read as the app itself reads it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HistoryLine } from '../../electron/core/history.ts';
import type { Session } from '../../electron/core/session.ts';
import { migrateSettings, type Settings } from '../../electron/core/settings.ts';
import { restoreSession } from '../../electron/core/stored-session.ts';
import { historyFiles } from '../../electron/store/history-files.ts';
import { utcParts } from '../fakes/utc-parts.ts';

const read = (userData: string, file: string): unknown => {
  const at = path.join(userData, file);
  return existsSync(at) ? (JSON.parse(readFileSync(at, 'utf8')) as unknown) : null;
};

/** The session as it stood when it was written, and that moment; null before the first was. Throws when unusable. */
export function keptSession(userData: string): { session: Session; seenUtcMs: number } | null {
  const stored = read(userData, 'session.json');
  if (stored === null) return null;
  const restored = restoreSession(stored, { at: 0, local: utcParts(0), sleptMs: 0 });
  if (restored === null) throw new Error('the stored session does not fit its schema');
  const seenUtcMs: unknown = Reflect.get(Object(stored) as object, 'seenUtcMs');
  return { session: restored.session, seenUtcMs: Number(seenUtcMs) };
}

/** Throws when some value could not be used. */
export function keptSettings(userData: string): Settings | null {
  const stored = read(userData, 'settings.json');
  if (stored === null) return null;
  const migrated = migrateSettings(stored);
  if (migrated === null || migrated.dropped.length > 0)
    throw new Error(`settings that cannot be used: ${migrated?.dropped.join() ?? 'all'}`);
  return migrated.settings;
}

export const setAside = (userData: string): string[] =>
  readdirSync(userData).filter((name) => name.includes('.unreadable-'));

export type KeptHistory = { lines: HistoryLine[]; unfit: number; torn: number };

export async function keptHistory(userData: string): Promise<KeptHistory> {
  const folder = path.join(userData, 'history');
  const months = existsSync(folder) ? readdirSync(folder).map((name) => name.replace('.jsonl', '')) : [];
  const files = historyFiles(userData);
  const all: KeptHistory = { lines: [], unfit: 0, torn: 0 };
  for (const month of months.sort()) {
    const { lines, unfit, torn } = await files.read(month);
    all.lines.push(...lines);
    all.unfit += unfit;
    all.torn += torn ? 1 : 0;
  }
  return all;
}

/** Milliseconds that spans and breaks cover together; offers lie within them. */
export const coveredMs = (lines: readonly HistoryLine[]): number =>
  lines.reduce((all, line) => (line.kind === 'offer' ? all : all + line.toUtcMs - line.fromUtcMs), 0);

/** How much each kind of span and each outcome of a break covers, in minutes, and how many offers ended how. */
export function tally(lines: readonly HistoryLine[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const line of lines) {
    const key = line.kind === 'offer' ? line.answer : line.kind === 'break' ? line.outcome : line.kind;
    const amount = line.kind === 'offer' ? 1 : (line.toUtcMs - line.fromUtcMs) / 60_000;
    all[key] = (all[key] ?? 0) + amount;
  }
  return Object.fromEntries(Object.entries(all).map(([key, amount]) => [key, Math.ceil(amount)]));
}

/**
 * The first span or break that does not begin where the one before ended; null: they all join. They are told in wall
 * time, so how far one lies from where all before it lead must be how far the clock was off at some time, in order.
 */
export function firstGap(
  lines: readonly HistoryLine[],
  startUtcMs: number,
  wallSetMs: readonly number[],
): HistoryLine | null {
  let endMs = startUtcMs;
  let sets = 0;
  for (const line of lines) {
    if (line.kind === 'offer') continue;
    endMs += line.toUtcMs - line.fromUtcMs;
    sets = wallSetMs.findIndex((offMs, set) => set >= sets && Math.abs(line.toUtcMs - offMs - endMs) < 1000);
    if (sets < 0) return line;
  }
  return null;
}
