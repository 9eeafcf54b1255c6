/** Finds the local socket of a message bus: only Unix sockets count, so that no other kind is ever opened. */

/** The path to connect to, abstract ones with a leading NUL, or null when the address names no Unix socket. */
export function socketPath(address: string | undefined): string | null {
  for (const one of (address ?? '').split(';')) {
    if (!one.startsWith('unix:')) continue;
    for (const pair of one.slice('unix:'.length).split(',')) {
      const at = pair.indexOf('=');
      const value = unescapeValue(pair.slice(at + 1));
      if (value === '') continue;
      if (pair.startsWith('path=')) return value;
      if (pair.startsWith('abstract=')) return `\0${value}`;
    }
  }
  return null;
}

/** The session bus of this login, or null when there is none to be found. */
export function sessionBusPath(env: NodeJS.ProcessEnv): string | null {
  const runtimeDir = env['XDG_RUNTIME_DIR'];
  return (
    socketPath(env['DBUS_SESSION_BUS_ADDRESS']) ??
    (runtimeDir !== undefined && runtimeDir.startsWith('/') ? `${runtimeDir}/bus` : null)
  );
}

/** The system bus. */
export const systemBusPath = (env: NodeJS.ProcessEnv): string =>
  socketPath(env['DBUS_SYSTEM_BUS_ADDRESS']) ?? '/run/dbus/system_bus_socket';

function unescapeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
