/** Puts the app together: stores, flow, tray and windows, and what each answer of the person does. */
import { breakFlow, type Flow } from './break-flow.ts';
import { effective } from './core/policy.ts';
import { rulesFrom } from './core/rules.ts';
import type { SettingChange, Settings } from './core/settings.ts';
import { HOUR, MINUTE, type Now } from './core/time.ts';
import type { TrayAction } from './core/tray-menu.ts';
import type { KeptFile, Notice, Page, SettingsView } from './core/views.ts';
import type { PauseChoice } from './ipc/contract.ts';
import type { Handlers, Ports, Tray, WindowEvent, Windows } from './ports.ts';

export type App = {
  /** The app was started again: an open prompt comes to the front, else the main window. */
  startedAgain(): void;
  openMain(page?: Page): void;
  /** Counts to the end and writes it down; called once, before the process ends. */
  stop(): void;
};

export type StartOptions = {
  /** Start in the tray only; the very first start opens the window all the same. */
  readonly hidden: boolean;
};

/** How often within an hour a page that died is shown again, so that a page that cannot live is not tried for ever. */
const MENDS = 5;

/** Milliseconds of a pause. "Tomorrow" is the next local midnight. */
function pauseMs(choice: PauseChoice, { local }: Now): number {
  switch (choice) {
    case '30m':
      return 30 * MINUTE;
    case '1h':
      return HOUR;
    case '2h':
      return 2 * HOUR;
    case 'tomorrow':
      return (24 * 60 - local.minute) * MINUTE;
  }
}

export function startApp(ports: Ports, { hidden }: StartOptions): App {
  let settings = ports.settings.load();
  let notices: readonly Notice[] = [];
  /** When pages were shown again, in app time. */
  let mends: readonly number[] = [];
  const inForce = (): Settings => effective(settings, ports.policy).values;
  const firstStart = settings.safetyReadAt === null;

  const tray: Tray = ports.tray(onTray);
  const windows: Windows = ports.windows(handlers(), onWindow);
  ports.look.set(inForce().theme);
  const flow: Flow = breakFlow({ ports, tray, windows, settings: inForce, notSaved, movementHurt });
  notices = [...ports.notices(), ...notices]; // also what the flow met while it read the session
  ports.power.listen((event) => {
    ports.log.info(`power: ${event}`);
    if (event === 'ending') flow.tell({ type: 'quitting' });
    else flow.tell({ type: event });
  });
  ports.trayHost.listen(() => flow.show());
  if (!hidden || firstStart) openMain(firstStart ? 'safety' : undefined);
  ports.log.info(`started; break after ${rulesFrom(inForce()).intervalMs / MINUTE} minutes`);

  function openMain(page?: Page): void {
    windows.main.showSettings(settingsView());
    windows.main.showNotices(notices);
    windows.main.open(page);
    flow.show();
  }

  function settingsView(): SettingsView {
    const { values, locked } = effective(settings, ports.policy);
    const { movements } = ports.content.library();
    const hiddenMovements = values.hiddenMovements.map((id) => ({ id, name: movements[id]?.name ?? id }));
    return { values, locked: [...locked], hidden: hiddenMovements };
  }

  /** Keeps changed settings and lets everything follow them. */
  function change(changed: Partial<Settings>): void {
    settings = { ...settings, ...changed };
    notSaved('settings', ports.settings.save(settings));
    windows.main.showSettings(settingsView());
    flow.tell({ type: 'rulesChanged' });
  }

  function notify(notice: Notice): void {
    notices = [...notices.filter(({ id }) => id !== notice.id), notice];
    windows.main.showNotices(notices);
  }

  /** One notice for each file that cannot be written; gone as soon as it can. */
  function notSaved(what: KeptFile, why: string | null): void {
    const id = `not-saved-${what}`;
    if (why === null) {
      if (notices.some((notice) => notice.id === id)) putAway(id);
      return;
    }
    ports.log.error(`${what} not saved: ${why}`);
    if (!notices.some((notice) => notice.id === id)) notify({ id, kind: 'notSaved', what, why });
  }

  function putAway(id: string): void {
    notices = notices.filter((notice) => notice.id !== id);
    windows.main.showNotices(notices);
  }

  function movementHurt(id: string | null): void {
    if (id !== null && !settings.hiddenMovements.includes(id)) {
      change({ hiddenMovements: [...settings.hiddenMovements, id] });
      const name = ports.content.library().movements[id]?.name ?? id;
      notify({ id: `hidden-${id}`, kind: 'movementHidden', name });
    }
    openMain('help');
  }

  async function changeSetting(changed: SettingChange): Promise<void> {
    if (effective(settings, ports.policy).locked.has(changed.key))
      throw new Error(`${changed.key} is managed by your organisation`);
    if (changed.key === 'startAtLogin') {
      const why = await ports.autostart.set(changed.value);
      if (why !== null) throw new Error(why);
    }
    change({ [changed.key]: changed.value });
    if (changed.key === 'theme') ports.look.set(inForce().theme);
  }

  function pauseFor(choice: PauseChoice): void {
    flow.tell({ type: 'pauseAsked', ms: pauseMs(choice, ports.clock.now()) });
  }

  function openHelp(): void {
    openMain('help');
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
      case 'open':
        return openMain();
      case 'quit':
        return ports.quit();
    }
  }

  function onWindow({ window, what }: WindowEvent): void {
    ports.log.info(`${window} window ${what}`);
    if (what === 'loaded') return window === 'break' ? flow.showAgain(window) : undefined;
    if (what === 'crashed') {
      const { at } = ports.clock.now();
      mends = mends.filter((mendedAt) => mendedAt > at - HOUR);
      const givenUp = mends.length >= MENDS;
      if (givenUp && window === 'break') flow.tell({ type: 'breakEnded', how: 'ended' }); // nobody can see it
      if (givenUp) return;
      mends = [...mends, at];
      if (window === 'main') openMain();
      else flow.showAgain(window);
    } else if (window === 'break') {
      flow.tell({ type: 'breakEnded', how: 'ended' });
    } else if (window === 'main' && !settings.trayHintShown) {
      change({ trayHintShown: true });
      ports.announcer.announceTray();
    }
  }

  function handlers(): Handlers {
    return {
      main: {
        advice: () => ports.content.advice(),
        help: () => ports.content.help(),
        startBreak: () => flow.startBreak(),
        pause: pauseFor,
        resume: () => flow.tell({ type: 'resumeAsked' }),
        changeSetting,
        confirmSafetyRead: () => change({ safetyReadAt: ports.clock.now().local.utcMs }),
        bringBackMovement: (id) => {
          change({ hiddenMovements: settings.hiddenMovements.filter((hidden) => hidden !== id) });
          putAway(`hidden-${id}`);
        },
        putAwayNotice: putAway,
        showPage: () => undefined, // the window keeps it
        openSource: (id) => {
          if (!ports.openSource(id)) throw new Error('no such source');
        },
      },
      prompt: {
        start: () => flow.startBreak(),
        postpone: () => flow.tell({ type: 'answered', answer: 'postpone' }),
        skip: () => flow.tell({ type: 'answered', answer: 'skip' }),
        close: () => flow.tell({ type: 'answered', answer: 'close' }),
        touch: (touched) => flow.tell({ type: 'promptTouched', touched }),
        openHelp,
        fit: () => undefined, // the window fits itself
      },
      break: {
        pause: () => flow.tell({ type: 'breakPaused' }),
        resume: () => flow.tell({ type: 'breakResumed' }),
        previous: () => flow.tell({ type: 'breakJumped', to: 'previous' }),
        next: () => flow.tell({ type: 'breakJumped', to: 'next' }),
        swapOpener: () => {
          const opener = flow.swapOpener();
          if (opener !== null) change({ opener });
        },
        thisHurts: () => flow.tell({ type: 'breakEnded', how: 'hurt' }),
        end: () => flow.tell({ type: 'breakEnded', how: 'ended' }),
        openHelp: () => {
          flow.tell({ type: 'breakPaused' }); // reading is no part of the break
          openHelp();
        },
      },
    };
  }

  return {
    startedAgain: () => {
      if (!windows.prompt.focus()) openMain();
    },
    openMain,
    stop: () => flow.stop(),
  };
}
