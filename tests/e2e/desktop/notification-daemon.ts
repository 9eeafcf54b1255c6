/** Stands in for the desktop's notifications: keeps what was sent, and clicks or closes it. */
import * as v from 'valibot';
import { connect, done, type Reply } from './bus-connection.ts';
import { until } from './until.ts';

const name = 'org.freedesktop.Notifications';
const origin = { path: '/org/freedesktop/Notifications', interface: name };
const closedBy = { expired: 1, person: 2, app: 3 } as const;

/** The arguments of Notify, in their order. */
const notifySchema = v.tuple([
  v.string(),
  v.number(),
  v.string(),
  v.string(),
  v.string(),
  v.array(v.string()),
  v.record(v.string(), v.unknown()),
  v.number(),
]);

export type Notification = {
  id: number;
  app: string;
  title: string;
  body: string;
  actions: string[];
  hints: Record<string, unknown>;
  timeoutMs: number;
};

export type NotificationDaemon = {
  sent: Notification[];
  /** Waits for a notification whose title or body holds `text`. */
  expect(text: string): Promise<Notification>;
  click(id: number, action?: string): void;
  close(id: number, by?: keyof typeof closedBy): void;
  stop(): void;
};

export async function startNotificationDaemon(address: string): Promise<NotificationDaemon> {
  const bus = await connect(address);
  const sent: Notification[] = [];
  let lastId = 0;

  function notify(body: unknown[]): Reply {
    const [app, replaces, , title, text, actions, hints, timeoutMs] = v.parse(notifySchema, body);
    const id = replaces === 0 ? ++lastId : replaces;
    sent.push({ id, app, title, body: text, actions, hints, timeoutMs });
    return { signature: 'u', body: [id] };
  }
  function close(id: number, by: keyof typeof closedBy = 'person'): void {
    bus.signal(origin, 'NotificationClosed', 'uu', [id, closedBy[by]]);
  }

  bus.serve(name, ({ member, body }) => {
    switch (member) {
      case 'GetCapabilities':
        return { signature: 'as', body: [['actions', 'body', 'body-markup', 'icon-static', 'persistence']] };
      case 'GetServerInformation':
        return { signature: 'ssss', body: ['stand-in', 'tests', '1', '1.2'] };
      case 'Notify':
        return notify(body);
      case 'CloseNotification':
        close(Number(body[0]), 'app');
        return done;
      default:
        return undefined;
    }
  });
  await bus.own(name);

  return {
    sent,
    expect: (text) =>
      until(
        () => sent.find(({ title, body }) => title.includes(text) || body.includes(text)),
        `a notification with "${text}"`,
      ),
    click: (id, action = 'default') => bus.signal(origin, 'ActionInvoked', 'us', [id, action]),
    close,
    stop: () => bus.disconnect(),
  };
}
