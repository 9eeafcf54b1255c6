/**
 * How the app works, top to bottom: a signal comes in, `step` says what follows, the decisions are carried out, and
 * one timer is set for the next step. Nothing else keeps time.
 */
import type { Routine } from '../content/schema.ts';
import { planBreak, type OpenerKind } from './core/break-plan.ts';
import { breakView, routineView } from './core/break-view.ts';
import { clockView } from './core/clock-view.ts';
import type { Decision } from './core/decision.ts';
import type { HistoryLine } from './core/history.ts';
import { canOffer, chooseRoutine } from './core/rotation.ts';
import { rulesFrom } from './core/rules.ts';
import { nextWakeAt } from './core/next-wake.ts';
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
  /** The person wants a break now, whatever the clock is doing. */
  startBreak(): void;
  /** The other opener, from now on. Returns which, or null when no break is under way. */
  swapOpener(): OpenerKind | null;
  /** Shows the prompt or the break as it is now, if it is still wanted: its page has just come, or has to come again. */
  showAgain(window: 'prompt' | 'break'): void;
  /** Shows the present state everywhere again, for a window that has just opened. */
  show(): void;
  /** Counts to the end, writes it down, stops the timer. */
  stop(): void;
};

export function breakFlow({ ports, tray, windows, settings, notSaved, movementHurt }: FlowNeeds): Flow {
  const { clock, content, log } = ports;
  let session = freshSession(clock.now(), rulesFrom(settings()));
  let stopTimer: Stop = () => undefined;
  let savedKey = '';
  const waiting: Signal[] = [];
  let stepping = false;
  let sleeps = 0;

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
        return; // no hold source is read yet: `rules.holds` is empty, so this is never asked
      case 'preparePrompt':
        return windows.prompt.prepare();
      case 'offer':
        log.info('break offered');
        windows.prompt.show(promptView(now));
        return ports.announcer.announcePrompt();
      case 'withdrawPrompt':
        return windows.prompt.hide();
      case 'openBreak':
        log.info('break started');
        return showBreak(now, (view) => windows.breakWindow.open(view));
      case 'closeBreak': {
        log.info(`break over: ${decision.outcome}`);
        const byPerson = decision.outcome === 'finished' || decision.outcome === 'ended';
        if (!byPerson) return windows.breakWindow.close();
        const nextBreakMin = session.phase.name === 'paused' ? null : settings().intervalMin;
        return windows.breakWindow.update({ state: 'done', outcome: decision.outcome, nextBreakMin });
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

  const preferences = () => ({ staySeated: settings().staySeated, hidden: settings().hiddenMovements });

  /** The routine chosen for the next break; chosen now when there is none yet, or it may no longer be offered. */
  function nextRoutine(): Routine {
    const library = content.library();
    const kept = library.routines.find((routine) => routine.id === session.next);
    if (kept !== undefined && canOffer(kept, preferences())) return kept;
    const chosen = chooseRoutine(library, session.shown, preferences(), ports.random);
    if (chosen.id !== session.next) tell({ type: 'routineChosen', routineId: chosen.id });
    return chosen;
  }

  const planFor = (routine: Routine) =>
    planBreak(routine, content.library(), { ...preferences(), opener: settings().opener });
  const nextView = () => {
    const routine = nextRoutine();
    return routineView(routine, planFor(routine), content.library(), content.picture);
  };

  const looks = () => ({
    stopAlways: content.help().rules.stopIf.items.map((rule) => rule.text),
    stillPictures: settings().stillPictures === 'on',
    staySeated: settings().staySeated,
  });

  const promptView = (now: Now): PromptView => ({
    sittingMin: Math.floor(sittingMs(session, now.at) / MINUTE),
    routine: nextView(),
  });

  const todayView = (now: Now): TodayView => ({
    clock: clockView(session, now),
    next: nextView(),
    unreadable: [
      ...ports.power.unreadable(),
      ...(ports.trayHost.present() === false ? (['tray'] as const) : []),
    ],
  });

  function showBreak(now: Now, use: (view: BreakView) => void): void {
    if (session.phase.name !== 'break') return;
    use(breakView(session.phase, content.library(), content.picture, looks(), now));
  }

  function startBreak(): void {
    const plan = planFor(nextRoutine());
    const opener = plan.items[0]?.id === content.library().openers.seated.id ? 'seated' : 'standing';
    tell({ type: 'started', plan, opener });
  }

  function swapOpener(): OpenerKind | null {
    if (session.phase.name !== 'break' || settings().staySeated) return null;
    const opener = session.phase.opener === 'standing' ? 'seated' : 'standing';
    tell({ type: 'openerSwapped', openerId: content.library().openers[opener].id, opener });
    return opener;
  }

  const isOffered = (): boolean => session.phase.name === 'due' && session.phase.state.name === 'offered';

  /** Open windows follow the settings at once. */
  function refresh(now: Now): void {
    if (isOffered()) windows.prompt.update(promptView(now));
    showBreak(now, (view) => windows.breakWindow.update(view));
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
    swapOpener,
    showAgain,
    show: () => show(),
    stop: () => {
      tell({ type: 'quitting' });
      stopTimer();
    },
  };
}
