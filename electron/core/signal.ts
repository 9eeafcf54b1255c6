/** What can happen: everything that the sitting clock is told. Named by what happened, not by what to do. */
import type { BreakPlan, OpenerKind } from './break-plan.ts';
import type { NextBreak } from './rotation.ts';
import type { ShownRoutine } from './rotation-memory.ts';
import type { HoldReason } from './rules.ts';
import type { AppTime } from './time.ts';

export type Signal =
  /** The one timer rang. */
  | { readonly type: 'wake' }
  /** Idle time was read. `lastInputAt` null: it cannot be read here, so somebody is taken to be there. */
  | {
      readonly type: 'inputSeen';
      readonly lastInputAt: AppTime | null;
      readonly displayKeptAwake: boolean;
      readonly locked: boolean;
    }
  /** The hold sources were read; empty: nothing holds. */
  | { readonly type: 'quietRead'; readonly reasons: readonly HoldReason[] }
  | { readonly type: 'locked' }
  | { readonly type: 'unlocked' }
  | { readonly type: 'suspended' }
  | { readonly type: 'resumed' }
  /** The app came back after not running for `gapMs`. */
  | { readonly type: 'restarted'; readonly gapMs: number }
  /** The person deletes history that reaches until now: what is still open of it is closed, to be deleted with it. */
  | { readonly type: 'historyDeleted' }
  /** Settings or policy changed the rules. */
  | { readonly type: 'rulesChanged' }
  | { readonly type: 'nextChosen'; readonly next: NextBreak }
  /** The person said yes to a break, from the prompt, the tray or the main window. */
  | {
      readonly type: 'started';
      readonly plan: BreakPlan;
      readonly opener: OpenerKind;
      /** The plan's routine, for the choice of the next; null: one movement by itself. */
      readonly routine: ShownRoutine | null;
      /** Begins paused: something has to be read first. */
      readonly paused: boolean;
    }
  /** The person answered a due break otherwise. */
  | { readonly type: 'answered'; readonly answer: 'postpone' | 'skip' | 'close' }
  /** The prompt is hovered or focused, or no longer. */
  | { readonly type: 'promptTouched'; readonly touched: boolean }
  | { readonly type: 'pauseAsked'; readonly ms: number }
  /** Until the clock on the wall shows this minute of the day next, or until tomorrow's first hour. */
  | { readonly type: 'pauseUntilAsked'; readonly until: number | 'tomorrow' }
  | { readonly type: 'resumeAsked' }
  /** Another window has the focus during a break, or no longer. */
  | { readonly type: 'breakLeft'; readonly left: boolean }
  | { readonly type: 'breakPaused' }
  | { readonly type: 'breakResumed' }
  | { readonly type: 'breakJumped'; readonly to: 'previous' | 'next' }
  /** The break goes on by another plan, at the start of the item under way. `passed`: the movement that it replaces. */
  | {
      readonly type: 'planChanged';
      readonly plan: BreakPlan;
      readonly opener: OpenerKind;
      readonly passed: string | null;
      /** The plan is of another routine than before. */
      readonly routine?: ShownRoutine | null;
    }
  | { readonly type: 'breakEnded'; readonly how: 'ended' | 'hurt' }
  /** The app is about to end. */
  | { readonly type: 'quitting' };
