/** Shuts what a window could reach beyond its own page: other pages, windows, permissions, devices, the network. */
import { app, shell, type Event, type Session, type WebContents } from 'electron';
import { isAppUrl } from './scheme.ts';

/** The one partition-less session and every page there will be. To be called once, in the `ready` event itself. */
export function lockDown(session: Session): void {
  lockDownSession(session);
  app.on('session-created', lockDownSession);
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  app.on('select-client-certificate', refuse);
  app.on('login', refuse);
}

/** Sandboxes every renderer; as root Electron cannot, and then says so itself. Before the app is ready. */
export function sandboxAll(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/**
 * Opens the page of a source in the person's browser. `pages` maps source ids to addresses and is the only list.
 * False: no such source, or its address is not https.
 */
export function openSourcePage(id: string, pages: ReadonlyMap<string, string>): boolean {
  const page = pages.get(id);
  if (page === undefined || !URL.canParse(page) || new URL(page).protocol !== 'https:') return false;
  void shell.openExternal(page).catch(() => undefined);
  return true;
}

const refuse = (event: Event): void => event.preventDefault();

function lockDownSession(session: Session): void {
  // Chromium would fetch a dictionary right after start: taken away before it looks.
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') {
    session.setSpellCheckerLanguages([]);
    session.setSpellCheckerDictionaryDownloadURL('app://halfpast/no-dictionaries/');
  }

  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url) }));
  session.on('will-download', refuse);
  session.setCertificateVerifyProc((_request, decide) => decide(-2));

  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  if (process.platform !== 'darwin')
    session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}

function lockDownContents(contents: WebContents): void {
  const stay = (details: Event<{ isSameDocument: boolean }>): void => {
    if (!details.isSameDocument) details.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', refuse);
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Our own pages, and the pictures that they hold in themselves. */
const mayLoad = (url: string): boolean => isAppUrl(url) || url.startsWith('data:image/');
