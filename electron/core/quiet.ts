/** The right moment for a due break: not while something holds it, somebody there, and a gap in their typing. */
import { decide, enter, type Draft } from './draft.ts';
import type { HoldReason, Rules } from './rules.ts';
import type { Due, HeldSince, Session } from './session.ts';
import type { AppTime } from './time.ts';

/**
 * A break is due, or is to be offered again. It waits for two answers, asked at once: that nothing holds (where a
 * source may), and that somebody is there.
 */
export function seekOffer(draft: Draft, offers: number): void {
  const { now, rules } = draft;
  const state = { name: 'waitingForGap', since: now.at, busySince: null } as const;
  enter(draft, { name: 'due', offers, heldSince: {}, state }, now.at);
  decide(draft, { type: rules.holds.length > 0 ? 'askQuiet' : 'askIdle' });
  draft.askIdleAt = now.at + rules.returnPollMs;
}

/** The hold sources were read: what they say holds a break that waits, and lets go of one that was held. */
export function readQuiet(draft: Draft, reasons: readonly HoldReason[]): void {
  draft.quietReadAt = draft.now.at;
  draft.holding = reasons.filter((reason) => draft.rules.holds.includes(reason));
  draft.askQuietAt = draft.now.at + draft.rules.holdPollMs;
  followHolds(draft);
}

/** Reasons that were switched off hold no longer. */
export function followHoldRules(draft: Draft): void {
  const holding = draft.holding.filter((reason) => draft.rules.holds.includes(reason));
  if (holding.length === draft.holding.length) return;
  draft.holding = holding;
  followHolds(draft);
}

function followHolds(draft: Draft): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'due' || (phase.state.name !== 'held' && phase.state.name !== 'waitingForGap')) return;
  if (draft.holding.length > 0) return hold(draft, phase);
  const waiting =
    phase.state.name === 'waitingForGap'
      ? phase.state
      : ({ name: 'waitingForGap', since: now.at, busySince: null } as const);
  enter(draft, { ...phase, state: waiting }, now.at);
  decide(draft, { type: 'askIdle' });
  draft.askIdleAt = now.at + rules.returnPollMs;
}

/** Holds the break; or, once every reason has had its time, lets go of it quietly: due, and not offered. */
function hold(draft: Draft, due: Due): void {
  const { holding, now } = draft;
  if (due.state.name === 'waitingForGap') decide(draft, { type: 'withdrawPrompt' }); // it may have been got ready
  const heldSince = { ...Object.fromEntries(holding.map((reason) => [reason, now.at])), ...due.heldSince };
  const stillHeld = holding.some((reason) => mayHold(reason, heldSince, now.at, draft));
  const state = stillHeld
    ? ({ name: 'held', reasons: holding } as const)
    : ({ name: 'folded', again: null } as const);
  enter(draft, { ...due, heldSince, state }, now.at);
}

/** Whether `reason` has not yet held for as long as it may. A film or a talk may fill the screen for as long as it is on. */
function mayHold(
  reason: HoldReason,
  heldSince: HeldSince,
  at: AppTime,
  { rules, keptAwake }: Pick<Session, 'keptAwake'> & { readonly rules: Rules },
): boolean {
  if (reason === 'fullScreen' && keptAwake) return true;
  return at - (heldSince[reason] ?? at) < rules.holdCapsMs[reason];
}

/**
 * Idle time was read, somebody may be there: `lastInputAt` as it was told, null where it cannot be. A break that waited
 * for them is offered in the next gap of their typing, once.
 */
export function offerIfThere(draft: Draft, lastInputAt: AppTime | null): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'due' || phase.state.name !== 'waitingForGap') return;
  if (draft.holding.length > 0) return hold(draft, phase);
  const there = now.at - draft.seenAt < rules.emptyChairMs && !draft.locked;
  const busySince = there ? (phase.state.busySince ?? now.at) : null;
  enter(draft, { ...phase, state: { ...phase.state, busySince } }, now.at);
  if (busySince === null) return;
  const isGap = lastInputAt === null || now.at - lastInputAt >= rules.typingGapMs;
  if (!isGap && now.at - busySince < rules.gapMaxMs) return;
  // A call may have begun while the break waited: what holds is asked again, and somebody's presence after it.
  const quietKnown = draft.quietReadAt !== null && now.at - draft.quietReadAt <= rules.quietFreshMs;
  if (rules.holds.length > 0 && !quietKnown) return decide(draft, { type: 'askQuiet' });
  offer(draft, phase);
}

function offer(draft: Draft, due: Due): void {
  const { now, rules } = draft;
  const offers = due.offers + 1;
  const state = { name: 'offered', since: now.at, foldAt: now.at + rules.foldAfterMs } as const;
  enter(draft, { ...due, offers, heldSince: {}, state }, now.at);
  decide(draft, { type: 'offer', nth: offers });
}
