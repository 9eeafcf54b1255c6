/** The Announcer port: what is said by a system notification, in neutral words, whatever windows there are. */
import type { Announcer, NotificationPlace, SystemNotification } from '../ports.ts';

/** Words of one notification, from the catalogue. */
export type Announcement = { readonly title: string; readonly body: string };

type Words = {
  /** `open`: what a press on it does. */
  readonly prompt: Announcement & { readonly open: string };
  readonly tray: Announcement;
  readonly trouble: Announcement;
};

export type AnnouncerNeeds = {
  /** Is a screen reader in use? Asked for each prompt; never rejects. */
  readonly screenReader: () => Promise<boolean>;
  /** Where what everybody is told is shown: each takes the place of the one before. */
  readonly place: NotificationPlace;
  /** The prompt's own, which is taken away with it. */
  readonly promptPlace: NotificationPlace;
  /** It could not be shown; nobody's business but the log's. */
  readonly failed: (why: string) => void;
  /** In the language that is spoken at that moment. */
  readonly words: () => Words;
};

/** The prompt is announced only to those who cannot see it; the rest to everybody. */
export function createAnnouncer(needs: AnnouncerNeeds): Announcer {
  const notify = (announcement: SystemNotification, place = needs.place): void =>
    void place.show(announcement).then((why) => {
      if (why !== null) needs.failed(why);
    });
  return {
    announcePrompt(reach) {
      let over = false;
      const { open, ...words } = needs.words().prompt;
      const actions = [{ id: 'default', label: open }];
      void needs.screenReader().then((inUse) => {
        if (inUse && !over) notify({ ...words, actions, chosen: reach }, needs.promptPlace);
      });
      return () => {
        over = true;
        needs.promptPlace.withdraw();
      };
    },
    announceTray: () => notify(needs.words().tray),
    announceTrouble: () => notify(needs.words().trouble),
  };
}
