/** A person and a clock for the pure core: says what the person does, and collects all that happens, to the second. */
import { swapOpener, type BreakPlan } from '../../electron/core/break-plan.ts';
import type { Decision } from '../../electron/core/decision.ts';
import type { HistoryLine } from '../../electron/core/history.ts';
import { defaultHours } from '../../electron/core/hours.ts';
import { nextWakeAt } from '../../electron/core/next-wake.ts';
import { fixedRules, type HoldReason, type Rules } from '../../electron/core/rules.ts';
import { freshSession, sittingMs, type Session } from '../../electron/core/session.ts';
import type { Signal } from '../../electron/core/signal.ts';
import { step } from '../../electron/core/step.ts';
import { restoreSession, storedKey, storeSession } from '../../electron/core/stored-session.ts';
import { MINUTE, SECOND, type Local, type Now } from '../../electron/core/time.ts';
import { utcParts } from '../fakes/utc-parts.ts';

/** Monday 5 October 2026, 9:00 in London. */
const MORNING_UTC = Date.UTC(2026, 9, 5, 8);

export const usualRules: Rules = {
  ...fixedRules,
  intervalMs: 30 * MINUTE,
  mayPrompt: true,
  holds: [],
  hours: defaultHours,
};

/** Two minutes: a 20 s opener, then ten repetitions of 10 s. */
export const twoMinutePlan: BreakPlan = {
  routineId: 'all-seated',
  stretch: false,
  plannedMs: 120 * SECOND,
  items: [
    { kind: 'opener', id: 'change-position-seated', startMs: 0, ms: 20 * SECOND },
    {
      kind: 'movement',
      id: 'forward-reach',
      startMs: 20 * SECOND,
      ms: 50 * SECOND,
      readyMs: 0,
      reps: 5,
      sets: 1,
      restMs: 0,
      holdMs: 6_000,
      moveMs: 4_000,
      sides: [],
      sideOrder: 'alternate',
    },
    {
      kind: 'movement',
      id: 'open-the-elbows',
      startMs: 70 * SECOND,
      ms: 50 * SECOND,
      readyMs: 0,
      reps: 5,
      sets: 1,
      restMs: 0,
      holdMs: 6_000,
      moveMs: 4_000,
      sides: [],
      sideOrder: 'alternate',
    },
  ],
};

/** That plan, started. */
export const twoMinutes: Extract<Signal, { type: 'started' }> = {
  type: 'started',
  plan: twoMinutePlan,
  opener: 'seated',
  routine: { id: 'all-seated', mainTag: 'seated' },
  paused: false,
};

/** The same with the standing opener, which takes as long. */
export const withStandingOpener: Extract<Signal, { type: 'planChanged' }> = {
  type: 'planChanged',
  plan: swapOpener(twoMinutePlan, 'change-position-up', 20 * SECOND),
  opener: 'standing',
  passed: null,
};

/** `working`: pauses now and then, and so whenever a break waits for that. `typing`: never pauses. */
type Presence = 'working' | 'typing' | 'still' | 'watching';

/** How things stood when an offer was made. */
export type AtOffer = {
  readonly session: Session;
  readonly now: Now;
  readonly lastInputAt: number;
  readonly watching: boolean;
  readonly locked: boolean;
};

export type TimelineOptions = {
  readonly rules?: Partial<Rules>;
  readonly canReadIdle?: boolean;
  readonly offered?: (stand: AtOffer) => void;
  /** When the day begins, in UTC milliseconds. */
  readonly startUtcMs?: number;
  /** Minutes that local time is ahead of UTC at an instant: daylight saving. */
  readonly offsetMin?: (utcMs: number) => number;
};

/** Wall time as core gets it, `offsetMin` ahead of UTC. */
export function localTime(utcMs: number, offsetMin: number): Local {
  const { dayKey, weekday, minute } = utcParts(utcMs + offsetMin * MINUTE);
  return { utcMs, offsetMin, dayKey, weekday, minute };
}

/** A working day of one person. Every method moves time on or says what the person does; all return nothing. */
export function timeline({
  rules: changed = {},
  canReadIdle = true,
  offered,
  startUtcMs = MORNING_UTC,
  offsetMin = () => 60,
}: TimelineOptions = {}) {
  let rules: Rules = { ...usualRules, ...changed };
  let at = 0;
  let wallShiftMs = 0;
  let travelledMin = 0;
  let presence: Presence = 'working';
  let lastInputAt = 0;
  let locked = false;
  let asleep = false;
  let reasons: readonly HoldReason[] = [];
  let sleptMs = 0;
  const slept: { readonly endAt: number; readonly ms: number }[] = [];
  let session: Session = freshSession({ at: 0, sleptMs }, rules);
  const events: string[] = [];
  const windows: string[] = [];
  const quietAsked: string[] = [];
  const lines: HistoryLine[] = [];
  let steps = 0;
  let notRunningMs = 0;

  const now = (): Now => {
    const utcMs = startUtcMs + at + wallShiftMs;
    return { at, local: localTime(utcMs, offsetMin(utcMs) + travelledMin), sleptMs };
  };

  /** Time awake until then; sleeps are remembered as they end. */
  const awakeMs = (until: number): number =>
    until - slept.reduce((sum, { endAt, ms }) => sum + (endAt <= until ? ms : 0), 0);

  const stamp = (): string => {
    const seconds = Math.round(at / SECOND);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  };

  /** An answer without it comes from the tray. */
  let promptOpen = false;

  function note(decision: Decision): void {
    switch (decision.type) {
      case 'record':
        lines.push(decision.line);
        if (decision.line.kind === 'offer')
          events.push(`${stamp()} ${promptOpen ? 'answer' : 'tray'} ${decision.line.answer}`);
        if (decision.line.kind === 'offer') promptOpen = false;
        return;
      case 'askIdle':
        return;
      case 'askQuiet':
        quietAsked.push(stamp());
        return;
      case 'preparePrompt':
        windows.push(`${stamp()} prepare`);
        return;
      case 'withdrawPrompt':
        windows.push(`${stamp()} hide`);
        return;
      case 'offer':
        events.push(`${stamp()} offer ${decision.nth}`);
        promptOpen = true;
        offered?.({ session, now: now(), lastInputAt, watching: presence === 'watching', locked });
        windows.push(`${stamp()} show`);
        return;
      case 'openBreak':
        events.push(`${stamp()} break`);
        return;
      case 'closeBreak':
        events.push(`${stamp()} over ${decision.outcome}`);
        return;
      case 'stopMovement':
        events.push(`${stamp()} hurt ${decision.movementId ?? 'opener'}`);
        return;
    }
  }

  let savedKey = '';
  let saved: unknown = storeSession(session, now());

  /** Keeps the session as the flow does: what a kill leaves. */
  function save(recorded: boolean): void {
    const key = storedKey(session, now(), rules);
    if (key === savedKey && !recorded) return;
    savedKey = key;
    saved = JSON.parse(JSON.stringify(storeSession(session, now())));
  }

  function tell(signal: Signal): void {
    steps += 1;
    const result = step(session, signal, now(), rules);
    session = result.session;
    if (signal.type === 'quitting') savedKey = '';
    save(result.decisions.some((decision) => decision.type === 'record'));
    for (const decision of result.decisions) note(decision);
    for (const decision of result.decisions) {
      if (decision.type === 'askIdle') tell(reading());
      if (decision.type === 'askQuiet') tell({ type: 'quietRead', reasons });
    }
  }

  const isBusy = (): boolean => presence === 'working' || presence === 'typing';
  const isWaiting = (): boolean =>
    session.phase.name === 'due' && session.phase.state.name === 'waitingForGap';

  function reading(): Signal {
    if (isBusy()) lastInputAt = at;
    if (presence === 'working' && isWaiting()) lastInputAt = at - rules.typingGapMs;
    // The desktop's idle time does not count sleep: a last input from before it seems to be that much younger.
    const idleMs = awakeMs(at) - awakeMs(lastInputAt);
    return {
      type: 'inputSeen',
      lastInputAt: canReadIdle ? at - idleMs : null,
      displayKeptAwake: presence === 'watching',
      locked,
    };
  }

  /** Lets time pass, taking every step that the machine asks for and no other. */
  function pass(ms: number): void {
    const end = at + Math.round(ms);
    if (isBusy()) lastInputAt = at;
    while (!asleep) {
      const wakeAt = nextWakeAt(session, rules);
      if (wakeAt > end) break;
      const before = `${at} ${JSON.stringify(session)}`;
      at = Math.max(at, wakeAt); // after a sleep of which nobody told it rings late
      tell({ type: 'wake' });
      if (before === `${at} ${JSON.stringify(session)}`)
        throw new Error(`stuck at ${stamp()} in ${session.phase.name}`);
    }
    at = end;
    if (isBusy()) lastInputAt = at;
  }

  /** A press in the app is input like any other. */
  function acts(signal: Signal): void {
    lastInputAt = at;
    tell(signal);
  }

  const be = (next: Presence, minutes: number): void => {
    presence = next;
    if (isBusy()) lastInputAt = at;
    pass(minutes * MINUTE);
  };

  return {
    works: (minutes: number) => be('working', minutes),
    /** Works without ever letting go of the keys for 5 seconds. */
    types: (minutes: number) => be('typing', minutes),
    /** At the computer or not, but touching nothing. */
    isStill: (minutes: number) => be('still', minutes),
    /** Touching nothing while the display is kept awake: a film, a call. */
    watches: (minutes: number) => be('watching', minutes),
    locks: () => {
      locked = true;
      presence = 'still';
      tell({ type: 'locked' });
    },
    unlocks: () => {
      locked = false;
      presence = 'working';
      tell({ type: 'unlocked' });
    },
    /** The lid is closed for some minutes; both events come twice, as they do, or nobody tells of them at all. */
    sleeps: (minutes: number, told: 'told' | 'untold' = 'told') => {
      const twice = (type: 'suspended' | 'resumed'): void => {
        if (told === 'told') for (let times = 0; times < 2; times++) tell({ type });
      };
      if (isBusy()) lastInputAt = at;
      twice('suspended');
      asleep = true;
      presence = 'still';
      pass(minutes * MINUTE);
      slept.push({ endAt: at, ms: Math.round(minutes * MINUTE) });
      sleptMs += Math.round(minutes * MINUTE);
      asleep = false;
      twice('resumed');
    },
    setsWallClock: (byMs: number) => {
      wallShiftMs += Math.round(byMs);
    },
    /** The computer's zone is another one from now on, this many minutes ahead of the one before. */
    travels: (minutes: number) => {
      travelledMin += minutes;
    },
    holds: (...list: HoldReason[]) => {
      reasons = list;
    },
    starts: () => acts(twoMinutes),
    answers: (answer: 'postpone' | 'skip' | 'close') => acts({ type: 'answered', answer }),
    pauses: (minutes: number) => acts({ type: 'pauseAsked', ms: Math.round(minutes * MINUTE) }),
    pausesUntil: (until: number | 'tomorrow') => acts({ type: 'pauseUntilAsked', until }),
    resumes: () => acts({ type: 'resumeAsked' }),
    tells: tell,
    changesRules: (change: Partial<Rules>) => {
      rules = { ...rules, ...change };
      tell({ type: 'rulesChanged' });
    },
    /** The app ends, or is killed, and comes back after some minutes. */
    restarts: (minutes: number, how: 'quit' | 'killed' = 'quit') => {
      if (how === 'quit') tell({ type: 'quitting' });
      at += Math.round(minutes * MINUTE);
      const restored = restoreSession(saved, now());
      if (restored === null) throw new Error('the stored session was refused');
      session = restored.session;
      savedKey = ''; // a new process writes with its first step
      lastInputAt = at; // somebody has started it
      if (restored.gapMs >= rules.restMs) notRunningMs += restored.gapMs;
      tell({ type: 'restarted', gapMs: restored.gapMs });
    },
    now,
    at: () => at,
    steps: () => steps,
    /** Gaps that were too long to be time away, by what the app itself knows of them. */
    notRunningMs: () => notRunningMs,
    session: () => session,
    phase: () => (session.phase.name === 'due' ? `due ${session.phase.state.name}` : session.phase.name),
    satMin: () => sittingMs(session, at) / MINUTE,
    /** Time left on the due clock, minutes; only while sitting. */
    dueInMin: () => (session.phase.name === 'sitting' ? (session.phase.dueAt - at) / MINUTE : null),
    /** All events since the last call, in order: a test names each of them, so extra ones fail too. */
    happened: () => events.splice(0),
    /** What was asked of the prompt's window since the last call, in order. */
    windows: () => windows.splice(0),
    /** When the hold sources were asked since the last call. */
    quietAsked: () => quietAsked.splice(0),
    lines: () => lines,
    rules: () => rules,
  };
}
