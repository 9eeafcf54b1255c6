/** A break under way when the person changes what they can do: what is left of it, or another one in its place. */
import { itemAt, keepItems, swapMovement, type BreakPlan } from './break-plan.ts';
import { movementOf, planNext, routineOf, withOpener, type Planned } from './next-plan.ts';
import { isRuledOut, inRoutine } from './preferences.ts';
import { chooseInstead, chooseNext, type Choosing } from './rotation.ts';
import type { Break } from './session.ts';

/**
 * The plan that still fits, or null when the break may go on as it is. `positionMs`: how far it has come. A movement
 * that was ruled out since is left out; one under way, or the last one left, gets another in its place. Of a break that cannot be done
 * sitting down nothing is left to someone who now stays seated: the next one that fits takes its place.
 */
export function refit(phase: Break, positionMs: number, choosing: Choosing): Planned | null {
  const { library } = choosing;
  const routine = phase.routine === null ? undefined : routineOf(library, phase.routine.id);
  const preferences = inRoutine(routine, choosing.preferences);
  const ids = phase.plan.items.flatMap(({ kind, id }) => (kind === 'movement' ? [id] : []));
  if (routine === undefined) {
    // What was asked for by itself may be hidden: the person wanted just that.
    const wanted = { ...preferences, hidden: [] };
    return ids.some((id) => isRuledOut(movementOf(library, id), wanted)) ? other(choosing) : null;
  }
  if (preferences.staySeated && !routine.seated) return other(choosing);

  const gone = ids.filter((id) => isRuledOut(movementOf(library, id), preferences));
  const standsUp = preferences.staySeated && phase.opener === 'standing';
  if (gone.length === 0 && !standsUp) return null;
  const opener = standsUp ? 'seated' : phase.opener;
  const seated = standsUp ? withOpener(phase.plan, routine, library, opener) : phase.plan;
  const now = phase.plan.items[itemAt(phase.plan, positionMs)]?.id ?? '';
  const replaced = gone.includes(now) ? now : gone.length === ids.length ? gone[0] : undefined;
  const plan = replaced === undefined ? seated : withAnother(replaced, seated);
  const left = keepItems(plan, ({ id }) => !gone.includes(id));
  return { plan: left, opener, routine: phase.routine };

  /** The same plan, where something can take that movement's place. */
  function withAnother(id: string, before: BreakPlan): BreakPlan {
    const able = { ...choosing, preferences };
    const instead = chooseInstead(able, movementOf(library, id), [...ids, ...phase.passed]);
    const index = before.items.findIndex((item) => item.id === id);
    return instead === null ? before : swapMovement(before, index, instead);
  }
}

/** The break that would come next, in the place of one that cannot be done. */
const other = (choosing: Choosing): Planned => planNext(chooseNext(choosing), choosing, 'seated');
