/** Stands in for a screen reader: reads windows over the accessibility bus, and hears focus and live regions. */
import { startAccessibilityBus } from './accessibility-bus.ts';
import { childrenOf, readAll, readOne, root, sameSpace, type Accessible, type Place } from './accessible.ts';
import type { Signal } from './bus-connection.ts';
import type { Desktop } from './desktop.ts';
import { inReadingOrder, spoken } from './spoken.ts';
import { until } from './until.ts';

export type ScreenReader = {
  /** What is in the window of this title, a line for each thing, once it holds these words and has come to rest. */
  read(title: string, ...words: string[]): Promise<string[]>;
  /** What was said without being asked for, in order: where the focus went, and what live regions told. */
  heard: string[];
  /** Waits until something like this has been said. */
  hears(words: RegExp): Promise<void>;
  stop: () => Promise<void>;
};

const registry = {
  service: 'org.a11y.atspi.Registry',
  path: '/org/a11y/atspi/registry',
  interface: 'org.a11y.atspi.Registry',
};

/** Programs tell only what somebody has asked to hear. */
const wanted = [
  'object:children-changed:add',
  'object:text-changed:insert',
  'object:state-changed',
  'object:announcement',
];

export async function startScreenReader(desktop: Desktop): Promise<ScreenReader> {
  const { connection: bus, stop } = await startAccessibilityBus(desktop);
  const heard: string[] = [];
  let saying: Promise<void> = Promise.resolve();
  let lastLive = '';

  /** Children of a live region that come with its text are told with it; the same words again are not. */
  function live(thing: Accessible, words: string, withChild: boolean): void {
    const manner = thing.attributes['container-live'] ?? 'off';
    if (manner === 'off' || words === '' || (withChild && words === lastLive)) return;
    lastLive = words;
    heard.push(`${manner}: ${words}`);
  }

  async function hear({ member, sender, path, body }: Signal): Promise<void> {
    const [kind, flag, , value] = body;
    const here: Place = [sender, path];
    if (member === 'StateChanged' && kind === 'focused' && flag === 1) {
      const thing = await readOne(bus, here);
      if (thing.role !== 'document web') heard.push(`focus: ${spoken(thing)}`);
    } else if (member === 'StateChanged' && ['expanded', 'checked', 'pressed'].includes(String(kind))) {
      const thing = await readOne(bus, here);
      if (thing.states.has('focused')) heard.push(`now: ${spoken(thing)}`);
    } else if (member === 'TextChanged' && kind === 'insert') {
      live(await readOne(bus, here), sameSpace(String(value).replaceAll('\uFFFC', ' ')), false);
    } else if (member === 'ChildrenChanged' && kind === 'add' && Array.isArray(value)) {
      const child = await readAll(bus, [String(value[0]), String(value[1])]);
      live(child, [child.name, ...inReadingOrder(child)].join(' ').trim(), true);
    } else if (member === 'Announcement') heard.push(`announced: ${sameSpace(String(value))}`);
  }

  await bus.listen("interface='org.a11y.atspi.Event.Object'", (signal) => {
    saying = saying.then(() => hear(signal)).catch(() => undefined); // what has gone meanwhile is not said
  });
  for (const event of wanted) await bus.call(registry, 'RegisterEvent', 'sass', [event, [], '']);

  async function windowOf(title: string): Promise<Accessible | undefined> {
    for (const program of await childrenOf(bus, root)) {
      const windows = await childrenOf(bus, program);
      for (const place of windows) {
        const one = await readOne(bus, place);
        if (one.name === title) return readAll(bus, place);
      }
    }
    return undefined;
  }

  return {
    heard,
    async hears(words) {
      const said = (): boolean => {
        if (heard.some((each) => words.test(each))) return true;
        throw new Error(heard.join('; '));
      };
      await until(said, `a screen reader to say ${String(words)}`);
    },
    read(title, ...words) {
      let before = '';
      return until(
        async () => {
          const window = await windowOf(title);
          const now = window ? [spoken(window), ...inReadingOrder(window, '  ')] : [];
          const whole = now.join('\n');
          const rests = whole === before;
          before = whole;
          if (!rests || now.length === 0 || !words.every((each) => whole.includes(each)))
            throw new Error(whole);
          return now;
        },
        `the window ${title} with ${words.join(', ')} on the accessibility bus`,
      );
    },
    stop,
  };
}
