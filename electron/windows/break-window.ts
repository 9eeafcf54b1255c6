/** The break window: opened because the person said yes, it always ends by itself or by one key. */
import { screen, type BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import type { Settings } from '../core/settings.ts';
import type { BreakView } from '../core/views.ts';
import type { WindowHandlers } from '../ipc/contract.ts';
import type { BreakWindow, Displays, Dock, Rectangle, WindowEvent } from '../ports.ts';
import { dimCovers } from './covers.ts';
import { endCard } from './end-card.ts';
import { fillDisplay } from './fill-display.ts';
import { makePageWindow, type PageWindow } from './page-window.ts';
import { backInReach, centred, framedInTrayCorner, leastSize } from './place.ts';
import { stayInReach } from './stay-in-reach.ts';

const LARGE = { width: 1120, height: 780 };
const SMALL = { width: 720, height: 520 };
const LEAST = { width: 400, height: 480 };

export type BreakWindowNeeds = {
  readonly displays: Displays;
  readonly dock: Dock;
  readonly handlers: WindowHandlers<'break'>;
  readonly happened: (event: WindowEvent) => void;
  /** Are the other displays to be dimmed? */
  readonly dimOthers: () => boolean;
  /** How large the next window is to be; one that is open stays as it is, the person may have moved it. */
  readonly size: () => Settings['breakSize'];
};

export function breakWindow(needs: BreakWindowNeeds): BreakWindow {
  const { displays, dock, handlers, happened, dimOthers, size } = needs;
  let open: PageWindow<'break'> | null = null;
  let running = false;
  const card = endCard(
    () => open !== null && !open.window.isDestroyed() && isAttended(open.window),
    () => close(),
  );
  /** Where it stood when its page died: there it comes back. */
  let stood: Rectangle | null = null;
  const covers = dimCovers(displays);

  function close(): void {
    card.stop();
    covers.takeAway();
    stood = null;
    const closing = open;
    open = null;
    running = false;
    if (closing !== null && !closing.window.isDestroyed()) closing.window.destroy();
  }

  function place(): Rectangle {
    const display = displays.current();
    if (stood === null)
      return size() === 'small' ? framedInTrayCorner(display, SMALL) : centred(display, LARGE);
    return backInReach(stood, displays.all(), display) ?? stood;
  }

  function make(): PageWindow<'break'> {
    const made = makePageWindow({
      name: 'break',
      title: () => text('break.windowTitle'),
      handlers: { ...handlers, end: () => (running ? handlers.end() : close()) },
      options: { ...place(), ...leastSize(displays.current(), LEAST), fullscreenable: true },
      closing: (stay) => {
        const ended = running;
        stay();
        close(); // at once, also when its page hangs
        if (ended) happened({ window: 'break', what: 'closed' });
      },
      failed: (how, bounds) => {
        const again = open !== null && running;
        open = null;
        stood = bounds;
        if (again) happened({ window: 'break', what: how });
      },
    });
    made.window.setContentProtection(true);
    if (size() === 'display') fillDisplay(made.window, true);
    made.window.on('unresponsive', () => fillDisplay(made.window, false)); // its frame has a button to close it
    stayInReach(made.window, displays);
    made.window.once('show', () => made.window.once('closed', dock.opened()));
    made.window.on('blur', () => (running ? happened({ window: 'break', what: 'left' }) : card.stay()));
    made.window.webContents.on('input-event', () => {
      if (open === made && !running) card.stay();
    });
    made.window.on('focus', () => running && happened({ window: 'break', what: 'back' }));
    void made.loaded.then(() => {
      if (open === made && running) happened({ window: 'break', what: 'loaded' }); // the break has gone on meanwhile
    });
    return made;
  }

  function show(view: BreakView): void {
    card.stop();
    running = view.state === 'running';
    if (open === null || open.window.isDestroyed()) open = make();
    const { window, publish, loaded, mustAppear } = open;
    publish('break', view);
    if (!window.isVisible() && running) mustAppear();
    void loaded.then(() => {
      if (open?.window !== window || window.isDestroyed()) return;
      if (!window.isVisible()) window.show();
      dim(window, view);
    });
    if (!running) card.stay();
  }

  /** Whoever pauses wants to get at something, perhaps on another display. */
  function dim(window: BrowserWindow, view: BreakView): void {
    if (view.state === 'running' && !view.paused && dimOthers()) covers.putAround(window);
    else covers.takeAway();
  }

  return {
    open: (view) => {
      const before = open?.window;
      show(view);
      if (before === undefined || before.isDestroyed()) return;
      if (before.isMinimized()) before.restore();
      if (before.isVisible()) before.show();
    },
    update: (view) => {
      if (open === null) {
        if (view.state === 'done') close(); // it has crashed for good
      } else if (!running && view.state === 'done')
        open.publish('break', view); // its card is there, or was put away
      else show(view);
    },
    close,
  };
}

/** Somebody is at it: it has the keyboard, or the pointer is on it. */
function isAttended(window: BrowserWindow): boolean {
  const { x, y } = screen.getCursorScreenPoint();
  const at = window.getBounds();
  const hovered = x >= at.x && x < at.x + at.width && y >= at.y && y < at.y + at.height;
  return window.isFocused() || hovered;
}
