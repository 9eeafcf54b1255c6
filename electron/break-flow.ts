/**
 * How the app works, top to bottom: a signal comes in, `step` says what follows, the decisions are carried out, and
 * one timer is set for the next step. Nothing else keeps time.
 */
import { breakChoice } from './break-choice.ts';
import { ahead } from './core/ahead.ts';
import type { OpenerKind } from './core/break-plan.ts';
import { clockView } from './core/clock-view.ts';
import type { Decision } from './core/decision.ts';
import type { HistoryLine } from './core/history.ts';
import { nextWakeAt } from './core/next-wake.ts';
import { openSpan, type OpenSpan } from './core/open-span.ts';
import type { NextBreak } from './core/rotation.ts';
import { rulesFrom, type HoldReason } from './core/rules.ts';
import { freshSession, sittingMs, type Session } from './core/session.ts';
import type { Settings } from './core/settings.ts';
import type { Signal } from './core/signal.ts';
import { step } from './core/step.ts';
import { restoreSession, storedKey, storeSession } from './core/stored-session.ts';
import { MINUTE, type Now } from './core/time.ts';
import { trayModel } from './core/tray-menu.ts';
import type { BreakView, PromptView, TodayView } from './core/views.ts';
import type { Ports, Stop, Tray, Windows } from './ports.ts';

/** What the flow needs besides the ports. */
export type FlowNeeds = {
  readonly ports: Ports;
  readonly tray: Tray;
  readonly windows: Windows;
  /** The settings in force. */
  readonly settings: () => Settings;
  /** Something could not be written. */
  readonly notSaved: (what: 'session' | 'history', why: string | null) => void;
  /** A movement hurt: it is to be hidden, and the help page shown. */
  readonly movementHurt: (movementId: string | null) => void;
};

export type Flow = {
  /** Something happened. */
  tell(signal: Signal): void;
  /**
   * The person wants a break now, whatever the clock is doing: the next one, or a routine or movement by its id. One
   * that is under way comes to the front instead. Throws when there is no routine or movement of that id.
   */
  startBreak(id?: string): void;
  /** The person has paused breaks. */
  isPaused(): boolean;
  /** Another break than the one that would come next. */
  anotherNext(): void;
  /** Another movement instead of the one under way; nothing while the opener is, which has a choice of its own. */
  another(): void;
  /** The other opener, from now on. Returns which, or null when no break is under way. */
  swapOpener(): OpenerKind | null;
  /** Shows the prompt or the break as it is now, if it is still wanted: its page has just come, or has to come again. */
  showAgain(window: 'prompt' | 'break'): void;
  /** What goes on and is not in the history yet. */
  openSpan(): OpenSpan;
  /** Shows the present state everywhere again, for a window that has just opened. */
  show(): void;
  /** The same with the prompt or the break that is open: their words are others now. */
  showAnew(): void;
  /** Counts to the end, writes it down, stops the timer. */
  stop(): void;
};

/** Starts the flow: brings the kept session back, and takes the first step. */
export function breakFlow({ ports, tray, windows, settings, notSaved, movementHurt }: FlowNeeds): Flow {
  const { clock, log } = ports;
  let session = freshSession(clock.now(), rulesFrom(settings()));
  let stopTimer: Stop = () => undefined;
  let savedKey = '';
  const waiting: Signal[] = [];
  let stepping = false;
  let sleeps = 0;
  /** The break whose end card may still be open. */
  let ended: Extract<Decision, { type: 'closeBreak' }> | null = null;
  /** As it was found out when they were asked last. */
  let unreadableHolds: readonly HoldReason[] = [];
  const choice = breakChoice({ ports, settings, session: () => session });

  /** Takes one signal at a time, in order; carrying out a decision may tell the next one. */
  function tell(signal: Signal): void {
    waiting.push(signal);
    if (stepping) return;
    stepping = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) take(next);
    } finally {
      stepping = false;
    }
    stopTimer();
    stopTimer = clock.wakeAt(nextWakeAt(session, rulesFrom(settings())), () => tell({ type: 'wake' }));
  }

  function take(signal: Signal): void {
    if (signal.type === 'suspended') sleeps += 1;
    if (signal.type === 'quitting') savedKey = ''; // the last word is always written
    const now = clock.now();
    const before = session;
    const { session: after, decisions } = step(session, signal, now, rulesFrom(settings()));
    session = after;
    const lines = decisions.flatMap((decision) => (decision.type === 'record' ? [decision.line] : []));
    write(lines, now);
    for (const decision of decisions) carryOut(decision, now);
    show(before);
    if (signal.type === 'rulesChanged') refresh(now);
  }

  function carryOut(decision: Decision, now: Now): void {
    switch (decision.type) {
      case 'record':
        return; // written together, before anything is shown
      case 'askIdle':
        return askIdle();
      case 'askQuiet':
        return askQuiet();
      case 'preparePrompt':
        return windows.prompt.prepare();
      case 'offer':
        log.info('break offered');
        return windows.prompt.show(promptView(now));
      case 'withdrawPrompt':
        return windows.prompt.hide();
      case 'openBreak':
        log.info('break started');
        ended = null;
        return showBreak(now, (view) => windows.breakWindow.open(view));
      case 'closeBreak': {
        const { outcome } = decision;
        log.info(`break over: ${outcome === 'hurt' ? 'ended' : outcome}`); // helpers read the log: nothing of the body in it
        if (outcome === 'hurt' || outcome === 'interrupted') return windows.breakWindow.close(); // nobody is there to read
        ended = decision;
        return showEnded();
      }
      case 'stopMovement':
        return movementHurt(decision.movementId);
    }
  }

  /** An answer that took until after a sleep tells of a time before it, and is not believed. */
  function askIdle(): void {
    const asked = sleeps;
    void ports.idle.read().then(({ idleMs, displayKeptAwake, locked }) => {
      if (asked !== sleeps) return;
      const lastInputAt = idleMs === null ? null : clock.now().at - idleMs;
      tell({ type: 'inputSeen', lastInputAt, displayKeptAwake, locked });
    });
  }

  function askQuiet(): void {
    const asked = sleeps;
    void ports.quiet.read(rulesFrom(settings()).holds).then((reading) => {
      unreadableHolds = reading.unreadable;
      if (asked === sleeps) tell({ type: 'quietRead', reasons: reading.reasons });
    });
  }

  /** History first, then the session: a kill between the two counts a span twice at worst, never loses one. */
  function write(lines: readonly HistoryLine[], now: Now): void {
    if (lines.length > 0) notSaved('history', ports.history.append(lines));
    const key = storedKey(session, now, rulesFrom(settings()));
    if (key === savedKey && lines.length === 0) return;
    savedKey = key;
    notSaved('session', ports.session.save(storeSession(session, now)));
  }

  function show(before?: Session): void {
    const now = clock.now();
    tray.show(trayModel(clockView(session, now)));
    if (windows.main.isOpen()) windows.main.showToday(todayView(now));
    if (session.phase.name === 'break' && before?.phase !== session.phase && before?.phase.name === 'break') {
      showBreak(now, (view) => windows.breakWindow.update(view));
    }
  }

  /** The break that comes next; chosen now when there is none yet, or it may no longer be offered. */
  function nextBreak(): NextBreak {
    const next = choice.next();
    if (next !== session.next) tell({ type: 'nextChosen', next });
    return next;
  }

  const promptView = (now: Now): PromptView => ({
    sittingMin: Math.floor(sittingMs(session, now.at) / MINUTE),
    routine: choice.view(nextBreak()),
    form: settings().promptForm,
    largeControls: settings().largeControls,
    skin: settings().skin,
  });

  const todayView = (now: Now): TodayView => ({
    day: now.local.dayKey,
    minute: now.local.minute,
    clock: clockView(session, now),
    ahead: ahead(session, now, rulesFrom(settings())),
    skin: settings().skin,
    next: session.phase.name === 'break' ? null : choice.view(nextBreak()),
    unreadable: [
      ...ports.power.unreadable(),
      ...unreadableHolds.filter((reason) => settings().holdFor.includes(reason)),
      ...(ports.trayHost.present() === false ? (['tray'] as const) : []),
    ],
  });

  function showBreak(now: Now, use: (view: BreakView) => void): void {
    if (session.phase.name === 'break') use(choice.breakView(session.phase, now));
  }

  function showEnded(): void {
    if (ended !== null) windows.breakWindow.update(choice.doneView(ended.outcome, ended.movements));
  }

  function startBreak(id?: string): void {
    if (session.phase.name === 'break') return showAgain('break'); // there is one already
    const planned = id === undefined ? choice.plan(nextBreak()) : choice.planAsked(id);
    // The first break ever begins with what has to be read before it.
    tell({ type: 'started', ...planned, paused: settings().askFirstReadAt === null });
  }

  function anotherNext(): void {
    tell({ type: 'nextChosen', next: choice.another(nextBreak()) });
    if (isOffered()) windows.prompt.update(promptView(clock.now()));
  }

  function another(): void {
    const { phase } = session;
    const changed = phase.name === 'break' ? choice.instead(phase, clock.now()) : null;
    if (changed === null || phase.name !== 'break') return;
    tell({ type: 'planChanged', ...changed, opener: phase.opener });
  }

  function swapOpener(): OpenerKind | null {
    const changed = session.phase.name === 'break' ? choice.otherOpener(session.phase) : null;
    if (changed === null) return null;
    tell({ type: 'planChanged', ...changed, passed: null });
    return changed.opener;
  }

  const isOffered = (): boolean => session.phase.name === 'due' && session.phase.state.name === 'offered';

  /** Open windows follow the settings at once. */
  function refresh(now: Now): void {
    if (isOffered()) windows.prompt.update(promptView(now));
    const fitting = session.phase.name === 'break' ? choice.refit(session.phase, now) : null;
    if (fitting !== null) tell({ type: 'planChanged', ...fitting, passed: null });
    else if (session.phase.name !== 'break') showEnded();
    else showBreak(now, (view) => windows.breakWindow.update(view));
  }

  function showAgain(window: 'prompt' | 'break'): void {
    const now = clock.now();
    if (window === 'break') {
      showBreak(now, (view) => windows.breakWindow.open(view));
    } else if (isOffered()) {
      windows.prompt.show(promptView(now));
      tell({ type: 'promptTouched', touched: false }); // the page that was touched is gone
    }
  }

  const kept = ports.session.load();
  const restored = restoreSession(kept, clock.now());
  if (restored === null && kept !== null) ports.session.putAside();
  if (restored !== null) {
    session = restored.session;
    tell({ type: 'restarted', gapMs: restored.gapMs });
  } else {
    tell({ type: 'wake' });
  }

  return {
    tell,
    startBreak,
    isPaused: () => clockView(session, clock.now()).state === 'paused',
    anotherNext,
    another,
    swapOpener,
    showAgain,
    openSpan: () => openSpan(session, clock.now()),
    show: () => show(),
    showAnew: () => {
      show();
      refresh(clock.now());
    },
    stop: () => {
      tell({ type: 'quitting' });
      stopTimer();
    },
  };
}
