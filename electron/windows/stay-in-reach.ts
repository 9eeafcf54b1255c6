/** Keeps a window that the person may move where it can be reached, whatever happens to the displays. */
import type { BrowserWindow } from 'electron';
import type { Displays } from '../ports.ts';
import { fillDisplay, fillsDisplay } from './fill-display.ts';
import { backInReach, displayOf } from './place.ts';

/** Until the window is closed: a display that goes takes no window with it. */
export function stayInReach(window: BrowserWindow, displays: Displays): void {
  const look = (): void => {
    if (window.isDestroyed()) return;
    if (fillsDisplay(window) || window.isMaximized()) {
      if (displayOf(window.getBounds(), displays.all()) !== null) return; // the window manager fits it
      fillDisplay(window, false);
      window.unmaximize();
    }
    const to = backInReach(window.getBounds(), displays.all(), displays.current());
    if (to === null) return;
    const [minWidth = 0, minHeight = 0] = window.getMinimumSize();
    window.setMinimumSize(Math.min(minWidth, to.width), Math.min(minHeight, to.height));
    window.setBounds(to);
  };
  window.once('closed', displays.listen(look));
  window.on('restore', look); // while minimised it may not have been moved
}
