/** What must happen: everything that the sitting clock asks of the world, carried out by break-flow. */
import type { BreakOutcome, HistoryLine } from './history.ts';

export type Decision =
  /** Read idle time and tell it back as `inputSeen`. */
  | { readonly type: 'askIdle' }
  /** Read the hold sources and tell them back as `quietRead`. */
  | { readonly type: 'askQuiet' }
  /** Make the prompt's window, hidden. */
  | { readonly type: 'preparePrompt' }
  /** Show the prompt; `nth` of the offers of this due break, from 1. */
  | { readonly type: 'offer'; readonly nth: number }
  /** Take the prompt away, shown or hidden. */
  | { readonly type: 'withdrawPrompt' }
  | { readonly type: 'openBreak' }
  /** `movements`: those that were reached. */
  | {
      readonly type: 'closeBreak';
      readonly outcome: BreakOutcome;
      readonly movements: readonly string[];
    }
  /** The person stopped a movement because it hurts: hide it and open the help page. Null: the opener was under way. */
  | { readonly type: 'stopMovement'; readonly movementId: string | null }
  | { readonly type: 'record'; readonly line: HistoryLine };
