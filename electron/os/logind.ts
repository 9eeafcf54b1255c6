/** The lock state as the login manager tells it on the system bus. */
import type { Stop } from '../ports.ts';
import type { Bus } from './dbus.ts';
import { readProperty, valueOf } from './dbus-property.ts';

const name = 'org.freedesktop.login1';
const manager = { to: name, path: '/org/freedesktop/login1', iface: `${name}.Manager` };
const properties = 'org.freedesktop.DBus.Properties';
const session = `${name}.Session`;
/** After waiting this long once it is not asked again. */
const longestRetryMs = 60_000;

/** Who we are to the login manager. */
export type LoginIdentity = { readonly sessionId: string | null; readonly pid: number; readonly uid: number };

/**
 * Reports whether this session is locked, once the login manager answers and at each change; null: it cannot tell.
 * Its Lock and Unlock signals are only wishes: with no locker to obey them the session stays as it is, and nothing
 * would ever end a lock that never began. So they make us read LockedHint again and are not believed by themselves.
 */
export function watchLogind(
  bus: Bus,
  who: LoginIdentity,
  report: (locked: boolean | null) => void,
  retryMs = 2_000,
): Stop {
  let round = 0;
  let retry: NodeJS.Timeout | undefined;
  let stopSignals: Stop = () => undefined;

  const stopOwner = bus.watchOwner(name, (owner) => {
    round += 1;
    clearTimeout(retry);
    stopSignals();
    if (owner === null) report(null);
    else void follow(round);
  });

  /** At login everything starts at once, and answers may come late: asked again, each time after twice as long. */
  async function follow(mine: number, waitMs = retryMs): Promise<void> {
    const path = await sessionPath(bus, who);
    if (mine !== round) return;
    if (path === null) {
      if (waitMs > longestRetryMs) return;
      retry = setTimeout(() => void follow(mine, waitMs * 2), waitMs).unref();
      return;
    }
    let changes = 0;
    const read = async (): Promise<void> => {
      const since = ++changes;
      const locked = await readProperty(bus, { to: name, path, iface: session }, 'LockedHint');
      if (mine === round && since === changes && typeof locked === 'boolean') report(locked);
    };
    const stops = [
      bus.listen({ from: name, iface: properties, member: 'PropertiesChanged', path }, ([iface, changed]) => {
        if (iface !== session || typeof changed !== 'object' || changed === null) return;
        const locked = valueOf(new Map<string, unknown>(Object.entries(changed)).get('LockedHint'));
        if (typeof locked !== 'boolean') return;
        changes += 1;
        report(locked);
      }),
      ...['Lock', 'Unlock'].map((member) =>
        bus.listen({ from: name, iface: session, member, path }, () => void read()),
      ),
    ];
    stopSignals = () => stops.forEach((stop) => stop());
    await read();
  }

  return () => {
    round += 1;
    clearTimeout(retry);
    stopSignals();
    stopOwner();
  };
}

/** Hears of sleep and waking from the login manager itself: Electron does not pass it on in every package. */
export function watchSleep(bus: Bus, happened: (asleep: boolean) => void): Stop {
  const signal = { from: name, iface: manager.iface, member: 'PrepareForSleep', path: manager.path };
  return bus.listen(signal, ([asleep]) => {
    if (typeof asleep === 'boolean') happened(asleep);
  });
}

/** By its id, by our process, or the one that the user's screen belongs to: a service of systemd has no session. */
async function sessionPath(bus: Bus, { sessionId, pid, uid }: LoginIdentity): Promise<string | null> {
  if (sessionId !== null) {
    const byId = await bus.call({ ...manager, member: 'GetSession', signature: 's', body: [sessionId] });
    if (byId.ok && typeof byId.body[0] === 'string') return byId.body[0];
  }
  const byPid = await bus.call({ ...manager, member: 'GetSessionByPID', signature: 'u', body: [pid] });
  if (byPid.ok && typeof byPid.body[0] === 'string') return byPid.body[0];
  const user = await bus.call({ ...manager, member: 'GetUser', signature: 'u', body: [uid] });
  if (!user.ok || typeof user.body[0] !== 'string') return null;
  const shown = await readProperty(bus, { to: name, path: user.body[0], iface: `${name}.User` }, 'Display');
  const path: unknown = Array.isArray(shown) ? shown[1] : null;
  return typeof path === 'string' && path !== '/' ? path : null;
}
