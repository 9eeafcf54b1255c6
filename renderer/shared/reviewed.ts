/** Tells what of the content a named clinician has signed, and says it. */
import type { Statement } from '../../content/page-schema.ts';
import { text, type Say } from '../../content/strings/text.ts';

/** True while anything in a part of the content has no named reviewer. */
export function anyUnreviewed(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([key, value]) =>
    key === 'reviewedBy' ? value === '' : anyUnreviewed(value),
  );
}

/** What stands at statements that the trust's page does not have. */
export function addedLabel(items: readonly Pick<Statement, 'reviewedBy'>[], say: Say = text): string {
  if (items.length === 0 || anyUnreviewed(items)) return say('content.notFromTrust');
  const names = [...new Set(items.map((item) => item.reviewedBy))].join(', ');
  return say('shared.added.reviewed', { names });
}
