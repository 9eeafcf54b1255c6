/** A day's line in words: the names of its kinds, and a summary of what it shows. */
import type { DayPart } from '../../../electron/core/history-view.ts';
import { text, type MessageKey } from '../../../content/strings/text.ts';
import { timeOfDay } from '../../../content/strings/formats.ts';
import { kindsIn, type PartKind } from './day-line.ts';
import { toldLength } from './length-words.ts';

const names = {
  sitting: 'day.kind.sitting',
  break: 'day.kind.break',
  away: 'day.kind.away',
  held: 'day.kind.held',
  paused: 'day.kind.paused',
  asleep: 'day.kind.asleep',
  offHours: 'day.kind.offHours',
} as const satisfies Record<PartKind, MessageKey>;

export const kindName = (kind: PartKind): string => text(names[kind]);

/** From when to when, and how long each kind took in all. */
export function daySummary(parts: readonly DayPart[]): string {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return text('day.summary.none');
  const told = kindsIn(parts).map((kind) => {
    const ofKind = parts.filter((part) => part.kind === kind);
    const length = toldLength(ofKind.reduce((sum, part) => sum + part.toMinute - part.fromMinute, 0));
    return kind === 'break'
      ? text('day.summary.breaks', { n: ofKind.length, length })
      : text('day.summary.kind', { kind: kindName(kind), length });
  });
  return text('day.summary', {
    from: timeOfDay(first.fromMinute),
    to: timeOfDay(last.toMinute),
    what: told.join('; '),
  });
}
