/** What a person sees and does on the private screen: windows, focus, keys and clicks, from outside of the app. */
import { output, end, type Environment, type Processes } from './processes.ts';
import { until } from './until.ts';

export type XWindow = { id: number; title: string; x: number; y: number; width: number; height: number };

export type OtherWindow = { id: number; title: string; close(): Promise<void> };

export type X11 = {
  /** The managed windows, oldest first. */
  windows(): XWindow[];
  /** Where the inside of a window is; `windows` counts its frame twice. Null: it has gone. */
  inside(window: { id: number }): { x: number; y: number; width: number; height: number } | null;
  /** Waits for a window with this title. */
  window(title: string | RegExp): Promise<XWindow>;
  /** The title of the window that the window manager calls active, or undefined. */
  activeTitle(): string | undefined;
  /** Every window that becomes active from now on, so that a short theft of focus is seen as well. */
  watchFocus(): FocusWatch;
  /** Opens another program's window and gives it the focus. */
  openOther(title: string): Promise<OtherWindow>;
  activate(window: { id: number }): Promise<void>;
  /** Clicks the close button of a window, as the window manager does it. */
  close(title: string): void;
  /** Presses keys by their X names (`Escape`, `ctrl+q`) in the window that has the focus. */
  press(...keys: string[]): void;
  type(text: string): void;
  moveMouse(x: number, y: number): void;
  click(x: number, y: number): void;
};

export type FocusWatch = { seen(): string[]; stop(): Promise<void> };

export function createX11(processes: Processes, env: Environment): X11 {
  const xdotool = (...args: (string | number)[]): string => output('xdotool', args.map(String), env);

  /** A window may go while the list is read: then it is read again. */
  function list(tries = 5): string {
    try {
      return output('wmctrl', ['-lG'], env);
    } catch (error) {
      if (tries > 1 && String(error).includes('BadWindow')) return list(tries - 1);
      throw error;
    }
  }

  function windows(): XWindow[] {
    const lines = list().split('\n');
    return lines.flatMap((line) => {
      const [, id = '', x, y, width, height, title = ''] =
        /^(\S+) +\S+ +(-?\d+) +(-?\d+) +(\d+) +(\d+) +\S+ (.*)$/.exec(line) ?? [];
      const place = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
      return id ? [{ id: Number(id), title, ...place }] : [];
    });
  }
  /** 0 while no window is active. */
  function activeId(): number {
    const property = output('xprop', ['-root', '_NET_ACTIVE_WINDOW'], env);
    return Number(/# (0x[0-9a-f]+)/.exec(property)?.[1] ?? 0);
  }
  function titleOf(id: number): string | undefined {
    return windows().find((window) => window.id === id)?.title;
  }
  function inside({ id }: { id: number }) {
    try {
      const told = output('xwininfo', ['-id', String(id)], env);
      const value = (name: string): number => Number(new RegExp(`${name}: +(-?\\d+)`).exec(told)?.[1]);
      const place = { x: value('Absolute upper-left X'), y: value('Absolute upper-left Y') };
      return { ...place, width: value('Width'), height: value('Height') };
    } catch {
      return null;
    }
  }
  const fits = (title: string | RegExp) => (window: XWindow) =>
    typeof title === 'string' ? window.title === title : title.test(window.title);
  async function activate({ id }: { id: number }): Promise<void> {
    xdotool('windowactivate', id);
    await until(() => activeId() === id, `the focus of window ${id}`);
  }

  return {
    windows,
    inside,
    window: (title) => until(() => windows().find(fits(title)), `a window titled ${String(title)}`),
    activeTitle: () => titleOf(activeId()),
    watchFocus: () => watchFocus(processes, env, titleOf),
    async openOther(title) {
      const child = processes.start('xmessage', ['-title', title, '-geometry', '300x200+40+40', title], env);
      const { id } = await until(() => windows().find(fits(title)), `the other program's window ${title}`);
      await activate({ id });
      return { id, title, close: () => end(child) };
    },
    activate,
    close: (title) => void output('wmctrl', ['-F', '-c', title], env),
    press: (...keys) => void xdotool('key', ...keys),
    type: (text) => void xdotool('type', text),
    moveMouse: (x, y) => void xdotool('mousemove', x, y),
    click: (x, y) => void xdotool('mousemove', x, y, 'click', 1),
  };
}

function watchFocus(
  processes: Processes,
  env: Environment,
  titleOf: (id: number) => string | undefined,
): FocusWatch {
  const child = processes.start('xprop', ['-root', '-spy', '_NET_ACTIVE_WINDOW'], env, 'pipe');
  const seen: string[] = [];
  child.stdout?.on('data', (data: Buffer) => {
    for (const [, id] of data.toString().matchAll(/# (0x[0-9a-f]+)/g)) {
      seen.push(titleOf(Number(id)) ?? `window ${id}`);
    }
  });
  return { seen: () => [...seen], stop: () => end(child) };
}
