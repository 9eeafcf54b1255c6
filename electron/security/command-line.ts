/** Keeps Chromium from opening sockets of its own accord, and lets it use the system's own voice. */
import { app } from 'electron';

/**
 * Switches that shut what the app never uses. Proved by tracing system calls: what needs no network makes none, and
 * what asks for it all the same finds no name.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
];

const featuresOff = ['MediaRouter', 'AsyncDns', 'NetworkTimeServiceQuerying'];

/** Before the app is ready. */
export function hardenCommandLine(): void {
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  // Linux: asked for voices, it then speaks with the desktop's speech service, over a socket of this computer.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  const given = app.commandLine.getSwitchValue('disable-features');
  app.commandLine.appendSwitch('disable-features', [given, ...featuresOff].filter(Boolean).join(','));
}
