/** The Announcer port: what is said by a system notification, in neutral words, whatever windows there are. */
import type { Announcer, NotificationPlace } from '../ports.ts';

/** Words of one notification, from the catalogue. */
export type Announcement = { readonly title: string; readonly body: string };

export type AnnouncerNeeds = {
  /** Is a screen reader in use? */
  readonly screenReader: () => boolean;
  /** Where all of them are shown: each takes the place of the one before. */
  readonly place: NotificationPlace;
  /** It could not be shown; nobody's business but the log's. */
  readonly failed: (why: string) => void;
  /** In the language that is spoken at that moment. */
  readonly words: () => Readonly<Record<'prompt' | 'tray' | 'trouble', Announcement>>;
};

/** The prompt is announced only to those who cannot see it; the rest to everybody. */
export function createAnnouncer(needs: AnnouncerNeeds): Announcer {
  const notify = (announcement: Announcement): void =>
    void needs.place.show(announcement).then((why) => {
      if (why !== null) needs.failed(why);
    });
  return {
    announcePrompt() {
      if (needs.screenReader()) notify(needs.words().prompt);
    },
    announceTray: () => notify(needs.words().tray),
    announceTrouble: () => notify(needs.words().trouble),
  };
}
