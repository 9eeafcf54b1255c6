/** The walks of the whole app in as few starts as there can be: what each start begins with, and where it goes. */
import type { Settings } from '../../../electron/core/settings.ts';
import { seedWeeks } from '../past-days.ts';
import { walkFirstBreak, walkOtherBreaks, walkPrompt } from './breaks.ts';
import { walkFirstRun } from './first-run.ts';
import { walkHistory } from './history.ts';
import { walkHours, walkKeptAway } from './kept-away.ts';
import { walkAbout, walkAdvice, walkHelp } from './main-pages.ts';
import { readOtherWords, spoilSession, walkNotices } from './notices.ts';
import { walkRoutines } from './routines.ts';
import { walkSettings } from './settings-states.ts';
import { walkToday } from './today.ts';
import type { Walk } from './walk.ts';

export type Round = {
  readonly name: string;
  readonly settings: Partial<Settings>;
  /** Puts into the folder what is to be there at the start. */
  readonly seed?: (userData: string) => void;
  /** Screens on which a figure moves by itself, so that it is known that motion is seen at all. */
  readonly moves?: readonly string[];
  readonly walks: readonly ((walk: Walk) => Promise<void>)[];
};

export const rounds: readonly Round[] = [
  {
    name: 'from the first start on',
    settings: { safetyReadAt: null },
    moves: ['welcome', 'movement'],
    walks: [walkFirstRun, walkAdvice, walkHelp, walkAbout, walkRoutines, walkToday],
  },
  {
    name: 'with past days, and where breaks are kept away',
    settings: readOtherWords,
    seed: (userData) => {
      seedWeeks(userData, '2026-10-05', 30);
      spoilSession(userData);
    },
    walks: [walkNotices, walkSettings, walkHours, walkKeptAway, walkHistory],
  },
  {
    name: 'prompt and break',
    settings: { askFirstReadAt: null, kit: ['fixedDesk', 'band'] },
    walks: [walkPrompt, walkFirstBreak, walkOtherBreaks],
  },
];
