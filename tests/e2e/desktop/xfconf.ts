/** Stands in for Xfce's settings on the session bus: the switch for do-not-disturb, and nothing else. */
import { Variant } from 'dbus-next';
import { connect } from './bus-connection.ts';

const name = 'org.xfce.Xfconf';

export type Xfconf = {
  /** How the switch stands; `hangs`: nobody gets an answer. */
  doNotDisturb: boolean | 'hangs';
  stop(): void;
};

export async function startXfconf(address: string): Promise<Xfconf> {
  const bus = await connect(address);
  const xfconf: Xfconf = { doNotDisturb: false, stop: () => bus.disconnect() };
  bus.serve(name, ({ member, body }) => {
    const { doNotDisturb } = xfconf;
    if (doNotDisturb === 'hangs') return 'never';
    if (body.join(' ') !== 'xfce4-notifyd /do-not-disturb') return { error: 'no such property' };
    if (member === 'PropertyExists') return { signature: 'b', body: [true] };
    return { signature: 'v', body: [new Variant('b', doNotDisturb)] };
  });
  await bus.own(name);
  return xfconf;
}
