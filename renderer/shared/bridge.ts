/** The one way from a window to main: what the preload of that window exposed, with its types. */
import type { WindowApi, WindowName } from '../../electron/ipc/contract.ts';

/**
 * What the preload of this window exposed. `name` chooses the types: it must be the window that this code runs in.
 * @throws Error when there is no preload, for example when the page is opened in a browser.
 */
export function bridge<W extends WindowName>(name: W): WindowApi<W> {
  const exposed: unknown = Reflect.get(window, 'halfpast');
  if (typeof exposed !== 'object' || exposed === null) {
    throw new Error(`The ${name} window has no bridge to main`);
  }
  return exposed as WindowApi<W>; // built from the same contract, which a type cannot show across the preload
}
