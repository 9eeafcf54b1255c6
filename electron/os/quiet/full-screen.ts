/** Whether another program is full screen, as the window manager of an X session says of the active window. */
import type { Client } from 'x11';
import { answer, askX } from '../x11-display.ts';
import type { Source } from './quiet.ts';

/** Windows of these kinds cover a display all the time. */
const backdrops = ['_NET_WM_WINDOW_TYPE_DESKTOP', '_NET_WM_WINDOW_TYPE_DOCK'];

/**
 * Whether the active window is full screen and belongs to another process than `ownPid`. Null: no X server of this
 * computer, or a window manager that does not tell which window is active.
 */
export function fullScreenOnX(env: NodeJS.ProcessEnv, ownPid: number): Source {
  return () =>
    askX(env, async ({ client, screen }, number) => {
      const root = (screen[number] ?? screen[0])?.root;
      return root === undefined ? null : activeIsFullScreen(properties(client), root, ownPid);
    });
}

type Read = {
  /** The numbers in a property of a window; empty where it has none. Null: the window is gone. */
  readonly numbers: (window: number, property: string) => Promise<readonly number[] | null>;
  readonly atom: (name: string) => Promise<number>;
};

async function activeIsFullScreen(
  { numbers, atom }: Read,
  root: number,
  ownPid: number,
): Promise<boolean | null> {
  const [active, supported, tells] = await Promise.all([
    numbers(root, '_NET_ACTIVE_WINDOW'),
    numbers(root, '_NET_SUPPORTED'),
    atom('_NET_WM_STATE_FULLSCREEN'),
  ]);
  if (supported?.includes(tells) !== true) return null; // no window manager that knows of full screen
  const window = active?.[0] ?? 0;
  if (window === 0) return false; // the desktop itself has the keyboard
  const [state, types, pid, ...never] = await Promise.all([
    numbers(window, '_NET_WM_STATE'),
    numbers(window, '_NET_WM_WINDOW_TYPE'),
    numbers(window, '_NET_WM_PID'),
    ...backdrops.map(atom),
  ]);
  if (state?.includes(tells) !== true) return false; // also when it has gone since
  return pid?.[0] !== ownPid && types?.some((type) => never.includes(type)) !== true;
}

function properties(client: Client): Read {
  const atoms = new Map<string, Promise<number>>();
  const atom = (name: string): Promise<number> => {
    const known = atoms.get(name) ?? answer<number>((reply) => client.InternAtom(false, name, reply));
    atoms.set(name, known);
    return known;
  };
  return {
    atom,
    async numbers(window, property) {
      const name = await atom(property);
      const found = await answer<{ format: number; data: Buffer }>((reply) =>
        client.GetProperty(0, window, name, 0, 0, 1_024, reply),
      ).catch(() => null);
      if (found === null) return null;
      if (found.format !== 32) return [];
      return Array.from({ length: found.data.length >> 2 }, (_, at) => found.data.readUInt32LE(at * 4));
    },
  };
}
