/** The break window: opened because the person said yes, it always ends by itself or by one key. */
import { text } from '../../content/strings/text.ts';
import { SECOND } from '../core/time.ts';
import type { BreakView } from '../core/views.ts';
import type { WindowHandlers } from '../ipc/contract.ts';
import type { BreakWindow, Displays, WindowEvent } from '../ports.ts';
import { makePageWindow, type PageWindow } from './page-window.ts';
import { centred } from './place.ts';

const SIZE = { width: 1120, height: 780 };
const LEAST = { minWidth: 400, minHeight: 480 };

/** The end card stays this long for someone who is still on their feet, then goes. */
const CARD_STAYS_MS = 60 * SECOND;

export type BreakWindowNeeds = {
  readonly displays: Displays;
  readonly handlers: WindowHandlers<'break'>;
  readonly happened: (event: WindowEvent) => void;
};

export function breakWindow({ displays, handlers, happened }: BreakWindowNeeds): BreakWindow {
  let open: PageWindow<'break'> | null = null;
  let running = false;
  let cardTimer: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(cardTimer);
    const closing = open;
    open = null;
    running = false;
    if (closing !== null && !closing.window.isDestroyed()) closing.window.destroy();
  }

  function make(): PageWindow<'break'> {
    const made = makePageWindow({
      name: 'break',
      title: text('break.windowTitle'),
      handlers: { ...handlers, end: () => (running ? handlers.end() : close()) },
      options: { ...centred(displays.current(), SIZE), ...LEAST, fullscreenable: true },
      closing: (stay) => {
        const ended = running;
        stay();
        close(); // at once, also when its page hangs
        if (ended) happened({ window: 'break', what: 'closed' });
      },
      crashed: () => {
        const again = open !== null && running;
        open = null;
        if (again) happened({ window: 'break', what: 'crashed' });
      },
    });
    made.window.setContentProtection(true);
    made.window.on('blur', () => running && happened({ window: 'break', what: 'left' }));
    made.window.on('focus', () => running && happened({ window: 'break', what: 'back' }));
    void made.loaded.then(() => {
      if (open === made && running) happened({ window: 'break', what: 'loaded' }); // the break has gone on meanwhile
    });
    return made;
  }

  function show(view: BreakView): void {
    clearTimeout(cardTimer);
    running = view.state === 'running';
    if (open === null || open.window.isDestroyed()) open = make();
    const { window, publish, loaded } = open;
    publish('break', view);
    void loaded.then(() => {
      if (open?.window === window && !window.isDestroyed() && !window.isVisible()) window.show();
    });
    if (!running) cardTimer = setTimeout(close, CARD_STAYS_MS);
  }

  return {
    open: (view) => {
      const before = open?.window;
      show(view);
      if (before === undefined || before.isDestroyed()) return;
      if (before.isMinimized()) before.restore();
      if (before.isVisible()) before.show();
    },
    update: (view) => {
      if (open !== null) show(view);
    },
    close,
  };
}
