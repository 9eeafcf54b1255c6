/** How a due break is offered: in the prompt's window, or by a system notification alone. */
import { text } from '../../content/strings/text.ts';
import type { PromptView } from '../core/views.ts';
import type { WindowHandlers } from '../ipc/contract.ts';
import type { NotificationPlace, Prompt, WindowEvent } from '../ports.ts';

export type OfferNeeds = {
  readonly window: Prompt;
  readonly place: NotificationPlace;
  /** Is it to be a notification? Asked anew for each offer. */
  readonly byNotification: () => boolean;
  readonly handlers: Pick<WindowHandlers<'prompt'>, 'start' | 'postpone' | 'skip' | 'close'>;
  readonly happened: (event: WindowEvent) => void;
  /** The notification could not be shown, or has been lost: the window is used instead. */
  readonly failed: (why: string) => void;
};

/** The Prompt port over both. An offer is never lost: where no notification can be shown, the window is. */
export function offerByChoice({
  window,
  place,
  byNotification,
  handlers,
  happened,
  failed,
}: OfferNeeds): Prompt {
  /** The offer that a notification makes now. */
  let offer: { view: PromptView } | null = null;

  /** Where the desktop shows buttons, they are the prompt's; the notification itself leads to Today. */
  function chosen(id: string): void {
    offer = null;
    if (id === 'start' || id === 'postpone' || id === 'skip') handlers[id]();
    else happened({ window: 'prompt', what: 'clicked' });
  }

  function notify(view: PromptView): void {
    const mine = { view };
    offer = mine;
    const useWindow = (why: string): void => {
      failed(why);
      if (offer !== mine) return;
      offer = null;
      window.show(mine.view);
    };
    const { sittingMin, routine } = view;
    const about = text('prompt.aboutAt', { n: routine.aboutMin, place: routine.where });
    const shown = place.show({
      title: text('prompt.windowTitle'),
      body: `${text('prompt.sitting', { n: sittingMin })} ${about}`,
      actions: [
        { id: 'default', label: text('tray.menu.open') },
        { id: 'start', label: text('prompt.start') },
        { id: 'postpone', label: text('prompt.postpone') },
        { id: 'skip', label: text('prompt.skip') },
      ],
      stays: true, // until it is answered, or the offer folds
      chosen,
      dismissed: () => {
        offer = null;
        handlers.close();
      },
      lost: () => useWindow('the notification service has gone'),
    });
    void shown.then((why) => {
      if (why !== null) useWindow(why);
    });
  }

  return {
    prepare() {
      if (!byNotification()) window.prepare();
    },
    show(view) {
      if (byNotification()) notify(view);
      else window.show(view);
    },
    update(view) {
      if (offer !== null) offer.view = view;
      else window.update(view);
    },
    hide() {
      offer = null;
      place.withdraw();
      window.hide();
    },
    focus: () => window.focus(),
  };
}
