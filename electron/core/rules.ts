/** The numbers that the sitting clock needs, in milliseconds, worked out from the effective settings. */
import type { Hours } from './hours.ts';
import type { Settings, holdReasons } from './settings.ts';
import { HOUR, MINUTE, SECOND } from './time.ts';

/** Why a due break is held back. */
export type HoldReason = (typeof holdReasons)[number];

export type Rules = {
  /** Sitting time before a break is due. */
  readonly intervalMs: number;
  /** No input for this long counts as away, from the last input on. */
  readonly awayAfterMs: number;
  /** Away for this long is a natural break. */
  readonly restMs: number;
  readonly postponeMs: number;
  /** A prompt left alone folds after this. */
  readonly foldAfterMs: number;
  /** A folded prompt is offered again after this. */
  readonly offerAgainMs: number;
  /** Offers of one due break, the first included. */
  readonly maxOffers: number;
  /** How long no input still counts as sitting while the display is kept awake. */
  readonly keptAwakeMs: number;
  /** No input for this long when a break falls due: nobody is there to see it. */
  readonly emptyChairMs: number;
  /** An offer that quitting took away is made again this long after, should the app not end after all. */
  readonly quitGraceMs: number;
  /** How often what was done of a break is written down. */
  readonly breakSaveMs: number;
  /** Outside working hours the clock on the wall is looked at this often: it may be set, or its person travel. */
  readonly offHoursPollMs: number;
  /** How often idle time is asked while someone's return is waited for. */
  readonly returnPollMs: number;
  /** A due break is offered once nothing has been typed for this long. */
  readonly typingGapMs: number;
  /** Somebody who never pauses is offered their break all the same, this long after it waits for them. */
  readonly gapMaxMs: number;
  /** The least between two questions for idle time while a gap in the typing is waited for. */
  readonly gapPollMs: number;
  /** Idle time is asked this long before a break is due. */
  readonly askBeforeMs: number;
  /** The prompt's window is prepared, hidden, this long before a break is due. */
  readonly prepareBeforeMs: number;
  /** While another window has the focus during a break, input is looked for this often. */
  readonly breakSampleMs: number;
  /** A break paused for longer ends by what was done. */
  readonly breakPauseMaxMs: number;
  /** False until the safety page has been read: the clock runs, nothing prompts. */
  readonly mayPrompt: boolean;
  /** Reasons that may hold a break: those that the person left on. */
  readonly holds: readonly HoldReason[];
  /** Working hours; outside them nothing is offered. */
  readonly hours: Hours;
  readonly holdPollMs: number;
  /** For how long each reason may hold one break; full screen only counts while the display may sleep. */
  readonly holdCapsMs: Readonly<Record<HoldReason, number>>;
  /** For how long what the hold sources said still counts when a break is about to be offered. */
  readonly quietFreshMs: number;
};

/** Every length that the person does not set. Changing one here changes it everywhere. */
export const fixedRules = {
  awayAfterMs: 3 * MINUTE,
  restMs: 5 * MINUTE,
  postponeMs: 5 * MINUTE,
  foldAfterMs: 2 * MINUTE,
  offerAgainMs: 10 * MINUTE,
  maxOffers: 3,
  keptAwakeMs: HOUR,
  emptyChairMs: MINUTE,
  quitGraceMs: MINUTE,
  breakSaveMs: 30 * SECOND,
  offHoursPollMs: 15 * MINUTE,
  returnPollMs: 10 * SECOND,
  typingGapMs: 5 * SECOND,
  gapMaxMs: 2 * MINUTE,
  gapPollMs: SECOND,
  askBeforeMs: 10 * SECOND,
  prepareBeforeMs: 5 * SECOND,
  breakSampleMs: 5 * SECOND,
  breakPauseMaxMs: 10 * MINUTE,
  holdPollMs: 30 * SECOND,
  holdCapsMs: { fullScreen: HOUR, microphone: 3 * HOUR, camera: 3 * HOUR, doNotDisturb: 90 * MINUTE },
  quietFreshMs: 5 * SECOND,
} as const;

/** The rules that follow from the settings in force. */
export function rulesFrom(settings: Settings): Rules {
  return {
    ...fixedRules,
    intervalMs: settings.intervalMin * MINUTE,
    mayPrompt: settings.safetyReadAt !== null,
    holds: settings.holdFor,
    hours: settings.hours,
  };
}
