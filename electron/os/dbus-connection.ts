/** One open connection to a message bus, with everything that dbus-next would throw or lose caught here. */
import dbus from 'dbus-next';
import type { Stop } from '../ports.ts';
import { guard, type Stream } from './guard.ts';

/** A method to call. `signature` and `body` as D-Bus has them. */
export type BusCall = {
  readonly to: string;
  readonly path: string;
  readonly iface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
  /** May the bus start the service that is asked? Only where the person would want it. */
  readonly mayStart?: boolean;
};

/** What came of a call. `why` is for the log. */
export type BusReply =
  { readonly ok: true; readonly body: readonly unknown[] } | { readonly ok: false; readonly why: string };

/** A signal as it arrives. */
export type BusSignal = {
  readonly sender: string;
  readonly path: string;
  readonly iface: string;
  readonly member: string;
  readonly body: readonly unknown[];
};

export type BusConnection = { readonly bus: dbus.MessageBus; readonly drop: Stop };

/** How long the bus itself may take for an answer, in milliseconds. */
export const usualTimeoutMs = 1_000;

const noAutoStart = 2;

/** Calls a method; settles within `timeoutMs` and never rejects. */
export function ask({ bus }: BusConnection, call: BusCall, timeoutMs: number): Promise<BusReply> {
  const failed = (cause: unknown): BusReply => ({
    ok: false,
    why: cause instanceof Error ? cause.message : String(cause),
  });
  try {
    const message = new dbus.Message({
      destination: call.to,
      path: call.path,
      interface: call.iface,
      member: call.member,
      signature: call.signature ?? '',
      body: [...(call.body ?? [])],
      flags: call.mayStart === true ? 0 : noAutoStart,
    });
    const reply = bus
      .call(message)
      .then((answer): BusReply => ({ ok: true, body: answer?.body ?? [] }), failed);
    return within(timeoutMs, reply, failed(`no answer within ${Math.round(timeoutMs)} ms`));
  } catch (cause) {
    return Promise.resolve(failed(cause));
  }
}

/** Connects to the bus behind a socket. Settles to null when the bus does not answer. `lost` is called once, when an open connection ends. */
export function connect(
  path: string,
  heard: (signal: BusSignal) => void,
  lost: () => void,
): Promise<BusConnection | null> {
  return new Promise((settle) => {
    let state: 'opening' | 'open' | 'over' = 'opening';
    let bus: dbus.MessageBus;
    const over = (): void => {
      const was = state;
      state = 'over';
      clearTimeout(patience);
      if (was === 'over') return;
      streamOf(bus)?.destroy();
      if (was === 'open') lost();
      else settle(null);
    };
    const patience = setTimeout(() => over(), usualTimeoutMs);
    try {
      // `socket=` makes dbus-next use Node's own socket, which also knows abstract paths.
      bus = dbus.sessionBus({ busAddress: `unix:socket=${path}`, authMethods: ['EXTERNAL'] } as object);
    } catch {
      state = 'over';
      clearTimeout(patience);
      return settle(null);
    }
    const stream = streamOf(bus);
    if (stream) guard(stream, over);
    bus.on('error', over);
    bus.on('message', (message) => {
      if (message.type === dbus.MessageType.SIGNAL) {
        const { sender, path: from, interface: iface, member, body } = message;
        // Apart from the socket's own events: there a mistake of the app would be taken for the bus's.
        queueMicrotask(() => heard({ sender, path: from, iface, member, body }));
      }
      // dbus-next would throw a refused greeting where nobody can catch it: let it find no question to answer.
      if (state === 'opening' && message.type === dbus.MessageType.ERROR) message.replySerial = '0';
    });
    bus.on('connect', () => {
      if (state !== 'opening') return;
      state = 'open';
      clearTimeout(patience);
      settle({
        bus,
        drop() {
          state = 'over';
          streamOf(bus)?.destroy();
        },
      });
    });
  });
}

/** Settles to `late` when `promise` takes longer than `ms` milliseconds. */
export function within<T>(ms: number, promise: Promise<T>, late: T): Promise<T> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => settle(late), ms);
    promise.then(settle, fail).finally(() => clearTimeout(timer));
  });
}

/** dbus-next keeps its socket to itself, and tells nobody when it closes. */
function streamOf(bus: dbus.MessageBus): Stream | null {
  const { _connection: connection } = bus as unknown as { _connection?: { stream?: Stream } }; // not in its types
  return connection?.stream ?? null;
}
