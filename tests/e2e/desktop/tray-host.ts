/** Stands in for the panel: a StatusNotifierWatcher that tray items register with, and that may come and go. */
import { Variant } from 'dbus-next';
import { connect, done, type BusConnection, type Call } from './bus-connection.ts';
import { trayItem, type TrayItem } from './tray-item.ts';
import { until } from './until.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const origin = { path: '/StatusNotifierWatcher', interface: watcher };
const ownerChanges =
  "sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',member='NameOwnerChanged'";

export type TrayHost = {
  /** Waits for the first registered item. */
  item(ms?: number): Promise<TrayItem>;
  items(): TrayItem[];
  /** Appears on the bus, as a panel does when it starts late or again. */
  start(): Promise<void>;
  stop(): void;
};

export function createTrayHost(address: string): TrayHost {
  let bus: BusConnection | undefined;
  let items: TrayItem[] = [];

  /** An item names itself by bus name, by object path or by both. */
  function register(call: Call, connection: BusConnection): void {
    const named = String(call.body[0]);
    const slash = named.indexOf('/');
    const service = slash === -1 ? named : named.slice(0, slash) || call.sender;
    const path = slash === -1 ? '/StatusNotifierItem' : named.slice(slash);
    items.push(trayItem(connection, { service, path, owner: call.sender }));
    connection.signal(origin, 'StatusNotifierItemRegistered', 's', [service + path]);
  }

  async function start(): Promise<void> {
    if (bus) return;
    const connection = (bus = await connect(address));
    connection.serve(watcher, (call) => {
      if (call.member === 'RegisterStatusNotifierItem') register(call, connection);
      return done;
    });
    connection.serve('org.freedesktop.DBus.Properties', ({ member, body }) => {
      const properties: Record<string, Variant> = {
        RegisteredStatusNotifierItems: new Variant(
          'as',
          items.map(({ service, path }) => service + path),
        ),
        IsStatusNotifierHostRegistered: new Variant('b', true),
        ProtocolVersion: new Variant('i', 0),
      };
      if (member === 'GetAll') return { signature: 'a{sv}', body: [properties] };
      const value = properties[String(body[1])];
      return value ? { signature: 'v', body: [value] } : { error: `no property ${String(body[1])}` };
    });
    await connection.listen(ownerChanges, ({ body: [name, , owner] }) => {
      if (owner === '') items = items.filter((item) => item.owner !== name && item.service !== name);
    });
    await connection.own(watcher);
  }

  return {
    start,
    items: () => [...items],
    item: (ms) => until(() => items[0], 'a tray item', ms),
    stop() {
      bus?.disconnect();
      bus = undefined;
      items = [];
    },
  };
}
