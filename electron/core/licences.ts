/** The licences of what is bundled, as the build writes them down. */
import * as v from 'valibot';

const words = v.pipe(v.string(), v.minLength(1));
const licencesSchema = v.array(
  v.strictObject({
    name: words,
    version: words,
    /** The short name of the licence, as its package gives it, such as MIT. */
    licence: words,
    /** The whole text, with whose copyright it is. */
    text: words,
  }),
);
export type Licences = v.InferOutput<typeof licencesSchema>;

/** Licences from what a file holds. Throws when it is anything else. */
export const parseLicences = (stored: unknown): Licences => v.parse(licencesSchema, stored);
