/** What follows from time alone: everything that has become true since the last step. */
import { settleAway } from './away.ts';
import { decide, enter, type Draft } from './draft.ts';
import { closeOffer, settleDue } from './due.ts';
import { settleBreak } from './on-break.ts';
import { settleHours } from './off-hours.ts';
import { settlePause } from './pause.ts';
import { followHoldRules, seekOffer } from './quiet.ts';
import { isHeld, sittingUntil } from './session.ts';

/** Everything that has become true by the time that has passed. */
export function settle(draft: Draft): void {
  settlePause(draft);
  followRules(draft);
  followHoldRules(draft);
  settleAway(draft);
  settleBreak(draft);
  settleHours(draft);
  settleDue(draft);
  settleSitting(draft);
  const { now, phase, askIdleAt, rules } = draft;
  if (phase.name === 'break' || phase.name === 'offHours') return;
  if (now.at >= askIdleAt && !draft.decisions.some((decision) => decision.type === 'askIdle')) {
    decide(draft, { type: 'askIdle' });
    draft.askIdleAt = now.at + rules.returnPollMs;
  }
  if (isHeld(phase) && draft.askQuietAt !== null && now.at >= draft.askQuietAt) {
    decide(draft, { type: 'askQuiet' });
    draft.askQuietAt = now.at + rules.holdPollMs;
  }
}

/** Asks what holds and gets the prompt ready shortly before a break is due, then makes it due. */
function settleSitting(draft: Draft): void {
  const { phase, now, rules } = draft;
  if (phase.name !== 'sitting' || !rules.mayPrompt) return;
  if (now.at >= phase.dueAt) return seekOffer(draft, 0);
  const quietAsked = phase.quietAsked || now.at >= phase.dueAt - rules.askBeforeMs;
  const prepared = phase.prepared || now.at >= phase.dueAt - rules.prepareBeforeMs;
  if (quietAsked && !phase.quietAsked && rules.holds.length > 0) decide(draft, { type: 'askQuiet' });
  if (prepared && !phase.prepared && draft.holding.length === 0) decide(draft, { type: 'preparePrompt' });
  draft.phase = { ...phase, quietAsked, prepared };
}

/**
 * A changed interval moves the due time with it, but springs no break: nothing comes sooner than after a postponement.
 * Nor does permission to prompt; without it nothing is due.
 */
function followRules(draft: Draft): void {
  const { phase, now, rules } = draft;
  const byMs = rules.intervalMs - draft.intervalMs;
  const allowed = rules.mayPrompt && !draft.mayPrompt;
  draft.mayPrompt = rules.mayPrompt;
  draft.intervalMs = rules.intervalMs;
  if (phase.name === 'due' && !rules.mayPrompt) {
    closeOffer(draft, 'withdrawn');
    return enter(draft, sittingUntil(now.at + rules.intervalMs), now.at);
  }
  if (byMs === 0 && !allowed) return;
  const soonest = (leftMs: number): number => Math.min(allowed ? Infinity : leftMs, rules.postponeMs);
  const moved = (leftMs: number): number => Math.max(leftMs + byMs, soonest(leftMs));
  if (phase.name === 'sitting') {
    if (phase.prepared) decide(draft, { type: 'withdrawPrompt' });
    draft.phase = sittingUntil(now.at + moved(phase.dueAt - now.at));
  } else if (phase.name === 'paused') {
    draft.phase = { ...phase, dueLeftMs: moved(phase.dueLeftMs) };
  } else if (phase.name === 'away' && phase.before.name !== 'due') {
    draft.phase = { ...phase, before: { ...phase.before, dueLeftMs: moved(phase.before.dueLeftMs) } };
  }
}
