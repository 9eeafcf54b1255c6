/** Dims the other displays during a break: windows that hold nothing, take no focus and go with the break. */
import { app, BaseWindow, BrowserWindow, type BaseWindowConstructorOptions } from 'electron';
import { text } from '../../content/strings/text.ts';
import type { Display, Displays, Rectangle, Stop } from '../ports.ts';
import { displayOf } from './place.ts';

export type Covers = {
  /** Covers every display but that of this window, and goes on doing so as displays come and go or it is moved. */
  putAround(window: BrowserWindow): void;
  takeAway(): void;
};

/** How dark, where what lies behind can show through; elsewhere it is hidden altogether. */
const DIM = 0.8;

/** Linux knows no opacity of a whole window: there the colour itself is see-through, if anything can be. */
function darkness(seeThrough: boolean): BaseWindowConstructorOptions {
  if (process.platform !== 'linux') return { backgroundColor: '#000000', opacity: DIM };
  if (!seeThrough) return { backgroundColor: '#000000' };
  return { transparent: true, backgroundColor: `#${Math.round(DIM * 255).toString(16)}000000` };
}

/** Without a page, so without anything to load, to run or to crash. */
function cover({ x, y, width, height }: Rectangle, seeThrough: boolean): BaseWindow {
  const more = process.platform === 'linux' ? 1 : 0; // of exactly the display's size it would come out a pixel short
  const window = new BaseWindow({
    ...darkness(seeThrough),
    ...{ x, y, width: width + more, height: height + more },
    title: text('app.name'),
    show: false,
    frame: false,
    hasShadow: false,
    roundedCorners: false,
    focusable: false,
    skipTaskbar: true,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    enableLargerThanScreen: true,
    alwaysOnTop: true,
  });
  window.setBounds({ x, y, width: width + more, height: height + more }); // made, it may have been fitted to a work area
  window.showInactive();
  return window;
}

const keyOf = ({ bounds: { x, y, width, height } }: Display): string => `${x} ${y} ${width} ${height}`;

export function dimCovers(displays: Displays): Covers {
  const covers = new Map<string, BaseWindow>();
  let middle: { readonly window: BrowserWindow; bounds: Rectangle } | null = null;
  let stopFollowing: Stop = () => undefined;

  /** Another window of ours that has the focus is not to lie under a cover: it may be the help page. */
  function wanted(): readonly Display[] {
    if (middle === null) return [];
    const focused = BrowserWindow.getFocusedWindow();
    if (focused !== null && focused !== middle.window) return [];
    if (!middle.window.isDestroyed()) middle.bounds = middle.window.getBounds();
    const all = displays.all();
    const own = displayOf(middle.bounds, all);
    return own === null ? [] : all.filter((display) => display !== own);
  }

  function follow(): void {
    const now = new Map(wanted().map((display) => [keyOf(display), display]));
    for (const [key, window] of covers) {
      if (now.has(key) && !window.isDestroyed()) continue;
      covers.delete(key);
      if (!window.isDestroyed()) window.destroy();
    }
    for (const [key, { bounds }] of now) {
      if (!covers.has(key)) covers.set(key, cover(bounds, displays.seeThrough()));
    }
  }

  function takeAway(): void {
    stopFollowing();
    stopFollowing = () => undefined;
    middle = null;
    follow();
  }

  function putAround(window: BrowserWindow): void {
    if (middle?.window !== window) setMiddle(window);
    follow();
  }

  /** The covers that stood around a window that crashed stay. */
  function setMiddle(window: BrowserWindow): void {
    stopFollowing();
    middle = { window, bounds: window.getBounds() };
    const stopDisplays = displays.listen(follow);
    app.on('browser-window-focus', follow);
    window.on('move', follow);
    stopFollowing = () => {
      stopDisplays();
      app.off('browser-window-focus', follow);
      if (!window.isDestroyed()) window.off('move', follow);
    };
  }

  return { putAround, takeAway };
}
