/** Other programs that fill the screen. */
import type { Desktop } from './desktop.ts';
import { output } from './processes.ts';
import { until } from './until.ts';
import type { OtherWindow } from './x11.ts';

/** Makes a window fill the screen, or no more, and waits until the window manager has done it. */
export async function setFullScreen(
  { env }: Desktop,
  { id, title }: OtherWindow,
  on: boolean,
): Promise<void> {
  const window = `0x${id.toString(16)}`;
  output('wmctrl', ['-i', '-r', window, '-b', `${on ? 'add' : 'remove'},fullscreen`], env);
  const isFull = (): boolean =>
    output('xprop', ['-id', window, '_NET_WM_STATE'], env).includes('_NET_WM_STATE_FULLSCREEN');
  await until(() => isFull() === on, `${title} to ${on ? 'fill the screen' : 'be a window again'}`);
}
