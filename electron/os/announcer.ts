/** The Announcer port: system notifications in neutral words that can never hold the app up. */
import type { Announcer } from '../ports.ts';
import type { Bus } from './dbus.ts';

/** Words of one notification, from the catalogue. */
export type Announcement = { readonly title: string; readonly body: string };
/** Shows a notification; failing is nobody's business but the log's. */
export type Notify = (announcement: Announcement) => void;

export type AnnouncerNeeds = {
  /** Is a screen reader in use? */
  readonly screenReader: () => boolean;
  readonly notify: Notify;
  readonly prompt: Announcement;
  readonly tray: Announcement;
};

/** The prompt is announced only to those who cannot see it; the tray hint is shown to everybody. */
export function createAnnouncer({ screenReader, notify, prompt, tray }: AnnouncerNeeds): Announcer {
  return {
    announcePrompt() {
      if (screenReader()) notify(prompt);
    },
    announceTray: () => notify(tray),
  };
}

const service = 'org.freedesktop.Notifications';

/**
 * Linux: asks the notification service itself, because Electron waits for its answer in the main process, 25 seconds
 * when it hangs. A new notification takes the place of the one before.
 */
export function notifyOnBus(bus: Bus, appName: string, failed: (why: string) => void): Notify {
  let latestId = 0;
  return ({ title, body }) => {
    void bus
      .call(
        {
          to: service,
          path: '/org/freedesktop/Notifications',
          iface: service,
          member: 'Notify',
          signature: 'susssasa{sv}i',
          body: [appName, latestId, '', title, escaped(body), [], {}, -1],
          mayStart: true,
        },
        5_000,
      )
      .then((reply) => {
        if (!reply.ok) failed(reply.why);
        else if (typeof reply.body[0] === 'number') latestId = reply.body[0];
      });
  };
}

/** The part of Electron's Notification that is used. */
export type NotificationMaker = (announcement: Announcement) => {
  on(event: 'failed', heard: (event: unknown, why: string) => void): unknown;
  show(): void;
};

/** Windows and macOS. */
export function notifyByElectron(make: NotificationMaker, failed: (why: string) => void): Notify {
  return (announcement) => {
    try {
      const notification = make(announcement);
      notification.on('failed', (_event, why) => failed(why));
      notification.show();
    } catch (cause) {
      failed(cause instanceof Error ? cause.message : String(cause));
    }
  };
}

/** Bodies may hold markup; ours are plain. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
