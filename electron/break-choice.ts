/** Which break: what would come next, what may take its place, and how it is shown. The flow tells what follows. */
import { itemAt, swapMovement, type BreakPlan, type OpenerKind } from './core/break-plan.ts';
import { breakView, routineView, type Showing } from './core/break-view.ts';
import type { BreakOutcome } from './core/history.ts';
import { movementOf, planAsked, planNext, routineOf, withOpener, type Planned } from './core/next-plan.ts';
import { inRoutine, preferencesFrom } from './core/preferences.ts';
import { refit } from './core/refit.ts';
import {
  chooseAnother,
  chooseInstead,
  chooseNext,
  stillFits,
  type Choosing,
  type NextBreak,
} from './core/rotation.ts';
import { breakPositionMs, type Break, type Session } from './core/session.ts';
import type { Settings } from './core/settings.ts';
import { dayNumber, type Now } from './core/time.ts';
import type { BreakView, RoutineView } from './core/views.ts';
import type { Ports } from './ports.ts';

export type BreakChoice = {
  /** What comes next: the session's own choice while it still fits, else a new one. */
  next(): NextBreak;
  /** Another break than `current`. */
  another(current: NextBreak): NextBreak;
  plan(next: NextBreak): Planned;
  /** The routine or movement that the person asked for. Throws when there is none of that id. */
  planAsked(id: string): Planned;
  /** The break's plan with another movement instead of the one under way; null when none can be. */
  instead(phase: Break, now: Now): { readonly plan: BreakPlan; readonly passed: string } | null;
  /** The break's plan as it fits the person now; null: it may go on as it is. */
  refit(phase: Break, now: Now): Planned | null;
  /** The break's plan with the other opener; null when only one of them will do. */
  otherOpener(phase: Break): { readonly plan: BreakPlan; readonly opener: OpenerKind } | null;
  view(next: NextBreak): RoutineView;
  breakView(phase: Break, now: Now): BreakView;
  /** What stands at the end of a break; `movements`: the ids of those that were reached. */
  doneView(outcome: BreakOutcome, movements: readonly string[]): BreakView;
};

export type ChoiceNeeds = {
  readonly ports: Pick<Ports, 'clock' | 'content' | 'random'>;
  /** The settings in force. */
  readonly settings: () => Settings;
  readonly session: () => Session;
};

/** The choices over the content, the settings in force and the session as they are at each call. */
export function breakChoice({ ports, settings, session }: ChoiceNeeds): BreakChoice {
  const { clock, content, random } = ports;

  function choosing(): Choosing {
    const { breakLength } = settings();
    const { memory } = session();
    return {
      library: content.library(),
      memory,
      preferences: preferencesFrom(settings(), content.library()),
      day: dayNumber(clock.now().local),
      stretch: breakLength === 'stretch' || (breakLength === 'alternating' && memory.lastFull),
      random,
    };
  }

  const showing = (): Showing => ({
    library: content.library(),
    pictureOf: content.picture,
    preferences: choosing().preferences,
  });

  /** What a choice inside this break is made from; `routine` undefined: it is a movement by itself. */
  function choosingIn({ routine: shown }: Break) {
    const now = choosing();
    const routine = shown === null ? undefined : routineOf(now.library, shown.id);
    return { routine, now: { ...now, preferences: inRoutine(routine, now.preferences) } };
  }

  function instead(phase: Break, index: number) {
    const { plan, passed } = phase;
    const item = plan.items[index];
    if (item?.kind !== 'movement') return null;
    const { now } = choosingIn(phase);
    const inPlan = plan.items.map(({ id }) => id);
    const before = movementOf(now.library, item.id);
    const movement = chooseInstead(now, before, [...inPlan, ...passed]) ?? chooseInstead(now, before, inPlan);
    return movement === null ? null : { plan: swapMovement(plan, index, movement), passed: item.id };
  }

  return {
    next() {
      const kept = session().next;
      return kept !== null && stillFits(kept, choosing()) ? kept : chooseNext(choosing());
    },
    another: (current) => chooseAnother(choosing(), current),
    plan: (next) => planNext(next, choosing(), settings().opener),
    planAsked: (id) => planAsked(id, choosing(), settings().opener),
    instead: (phase, now) => instead(phase, itemAt(phase.plan, breakPositionMs(phase, now.at))),
    refit: (phase, now) => refit(phase, breakPositionMs(phase, now.at), choosing()),
    otherOpener(phase) {
      const { routine, now } = choosingIn(phase);
      if (routine === undefined || now.preferences.staySeated) return null;
      const opener = phase.opener === 'standing' ? 'seated' : 'standing';
      return { plan: withOpener(phase.plan, routine, now.library, opener), opener };
    },
    view(next) {
      const { plan } = planNext(next, choosing(), settings().opener);
      return routineView(routineOf(content.library(), next.routineId), plan, showing());
    },
    breakView(phase, now) {
      const { rules } = content.help();
      const lead = content.moments().firstRoutine;
      const askFirst = settings().askFirstReadAt === null ? { lead, rules } : null;
      const stopAlways = rules.stopIf.items.map((rule) => rule.text);
      const canSwap = (index: number): boolean => instead(phase, index) !== null;
      return breakView(phase, showing(), { stopAlways, settings: settings(), canSwap, askFirst }, now);
    },
    doneView(outcome, movements) {
      const { mayPrompt, phase } = session();
      const none = phase.name === 'paused' || phase.name === 'offHours' ? phase.name : null;
      return {
        state: 'done',
        outcome,
        nextBreakMin: mayPrompt ? (none ?? settings().intervalMin) : 'unread',
        largeControls: settings().largeControls,
        movements: movements.map((id) => ({ id, name: movementOf(content.library(), id).name })),
      };
    },
  };
}
