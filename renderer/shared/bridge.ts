/** The one way from a window to main: what the preload of that window exposed, with its types. */
import type { WindowApi, WindowName } from '../../electron/ipc/contract.ts';

declare global {
  interface Window {
    readonly halfpast?: unknown;
  }
}

/**
 * What the preload of this window exposed. `name` chooses the types: it must be the window that this code runs in.
 * @throws Error when there is no preload, for example when the page is opened in a browser.
 */
export function bridge<W extends WindowName>(name: W): WindowApi<W> {
  if (typeof window.halfpast !== 'object' || window.halfpast === null) {
    throw new Error(`The ${name} window has no bridge to main`);
  }
  return window.halfpast as WindowApi<W>; // the preload is built from the same contract and cannot be typed from here
}
