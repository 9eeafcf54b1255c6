/** System notifications on Linux: asked of the daemon itself, because Electron waits for its answer in the main process. */
import type { NotificationPlace, SystemNotification } from '../ports.ts';
import type { Bus, BusCall, BusReply } from './dbus.ts';
import { within } from './dbus-connection.ts';

const service = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';
/** Why a notification was closed, as the daemon tells it. */
const byPerson = 2;

/** A daemon that is started for the question takes a moment; one that takes longer than this counts as none. */
const answersWithinMs = 3_000;
/** What it answers later still is heard, to take back what it then shows. */
const lateWithinMs = 10 * 60_000;

type Shown = {
  readonly notification: SystemNotification;
  readonly replaces: number;
  id: number | null;
  /** Heard before its number was known: a signal may overtake the answer that it follows. */
  readonly early: (() => void)[];
};

/** Places for notifications of this program; they share one ear for what becomes of them. */
export function notificationsOnBus(bus: Bus, appName: string): () => NotificationPlace {
  const places = new Set<{ heard(member: 'action' | 'closed' | 'lost', id: number, what: unknown): void }>();
  let owner: string | null = null;

  function hearOnce(): void {
    if (places.size > 0) return;
    const tell = (member: 'action' | 'closed' | 'lost', [id, what]: readonly unknown[]): void => {
      for (const place of places) place.heard(member, Number(id), what);
    };
    bus.listen({ from: service, iface: service, member: 'ActionInvoked', path }, (body) =>
      tell('action', body),
    );
    bus.listen({ from: service, iface: service, member: 'NotificationClosed', path }, (body) =>
      tell('closed', body),
    );
    bus.watchOwner(service, (now) => {
      const before = owner;
      owner = now;
      if (before !== null) tell('lost', []); // another daemon knows nothing of what this one showed
    });
  }

  const ask = (member: string, signature: string, body: readonly unknown[], more: Partial<BusCall> = {}) =>
    bus.call({ to: service, path, iface: service, member, signature, body, ...more }, lateWithinMs);
  const close = (id: number): void => void ask('CloseNotification', 'u', [id]);

  return function place() {
    let now: Shown | null = null;
    let lastId = 0;

    /** The daemon has it on the screen, perhaps long after it was asked: then it is taken back. */
    function answered(shown: Shown, reply: BusReply): string | null {
      if (!reply.ok) return reply.why;
      const [id] = reply.body;
      if (typeof id !== 'number') return 'an answer without a number';
      if (now !== shown) {
        if (now === null || (now.id !== id && now.replaces !== id)) close(id);
        return null;
      }
      shown.id = lastId = id;
      for (const again of shown.early.splice(0)) again();
      return null;
    }

    function heard(member: 'action' | 'closed' | 'lost', id: number, what: unknown): void {
      const shown = now;
      if (member === 'lost') lastId = 0;
      if (shown === null) return;
      if (shown.id === null) {
        if (id !== shown.replaces) shown.early.push(() => heard(member, id, what)); // else it tells of the one before
        return;
      }
      if (member !== 'lost' && shown.id !== id) return;
      now = null;
      lastId = 0; // there is nothing left to replace
      if (member === 'lost') return shown.notification.lost?.();
      if (member === 'closed') return what === byPerson ? shown.notification.dismissed?.() : undefined;
      close(id); // not every daemon does so by itself
      shown.notification.chosen?.(String(what));
    }

    hearOnce();
    places.add({ heard });
    return {
      async show(notification) {
        const shown: Shown = { notification, replaces: lastId, id: null, early: [] };
        now = shown;
        const { title, body, actions = [], stays = false } = notification;
        const words = [appName, shown.replaces, '', title, escaped(body)];
        const chosen = actions.flatMap(({ id, label }) => [id, label]);
        const asked = ask('Notify', 'susssasa{sv}i', [...words, chosen, {}, stays ? 0 : -1], {
          mayStart: true,
        });
        const why = await within(
          answersWithinMs,
          asked.then((reply) => answered(shown, reply)),
          'no answer from the notification service',
        );
        if (why !== null && now === shown) now = null;
        return why;
      },
      withdraw() {
        const shown = now;
        now = null;
        lastId = 0;
        if (shown !== null && shown.id !== null) close(shown.id);
      },
    };
  };
}

/** Bodies may hold markup; ours are plain. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
