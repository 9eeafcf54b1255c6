/** The main window: Today, Routines, Advice, When to get help, Settings. Gone, not hidden, when closed. */
import type { BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import type { Notice, Page, SettingsView, TodayView } from '../core/views.ts';
import type { WindowHandlers } from '../ipc/contract.ts';
import type { AppAction } from '../core/app-menu.ts';
import type { Displays, Dock, MainWindow, TrayHost, WindowEvent } from '../ports.ts';
import { openCarried, saveCarried } from './carried-file.ts';
import { makePageWindow, type PageWindow } from './page-window.ts';
import { centred, leastSize } from './place.ts';
import { savePdf } from './save-pdf.ts';
import { stayInReach } from './stay-in-reach.ts';
import { menuByKeys } from './window-keys.ts';

const SIZE = { width: 1080, height: 760 };
const LEAST = { width: 400, height: 480 };

export type MainWindowNeeds = {
  readonly displays: Displays;
  readonly trayHost: TrayHost;
  readonly dock: Dock;
  /** Keys were pressed that stand for an entry of the application menu. */
  readonly chosen: (action: AppAction) => void;
  readonly handlers: WindowHandlers<'main'>;
  readonly happened: (event: WindowEvent) => void;
};

export function mainWindow({
  displays,
  trayHost,
  dock,
  chosen,
  handlers,
  happened,
}: MainWindowNeeds): MainWindow {
  let open: PageWindow<'main'> | null = null;
  let page: { page: Page; asked: number } = { page: 'today', asked: 0 };
  let today: TodayView | null = null;
  let settings: SettingsView | null = null;
  let notices: readonly Notice[] = [];
  let shownToday = '';

  function make(): PageWindow<'main'> {
    const display = displays.current();
    let recording = false;
    const made: PageWindow<'main'> = makePageWindow({
      name: 'main',
      title: () => text('app.name'),
      handlers: {
        ...handlers,
        showPage: (shown) => {
          page = { ...page, page: shown };
          handlers.showPage(shown);
        },
        recordingShortcut: (on) => {
          recording = on;
          handlers.recordingShortcut(on);
        },
        savePdf: (name) => savePdf(made.window, name),
      },
      options: { ...centred(display, SIZE), ...leastSize(display, LEAST) },
      closing: (stay) => {
        if (trayHost.present() !== false) return happened({ window: 'main', what: 'closed' });
        stay(); // without a tray a closed window could not be found again
        made.window.minimize();
      },
      failed: (how) => {
        open = null;
        happened({ window: 'main', what: how });
      },
    });
    stayInReach(made.window, displays);
    menuByKeys(
      made.window.webContents,
      () => !recording,
      (action) => {
        if (action.do !== 'close') chosen(action);
        else if (!made.window.isDestroyed()) made.window.close();
      },
    );
    made.window.once('show', () => made.window.once('closed', dock.opened()));
    made.window.on('closed', () => {
      if (open?.window === made.window) open = null;
    });
    return made;
  }

  /** What asks for a file is asked in the window, so it is there. */
  function itsWindow(): BrowserWindow {
    if (open === null) throw new Error('the window has gone');
    return open.window;
  }

  function publishAll(to: PageWindow<'main'>): void {
    to.publish('page', page);
    to.publish('notices', notices);
    if (settings !== null) to.publish('settings', settings);
    if (today !== null) to.publish('today', today);
  }

  return {
    open(asked) {
      page = { page: asked ?? page.page, asked: page.asked + (asked === undefined ? 0 : 1) };
      if (open === null) {
        const made = make();
        open = made;
        publishAll(made);
        made.mustAppear();
        void made.loaded.then(() => {
          if (!made.window.isDestroyed()) made.window.show();
        });
        return;
      }
      open.publish('page', page);
      if (open.window.isMinimized()) open.window.restore();
      open.window.show();
      open.window.focus();
    },
    isOpen: () => open !== null,
    showToday(view) {
      // A picture is long: its id and what it is drawn with tell it from others.
      const next = view.next && { ...view.next, picture: [view.next.picture.id, view.next.picture.props] };
      const key = JSON.stringify({ ...view, next });
      if (key === shownToday && today !== null) return;
      shownToday = key;
      today = view;
      open?.publish('today', view);
    },
    showSettings(view) {
      settings = view;
      open?.publish('settings', view);
    },
    showNotices(list) {
      notices = list;
      open?.publish('notices', list);
    },
    saveFile: async (use, day, content) => saveCarried(itsWindow(), use, day, content),
    openFile: async (use) => openCarried(itsWindow(), use),
  };
}
