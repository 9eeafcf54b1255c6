/** What a program tells assistive technology about one thing on the screen, and about all that is in it (AT-SPI). */
import * as v from 'valibot';
import type { BusConnection } from './bus-connection.ts';

/** Where it is: a program's name on the bus, and a path there. */
export type Place = readonly [program: string, path: string];

export type Accessible = {
  role: string;
  name: string;
  description: string;
  states: ReadonlySet<State>;
  /** Such as `level`, `setsize`, `xml-roles`, `display`, `container-live`. */
  attributes: Readonly<Record<string, string>>;
  /** A press does something, though no key reaches it. */
  clickable: boolean;
  children: readonly Accessible[];
};

/** The states that are spoken or decide what is, by their numbers in AT-SPI. */
const numbers = {
  ...{ busy: 3, checked: 4, enabled: 8, expandable: 9, expanded: 10, focusable: 11, focused: 12 },
  ...{ modal: 16, pressed: 20, selectable: 22, selected: 23, required: 33, invalid: 36, checkable: 41 },
  ...{ hasPopup: 42, readOnly: 43 },
} as const;
export type State = keyof typeof numbers;

export const root: Place = ['org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root'];
const iface = 'org.a11y.atspi.Accessible';

const placesSchema = v.array(v.tuple([v.string(), v.string()]));
const shownSchema = v.object({ Name: v.string(), Description: v.string() });
const stateSchema = v.tuple([v.number(), v.number()]);
const attributesSchema = v.record(v.string(), v.string());
const actionsSchema = v.array(v.tuple([v.string(), v.string(), v.string()]));

export const sameSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export async function childrenOf(bus: BusConnection, [service, path]: Place): Promise<Place[]> {
  const [children] = await bus.call({ service, path, interface: iface }, 'GetChildren');
  return v.parse(placesSchema, children);
}

/** Reads a thing without what is in it. */
export async function readOne(bus: BusConnection, [service, path]: Place): Promise<Accessible> {
  const at = { service, path, interface: iface };
  const ask = async (member: string): Promise<unknown> => (await bus.call(at, member))[0];
  const properties = { ...at, interface: 'org.freedesktop.DBus.Properties' };
  const actions = { ...at, interface: 'org.a11y.atspi.Action' };
  const [shown, role, state, attributes, does] = await Promise.all([
    bus.call(properties, 'GetAll', 's', [iface]).then(([all]) => v.parse(shownSchema, all)),
    ask('GetRoleName').then(String),
    ask('GetState').then((told) => v.parse(stateSchema, told)),
    ask('GetAttributes').then((told) => v.parse(attributesSchema, told)),
    bus.call(actions, 'GetActions').then(
      ([told]) => v.parse(actionsSchema, told).map(([name]) => name),
      (): string[] => [],
    ),
  ]);
  const bits = BigInt(state[0]) | (BigInt(state[1]) << 32n);
  const is = ([, number]: [string, number]): boolean => ((bits >> BigInt(number)) & 1n) === 1n;
  // `entries` forgets that the names are of our own list.
  const states = new Set(
    Object.entries(numbers)
      .filter(is)
      .map(([name]) => name as State),
  );
  return {
    role,
    name: sameSpace(shown.Name),
    description: sameSpace(shown.Description),
    states,
    attributes,
    clickable: does.includes('click') && !states.has('focusable'),
    children: [],
  };
}

/** Reads a thing and all that is in it. Rejects when part of it goes meanwhile. */
export async function readAll(bus: BusConnection, place: Place): Promise<Accessible> {
  const [one, places] = await Promise.all([readOne(bus, place), childrenOf(bus, place)]);
  return { ...one, children: await Promise.all(places.map((child) => readAll(bus, child))) };
}
