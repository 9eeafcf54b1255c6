/** Whether another program is full screen, as the window manager of an X session says of the active window. */
import x11, { type Client } from 'x11';
import { localDisplay } from '../x11-display.ts';
import type { Source } from './quiet.ts';

/** A server that hangs is left after this long, so that no connection stays open. */
const patienceMs = 1_500;

/** Windows of these kinds cover a display all the time. */
const backdrops = ['_NET_WM_WINDOW_TYPE_DESKTOP', '_NET_WM_WINDOW_TYPE_DOCK'];

/**
 * Whether the active window is full screen and belongs to another process than `ownPid`. A connection is opened for
 * each question: that takes a few milliseconds and is asked at most every 30 seconds, so keeping one saves nothing.
 * Null: no X server of this computer, or a window manager that does not tell which window is active.
 */
export function fullScreenOnX(env: NodeJS.ProcessEnv, ownPid: number): Source {
  return () => {
    const local = localDisplay(env);
    if (local === null) return Promise.resolve(null);
    return new Promise((settle) => {
      const end = (answer: boolean | null): void => {
        clearTimeout(patience);
        opening.stream?.destroy();
        settle(answer);
      };
      const patience = setTimeout(() => end(null), patienceMs);
      const opening = x11.createClient(
        { display: local.display, shm: false, disableBigRequests: true },
        (failed, display) => {
          const root = failed ? undefined : (display.screen[local.screen] ?? display.screen[0])?.root;
          if (root === undefined) return end(null);
          activeIsFullScreen(properties(display.client), root, ownPid).then(end, () => end(null));
        },
      );
      opening.on('error', () => end(null));
    });
  };
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

/** A question to the X server as a promise. What a callback returns tells the package that an error was dealt with. */
function answer<T>(ask: (reply: (error: Error | null, value: T) => true) => void): Promise<T> {
  return new Promise((settle, fail) => {
    ask((error, value) => {
      if (error) fail(error);
      else settle(value);
      return true;
    });
  });
}
