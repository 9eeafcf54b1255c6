/** Larger and smaller text by the keys that browsers use. Chromium remembers it, for all windows alike. */
import type { WebContents } from 'electron';

const factors = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

const nextFactor = (now: number, key: string): number | undefined => {
  if (key === '0') return 1;
  if (key === '+' || key === '=') return factors.find((factor) => factor > now + 0.01);
  if (key === '-') return factors.findLast((factor) => factor < now - 0.01);
  return undefined;
};

/** Ctrl (⌘ on macOS) with +, - and 0; `zoomed` is called after a change. */
export function zoomByKeys(contents: WebContents, zoomed: () => void): void {
  contents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    const held = process.platform === 'darwin' ? meta : control;
    if (type !== 'keyDown' || !held || alt) return;
    const factor = nextFactor(contents.zoomFactor, key);
    if (factor === undefined) return;
    event.preventDefault();
    contents.setZoomFactor(factor);
    zoomed();
  });
}
