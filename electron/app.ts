/** Puts the app together: stores, flow, tray and windows, and what each answer of the person does. */
import { answers, pauseSignal, type AnswerNeeds } from './answers.ts';
import { breakFlow, type Flow } from './break-flow.ts';
import { settingChanger } from './change-settings.ts';
import type { Asked } from './core/command-line.ts';
import { failedAgain, type Failures } from './core/mending.ts';
import { effective } from './core/policy.ts';
import { momentsNow } from './core/moments.ts';
import { rulesFrom } from './core/rules.ts';
import { choicesOf, defaultSettings, type Settings } from './core/settings.ts';
import { MINUTE } from './core/time.ts';
import type { TrayAction } from './core/tray-menu.ts';
import type { KeptFile, Page, SettingsView } from './core/views.ts';
import { keptHistory } from './history-keeping.ts';
import type { PauseChoice } from './ipc/contract.ts';
import { noticeBoard } from './notice-board.ts';
import type { Ports, Tray, WindowEvent, Windows } from './ports.ts';
import { holdKeys } from './shortcut-keys.ts';

export type App = {
  /** The app was started again: an open prompt comes to the front, else the main window. */
  startedAgain(): void;
  /** The command line asked for it, here or by a second start. */
  asked(what: Asked): void;
  openMain(page?: Page): void;
  /** Counts to the end and writes it down; called once, before the process ends. */
  stop(): void;
};

export type StartOptions = {
  /** Start in the tray only; the very first start opens the window all the same. */
  readonly hidden: boolean;
};

export function startApp(ports: Ports, { hidden }: StartOptions): App {
  let settings = ports.settings.load();
  /** When windows failed. */
  let failures: Failures = [];
  const inForce = (): Settings => effective(settings, ports.policy).values;
  const firstStart = settings.safetyReadAt === null;

  const history = keptHistory({
    history: ports.history,
    keepMonths: () => inForce().keepMonths,
    now: () => ports.clock.now().local,
    failed: (cause) => ports.log.error('old history not deleted', cause),
  });
  const needs: AnswerNeeds = {
    ports,
    flow: () => flow,
    history,
    mainWindow: () => windows.main,
    settings: () => settings,
    inForce,
    change,
    ...settingChanger({
      ports,
      keys: () => keys,
      settings: () => settings,
      change,
      putAway: (notice) => notices.putAway(notice),
      pruneHistory: (months) => history.prune(months),
    }),
    recordingShortcut: (recording) => {
      if (recording) keys.releaseAll();
      else keys.takeAll(inForce());
    },
    pauseFor,
    openHelp: () => openMain('help'),
    helpIsRead,
    hideMovement,
    putAway,
  };
  const tray: Tray = ports.tray(onTray);
  const windows: Windows = ports.windows(answers(needs), onWindow, inForce);
  const notices = noticeBoard((list) => windows.main.showNotices(list));
  ports.content.follow(inForce());
  ports.look.set(inForce().theme);
  const flow: Flow = breakFlow({
    ports: { ...ports, history },
    tray,
    windows,
    settings: inForce,
    notSaved,
    movementHurt,
  });
  ports.notices().forEach(notices.add); // also what the flow met while it read the session
  ports.power.listen((event) => {
    ports.log.info(`power: ${event}`);
    if (event === 'ending') flow.tell({ type: 'quitting' });
    else flow.tell({ type: event });
  });
  const keys = holdKeys(ports.shortcuts, {
    shortcutBreak: () => flow.startBreak(),
    shortcutPause: pauseOrResume,
  });
  for (const shortcut of keys.takeAll(inForce()))
    notices.add({ id: shortcut, kind: 'shortcutTaken', shortcut, keys: inForce()[shortcut] });
  ports.trayHost.listen(() => flow.show());
  ports.languages.listen(speakAnew);
  if (!hidden || firstStart) openMain(firstStart ? 'welcome' : undefined);
  ports.log.info(`started; break after ${rulesFrom(inForce()).intervalMs / MINUTE} minutes`);

  function openMain(page?: Page): void {
    sayWhatIsDue();
    windows.main.showSettings(settingsView());
    windows.main.showNotices(notices.list());
    windows.main.open(page);
    flow.show();
  }

  function settingsView(): SettingsView {
    const { values, locked } = effective(settings, ports.policy);
    const { movements } = ports.content.library();
    const hiddenMovements = values.hiddenMovements.map((id) => ({ id, name: movements[id]?.name ?? id }));
    return {
      values,
      locked: [...locked],
      defaults: choicesOf(defaultSettings),
      hidden: hiddenMovements,
      options: ports.content.options(),
      shortcuts: ports.shortcuts.reach,
    };
  }

  /** Another language is spoken: every window has the words of the content again. */
  function speakAnew(): void {
    const { library, moments } = ports.content;
    windows.main.showSettings(settingsView());
    notices.sayAnew((notice) => {
      if (notice.kind === 'movementHidden')
        return { ...notice, name: library().movements[notice.movement]?.name ?? notice.name };
      if (notice.kind === 'safetyChanged' || notice.kind === 'sixWeeks')
        return { ...notice, says: moments()[notice.kind] };
      return notice;
    });
    flow.showAnew();
  }

  /** Keeps changed settings and lets everything follow them. */
  function change(changed: Partial<Settings>): void {
    settings = { ...settings, ...changed };
    notSaved('settings', ports.settings.save(settings));
    ports.content.follow(inForce());
    void ports.languages.follow(inForce().language);
    windows.main.showSettings(settingsView());
    flow.tell({ type: 'rulesChanged' });
  }

  /** One notice for each file that cannot be written; gone as soon as it can. */
  function notSaved(what: KeptFile, why: string | null): void {
    const id = `not-saved-${what}`;
    if (why === null) {
      if (notices.has(id)) notices.putAway(id);
      return;
    }
    ports.log.error(`${what} not saved: ${why}`);
    if (!notices.has(id)) notices.add({ id, kind: 'notSaved', what, why });
  }

  /** What is to be read again, or has to be said every six weeks. */
  function sayWhatIsDue(): void {
    const { safetyHash, moments } = ports.content;
    for (const kind of momentsNow(settings, safetyHash(), ports.clock.now().local.utcMs)) {
      notices.add({ id: kind, kind, says: moments()[kind] });
    }
  }

  function putAway(id: string): void {
    if (id === 'sixWeeks') change({ sixWeeksNotedAt: ports.clock.now().local.utcMs });
    notices.putAway(id);
  }

  /** The care cards are on the screen, in today's words. */
  function helpIsRead(): void {
    const safetyRead = ports.content.safetyHash();
    if (settings.safetyReadAt !== null && settings.safetyRead !== safetyRead) change({ safetyRead });
    notices.putAway('safetyChanged');
  }

  function hideMovement(id: string): void {
    if (settings.hiddenMovements.includes(id)) return;
    const movement = ports.content.library().movements[id];
    if (movement === undefined) throw new Error('no such movement');
    change({ hiddenMovements: [...settings.hiddenMovements, id] });
    notices.add({ id: `hidden-${id}`, kind: 'movementHidden', movement: id, name: movement.name });
  }

  function movementHurt(id: string | null): void {
    if (id !== null) hideMovement(id);
    openMain('help');
  }

  function pauseFor(choice: PauseChoice): void {
    flow.tell(pauseSignal(choice));
  }

  function startedAgain(): void {
    if (!windows.prompt.focus()) openMain();
  }

  function asked(what: Asked): void {
    switch (what.do) {
      case 'show':
        return startedAgain();
      case 'break':
        return flow.startBreak();
      case 'pause':
        return flow.tell({ type: 'pauseAsked', ms: what.minutes * MINUTE });
      case 'resume':
        return flow.tell({ type: 'resumeAsked' });
      case 'help-page':
        return openMain('help');
    }
  }

  function pauseOrResume(): void {
    if (flow.isPaused()) flow.tell({ type: 'resumeAsked' });
    else pauseFor('30m');
  }

  function onTray(action: TrayAction): void {
    switch (action.do) {
      case 'start':
      case 'breakNow':
        return flow.startBreak();
      case 'postpone':
      case 'skip':
        return flow.tell({ type: 'answered', answer: action.do });
      case 'pause':
        return pauseFor(action.for);
      case 'resume':
        return flow.tell({ type: 'resumeAsked' });
      case 'help':
        return openMain('help');
      case 'settings':
        return openMain('settings');
      case 'about':
        return openMain('about');
      case 'open':
        return openMain();
      case 'quit':
        return ports.quit();
    }
  }

  function onWindow({ window, what }: WindowEvent): void {
    ports.log.info(`${window} window ${what}`);
    if (window === 'main' && what !== 'loaded') keys.takeAll(inForce()); // it may have gone while keys were recorded
    if (what === 'loaded') return window === 'break' ? flow.showAgain(window) : undefined;
    if (what === 'left' || what === 'back') return flow.tell({ type: 'breakLeft', left: what === 'left' });
    if (what === 'clicked') return openMain('today');
    if (what === 'crashed' || what === 'missing') {
      mend(window);
    } else if (window === 'break') {
      flow.tell({ type: 'breakEnded', how: 'ended' });
    } else if (window === 'main' && !settings.trayHintShown) {
      change({ trayHintShown: true });
      ports.announcer.announceTray();
    }
  }

  /** Shows a window that failed once more, unless it did so too often: then it is said without a window. */
  function mend(window: WindowEvent['window']): void {
    const { failures: counted, mend: again } = failedAgain(failures, ports.clock.now().at);
    failures = counted;
    if (!again) {
      ports.announcer.announceTrouble();
      if (window === 'break') flow.tell({ type: 'breakEnded', how: 'ended' }); // nobody can see it
    } else if (window === 'main') {
      openMain();
    } else {
      flow.showAgain(window);
    }
  }

  return {
    startedAgain,
    asked,
    openMain,
    stop: () => {
      keys.releaseAll();
      flow.stop();
    },
  };
}
