/** The session as it is kept: lengths relative to when it was written, and that moment in UTC. */
import * as v from 'valibot';
import { clockView } from './clock-view.ts';
import { spanKinds } from './history.ts';
import type { Rules } from './rules.ts';
import { breakDoneMs, spanKindOf, type Due, type HeldSince, type Paused, type Session } from './session.ts';
import { HOUR, type Now } from './time.ts';

/** Longer than anything that is ever waited for: what lies further ahead could not be left again. */
const LONGEST_MS = 7 * 24 * HOUR;

/** Instants are told from the moment of writing: what was lies before it, what is to come a while after it. */
const past = v.pipe(v.number(), v.finite(), v.maxValue(0));
const ahead = v.pipe(v.number(), v.finite(), v.maxValue(LONGEST_MS));
const length = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LONGEST_MS));
const id = v.pipe(v.string(), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const holdReasons = v.array(v.picklist(['fullScreen', 'microphone', 'camera', 'doNotDisturb']));

const movementItem = v.object({
  kind: v.literal('movement'),
  id: v.string(),
  startMs: length,
  ms: length,
  readyMs: length,
  reps: length,
  sets: length,
  restMs: length,
  holdMs: length,
  moveMs: length,
  sides: v.array(v.picklist(['left', 'right'])),
  sideOrder: v.picklist(['alternate', 'block']),
});
const openerItem = v.object({ kind: v.literal('opener'), id: v.string(), startMs: length, ms: length });
const plan = v.object({
  routineId: v.string(),
  stretch: v.boolean(),
  items: v.pipe(v.array(v.variant('kind', [openerItem, movementItem])), v.minLength(1)),
  plannedMs: length,
});

const due = v.object({
  name: v.literal('due'),
  offers: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  heldSince: v.optional(
    v.object({
      fullScreen: v.exactOptional(past),
      microphone: v.exactOptional(past),
      camera: v.exactOptional(past),
      doNotDisturb: v.exactOptional(past),
    }),
    {},
  ),
  state: v.variant('name', [
    v.object({ name: v.literal('held'), reasons: holdReasons }),
    v.object({
      name: v.literal('waitingForGap'),
      since: past,
      busySince: v.optional(v.nullable(past), null),
    }),
    v.object({ name: v.literal('offered'), since: past, foldAt: v.nullable(ahead) }),
    v.object({ name: v.literal('folded'), again: v.nullable(ahead) }),
  ]),
});
const wallTime = v.object({ day: v.pipe(v.number(), v.integer()), minute: count });
const paused = v.object({
  name: v.literal('paused'),
  until: ahead,
  wall: v.optional(v.nullable(v.object({ time: wallTime, latest: ahead })), null),
  dueLeftMs: length,
});

const session = v.object({
  at: v.literal(0),
  sleptMs: v.optional(v.literal(0), 0),
  phase: v.variant('name', [
    v.object({ name: v.literal('sitting'), dueAt: ahead, quietAsked: v.boolean(), prepared: v.boolean() }),
    due,
    paused,
    v.object({
      name: v.literal('away'),
      since: past,
      because: v.picklist(['noInput', 'locked', 'asleep']),
      rested: v.boolean(),
      before: v.variant('name', [v.object({ name: v.literal('sitting'), dueLeftMs: length }), due, paused]),
    }),
    v.object({
      name: v.literal('break'),
      plan,
      opener: v.picklist(['standing', 'seated']),
      routine: v.nullable(v.object({ id, mainTag: v.string() })),
      startedAt: past,
      atMs: length,
      asOf: past,
      paused: v.boolean(),
      doneMs: length,
      after: v.nullable(paused),
      passed: v.array(id),
      sampleAt: v.optional(v.nullable(ahead), null),
      typedMs: v.optional(length, 0),
    }),
    v.object({ name: v.literal('offHours'), pause: v.nullable(paused) }),
  ]),
  span: v.object({ kind: v.picklist([...spanKinds, 'break']), from: past }),
  satMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  lastInputAt: past,
  seenAt: past,
  askIdleAt: ahead,
  askQuietAt: v.nullable(ahead),
  quietReadAt: v.nullable(past),
  holding: holdReasons,
  locked: v.boolean(),
  keptAwake: v.optional(v.boolean(), false),
  intervalMs: length,
  mayPrompt: v.boolean(),
  hoursTurn: v.optional(v.nullable(v.object({ at: ahead, weekday: count, minute: count })), null),
  next: v.nullable(v.object({ routineId: id, movementId: v.nullable(id), passed: v.array(id) })),
  memory: v.object({
    count,
    routines: v.record(id, v.object({ last: count, times: count })),
    movements: v.record(id, count),
    strengthDays: v.array(v.pipe(v.number(), v.integer())),
    today: v.object({ day: v.pipe(v.number(), v.integer()), tags: v.array(v.string()) }),
    lastFull: v.boolean(),
  }),
});

const storedSessionSchema = v.object({
  v: v.literal(1),
  seenUtcMs: v.pipe(v.number(), v.integer()),
  session: v.pipe(
    session,
    v.check(({ phase, span }) => span.kind === spanKindOf(phase)), // else time would be counted as what it was not
  ),
});

/** What is written: every instant as a length from `seenUtcMs`, so that neither clock nor restart moves it. */
export type StoredSession = { readonly v: 1; readonly seenUtcMs: number; readonly session: Session };

/** Every instant of the session moved by `byMs`; lengths stay. */
function shift(s: Session, byMs: number): Session {
  const by = (at: number): number => at + byMs;
  const maybe = (at: number | null): number | null => (at === null ? null : at + byMs);
  const moveHeld = (held: HeldSince): HeldSince =>
    Object.fromEntries(Object.entries(held).map(([reason, since]) => [reason, by(since)]));
  const movePause = (paused: Paused): Paused => {
    const wall = paused.wall === null ? null : { ...paused.wall, latest: by(paused.wall.latest) };
    return { ...paused, until: by(paused.until), wall };
  };
  const moveDue = (due: Due): Due => {
    const phase = { ...due, heldSince: moveHeld(due.heldSince) };
    const { state } = phase;
    switch (state.name) {
      case 'held':
        return phase;
      case 'waitingForGap':
        return { ...phase, state: { ...state, since: by(state.since), busySince: maybe(state.busySince) } };
      case 'offered':
        return { ...phase, state: { ...state, since: by(state.since), foldAt: maybe(state.foldAt) } };
      case 'folded':
        return { ...phase, state: { ...state, again: maybe(state.again) } };
    }
  };
  const movePhase = (phase: Session['phase']): Session['phase'] => {
    switch (phase.name) {
      case 'sitting':
        return { ...phase, dueAt: by(phase.dueAt) };
      case 'due':
        return moveDue(phase);
      case 'paused':
        return movePause(phase);
      case 'offHours':
        return { ...phase, pause: phase.pause === null ? null : movePause(phase.pause) };
      case 'away': {
        const { before } = phase;
        const moved =
          before.name === 'due' ? moveDue(before) : before.name === 'paused' ? movePause(before) : before;
        return { ...phase, since: by(phase.since), before: moved };
      }
      case 'break': {
        const after = phase.after === null ? null : movePause(phase.after);
        return {
          ...phase,
          startedAt: by(phase.startedAt),
          asOf: by(phase.asOf),
          sampleAt: maybe(phase.sampleAt),
          after,
        };
      }
    }
  };
  return {
    ...s,
    at: by(s.at),
    phase: movePhase(s.phase),
    span: { ...s.span, from: by(s.span.from) },
    lastInputAt: by(s.lastInputAt),
    seenAt: by(s.seenAt),
    askIdleAt: by(s.askIdleAt),
    askQuietAt: maybe(s.askQuietAt),
    quietReadAt: maybe(s.quietReadAt),
    hoursTurn: s.hoursTurn === null ? null : { ...s.hoursTurn, at: by(s.hoursTurn.at) },
  };
}

/** The session as it is written at `now`. */
export function storeSession(session: Session, now: Now): StoredSession {
  return {
    v: 1,
    seenUtcMs: now.local.utcMs,
    session: shift({ ...session, at: now.at, sleptMs: 0 }, -now.at),
  };
}

/**
 * Changes whenever the session has to be written again: with each phase, each minute that people see, and in a break
 * with each pause, jump and `breakSaveMs` of what was done.
 */
export function storedKey(session: Session, now: Now, rules: Rules): string {
  const { phase, next } = session;
  const inBreak =
    phase.name === 'break'
      ? [phase.atMs, phase.paused, phase.opener, Math.floor(breakDoneMs(phase, now.at) / rules.breakSaveMs)]
      : [];
  return JSON.stringify([phase.name, clockView(session, now), next, ...inBreak]);
}

export type Restored = {
  readonly session: Session;
  /** How long the app was not running; to be told as `restarted`. */
  readonly gapMs: number;
};

/**
 * The stored session brought back at `now`, or null when it cannot be used. A wall clock that was set back meanwhile
 * counts as no gap: nothing that was sat is lost.
 */
export function restoreSession(stored: unknown, now: Now): Restored | null {
  const parsed = v.safeParse(storedSessionSchema, stored);
  if (!parsed.success) return null;
  const gapMs = Math.max(0, now.local.utcMs - parsed.output.seenUtcMs);
  const session = shift({ ...parsed.output.session, sleptMs: now.sleptMs }, now.at - gapMs);
  return { session, gapMs };
}
