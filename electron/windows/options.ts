/** The only webPreferences in the app, and the address of each window's page. */
import type { WebPreferences } from 'electron';
import path from 'node:path';
import type { WindowName } from '../ipc/contract.ts';

/** The page of a window, served by `security/scheme.ts` from the built renderer. */
export const pageOf = (window: WindowName): string => `app://halfpast/${window}/index.html`;

/** Sandboxed, isolated, without Node, with the preload of that window alone. */
export function webPreferences(window: WindowName): WebPreferences {
  return {
    preload: path.join(import.meta.dirname, '..', 'preload', `${window}.cjs`),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false, // Chromium would fetch its dictionaries
    enableWebSQL: false,
    safeDialogs: true,
    // A break begins by itself in its window: what the person has switched on may be heard there without a press.
    autoplayPolicy: window === 'break' ? 'no-user-gesture-required' : 'document-user-activation-required',
  };
}
