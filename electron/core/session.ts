/** The sitting clock's state: a union on `phase`, and what can be told from it without changing it. */
import type { BreakPlan, OpenerKind } from './break-plan.ts';
import type { SpanKind } from './history.ts';
import type { NextBreak } from './rotation.ts';
import { noMemory, type RotationMemory, type ShownRoutine } from './rotation-memory.ts';
import type { HoldReason, Rules } from './rules.ts';
import type { AppTime, Now, WallTime } from './time.ts';

export type Sitting = {
  readonly name: 'sitting';
  readonly dueAt: AppTime;
  /** The hold sources have been asked for this due time. */
  readonly quietAsked: boolean;
  /** The prompt's window has been asked for. */
  readonly prepared: boolean;
};

/** Where a due break stands. */
export type DueState =
  | { readonly name: 'held'; readonly reasons: readonly HoldReason[] }
  /**
   * Waits for the person to be there, then for a gap in their typing. `busySince`: since when they are known to be
   * there and have not paused; null: nobody has been seen yet.
   */
  | { readonly name: 'waitingForGap'; readonly since: AppTime; readonly busySince: AppTime | null }
  /** On the screen. `foldAt` null: it is hovered or focused. */
  | { readonly name: 'offered'; readonly since: AppTime; readonly foldAt: AppTime | null }
  /** Left alone. `again` null: no more offers, the tray says that a break is due. */
  | { readonly name: 'folded'; readonly again: AppTime | null };

/** Since when each reason has held the break that is due; a flap of seconds does not begin it anew. */
export type HeldSince = { readonly [reason in HoldReason]?: AppTime };

export type Due = {
  readonly name: 'due';
  readonly offers: number;
  readonly heldSince: HeldSince;
  readonly state: DueState;
};

/** Paused by the person: sitting is counted on, the due clock stands still. */
export type Paused = {
  readonly name: 'paused';
  readonly until: AppTime;
  /** A pause until a time of day: `until` follows the clock on the wall, but goes no later than `latest`. */
  readonly wall: { readonly time: WallTime; readonly latest: AppTime } | null;
  readonly dueLeftMs: number;
};

/** Outside working hours: nothing is counted or offered. A pause of the person goes on meanwhile. */
export type OffHours = { readonly name: 'offHours'; readonly pause: Paused | null };

/** What an absence interrupted; the due clock stands still meanwhile. */
export type Interrupted = { readonly name: 'sitting'; readonly dueLeftMs: number } | Due | Paused;

export type Away = {
  readonly name: 'away';
  readonly since: AppTime;
  readonly because: 'noInput' | 'locked' | 'asleep';
  /** Long enough to be a natural break. */
  readonly rested: boolean;
  readonly before: Interrupted;
};

export type Break = {
  readonly name: 'break';
  readonly plan: BreakPlan;
  readonly opener: OpenerKind;
  /** The plan's routine; null: one movement by itself. */
  readonly routine: ShownRoutine | null;
  readonly startedAt: AppTime;
  /** Position in the plan at `asOf`; it runs on from there unless paused. */
  readonly atMs: number;
  readonly asOf: AppTime;
  readonly paused: boolean;
  /** Time really spent up to `asOf`. */
  readonly doneMs: number;
  /** A pause that was under way and goes on afterwards. */
  readonly after: Paused | null;
  /** Movements that the person swapped for another one. */
  readonly passed: readonly string[];
  /** When input is looked for next; null: the break's window has the focus, and input is for the break. */
  readonly sampleAt: AppTime | null;
  /** Time of the break in which somebody worked in another window. */
  readonly typedMs: number;
};

export type Phase = Sitting | Due | Paused | Away | Break | OffHours;

export type Session = {
  /** When the last step was taken, and how much sleep the clock had counted by then. */
  readonly at: AppTime;
  readonly sleptMs: number;
  readonly phase: Phase;
  /** The span of time that is open; `break` is recorded as a break, not as a span. */
  readonly span: { readonly kind: SpanKind | 'break'; readonly from: AppTime };
  /** Sitting since the last real rest, without the open span. */
  readonly satMs: number;
  readonly lastInputAt: AppTime;
  /** The last moment at which somebody was known to be there: input, or a display kept awake. */
  readonly seenAt: AppTime;
  readonly askIdleAt: AppTime;
  readonly askQuietAt: AppTime | null;
  /** When the hold sources were read last; null: not yet. */
  readonly quietReadAt: AppTime | null;
  readonly holding: readonly HoldReason[];
  readonly locked: boolean;
  /** The display was kept awake when idle time was read last: a call, a film, a talk. */
  readonly keptAwake: boolean;
  /** The interval that `dueAt` was set with, to follow a change of settings. */
  readonly intervalMs: number;
  readonly mayPrompt: boolean;
  /** When the working hours begin or end next, as the clock on the wall stands now; null: never. */
  readonly hoursTurn: { readonly at: AppTime; readonly weekday: number; readonly minute: number } | null;
  /** What was chosen for the next break. */
  readonly next: NextBreak | null;
  /** What the choice of the next needs to know of the breaks before. */
  readonly memory: RotationMemory;
};

/** Sitting, with a break due at `dueAt`. */
export const sittingUntil = (dueAt: AppTime): Sitting => ({
  name: 'sitting',
  dueAt,
  quietAsked: false,
  prepared: false,
});

/** A session that begins now, with somebody there and a whole interval to go. */
export function freshSession({ at, sleptMs }: Pick<Now, 'at' | 'sleptMs'>, rules: Rules): Session {
  return {
    at,
    sleptMs,
    phase: sittingUntil(at + rules.intervalMs),
    span: { kind: 'sitting', from: at },
    satMs: 0,
    lastInputAt: at,
    seenAt: at,
    askIdleAt: at + rules.awayAfterMs,
    askQuietAt: null,
    quietReadAt: null,
    holding: [],
    locked: false,
    keptAwake: false,
    intervalMs: rules.intervalMs,
    mayPrompt: rules.mayPrompt,
    hoursTurn: null,
    next: null,
    memory: noMemory,
  };
}

/** Whether a due break is held; only then is it asked again and again what holds. */
export const isHeld = (phase: Phase): boolean => phase.name === 'due' && phase.state.name === 'held';

/** How a phase's time is counted. Waiting, offered and folded breaks are still sitting. */
export function spanKindOf(phase: Phase): SpanKind | 'break' {
  switch (phase.name) {
    case 'sitting':
      return 'sitting';
    case 'due':
      return isHeld(phase) ? 'held' : 'sitting';
    case 'paused':
      return 'paused';
    case 'away':
      return phase.because === 'asleep' ? 'asleep' : 'away';
    case 'break':
      return 'break';
    case 'offHours':
      return 'offHours';
  }
}

const satIn: Readonly<Record<SpanKind | 'break', boolean>> = {
  sitting: true,
  held: true,
  paused: true,
  away: false,
  asleep: false,
  break: false,
  offHours: false,
};

/** Whether time of this kind is time sat. */
export const isSat = (kind: SpanKind | 'break'): boolean => satIn[kind];

/** Milliseconds sat since the last real rest, as of `at`. */
export function sittingMs(session: Session, at: AppTime): number {
  return session.satMs + (isSat(session.span.kind) ? Math.max(0, at - session.span.from) : 0);
}

/** Position in the break's plan, in milliseconds, as of `at`. */
export function breakPositionMs(phase: Break, at: AppTime): number {
  return Math.min(phase.plan.plannedMs, phase.atMs + (phase.paused ? 0 : at - phase.asOf));
}

/** Time really spent on the break as of `at`. */
export function breakDoneMs(phase: Break, at: AppTime): number {
  return phase.doneMs + (breakPositionMs(phase, at) - phase.atMs);
}
