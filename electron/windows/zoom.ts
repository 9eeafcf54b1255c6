/** Larger and smaller text by the keys that browsers use. Chromium remembers it, for all windows alike. */
import { BrowserWindow, type WebContents } from 'electron';

const factors = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export type Zoom = 'larger' | 'smaller' | 'actual';

function byKey(key: string): Zoom | undefined {
  if (key === '0') return 'actual';
  if (key === '+' || key === '=') return 'larger';
  return key === '-' ? 'smaller' : undefined;
}

function nextFactor(now: number, to: Zoom): number | undefined {
  switch (to) {
    case 'actual':
      return 1;
    case 'larger':
      return factors.find((factor) => factor > now + 0.01);
    case 'smaller':
      return factors.findLast((factor) => factor < now - 0.01);
  }
}

function zoom(contents: WebContents, to: Zoom): boolean {
  const factor = nextFactor(contents.zoomFactor, to);
  if (factor === undefined) return false;
  contents.setZoomFactor(factor);
  return true;
}

/** The window that has the focus, from a menu. */
export function zoomFocused(to: Zoom): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents;
  if (contents !== undefined) zoom(contents, to);
}

/** Ctrl (⌘ on macOS) with +, - and 0. */
export function zoomByKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    const held = process.platform === 'darwin' ? meta : control;
    if (type !== 'keyDown' || !held || alt) return;
    const to = byKey(key);
    if (to !== undefined && zoom(contents, to)) event.preventDefault();
  });
}
