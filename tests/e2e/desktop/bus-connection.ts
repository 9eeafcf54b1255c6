/** One connection to a private bus, with what the stand-ins for desktop services need and no more. */
import { Message, MessageType, sessionBus, Variant } from 'dbus-next';
import { within } from './until.ts';

export type Address = { service: string; path: string; interface: string };
export type Call = { path: string; interface: string; member: string; sender: string; body: unknown[] };
export type Signal = Call;
/** A reply's D-Bus signature and values, or an error in words; `never`: the service hangs. */
export type Reply = { signature: string; body: unknown[] } | { error: string } | 'never';

export type BusConnection = {
  call(to: Address, member: string, signature?: string, body?: unknown[]): Promise<unknown[]>;
  /** Answers method calls of one interface; undefined: the method does not exist, `none`: it never answers. */
  serve(interfaceName: string, answer: (call: Call) => Reply | undefined): void;
  signal(from: Omit<Address, 'service'>, member: string, signature: string, body: unknown[]): void;
  /** Hears signals that fit a D-Bus match rule. */
  listen(rule: string, heard: (signal: Signal) => void): Promise<void>;
  own(name: string): Promise<void>;
  disconnect(): void;
};

const daemon: Address = {
  service: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

export const done = { signature: '', body: [] } satisfies Reply;

/** Connects to the bus at `address`. */
export async function connect(address: string): Promise<BusConnection> {
  const bus = sessionBus({ busAddress: address });
  const connected = new Promise<void>((resolve, reject) => {
    bus.on('connect', resolve);
    bus.on('error', reject);
  });
  await within(connected, `connecting to ${address}`);

  const connection: BusConnection = {
    async call(to, member, signature = '', body = []) {
      const { service: destination, path, interface: name } = to;
      const message = new Message({ destination, path, interface: name, member, signature, body });
      const reply = await within(bus.call(message), `${name}.${member} of ${destination}`);
      return (reply?.body ?? []).map(plain);
    },
    serve(interfaceName, answer) {
      bus.addMethodHandler((message: Message) => {
        if (message.interface !== interfaceName) return false;
        const reply = answer(toCall(message));
        if (reply === undefined) return false;
        if (reply === 'never') return true;
        bus.send('error' in reply ? errorTo(message, reply.error) : replyTo(message, reply));
        return true;
      });
    },
    signal(from, member, signature, body) {
      bus.send(Message.newSignal(from.path, from.interface, member, signature, body));
    },
    async listen(rule, heard) {
      const wanted = new Map(Array.from(rule.matchAll(/(\w+)='([^']*)'/g), (match) => [match[1], match[2]]));
      bus.on('message', (message) => {
        if (message.type !== MessageType.SIGNAL || message.interface !== wanted.get('interface')) return;
        if (!wanted.has('member') || message.member === wanted.get('member')) heard(toCall(message));
      });
      await connection.call(daemon, 'AddMatch', 's', [`type='signal',${rule}`]);
    },
    async own(name) {
      await within(bus.requestName(name, 0), `owning ${name}`);
    },
    disconnect: () => bus.disconnect(),
  };
  return connection;
}

function toCall({ path, interface: name, member, sender, body }: Message): Call {
  return { path, interface: name, member, sender, body: body.map(plain) };
}

function replyTo(message: Message, reply: { signature: string; body: unknown[] }): Message {
  return Message.newMethodReturn(message, reply.signature, reply.body);
}

function errorTo(message: Message, text: string): Message {
  // The library's types want a string here; its code, like newMethodReturn's, wants the message.
  const call = message as unknown as string;
  return Message.newError(call, 'org.freedesktop.DBus.Error.NotSupported', text);
}

/** A received value without the wrappers that name D-Bus types. */
function plain(value: unknown): unknown {
  if (value instanceof Variant) return plain(value.value);
  if (Array.isArray(value)) return value.map(plain);
  if (Buffer.isBuffer(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
