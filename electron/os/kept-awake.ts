/** Whether a program keeps the display awake, a call or a film, as desktops and the login manager tell it on D-Bus. */
import type { Bus, BusCall } from './dbus.ts';
import { readProperty } from './dbus-property.ts';

export type KeptAwake = {
  /** Settles within a second and a half; what cannot be read is false. Never rejects. */
  read(): Promise<boolean>;
};

/** For systems on which it is not read. */
export const neverKeptAwake: KeptAwake = { read: () => Promise.resolve(false) };

/** Session managers of GNOME (and Cinnamon, under its name) and MATE: 8 asks for "may not become idle". */
const sessionManagers: readonly BusCall[] = ['org.gnome.SessionManager', 'org.mate.SessionManager'].map(
  (name) => ({
    ...{ to: name, path: '/org/gnome/SessionManager', iface: name },
    ...{ member: 'IsInhibited', signature: 'u', body: [8] },
  }),
);

/** KDE: 4 asks for "the screen stays as it is". */
const policyAgent: BusCall = {
  to: 'org.kde.Solid.PowerManagement.PolicyAgent',
  path: '/org/kde/Solid/PowerManagement/PolicyAgent',
  iface: 'org.kde.Solid.PowerManagement.PolicyAgent',
  ...{ member: 'HasInhibition', signature: 'u', body: [4] },
};

/** Xfce and others; whoever inhibits here keeps the display on as well. On KDE only the computer: see below. */
const powerManagement: BusCall = {
  to: 'org.freedesktop.PowerManagement',
  path: '/org/freedesktop/PowerManagement/Inhibit',
  iface: 'org.freedesktop.PowerManagement.Inhibit',
  member: 'HasInhibit',
};

const loginManager = {
  to: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1',
  iface: 'org.freedesktop.login1.Manager',
};

/** An answer stands for this long: idle time may be asked every second, and a call or a film lasts longer. */
const freshMs = 10_000;
/** A service that hangs delays the idle time that is asked with it by no more than this. */
const patienceMs = 500;

export type KeptAwakeNeeds = {
  /** Can anything of ours be heard, a chime or a spoken step? Chromium then asks that the computer does not sleep. */
  readonly weSound: () => boolean;
  readonly nowMs?: () => number;
};

/** Asks all of them at the same time, each with a call that starts no service. */
export function keptAwakeOnBuses(
  sessionBus: Bus,
  systemBus: Bus,
  { weSound, nowMs = () => performance.now() }: KeptAwakeNeeds,
): KeptAwake {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(false);

  const says = async (call: BusCall): Promise<boolean | null> => {
    const reply = await sessionBus.call(call, patienceMs);
    return reply.ok && typeof reply.body[0] === 'boolean' ? reply.body[0] : null;
  };
  /** In block mode: those that only delay do not keep anything awake. */
  const loginManagerSays = async (): Promise<boolean> => {
    const blocked = await readProperty(systemBus, loginManager, 'BlockInhibited', patienceMs);
    return typeof blocked === 'string' && blocked.split(':').includes('idle');
  };

  async function ask(): Promise<boolean> {
    const [login, kde, power, ...sessions] = await Promise.all([
      loginManagerSays(),
      says(policyAgent),
      says(powerManagement),
      ...sessionManagers.map(says),
    ]);
    // KDE answers the general question too, but for music that only keeps the computer from sleeping. What asks for it
    // here may be ourselves; whose it is nobody tells.
    const general = weSound() ? false : power;
    return login || (kde ?? general) === true || sessions.includes(true);
  }

  return {
    read() {
      if (nowMs() - askedAt >= freshMs) {
        askedAt = nowMs();
        answer = ask();
      }
      return answer;
    },
  };
}
