/** Stands in for the desktop's notifications: keeps what was sent, and clicks or closes it. */
import * as v from 'valibot';
import { connect, done, type BusConnection, type Call, type Reply } from './bus-connection.ts';
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
  /** Ids of those that the app took away. */
  withdrawn: number[];
  /** Waits for a notification whose title or body holds `text`. */
  expect(text: string): Promise<Notification>;
  click(id: number, action?: string): void;
  close(id: number, by?: keyof typeof closedBy): void;
  /** From now on no question is answered, until it is started again. */
  hang(): void;
  /** Appears on the bus, as a desktop's daemon does when it starts again; nothing while it is there. */
  start(): Promise<void>;
  stop(): void;
};

export async function startNotificationDaemon(address: string): Promise<NotificationDaemon> {
  let bus: BusConnection | undefined;
  let hangs = false;
  const withdrawn: number[] = [];
  const sent: Notification[] = [];
  let lastId = 0;

  function notify(body: unknown[]): Reply {
    const [app, replaces, , title, text, actions, hints, timeoutMs] = v.parse(notifySchema, body);
    const id = replaces === 0 ? ++lastId : replaces;
    sent.push({ id, app, title, body: text, actions, hints, timeoutMs });
    return { signature: 'u', body: [id] };
  }
  function close(id: number, by: keyof typeof closedBy = 'person'): void {
    bus?.signal(origin, 'NotificationClosed', 'uu', [id, closedBy[by]]);
  }

  function answer({ member, body }: Call): Reply | undefined {
    if (hangs) return 'never';
    switch (member) {
      case 'GetCapabilities':
        return { signature: 'as', body: [['actions', 'body', 'body-markup', 'icon-static', 'persistence']] };
      case 'GetServerInformation':
        return { signature: 'ssss', body: ['stand-in', 'tests', '1', '1.2'] };
      case 'Notify':
        return notify(body);
      case 'CloseNotification':
        withdrawn.push(Number(body[0]));
        close(Number(body[0]), 'app');
        return done;
      default:
        return undefined;
    }
  }
  async function start(): Promise<void> {
    hangs = false;
    if (bus) return;
    const connection = (bus = await connect(address));
    connection.serve(name, answer);
    await connection.own(name);
  }
  await start();

  return {
    sent,
    withdrawn,
    start,
    hang: () => void (hangs = true),
    expect: (text) =>
      until(
        () => sent.find(({ title, body }) => title.includes(text) || body.includes(text)),
        `a notification with "${text}"`,
      ),
    click: (id, action = 'default') => bus?.signal(origin, 'ActionInvoked', 'us', [id, action]),
    close,
    stop() {
      bus?.disconnect();
      bus = undefined;
    },
  };
}
