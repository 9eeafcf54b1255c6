/** A message bus of a test's own, and services on it, so that nothing of the computer's is touched. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import dbus from 'dbus-next';
import { onTestFinished } from 'vitest';

export type PrivateBus = {
  readonly socket: string;
  /** Ends the bus; `start` begins another at the same place. */
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** A bus that starts no services by itself. */
export async function privateBus(): Promise<PrivateBus> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'halfpast-bus-'));
  const socket = path.join(folder, 'bus');
  const config = path.join(folder, 'bus.conf');
  writeFileSync(
    config,
    `<busconfig><type>session</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
     <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/><allow user="*"/></policy></busconfig>`,
  );
  let daemon: ChildProcess | null = null;

  const bus: PrivateBus = {
    socket,
    async start() {
      daemon = spawn(
        'dbus-daemon',
        [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=3'],
        {
          stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        },
      );
      const address = daemon.stdio[3];
      if (address) await once(address, 'data');
    },
    async stop() {
      const ended = daemon === null || daemon.exitCode !== null ? null : once(daemon, 'exit');
      daemon?.kill('SIGKILL');
      await ended;
      rmSync(socket, { force: true });
    },
  };
  await bus.start();
  onTestFinished(async () => {
    await bus.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return bus;
}

/** Answers a method by its name: signature and body, or null for an error. Undefined: it never answers. */
export type Answers = (
  member: string,
  body: readonly unknown[],
  path: string,
) => readonly [signature: string, body: readonly unknown[]] | null | undefined;

export type Service = {
  readonly calls: readonly string[];
  readonly signal: (
    path: string,
    iface: string,
    member: string,
    signature: string,
    body: readonly unknown[],
  ) => void;
  readonly stop: () => void;
};

/** Owns a name on the bus and answers for it. */
export async function service(socket: string, name: string, answers: Answers): Promise<Service> {
  const bus = dbus.sessionBus({ busAddress: `unix:socket=${socket}` }); // its types know no options
  bus.on('error', () => undefined);
  await once(bus, 'connect');
  const calls: string[] = [];
  let stopped = false;
  bus.addMethodHandler((message: dbus.Message) => {
    if (message.interface.startsWith('org.freedesktop.DBus.P') && message.member !== 'Get') return false;
    if (stopped) return true;
    calls.push(message.member);
    const answer = answers(message.member, message.body, message.path);
    if (answer === null) bus.send(dbus.Message.newError(message as never, 'org.test.Error.No', 'no'));
    else if (answer) bus.send(dbus.Message.newMethodReturn(message, answer[0], [...answer[1]]));
    return true;
  });
  await bus.requestName(name, 0);
  const stop = (): void => {
    if (!stopped) bus.disconnect();
    stopped = true;
  };
  onTestFinished(stop);
  return {
    calls,
    signal: (at, iface, member, signature, body) =>
      bus.send(dbus.Message.newSignal(at, iface, member, signature, [...body])),
    stop,
  };
}
