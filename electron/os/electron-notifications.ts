/** System notifications on Windows and macOS, by Electron. */
import type { NotificationPlace, SystemNotification } from '../ports.ts';

/** The part of Electron's Notification that is used. */
export type ElectronNotification = {
  on(event: 'failed', heard: (event: unknown, why: string) => void): unknown;
  on(event: 'show' | 'click', heard: () => void): unknown;
  show(): void;
  close(): void;
};
export type NotificationMaker = (words: Pick<SystemNotification, 'title' | 'body'>) => ElectronNotification;

/** A system that does not say within this time that it shows it counts as one that does not. */
const shownWithinMs = 3_000;

/**
 * One place. Buttons are left out: few systems show them. So is who closed it: Windows tells a notification whose time
 * is over like one that the person put away.
 */
export function notificationByElectron(make: NotificationMaker): NotificationPlace {
  let now: ElectronNotification | null = null; // kept, else it would be collected with its listeners

  function withdraw(): void {
    const shown = now;
    now = null;
    shown?.close();
  }

  return {
    withdraw,
    show({ title, body, chosen }) {
      return new Promise((settle) => {
        const failed = (why: string): void => {
          if (now === made) now = null;
          settle(why);
        };
        let made: ElectronNotification | null = null;
        try {
          made = make({ title, body });
          withdraw();
          const shown = (now = made);
          const late = setTimeout(() => {
            if (now === shown) withdraw();
            settle('the system did not show it');
          }, shownWithinMs);
          made.on('show', () => {
            clearTimeout(late);
            settle(null);
          });
          made.on('failed', (_event, why) => {
            clearTimeout(late);
            failed(why);
          });
          made.on('click', () => {
            if (now !== shown) return;
            now = null;
            chosen?.('default');
          });
          made.show();
        } catch (cause) {
          failed(cause instanceof Error ? cause.message : String(cause));
        }
      });
    },
  };
}
