/** What all three windows share: made from one set of options, served by the contract, mended when the page dies. */
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { speaking, whenLanguageChanges } from '../../content/strings/speaking.ts';
import { SECOND } from '../core/time.ts';
import type { WindowHandlers, WindowName } from '../ipc/contract.ts';
import { serve, type Publisher } from '../ipc/handle.ts';
import { pageOf, webPreferences } from './options.ts';
import { zoomByKeys } from './zoom.ts';

export type PageWindow<W extends WindowName> = {
  readonly window: BrowserWindow;
  readonly publish: Publisher<W>;
  /** Settles when the page has loaded; never rejects, a page that fails to load is told as crashed. */
  readonly loaded: Promise<void>;
  /** It has been asked for: unless it is on the screen in time, and its page alive, it is told as missing. */
  readonly mustAppear: (alive?: () => boolean) => void;
};

export type PageWindowNeeds<W extends WindowName> = {
  readonly name: W;
  /** In the language that is spoken. */
  readonly title: () => string;
  readonly handlers: WindowHandlers<W>;
  readonly options: BrowserWindowConstructorOptions;
  /** Told to the page from its beginning, behind the `#` of its address. */
  readonly look?: string;
  /** The person closes it; calling `stay` keeps it open. Not asked when the app quits: then every window goes. */
  readonly closing?: (stay: () => void) => void;
  /** Its page is gone, or it did not appear; the window, which stood there, has been destroyed. */
  readonly failed: (how: 'crashed' | 'missing', stood: Rectangle) => void;
};

/** A window takes a second or two; on a machine that is as busy as can be, several. */
const APPEARS_WITHIN_MS = 10 * SECOND;

/** A window that stays would call the whole quitting off. */
let quitting = false;
app.on('before-quit', () => (quitting = true));

/** Makes a window, hidden, and loads its page. */
export function makePageWindow<W extends WindowName>({
  name,
  title,
  handlers,
  options,
  look,
  closing,
  failed,
}: PageWindowNeeds<W>): PageWindow<W> {
  const window = new BrowserWindow({
    ...options,
    title: title(),
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(name),
  });
  const { webContents } = window;
  const publish = serve(name, webContents, pageOf(name), handlers);
  // Every slice has `language`, which a type cannot show for a window whose name is a parameter.
  const publishLanguage = publish as Publisher<WindowName>;
  publishLanguage('language', speaking());
  const stopFollowing = whenLanguageChanges(() => {
    if (window.isDestroyed()) return;
    publishLanguage('language', speaking());
    window.setTitle(title());
  });
  window.once('closed', stopFollowing);
  zoomByKeys(webContents);
  const mend = (how: 'crashed' | 'missing'): void => {
    if (window.isDestroyed()) return;
    const stood = window.getBounds();
    window.destroy();
    failed(how, stood);
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') setImmediate(mend, 'crashed'); // not inside the event: destroying there is unsafe
  });
  window.on('close', (event) => {
    if (!quitting) closing?.(() => event.preventDefault());
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  const loaded = window.loadURL(look === undefined ? pageOf(name) : `${pageOf(name)}#${look}`).catch(() => {
    setImmediate(mend, 'crashed');
  });
  let watchdog: NodeJS.Timeout | undefined;
  window.once('closed', () => clearTimeout(watchdog));
  const mustAppear = (alive: () => boolean = () => true): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      if (window.isDestroyed()) return;
      if (!(window.isVisible() || window.isMinimized()) || !alive()) mend('missing');
    }, APPEARS_WITHIN_MS);
  };
  return { window, publish, loaded, mustAppear };
}
