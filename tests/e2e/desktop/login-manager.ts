/** Stands in for systemd-logind: suspend, resume, shutdown and the session's lock, as signals on the system bus. */
import { Variant } from 'dbus-next';
import { connect, done, type Reply } from './bus-connection.ts';

const managerName = 'org.freedesktop.login1.Manager';
const sessionName = 'org.freedesktop.login1.Session';
const propertiesName = 'org.freedesktop.DBus.Properties';
const manager = { path: '/org/freedesktop/login1', interface: managerName };
const sessionPath = '/org/freedesktop/login1/session/_31';

export type LoginManager = {
  /** The methods that were called, in order. */
  calls: string[];
  suspend(): void;
  resume(): void;
  shutdown(): void;
  /** Sets the session's LockedHint, as a screen locker does. */
  setLocked(locked: boolean): void;
  stop(): void;
};

export async function startLoginManager(address: string): Promise<LoginManager> {
  const bus = await connect(address);
  const calls: string[] = [];
  let locked = false;
  const properties = (): Record<string, Variant> => ({ LockedHint: new Variant('b', locked) });

  bus.serve(managerName, ({ member }): Reply => {
    calls.push(member);
    if (/^Get(Session|SessionByPID)$/.test(member)) return { signature: 'o', body: [sessionPath] };
    // Inhibit answers with a file descriptor, which this library cannot send; Electron logs it and goes on.
    return { error: `the stand-in has no ${member}` };
  });
  bus.serve(propertiesName, ({ member, body, path }): Reply | undefined => {
    calls.push(member);
    if (member === 'GetAll') return { signature: 'a{sv}', body: [properties()] };
    if (member !== 'Get') return undefined;
    const value = properties()[String(body[1])];
    return value ? { signature: 'v', body: [value] } : { error: `${path} has no ${String(body[1])}` };
  });
  bus.serve(sessionName, ({ member }) => {
    calls.push(member);
    return done;
  });
  await bus.own('org.freedesktop.login1');

  const announce = (member: string, starting: boolean): void => bus.signal(manager, member, 'b', [starting]);
  return {
    calls,
    suspend: () => announce('PrepareForSleep', true),
    resume: () => announce('PrepareForSleep', false),
    shutdown: () => announce('PrepareForShutdown', true),
    setLocked(value) {
      if (value === locked) return;
      locked = value;
      const session = { path: sessionPath, interface: sessionName };
      bus.signal(session, value ? 'Lock' : 'Unlock', '', []);
      const changed = [sessionName, properties(), []];
      bus.signal({ ...session, interface: propertiesName }, 'PropertiesChanged', 'sa{sv}as', changed);
    },
    stop: () => bus.disconnect(),
  };
}
