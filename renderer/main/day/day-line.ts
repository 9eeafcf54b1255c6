/** Turns the parts of a day into what can be drawn as a line: its range, pieces wide enough to see, and the hours below. */
import type { DayPart } from '../../../electron/core/history-view.ts';

export type PartKind = DayPart['kind'];

/** What the line shows, in minutes since the day's midnight. */
export type LineRange = { readonly fromMinute: number; readonly toMinute: number };

const DAY_MIN = 24 * 60;
/** A day that has just begun is not stretched over the whole line. */
const LEAST_MIN = 8 * 60;

/** Every kind, in the order of a legend. */
export const partKinds = [
  'sitting',
  'break',
  'away',
  'held',
  'paused',
  'asleep',
  'offHours',
] as const satisfies readonly PartKind[];

/** The kinds among the parts, in the order of a legend. */
export function kindsIn(parts: readonly DayPart[]): PartKind[] {
  const found = new Set(parts.map(({ kind }) => kind));
  return partKinds.filter((kind) => found.has(kind));
}

/** Whole hours around everything there is, eight at least. */
export function lineRange(parts: readonly DayPart[], now: number | null): LineRange {
  let from = now ?? Infinity;
  let to = now ?? -Infinity;
  for (const { fromMinute, toMinute } of parts) {
    from = Math.min(from, fromMinute);
    to = Math.max(to, toMinute);
  }
  if (from > to) return { fromMinute: 9 * 60, toMinute: 9 * 60 + LEAST_MIN };
  const first = Math.max(0, Math.floor(from / 60) * 60);
  const last = Math.ceil(to / 60) * 60;
  const toMinute = Math.max(last, Math.min(DAY_MIN, first + LEAST_MIN));
  return { fromMinute: Math.max(0, Math.min(first, toMinute - LEAST_MIN)), toMinute };
}

/** Where a minute lies on the line, in per cent. */
export const percentAt = (minute: number, { fromMinute, toMinute }: LineRange): number =>
  ((minute - fromMinute) / (toMinute - fromMinute)) * 100;

/** What is too short to draw by itself, in minutes. */
export type Fineness = {
  /** Stretches shorter than this are drawn with their neighbours, as what most of that time was. */
  readonly stretchMin: number;
  /** Breaks with less than this between them are drawn as one. */
  readonly breakGapMin: number;
};

/** The parts inside the range, cut off at its ends. */
function within(parts: readonly DayPart[], range: LineRange): DayPart[] {
  return parts.flatMap(({ kind, ...part }) => {
    const fromMinute = Math.max(part.fromMinute, range.fromMinute);
    const toMinute = Math.min(part.toMinute, range.toMinute);
    return fromMinute < toMinute ? [{ kind, fromMinute, toMinute }] : [];
  });
}

/**
 * The pieces to draw, in order: they never overlap, and cover every minute of the parts that lies in the range. However
 * many parts there are, the pieces are no more than the line has room for.
 */
export function linePieces(parts: readonly DayPart[], range: LineRange, fineness: Fineness): DayPart[] {
  const shown = within(parts, range);
  const breaks = joined(shown, fineness.breakGapMin);
  const pieces: DayPart[] = [];
  let at = 0;
  for (const next of [...breaks, null]) {
    const before: DayPart[] = [];
    for (let part = shown[at]; part !== undefined; part = shown[++at]) {
      if (next !== null && part.fromMinute >= next.fromMinute) break;
      before.push(part);
    }
    pieces.push(...stretches(before, fineness.stretchMin));
    if (next === null) break;
    pieces.push(next);
    while ((shown[at]?.toMinute ?? Infinity) <= next.toMinute) at += 1; // drawn by the break's piece
  }
  return pieces;
}

/** The breaks, those with less than `gapMin` between them as one. */
function joined(parts: readonly DayPart[], gapMin: number): DayPart[] {
  const all: DayPart[] = [];
  for (const part of parts) {
    if (part.kind !== 'break') continue;
    const last = all.at(-1);
    if (last !== undefined && part.fromMinute - last.toMinute < gapMin) {
      all[all.length - 1] = { ...last, toMinute: part.toMinute };
    } else all.push(part);
  }
  return all;
}

/** Short parts that follow one another are put together until they are long enough to be seen. */
function stretches(parts: readonly DayPart[], stretchMin: number): DayPart[] {
  const all: DayPart[] = [];
  let short: DayPart[] = [];
  const close = (): void => {
    const [first] = short;
    const last = short.at(-1);
    if (first !== undefined && last !== undefined) {
      add(all, { kind: mostOf(short), fromMinute: first.fromMinute, toMinute: last.toMinute });
    }
    short = [];
  };
  for (const part of parts) {
    if (part.fromMinute - (short.at(-1)?.toMinute ?? part.fromMinute) >= stretchMin) close();
    if (part.toMinute - part.fromMinute >= stretchMin) {
      close();
      add(all, part);
    } else {
      short.push(part);
      if (part.toMinute - (short[0]?.fromMinute ?? 0) >= stretchMin) close();
    }
  }
  close();
  return all;
}

function mostOf(parts: readonly DayPart[]): PartKind {
  const minutes = new Map<PartKind, number>();
  for (const { kind, fromMinute, toMinute } of parts) {
    minutes.set(kind, (minutes.get(kind) ?? 0) + toMinute - fromMinute);
  }
  let most: PartKind = 'sitting';
  for (const [kind, length] of minutes) if (length > (minutes.get(most) ?? 0)) most = kind;
  return most;
}

/** Adds a piece; one that goes on as what the last one was lengthens it. */
function add(pieces: DayPart[], part: DayPart): void {
  const last = pieces.at(-1);
  if (last?.kind === part.kind && last.toMinute === part.fromMinute) {
    pieces[pieces.length - 1] = { ...last, toMinute: part.toMinute };
  } else pieces.push(part);
}

const STEPS_MIN = [15, 30, 60, 120, 180, 240, 360, 720, 1440];

/** The times to write below: round ones, at least `roomPx` apart on a line of `widthPx`. */
export function hourMarks(range: LineRange, widthPx: number, roomPx: number): number[] {
  const lengthMin = range.toMinute - range.fromMinute;
  const stepMin = STEPS_MIN.find((step) => (step / lengthMin) * widthPx >= roomPx) ?? Infinity;
  if (stepMin > lengthMin) return [range.fromMinute];
  const marks: number[] = [];
  for (let at = Math.ceil(range.fromMinute / stepMin) * stepMin; at <= range.toMinute; at += stepMin) {
    marks.push(at);
  }
  return marks;
}
