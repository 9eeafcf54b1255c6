/** The history as one line of time: stretches in order that never overlap, and the rests between them. */
import { DAY, wallMs } from './calendar.ts';
import type { HistoryLine } from './history.ts';
import { wasRest } from './on-break.ts';
import type { OpenSpan } from './open-span.ts';
import { fixedRules } from './rules.ts';

/** A span, or a break that is over or under way. */
type Timed = Exclude<HistoryLine, { readonly kind: 'offer' }> | OpenSpan;
export type BreakLine = Extract<HistoryLine, { readonly kind: 'break' }>;

export type Stretch = {
  readonly line: Timed;
  /** Without what an earlier one covers. */
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  /** Not recorded before it, or covered: for so long the app was not running. */
  readonly gapMs: number;
};

/**
 * Whether a break that is over was a rest: the sitting clock's own rule, as far as the line tells. Of a break that was
 * worked through and then interrupted it does not.
 */
export const isTaken = ({ doneMs, plannedMs, outcome }: BreakLine): boolean =>
  outcome === 'finished' || wasRest(doneMs, plannedMs, outcome === 'typedThrough');

/**
 * Stretches in order of time. Lines may overlap, where the clock was set back or another computer's history was
 * imported: what began first stands, what began later counts from where that ended, and no moment counts twice. Two
 * computers used at once do not add up: an absence at one covers the work at the other.
 */
export function stretchesOf(lines: readonly HistoryLine[], open: OpenSpan | null): readonly Stretch[] {
  const timed: Timed[] = lines.filter((line) => line.kind !== 'offer');
  if (open !== null) timed.push(open);
  timed.sort((a, b) => a.fromUtcMs - b.fromUtcMs);
  const stretches: Stretch[] = [];
  let until: number | null = null;
  for (const line of timed) {
    const fromUtcMs = Math.max(line.fromUtcMs, until ?? line.fromUtcMs);
    if (line.toUtcMs <= fromUtcMs) continue;
    stretches.push({
      line,
      fromUtcMs,
      toUtcMs: line.toUtcMs,
      gapMs: until === null ? 0 : fromUtcMs - until,
    });
    until = line.toUtcMs;
  }
  return stretches;
}

/** The part of a stretch that lies on one local day, by the offset that it was written with. */
export type Piece = {
  /** As `numberOfDay`. */
  readonly day: number;
  readonly ms: number;
  /** Milliseconds since that day's midnight. */
  readonly fromMs: number;
};

/** A stretch cut at each local midnight. */
export function piecesOf({ line, fromUtcMs, toUtcMs }: Stretch): readonly Piece[] {
  const end = wallMs(toUtcMs, line.offsetMin);
  const pieces: Piece[] = [];
  for (let from = wallMs(fromUtcMs, line.offsetMin); from < end;) {
    const day = Math.floor(from / DAY);
    const to = Math.min(end, (day + 1) * DAY);
    pieces.push({ day, ms: to - from, fromMs: from - day * DAY });
    from = to;
  }
  return pieces;
}

/** A real rest: from when until when it lasted, in UTC milliseconds. Time that is not recorded may be one. */
export type Rest = { readonly fromUtcMs: number; readonly toUtcMs: number };

/**
 * The rests that are no breaks: five minutes or more away or asleep, all the time outside working hours, and as long
 * without the app running. A rest begins with what it is made of.
 */
export function restsOf(stretches: readonly Stretch[]): readonly Rest[] {
  const rests: Rest[] = [];

  const end = (absence: Rest | null): Rest | null => {
    if (absence !== null && absence.toUtcMs - absence.fromUtcMs >= fixedRules.restMs) rests.push(absence);
    return null;
  };
  let away = end(null);
  for (const { line, fromUtcMs, toUtcMs, gapMs } of stretches) {
    if (gapMs >= fixedRules.restMs) {
      away = end(away);
      rests.push({ fromUtcMs: fromUtcMs - gapMs, toUtcMs: fromUtcMs });
    }
    if (line.kind === 'away' || line.kind === 'asleep') {
      away = { fromUtcMs: away?.fromUtcMs ?? fromUtcMs, toUtcMs };
      continue;
    }
    away = end(away);
    if (line.kind === 'offHours') rests.push({ fromUtcMs, toUtcMs });
  }
  end(away);
  return rests;
}
