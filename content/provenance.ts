/** What every statement of the content carries: where it comes from, and who has checked it. */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be a lower-case id'));
/** A code of the sources list, for example `S1`. */
export const sourceCode = v.pipe(v.string(), v.regex(/^S\d+$/, 'must be a source code such as S1'));

/** The review of an item. An item whose words changed after it counts as unreviewed (`review.ts`). */
export const review = {
  /** Empty until a named clinician has signed; the app then says "Not yet clinically reviewed". */
  reviewedBy: v.string(),
  /** When it is to be looked at again; a day in the past makes it overdue, which never hides it. */
  reviewDue: v.nullable(v.pipe(v.string(), v.isoDate())),
  /** The item's `contentHash` when it was reviewed; empty while nobody has. */
  reviewedText: v.string(),
};

export const provenance = {
  sources: v.pipe(v.array(sourceCode), v.minLength(1)),
  /** A record for the reviewer, not shown: where in the source, a part of the trust's page named by what it holds. */
  section: text,
  /** Rows of the page's fact list that this says, for example `A20`. */
  facts: v.array(v.pipe(v.string(), v.regex(/^A\d+$/, 'must be a row such as A20'))),
  /** The trust's page does not say it. */
  added: v.boolean(),
  ...review,
};
