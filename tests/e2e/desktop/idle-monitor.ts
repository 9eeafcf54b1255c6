/** Stands in for GNOME's idle monitor, which a test starts on the session bus when idle time is its subject. */
import { connect } from './bus-connection.ts';

const name = 'org.gnome.Mutter.IdleMonitor';

export type IdleMonitor = {
  /** The time since the last input that the next question is answered with. */
  idleMs: number;
  stop(): void;
};

export async function startIdleMonitor(address: string): Promise<IdleMonitor> {
  const bus = await connect(address);
  const monitor: IdleMonitor = { idleMs: 0, stop: () => bus.disconnect() };
  bus.serve(name, ({ member }) => {
    if (member === 'GetIdletime') return { signature: 't', body: [BigInt(monitor.idleMs)] };
    return { error: `the stand-in has no ${member}` };
  });
  await bus.own(name);
  return monitor;
}
