/** What each answer of the person does, window by window. */
import { aboutApp } from './about-app.ts';
import type { Flow } from './break-flow.ts';
import type { ChangeSettings } from './change-settings.ts';
import { effective } from './core/policy.ts';
import type { Settings } from './core/settings.ts';
import { readSettingsFile, settingsFileOf } from './core/settings-file.ts';
import type { Signal } from './core/signal.ts';
import { HOUR, MINUTE } from './core/time.ts';
import { historyAnswers } from './history-answers.ts';
import type { KeptHistory } from './history-keeping.ts';
import type { PauseChoice } from './ipc/contract.ts';
import type { Handlers, MainWindow, Ports } from './ports.ts';

/** What the answers need of the app; `flow` and `mainWindow` are made after them. */
export type AnswerNeeds = ChangeSettings & {
  readonly ports: Ports;
  readonly flow: () => Flow;
  readonly history: KeptHistory;
  readonly mainWindow: () => MainWindow;
  /** The person's own settings, and those in force. */
  readonly settings: () => Settings;
  readonly inForce: () => Settings;
  readonly change: (changed: Partial<Settings>) => void;
  readonly recordingShortcut: (recording: boolean) => void;
  readonly pauseFor: (choice: PauseChoice) => void;
  readonly openHelp: () => void;
  readonly helpIsRead: () => void;
  readonly hideMovement: (id: string) => void;
  readonly putAway: (noticeId: string) => void;
};

/** What each window can ask of the app; an answer that cannot be carried out throws with a message for the person. */
export function answers(needs: AnswerNeeds): Handlers {
  const { ports, flow, settings, change, hideMovement, putAway, openHelp } = needs;
  return {
    main: {
      advice: () => ports.content.advice(),
      help: () => ports.content.help(),
      about: () => ports.content.about(),
      ...aboutApp(needs),
      library: () => ports.content.libraryPage(needs.inForce()),
      ...historyAnswers({
        history: needs.history,
        clock: ports.clock,
        mainWindow: needs.mainWindow,
        openSpan: () => flow().openSpan(),
        closeOpenSpan: () => flow().tell({ type: 'historyDeleted' }),
      }),
      startBreak: () => flow().startBreak(),
      startNow: (id) => flow().startBreak(id),
      anotherNext: () => flow().anotherNext(),
      hideMovement,
      savePdf: () => Promise.resolve(false), // the window saves itself
      pause: needs.pauseFor,
      resume: () => flow().tell({ type: 'resumeAsked' }),
      changeSetting: needs.changeSetting,
      changeSettings: needs.changeSettings,
      exportSettings: () =>
        needs.mainWindow().saveFile('settings', ports.clock.now().local.dayKey, settingsFileOf(settings())),
      openSettingsFile: async () => {
        const file = await needs.mainWindow().openFile('settings');
        return file === null ? null : readSettingsFile(file, effective(settings(), ports.policy).locked);
      },
      recordingShortcut: needs.recordingShortcut,
      confirmSafetyRead: () =>
        change({
          safetyReadAt: ports.clock.now().local.utcMs,
          safetyRead: ports.content.safetyHash(),
        }),
      bringBackMovement: (id) => {
        change({ hiddenMovements: settings().hiddenMovements.filter((hidden) => hidden !== id) });
        putAway(`hidden-${id}`);
      },
      putAwayNotice: putAway,
      showPage: (page) => {
        if (page === 'help') needs.helpIsRead();
      },
      openSource: (id) => {
        if (!ports.openSource(id)) throw new Error('no such source');
      },
    },
    prompt: {
      start: () => flow().startBreak(),
      another: () => flow().anotherNext(),
      postpone: () => flow().tell({ type: 'answered', answer: 'postpone' }),
      skip: () => flow().tell({ type: 'answered', answer: 'skip' }),
      close: () => flow().tell({ type: 'answered', answer: 'close' }),
      touch: (touched) => flow().tell({ type: 'promptTouched', touched }),
      openHelp,
      fit: () => undefined, // the window fits itself
      gone: () => undefined, // and takes itself away
    },
    break: {
      pause: () => flow().tell({ type: 'breakPaused' }),
      resume: () => flow().tell({ type: 'breakResumed' }),
      previous: () => flow().tell({ type: 'breakJumped', to: 'previous' }),
      next: () => flow().tell({ type: 'breakJumped', to: 'next' }),
      swapOpener: () => {
        const opener = flow().swapOpener();
        if (opener !== null) change({ opener });
      },
      another: () => flow().another(),
      begin: () => {
        flow().tell({ type: 'breakResumed' }); // first: or the window would say that a break goes on which has not begun
        change({ askFirstReadAt: ports.clock.now().local.utcMs });
      },
      felt: (id, how) => {
        hideMovement(id);
        if (how === 'worse') openHelp();
      },
      thisHurts: () => flow().tell({ type: 'breakEnded', how: 'hurt' }),
      end: () => flow().tell({ type: 'breakEnded', how: 'ended' }),
      openHelp: () => {
        flow().tell({ type: 'breakPaused' }); // reading is no part of the break
        openHelp();
      },
    },
  };
}

/** The pause that a choice asks for. */
export function pauseSignal(choice: PauseChoice): Signal {
  if (typeof choice === 'object') return { type: 'pauseUntilAsked', until: choice.untilMinute };
  switch (choice) {
    case '30m':
      return { type: 'pauseAsked', ms: 30 * MINUTE };
    case '1h':
      return { type: 'pauseAsked', ms: HOUR };
    case '2h':
      return { type: 'pauseAsked', ms: 2 * HOUR };
    case 'tomorrow':
      return { type: 'pauseUntilAsked', until: 'tomorrow' };
  }
}
