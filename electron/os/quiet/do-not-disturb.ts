/** Whether the desktop keeps its notifications back because the person wants it so. */
import type { Bus } from '../dbus.ts';
import { readProperty, valueOf } from '../dbus-property.ts';
import type { Run } from './child.ts';
import { anyOf, firstToTell, type Source } from './quiet.ts';

export type DoNotDisturbNeeds = { readonly env: NodeJS.ProcessEnv; readonly bus: Bus; readonly run: Run };

/** Short enough that the settings can still be asked within the port's two seconds. */
const patienceMs = 700;

const notifications = { to: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' };

/** By the session bus where the desktop tells it there, else by the desktop's settings. Starts no service. */
export const doNotDisturbOnLinux = ({ env, bus, run }: DoNotDisturbNeeds): Source =>
  firstToTell(
    anyOf(
      // KDE Plasma.
      property(bus, 'org.freedesktop.Notifications', 'Inhibited'),
      // Dunst, the daemon of many small desktops.
      property(bus, 'org.dunstproject.cmd0', 'paused'),
      () => xfce(bus),
    ),
    () => bySettings(env, run),
  );

function property(bus: Bus, iface: string, name: string): Source {
  return async () => {
    const value = await readProperty(bus, { ...notifications, iface }, name, patienceMs);
    return typeof value === 'boolean' ? value : null;
  };
}

/** Xfce keeps its settings on the bus; one that was never touched is not there. */
async function xfce(bus: Bus): Promise<boolean | null> {
  const channel = 'xfce4-notifyd';
  const xfconf = { to: 'org.xfce.Xfconf', path: '/org/xfce/Xfconf', iface: 'org.xfce.Xfconf' };
  const setting = { signature: 'ss', body: [channel, '/do-not-disturb'] };
  const exists = await bus.call({ ...xfconf, member: 'PropertyExists', ...setting }, patienceMs);
  if (!exists.ok || typeof exists.body[0] !== 'boolean') return null;
  if (!exists.body[0]) return false;
  const reply = await bus.call({ ...xfconf, member: 'GetProperty', ...setting }, patienceMs);
  const value = reply.ok ? valueOf(reply.body[0]) : null;
  return typeof value === 'boolean' ? value : null;
}

/** Desktops that keep the switch in GSettings, by their part of XDG_CURRENT_DESKTOP, and which value means "on". */
const settings: Readonly<Record<string, readonly [schema: string, key: string, on: string]>> = {
  GNOME: ['org.gnome.desktop.notifications', 'show-banners', 'false'],
  Unity: ['org.gnome.desktop.notifications', 'show-banners', 'false'],
  'X-Cinnamon': ['org.cinnamon.desktop.notifications', 'display-notifications', 'false'],
  MATE: ['org.mate.NotificationDaemon', 'do-not-disturb', 'true'],
  Pantheon: ['io.elementary.notifications', 'do-not-disturb', 'true'],
};

/**
 * GNOME's shell tells nobody on the bus. `gsettings` reads the person's own file, an administrator's defaults and
 * locks together; it runs only when asked. Budgie calls itself GNOME as well but keeps a switch of its own.
 */
async function bySettings(env: NodeJS.ProcessEnv, run: Run): Promise<boolean | null> {
  const desktops = (env['XDG_CURRENT_DESKTOP'] ?? '').split(':');
  const found = desktops.map((desktop) => settings[desktop]).find((setting) => setting !== undefined);
  if (found === undefined || desktops.includes('Budgie')) return null;
  const [schema, key, on] = found;
  const value = await run('gsettings', ['get', schema, key]);
  if (!value.ok) return null;
  const word = value.text.trim();
  return word === 'true' || word === 'false' ? word === on : null;
}
