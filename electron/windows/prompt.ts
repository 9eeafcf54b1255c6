/** The prompt: a small window near the tray that is shown without ever taking the keyboard. */
import type { BrowserWindow } from 'electron';
import { text } from '../../content/strings/text.ts';
import type { PromptView } from '../core/views.ts';
import type { WindowHandlers } from '../ipc/contract.ts';
import type { Displays, Prompt, Stop, WindowEvent } from '../ports.ts';
import { makePageWindow, type PageWindow } from './page-window.ts';
import { displayOf, inTrayCorner } from './place.ts';

/** CSS pixels, with room for the card's shadow or, where nothing can be see-through, without. The page asks for its height. */
const WIDTH = {
  card: { usual: 380, large: 464 },
  line: { usual: 920, large: 1040 },
};
const SHADOW = { seeThrough: 24, opaque: 0 };
const HEIGHT = 252;

/** The page tells its height before it is shown, so that nothing moves afterwards; no longer is waited for it. */
const FIT_WITHIN_MS = 400;

/** An answered prompt fades, and is gone after this at the latest, whatever its page does. */
const GONE_WITHIN_MS = 300;

export type PromptNeeds = {
  readonly displays: Displays;
  readonly handlers: WindowHandlers<'prompt'>;
  readonly happened: (event: WindowEvent) => void;
  /** It is being shown: to be said to those who cannot see it, who may then reach for it. Stopped when it is over. */
  readonly announce: (reach: () => void) => Stop;
};

export function promptWindow({ displays, handlers, happened, announce }: PromptNeeds): Prompt {
  let open: PageWindow<'prompt'> | null = null;
  let height = HEIGHT;
  let look: 'seeThrough' | 'opaque' = 'opaque';
  let form: PromptView['form'] = 'card';
  let controls: 'usual' | 'large' = 'usual';
  /** Hovered or focused: nothing may move under the hand. */
  let touched = false;

  const width = (): number => WIDTH[form][controls] + SHADOW[look];

  /** In the corner of the display where the person works; once shown it keeps to its display while there is one. */
  function place(window: BrowserWindow): void {
    const own = window.isVisible() ? displayOf(window.getBounds(), displays.all()) : null;
    const { zoomFactor } = window.webContents; // the page counts in its own, larger pixels
    const size = { width: Math.ceil(width() * zoomFactor), height: Math.ceil(height * zoomFactor) };
    window.setBounds(inTrayCorner(own ?? displays.current(), size));
  }

  /** Displays came, went or changed: it follows, but not from under the hand unless its own display has gone. */
  function follow(window: BrowserWindow): void {
    if (window.isDestroyed() || open?.window !== window) return;
    if (touched && displayOf(window.getBounds(), displays.all()) !== null) return;
    place(window);
  }

  /** Whether the view wants another width than before. */
  function follows(view: PromptView): boolean {
    const before = width();
    form = view.form;
    controls = view.largeControls ? 'large' : 'usual';
    return width() !== before;
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
    const touch = (): void => {
      touched = inPage || window.isFocused();
      handlers.touch(touched);
      if (!touched) follow(window); // what it waited for
    };
    /** A prompt that has been answered and is fading answers no more. */
    const isOpen = (): boolean => open?.window === window;
    const whileOpen = (act: () => void) => (): void => {
      if (isOpen()) act();
    };
    look = displays.seeThrough() ? 'seeThrough' : 'opaque';
    const made = makePageWindow({
      name: 'prompt',
      look,
      title: () => text('prompt.windowTitle'),
      handlers: {
        start: whileOpen(handlers.start),
        another: whileOpen(handlers.another),
        postpone: whileOpen(handlers.postpone),
        skip: whileOpen(handlers.skip),
        close: whileOpen(handlers.close),
        openHelp: whileOpen(handlers.openHelp),
        touch: (now) => {
          inPage = now;
          whileOpen(touch)();
        },
        fit: (wanted) => whileOpen(() => fit(wanted))(),
        gone: () => {
          if (!isOpen()) setImmediate(takeAway, window); // once this message has been answered
        },
      },
      options: {
        width: width(),
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
      closing: (stay) => {
        stay(); // the answer decides; it takes the window away
        whileOpen(handlers.close)();
      },
      failed: (how) => {
        if (open !== made) return; // answered, it was fading
        open = null;
        happened({ window: 'prompt', what: how });
      },
    });
    const { window } = made;
    touched = false;
    window.setContentProtection(true); // out of shared screens, where the system can
    place(window);
    window.once(
      'closed',
      displays.listen(() => follow(window)),
    );
    window.on('focus', whileOpen(touch));
    window.on('blur', whileOpen(touch));
    window.on('focus', () => made.publish('active', true));
    window.on('blur', () => made.publish('active', false));
    return made;
  }

  function takeAway(window: BrowserWindow): void {
    if (!window.isDestroyed()) window.destroy();
  }

  function ready(): PageWindow<'prompt'> {
    if (open === null || open.window.isDestroyed()) open = make();
    return open;
  }

  function focus(): boolean {
    if (open === null || open.window.isDestroyed() || !open.window.isVisible()) return false;
    open.window.show();
    open.window.focus();
    open.window.webContents.focus(); // shown inactive, its page does not take the keyboard with the window
    return true;
  }

  let stopAnnouncing: Stop = () => undefined;
  return {
    prepare: () => void ready(),
    show(view: PromptView) {
      stopAnnouncing();
      stopAnnouncing = announce(() => void focus());
      follows(view);
      const { window, publish, loaded, mustAppear } = ready();
      fits = false;
      if (!window.isVisible()) place(window); // as wide as its form, before the page measures itself
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
      if (open === null) return;
      open.publish('prompt', view);
      if (!follows(view) || open.window.isDestroyed()) return;
      place(open.window); // as wide as its form; the page tells how high
    },
    hide() {
      stopAnnouncing();
      const closing = open;
      open = null;
      if (closing === null || closing.window.isDestroyed()) return;
      const { window, publish } = closing;
      if (!window.isVisible()) return window.destroy();
      publish('shown', false); // the page fades, and says when it has
      window.setIgnoreMouseEvents(true);
      setTimeout(takeAway, GONE_WITHIN_MS, window);
    },
    focus,
  };
}
