/** Paused by the person: sitting is counted, the due clock stands still, every pause expires. */
import { closeOffer } from './due.ts';
import { decide, enter, type Draft } from './draft.ts';
import { sittingUntil } from './session.ts';

/** Pauses: a break that was due or nearly so is not sprung on the person when the pause ends. */
export function pause(draft: Draft, ms: number): void {
  const { now, rules, phase } = draft;
  const until = now.at + ms;
  switch (phase.name) {
    case 'sitting':
      if (phase.prepared) decide(draft, { type: 'withdrawPrompt' });
      return enter(
        draft,
        { name: 'paused', until, dueLeftMs: Math.max(rules.postponeMs, phase.dueAt - now.at) },
        now.at,
      );
    case 'due':
      closeOffer(draft, 'withdrawn');
      return enter(draft, { name: 'paused', until, dueLeftMs: rules.postponeMs }, now.at);
    case 'paused':
      draft.phase = { ...phase, until };
      return;
    case 'break':
      draft.phase = { ...phase, after: { name: 'paused', until, dueLeftMs: rules.intervalMs } };
      return;
    case 'away': // byPerson has brought them back
      return;
  }
}

/** Ends a pause, or the one that would follow the break. */
export function resume(draft: Draft): void {
  const { phase, now } = draft;
  if (phase.name === 'paused') {
    enter(draft, sittingUntil(now.at + phase.dueLeftMs), now.at);
  } else if (phase.name === 'break') {
    draft.phase = { ...phase, after: null };
  }
}
