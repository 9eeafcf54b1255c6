/** From lines of the history to days: what each came to, and its line. */
import { DAY, keyOfDay } from './calendar.ts';
import type { HistoryLine } from './history.ts';
import type { DayFigures, DayKey, DayPart, DayView } from './history-view.ts';
import { countOccasions } from './occasions.ts';
import type { OpenSpan } from './open-span.ts';
import { isSat } from './session.ts';
import { isTaken, piecesOf, restsOf, stretchesOf, type Piece, type Rest, type Stretch } from './stretches.ts';
import { MINUTE, SECOND } from './time.ts';

export type Day = DayView & {
  /** When somebody first sat or was on a break, in minutes since midnight; null: nobody did. */
  readonly beganMinute: number | null;
};

type Making = {
  -readonly [K in keyof DayFigures]: DayFigures[K] extends readonly (infer T)[] ? T[] : DayFigures[K];
} & {
  parts: DayPart[];
  beganMinute: number | null;
  /** Away since something was last sat, to be counted when something is sat again. */
  awaySinceMs: number;
};

const noFigures = (day: DayKey) => ({
  day,
  offered: 0,
  taken: 0,
  sittingMs: 0,
  longestSittingMs: 0,
  movingMs: 0,
  awayMs: 0,
  heldMs: 0,
  pausedMs: 0,
  betweenMs: [],
});

const nothingYet = (day: number): Making => ({
  ...noFigures(keyOfDay(day)),
  parts: [],
  beganMinute: null,
  awaySinceMs: 0,
});

/**
 * Every day that the lines touch, in order. `open`: what goes on now, null for history without a running session. The
 * figures of a day are whole when the lines of the day before and the day after are there too.
 */
export function historyDays(lines: readonly HistoryLine[], open: OpenSpan | null): readonly Day[] {
  const days = new Map<number, Making>();
  const dayOf = (day: number): Making => {
    const made = days.get(day) ?? nothingYet(day);
    days.set(day, made);
    return made;
  };
  const stretches = stretchesOf(lines, open);
  const rests = restsOf(stretches);
  for (const [day, { offered, taken }] of countOccasions(lines, rests, open !== null))
    Object.assign(dayOf(day), { offered, taken });
  addTimes(stretches, rests, dayOf);
  return [...days.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { parts, beganMinute, awaySinceMs: _, ...figures }]) => ({ figures, parts, beganMinute }));
}

/** Goes through all stretches, and keeps count of what is sat since the last rest. */
function addTimes(
  stretches: readonly Stretch[],
  rests: readonly Rest[],
  dayOf: (day: number) => Making,
): void {
  /** Sat since the last rest: in all, and of it on the day that is being counted. */
  let satMs = 0;
  let onDay = { day: NaN, ms: 0 };
  const rest = (): void => {
    satMs = 0;
    onDay = { day: NaN, ms: 0 };
  };
  /** The day on which it was begun to work, after the last absence that was a rest: a night belongs to its evening. */
  let begunOn: number | null = null;
  let restsBefore = 0;
  for (const stretch of stretches) {
    const { line, fromUtcMs } = stretch;
    for (; (rests[restsBefore]?.toUtcMs ?? Infinity) <= fromUtcMs; restsBefore++) {
      rest();
      begunOn = null;
    }
    const pieces = piecesOf(stretch);
    for (const piece of pieces) {
      const day = dayOf(piece.day);
      if (isSat(line.kind) || line.kind === 'break') begunOn ??= piece.day;
      addPiece(day, piece, line, begunOn === piece.day);
      if (!isSat(line.kind)) continue;
      satMs += piece.ms;
      onDay = { day: piece.day, ms: piece.ms + (onDay.day === piece.day ? onDay.ms : 0) };
      day.longestSittingMs = Math.max(day.longestSittingMs, onDay.ms);
    }
    if (line.kind === 'break' && 'outcome' in line && isTaken(line)) {
      const [first] = pieces;
      if (first !== undefined && satMs > 0) dayOf(first.day).betweenMs.push(satMs);
      rest();
    }
  }
}

/** `begins`: the day may have begun with it; what only runs on from the day before begins none. */
function addPiece(day: Making, piece: Piece, line: Stretch['line'], begins: boolean): void {
  const { ms, fromMs } = piece;
  addPart(day.parts, line.kind, fromMs, fromMs + ms);
  switch (line.kind) {
    case 'offHours':
      return;
    case 'away':
    case 'asleep':
      if (day.beganMinute !== null) day.awaySinceMs += ms;
      return;
    case 'break':
      day.movingMs += Math.round((line.doneMs * ms) / (line.toUtcMs - line.fromUtcMs));
      break;
    case 'held':
      day.heldMs += ms;
      day.sittingMs += ms;
      break;
    case 'paused':
      day.pausedMs += ms;
      day.sittingMs += ms;
      break;
    case 'sitting':
      day.sittingMs += ms;
  }
  if (begins) day.beganMinute ??= fromMs / MINUTE;
  day.awayMs += day.awaySinceMs;
  day.awaySinceMs = 0;
}

/** Parts go on where the one before ended: in the hour that comes twice in autumn too, where only the later is seen. */
function addPart(parts: DayPart[], kind: DayPart['kind'], fromMs: number, toMs: number): void {
  const last = parts.at(-1);
  const toMinute = Math.min(toMs, DAY) / MINUTE;
  const fromMinute = Math.max(fromMs / MINUTE, last?.toMinute ?? 0);
  if (fromMinute >= toMinute) return;
  if (last?.kind === kind && kind !== 'break' && (fromMinute - last.toMinute) * MINUTE <= SECOND)
    parts[parts.length - 1] = { ...last, toMinute };
  else parts.push({ kind, fromMinute, toMinute });
}

/** Whether there is anything to show of a day: somebody sat, or was offered or took a break. */
export const isWorthShowing = ({ figures }: Day): boolean =>
  figures.sittingMs > 0 || figures.movingMs > 0 || figures.offered > 0;

/** A day of which nothing is known. */
export const emptyDay = (day: DayKey): DayView => ({ figures: noFigures(day), parts: [] });
