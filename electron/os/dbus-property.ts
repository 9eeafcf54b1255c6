/** Properties of objects on a bus. */
import type { Bus, BusCall } from './dbus.ts';

/** An object's interface, as a call names it. */
export type BusObject = Pick<BusCall, 'to' | 'path' | 'iface'>;

/** Reads one property; null when it cannot be read in time. Never rejects. */
export async function readProperty(
  bus: Bus,
  { to, path, iface }: BusObject,
  name: string,
  timeoutMs?: number,
): Promise<unknown> {
  const call = {
    ...{ to, path, iface: 'org.freedesktop.DBus.Properties', member: 'Get' },
    ...{ signature: 'ss', body: [iface, name] },
  };
  const reply = await bus.call(call, timeoutMs);
  return reply.ok ? valueOf(reply.body[0]) : null;
}

/** What a D-Bus variant holds. */
export function valueOf(variant: unknown): unknown {
  return typeof variant === 'object' && variant !== null && 'value' in variant ? variant.value : null;
}
