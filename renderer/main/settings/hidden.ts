/** Tells movements that were hidden one by one from those that a switch hides, and what would bring each back. */
import type { SettingsView } from '../../../electron/core/views.ts';

export type HiddenAlone = {
  readonly id: string;
  readonly name: string;
  readonly switches: readonly string[];
};
export type HiddenBySwitch = { readonly name: string; readonly switches: readonly string[] };

/** `switches`: the labels of those that are on and hide it. A movement hidden both ways is among `alone` only. */
export function hiddenMovements({ values, hidden, options }: SettingsView): {
  readonly alone: readonly HiddenAlone[];
  readonly switched: readonly HiddenBySwitch[];
} {
  const on = options.hideSwitches.filter(({ id }) => values.hideSwitches.includes(id));
  // A switch gives the names that it shows; two movements never have the same one.
  const switchesOf = (name: string): string[] =>
    on.filter(({ movements }) => movements.includes(name)).map(({ label }) => label);
  const names = new Set(on.flatMap(({ movements }) => movements));
  for (const { name } of hidden) names.delete(name);
  return {
    alone: hidden.map(({ id, name }) => ({ id, name, switches: switchesOf(name) })),
    switched: [...names].map((name) => ({ name, switches: switchesOf(name) })),
  };
}
