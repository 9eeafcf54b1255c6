/** A D-Bus daemon of the test's own, which starts no service by itself. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment, Processes } from './processes.ts';

/** No <servicedir>: else an installed notification daemon or settings service would be started by the bus. */
const configuration = (type: string, socket: string): string => `<!DOCTYPE busconfig PUBLIC
  "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>${type}</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
`;

/** Starts a bus whose socket and configuration lie in `folder`, and returns its address. */
export async function startBus(
  type: 'session' | 'system',
  folder: string,
  processes: Processes,
  env: Environment,
): Promise<string> {
  const socket = path.join(folder, `${type}.sock`);
  const file = path.join(folder, `${type}.conf`);
  writeFileSync(file, configuration(type, socket));
  const args = [`--config-file=${file}`, '--nofork', '--nopidfile', '--print-address=3'];
  await processes.startReady('dbus-daemon', args, env);
  return `unix:path=${socket}`;
}
