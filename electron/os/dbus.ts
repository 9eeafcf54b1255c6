/** One connection to a message bus that may be missing, hang or restart: calls that always settle, signals that come back. */
import type { Stop } from '../ports.ts';
import {
  ask,
  connect,
  usualTimeoutMs,
  within,
  type BusCall,
  type BusConnection,
  type BusReply,
  type BusSignal,
} from './dbus-connection.ts';

/** Signals of one kind. `from` is the well-known name that must own them. */
export type SignalMatch = {
  readonly from: string;
  readonly iface: string;
  readonly member: string;
  readonly path?: string;
};

export type { BusCall, BusReply };

/** A message bus; everything about it may fail, nothing of that throws. */
export type Bus = {
  /** Calls a method; settles within `timeoutMs` and never rejects. */
  call(call: BusCall, timeoutMs?: number): Promise<BusReply>;
  /** Hears signals, for as long as the bus is there and again when it is back. */
  listen(match: SignalMatch, heard: (body: readonly unknown[]) => void): Stop;
  /** Tells each change of who owns a name, starting from null: nobody, or no bus. */
  watchOwner(name: string, changed: (owner: string | null) => void): Stop;
  /** Lets go of the bus for good. */
  readonly close: () => void;
};

/** Waiting times between attempts to reach a bus, in milliseconds: doubled from the first to the longest. */
export type Patience = { readonly firstMs: number; readonly longestMs: number };

const busName = 'org.freedesktop.DBus';
const busPath = '/org/freedesktop/DBus';

type Listener = { readonly match: SignalMatch; readonly heard: (body: readonly unknown[]) => void };
type Watcher = {
  readonly name: string;
  owner: string | null;
  /** Changes heard so far: an answer older than a change is not believed. */
  heard: number;
  changed(owner: string | null): void;
};

/** A bus behind the socket at `path`; null: there is none. Connects when first needed. */
export function createBus(
  path: string | null,
  patience: Patience = { firstMs: 1_000, longestMs: 60_000 },
): Bus {
  const listeners = new Set<Listener>();
  const watchers = new Set<Watcher>();
  let connecting: Promise<BusConnection | null> | null = null;
  let open: BusConnection | null = null;
  let failures = 0;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;

  const reach = (): Promise<BusConnection | null> => {
    if (closed || path === null || retry !== null) return Promise.resolve(null);
    connecting ??= connect(path, heard, lost).then((connection) => {
      if (connection === null) return (lost(), null);
      if (closed) return (connection.drop(), null);
      open = connection;
      void rejoin(connection);
      return connection;
    });
    return connecting;
  };

  function lost(): void {
    if (closed || (connecting === null && open === null)) return;
    open = null;
    connecting = null;
    for (const watcher of watchers) tell(watcher, null);
    const waitMs = Math.min(patience.longestMs, patience.firstMs * 2 ** Math.min(failures, 16));
    failures += 1;
    retry = setTimeout(() => {
      retry = null;
      if (listeners.size + watchers.size > 0) void reach();
    }, waitMs);
    retry.unref();
  }

  async function rejoin(connection: BusConnection): Promise<void> {
    for (const { match } of listeners) await addMatch(connection, rule(match));
    for (const watcher of watchers) await watch(connection, watcher);
    if (open === connection) failures = 0;
  }

  async function watch(connection: BusConnection, watcher: Watcher): Promise<void> {
    await addMatch(connection, ownerRule(watcher.name));
    const since = watcher.heard;
    const reply = await ask(
      connection,
      {
        to: busName,
        path: busPath,
        iface: busName,
        member: 'GetNameOwner',
        signature: 's',
        body: [watcher.name],
      },
      usualTimeoutMs,
    );
    const owner = reply.ok ? reply.body[0] : null;
    if (open === connection && since === watcher.heard)
      tell(watcher, typeof owner === 'string' ? owner : null);
  }

  function heard(signal: BusSignal): void {
    if (signal.sender === busName && signal.member === 'NameOwnerChanged') {
      const [name, , owner] = signal.body;
      for (const watcher of [...watchers]) {
        if (watcher.name !== name) continue;
        watcher.heard += 1;
        tell(watcher, typeof owner === 'string' && owner !== '' ? owner : null);
      }
    }
    for (const { match, heard: hear } of [...listeners]) {
      if (signal.iface !== match.iface || signal.member !== match.member) continue;
      if (match.path === undefined || match.path === signal.path) hear(signal.body);
    }
  }

  return {
    async call(call, timeoutMs = usualTimeoutMs) {
      const endsAt = performance.now() + timeoutMs;
      const connection = await within(timeoutMs, reach(), null);
      if (connection === null) return { ok: false, why: 'the bus cannot be reached' };
      return ask(connection, call, Math.max(1, endsAt - performance.now()));
    },
    listen(match, hear) {
      const listener = { match, heard: hear };
      listeners.add(listener);
      if (open === null) void reach();
      else void addMatch(open, rule(match));
      return () => {
        if (listeners.delete(listener) && open !== null) void removeMatch(open, rule(match));
      };
    },
    watchOwner(name, changed) {
      const watcher: Watcher = { name, owner: null, heard: 0, changed };
      watchers.add(watcher);
      if (open === null) void reach();
      else void watch(open, watcher);
      return () => {
        if (watchers.delete(watcher) && open !== null) void removeMatch(open, ownerRule(name));
      };
    },
    close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      open?.drop();
      open = null;
      listeners.clear();
      watchers.clear();
    },
  };
}

function tell(watcher: Watcher, owner: string | null): void {
  if (watcher.owner === owner) return;
  watcher.owner = owner;
  watcher.changed(owner);
}

const rule = ({ from, iface, member, path }: SignalMatch): string =>
  `type='signal',sender='${from}',interface='${iface}',member='${member}'` +
  (path === undefined ? '' : `,path='${path}'`);

const ownerRule = (name: string): string =>
  `${rule({ from: busName, iface: busName, member: 'NameOwnerChanged', path: busPath })},arg0='${name}'`;

const addMatch = (connection: BusConnection, match: string): Promise<BusReply> =>
  matching(connection, 'AddMatch', match);
const removeMatch = (connection: BusConnection, match: string): Promise<BusReply> =>
  matching(connection, 'RemoveMatch', match);
const matching = (connection: BusConnection, member: string, match: string): Promise<BusReply> =>
  ask(
    connection,
    { to: busName, path: busPath, iface: busName, member, signature: 's', body: [match] },
    usualTimeoutMs,
  );
