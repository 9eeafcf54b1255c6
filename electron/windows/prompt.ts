/** The prompt: a small window near the tray that is shown without ever taking the keyboard. */
import type { BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import type { PromptView } from '../core/views.ts';
import type { WindowHandlers } from '../ipc/contract.ts';
import type { Displays, Prompt, WindowEvent } from '../ports.ts';
import { makePageWindow, type PageWindow } from './page-window.ts';
import { displayOf, inTrayCorner } from './place.ts';

/** CSS pixels, with room for the card's shadow or, where nothing can be see-through, without. The page asks for its height. */
const WIDTH = { seeThrough: 404, opaque: 380 };
const HEIGHT = 252;

/** The page tells its height before it is shown, so that nothing moves afterwards; no longer is waited for it. */
const FIT_WITHIN_MS = 400;

export type PromptNeeds = {
  readonly displays: Displays;
  readonly handlers: WindowHandlers<'prompt'>;
  readonly happened: (event: WindowEvent) => void;
  /** It is being shown: to be said to those who cannot see it. */
  readonly announce: () => void;
};

export function promptWindow({ displays, handlers, happened, announce }: PromptNeeds): Prompt {
  let open: PageWindow<'prompt'> | null = null;
  let height = HEIGHT;
  let look: keyof typeof WIDTH = 'opaque';

  /** In the corner of the display where the person works; once shown it keeps to its display while there is one. */
  function place(window: BrowserWindow): void {
    const own = window.isVisible() ? displayOf(window.getBounds(), displays.all()) : null;
    const { zoomFactor } = window.webContents; // the page counts in its own, larger pixels
    const size = { width: Math.ceil(WIDTH[look] * zoomFactor), height: Math.ceil(height * zoomFactor) };
    window.setBounds(inTrayCorner(own ?? displays.current(), size));
  }

  let fits = false;
  let nowFits: () => void = () => undefined;
  const fitting = (): Promise<void> =>
    new Promise((resolve) => {
      nowFits = resolve;
      if (fits) resolve();
      else setTimeout(resolve, FIT_WITHIN_MS);
    });

  function fit(wanted: number): void {
    height = wanted;
    fits = true;
    nowFits();
    if (open !== null && !open.window.isDestroyed()) place(open.window);
  }

  function make(): PageWindow<'prompt'> {
    /** Hovered or focused inside the page; the window's own focus says more, before anything in it has the focus. */
    let inPage = false;
    const touch = (touched: boolean): void => {
      inPage = touched;
      handlers.touch(touched || window.isFocused());
    };
    look = displays.seeThrough() ? 'seeThrough' : 'opaque';
    const made = makePageWindow({
      name: 'prompt',
      look,
      title: text('prompt.windowTitle'),
      handlers: { ...handlers, fit, touch },
      options: {
        width: WIDTH[look],
        height: HEIGHT,
        frame: false,
        transparent: look === 'seeThrough',
        hasShadow: false,
        roundedCorners: false,
        resizable: false,
        minimizable: false,
        maximizable: false,
        fullscreenable: false,
        alwaysOnTop: true,
        acceptFirstMouse: true,
      },
      zoomed: () => place(window),
      closing: (stay) => {
        stay(); // the answer decides; it takes the window away
        handlers.close();
      },
      failed: (how) => {
        open = null;
        happened({ window: 'prompt', what: how });
      },
    });
    const { window } = made;
    window.setContentProtection(true); // out of shared screens, where the system can
    place(window);
    const follow = (): void => {
      if (!window.isDestroyed()) place(window);
    };
    window.once('closed', displays.listen(follow));
    window.on('focus', () => handlers.touch(true));
    window.on('blur', () => {
      if (open?.window === window) handlers.touch(inPage);
    });
    return made;
  }

  function ready(): PageWindow<'prompt'> {
    if (open === null || open.window.isDestroyed()) open = make();
    return open;
  }

  return {
    prepare: () => void ready(),
    show(view: PromptView) {
      announce();
      const { window, publish, loaded, mustAppear } = ready();
      fits = false;
      mustAppear(() => fits); // shown, a page that hangs would be an empty frame
      publish('prompt', view);
      void loaded.then(fitting).then(() => {
        if (open?.window !== window || window.isDestroyed()) return;
        place(window);
        publish('shown', true);
        window.showInactive();
      });
    },
    update(view) {
      if (open !== null) open.publish('prompt', view);
    },
    hide() {
      const closing = open;
      open = null;
      if (closing !== null && !closing.window.isDestroyed()) closing.window.destroy();
    },
    focus() {
      if (open === null || open.window.isDestroyed() || !open.window.isVisible()) return false;
      open.window.show();
      open.window.focus();
      open.window.webContents.focus(); // shown inactive, its page does not take the keyboard with the window
      return true;
    },
  };
}
