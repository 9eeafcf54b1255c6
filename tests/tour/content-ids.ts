/** Ids of the content, read from its files: the test runner cannot import JSON as the app does. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const content = path.join(import.meta.dirname, '../../content');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(content, file), 'utf8'));
const movement = v.object({ id: v.string(), seatedForm: v.optional(v.unknown()) });

/** Every movement, and whether it has a seated form of its own. */
export const movements: readonly { readonly id: string; readonly seatedForm: boolean }[] = readdirSync(
  path.join(content, 'movements'),
).map((file) => {
  const { id, seatedForm } = v.parse(movement, read(`movements/${file}`));
  return { id, seatedForm: seatedForm !== undefined };
});

export const routineIds: readonly string[] = v
  .parse(v.array(v.object({ id: v.string() })), read('routines.json'))
  .map(({ id }) => id);
