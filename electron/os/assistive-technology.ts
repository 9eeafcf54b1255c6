/** Whether somebody works with assistive technology on this desktop, as Linux desktops tell it on the session bus. */
import type { Bus } from './dbus.ts';
import { readProperty } from './dbus-property.ts';

const status = { to: 'org.a11y.Bus', path: '/org/a11y/bus', iface: 'org.a11y.Status' };

/**
 * Chromium notices a screen reader only once one has read a window, and an app in the tray may have none until its first
 * prompt. GNOME's settings turn on the first of these; Orca, started on another desktop, only the second. Never rejects.
 */
export async function assistiveTechnologyOnBus(bus: Bus): Promise<boolean> {
  const told = await Promise.all([
    readProperty(bus, status, 'ScreenReaderEnabled'),
    readProperty(bus, status, 'IsEnabled'),
  ]);
  return told.includes(true);
}
