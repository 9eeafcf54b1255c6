/** What every statement of the content carries: where it comes from, and who has checked it. */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be a lower-case id'));
/** A code of the sources list, for example `S1`. */
export const sourceCode = v.pipe(v.string(), v.regex(/^S\d+$/, 'must be a source code such as S1'));

/**
 * `added` is true when the trust's page does not say it.
 * `reviewedBy` stays empty until a named clinician has signed; the app then says "Not yet clinically reviewed".
 */
export const provenance = {
  sources: v.pipe(v.array(sourceCode), v.minLength(1)),
  /** Rows of the page's fact list that this says, for example `A20`. */
  facts: v.array(v.pipe(v.string(), v.regex(/^A\d+$/, 'must be a row such as A20'))),
  added: v.boolean(),
  reviewedBy: v.string(),
  reviewDue: v.nullable(v.pipe(v.string(), v.isoDate())),
};
