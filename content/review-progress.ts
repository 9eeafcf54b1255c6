/** How far the review of the loaded content has come, kind by kind. An edited item counts as not reviewed. */
import type { Content } from './content.ts';
import { itemKinds, type ItemKind } from './review.ts';
import { walk } from './walk.ts';

export type ReviewProgress = {
  readonly counts: readonly { readonly kind: ItemKind; readonly total: number; readonly reviewed: number }[];
  readonly reviewers: readonly string[];
  readonly nextDue: string | null;
};

/** The part of the content that holds the items of one kind. */
function partOf(content: Content, kind: ItemKind): unknown {
  const { library } = content;
  const parts: Readonly<Record<ItemKind, unknown>> = {
    careCard: content.help,
    safetyRule: content.safetyRules,
    emergencyNumbers: content.emergencyNumbers,
    moment: content.moments,
    movement: library.movements,
    opener: library.openers,
    routine: library.routines,
    hideSwitch: library.hideSwitches,
    advice: content.advice,
    about: content.about,
  };
  return parts[kind];
}

export function reviewProgress(content: Content): ReviewProgress {
  const reviewers = new Set<string>();
  const due: string[] = [];
  const counts = itemKinds.map((kind) => {
    let total = 0;
    let reviewed = 0;
    walk(partOf(content, kind), {
      object: ({ reviewedBy, reviewDue }) => {
        if (typeof reviewedBy !== 'string') return;
        total += 1;
        if (reviewedBy === '') return;
        reviewed += 1;
        reviewers.add(reviewedBy);
        if (typeof reviewDue === 'string') due.push(reviewDue);
      },
    });
    return { kind, total, reviewed };
  });
  return { counts, reviewers: [...reviewers].sort(), nextDue: due.sort()[0] ?? null };
}
