/** A window over all of its display. */
import type { BrowserWindow } from 'electron';

/** On macOS without a space of its own, to which the person would be carried off. */
export function fillDisplay(window: BrowserWindow, fill: boolean): void {
  if (process.platform === 'darwin') window.setSimpleFullScreen(fill);
  else window.setFullScreen(fill);
}

/** Whether it does, by our own doing or the person's. */
export const fillsDisplay = (window: BrowserWindow): boolean =>
  window.isFullScreen() || (process.platform === 'darwin' && window.isSimpleFullScreen());
