/** Names that come from the content, by id: the test runner cannot import JSON as the app does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { root } from '../desktop/app.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, 'content', file), 'utf8'));

const named = v.object({ id: v.string(), name: v.string() });
const switches = v.array(v.object({ id: v.string(), label: v.string() }));

export const movementName = (id: string): string => v.parse(named, read(`movements/${id}.json`)).name;

export const routineName = (id: string): string => nameIn(v.parse(v.array(named), read('routines.json')), id);

/** The name of a switch that hides movements. */
export const hideSwitchName = (id: string): string =>
  nameIn(
    v.parse(switches, read('hide-switches.json')).map(({ id: own, label }) => ({ id: own, name: label })),
    id,
  );

function nameIn(list: readonly { id: string; name: string }[], id: string): string {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the content has no ${id}`);
  return found.name;
}
