/** The preloads' side: gives a window its own slice of the contract, by name, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, CURRENT, messagesOf, type WindowName } from './contract.ts';

/** Listens first, then asks for the current value: no change is missed, and none is overtaken by an older value. */
function listener(window: WindowName, name: string) {
  return (changed: (value: unknown) => void): (() => void) => {
    let heard = false;
    const hear = (_event: unknown, value: unknown): void => {
      heard = true;
      changed(value);
    };
    const channel = channelOf(window, name);
    ipcRenderer.on(channel, hear);
    void ipcRenderer
      .invoke(channelOf(window, CURRENT), name)
      .then((current: { known: boolean; value?: unknown }) => {
        if (current.known && !heard) changed(current.value);
      });
    return () => {
      ipcRenderer.off(channel, hear);
    };
  };
}

/** Puts `window.halfpast` into the page. */
export function exposeSlice(window: WindowName): void {
  const listen: Record<string, unknown> = {};
  const call: Record<string, unknown> = {};
  for (const [name, entry] of messagesOf(window)) {
    if (entry.kind === 'value') listen[name] = listener(window, name);
    else call[name] = (...args: unknown[]) => ipcRenderer.invoke(channelOf(window, name), ...args);
  }
  contextBridge.exposeInMainWorld('halfpast', { listen, call });
}
