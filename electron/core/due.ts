/** A due break: offered, folded, and the person's answers to it. How it comes to be offered stands in `quiet`. */
import type { OfferAnswer } from './history.ts';
import { decide, enter, wallSpan, type Draft } from './draft.ts';
import { seekOffer } from './quiet.ts';
import { sittingUntil, type Due, type DueState, type Interrupted } from './session.ts';
import type { AppTime } from './time.ts';

/** Records how an offer ended, if one is on the screen, and takes the prompt away, shown or prepared. */
export function closeOffer(draft: Draft, answer: OfferAnswer): void {
  const { phase, now } = draft;
  if (phase.name !== 'due') return;
  if (phase.state.name === 'waitingForGap') return decide(draft, { type: 'withdrawPrompt' });
  if (phase.state.name !== 'offered') return;
  decide(draft, {
    type: 'record',
    line: { ...wallSpan(draft, phase.state.since, now.at), kind: 'offer', answer },
  });
  decide(draft, { type: 'withdrawPrompt' });
}

function goTo(draft: Draft, due: Due, state: DueState, at: AppTime): void {
  enter(draft, { ...due, state }, at);
}

/** While hovered or focused a prompt never folds; left again, it has its whole time once more. */
export function touchPrompt(draft: Draft, touched: boolean): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'due' || phase.state.name !== 'offered') return;
  goTo(draft, phase, { ...phase.state, foldAt: touched ? null : now.at + rules.foldAfterMs }, now.at);
}

/** Takes an offer off the screen; it counts, and another is made after `waitMs` unless it was the last. */
export function foldOffer(draft: Draft, answer: OfferAnswer, waitMs: number): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'due') return;
  closeOffer(draft, answer);
  if (phase.state.name !== 'offered') return;
  const again = phase.offers < rules.maxOffers ? now.at + waitMs : null;
  goTo(draft, phase, { name: 'folded', again }, now.at);
}

/** Lets a prompt that was left alone fold, and seeks to offer it again when its time has come. */
export function settleDue(draft: Draft): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'due') return;
  if (phase.state.name === 'offered' && phase.state.foldAt !== null && now.at >= phase.state.foldAt) {
    foldOffer(draft, 'folded', rules.offerAgainMs);
  } else if (phase.state.name === 'folded' && phase.state.again !== null && now.at >= phase.state.again) {
    seekOffer(draft, phase.offers);
  }
}

/**
 * "5 more minutes", "Skip" or the close button: what was sat is kept. An answer from the tray to a break that was offered
 * and left alone is recorded too, as an offer of no length: else the next due break would seem to be the same one.
 */
export function answerDue(draft: Draft, answer: 'postpone' | 'skip' | 'close'): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'due') return;
  closeOffer(draft, answer);
  if (phase.state.name !== 'offered' && phase.offers > 0)
    decide(draft, { type: 'record', line: { ...wallSpan(draft, now.at, now.at), kind: 'offer', answer } });
  const waitMs = answer === 'postpone' ? rules.postponeMs : rules.intervalMs;
  enter(draft, sittingUntil(now.at + waitMs), now.at);
}

/** What a due break becomes when its person goes: no prompt stands, and offers that were made stay made. */
export function interruptDue(draft: Draft, due: Due): Interrupted {
  closeOffer(draft, 'withdrawn');
  if (due.state.name === 'waitingForGap') return { ...due, state: { ...due.state, busySince: null } };
  if (due.state.name !== 'offered') return due;
  const again = due.offers < draft.rules.maxOffers ? draft.now.at : null;
  return { ...due, state: { name: 'folded', again } };
}
