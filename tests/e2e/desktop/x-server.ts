/** A screen that nobody sees: Xvfb, or Xorg's dummy driver where several displays and hot-plug are needed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { output, type Environment, type Processes } from './processes.ts';
import { until } from './until.ts';

export type XServer = 'xvfb' | 'xorg';

/** `-displayfd` lets the server choose a free number; `-s 0` keeps its screen saver from "locking" the session. */
const common = ['-displayfd', '3', '-nolisten', 'tcp', '-noreset', '-ac', '-s', '0'];

const dummyConfiguration = `
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1280x800" 83.50 1280 1352 1480 1680 800 803 809 831 -hsync +vsync
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1280x800"
    Virtual 5120 2880
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
  Option "BlankTime" "0"
  Option "StandbyTime" "0"
EndSection
`;

/** Starts a server and returns its DISPLAY. `size`: of the screen, `1280x800`; Xorg's is always that. */
export async function startXServer(
  server: XServer,
  size: string,
  folder: string,
  processes: Processes,
  env: Environment,
): Promise<string> {
  if (server === 'xvfb') {
    return `:${await processes.startReady('Xvfb', [...common, '-screen', '0', `${size}x24`], env)}`;
  }
  const file = path.join(folder, 'xorg.conf');
  writeFileSync(file, dummyConfiguration);
  const place = ['-config', file, '-logfile', path.join(folder, 'xorg-server.log')];
  const args = [...common, ...place, '-novtswitch', '-sharevts'];
  const display = `:${await processes.startReady('/usr/lib/xorg/Xorg', args, env)}`;
  primeOutputs({ ...env, DISPLAY: display });
  return display;
}

/** An output of the dummy driver becomes "connected" only once it has had a mode. */
function primeOutputs(env: Environment): void {
  for (const name of ['DUMMY1', 'DUMMY2']) {
    output('xrandr', ['--addmode', name, '1280x800'], env);
    plugDisplay(name, env);
    unplugDisplay(name, env);
    output('xrandr', [], env); // the question itself makes the server look at its outputs
  }
}

/** Turns a second or third display on (`DUMMY1`, `DUMMY2`), to the right of the first. */
export function plugDisplay(name: string, env: Environment): void {
  output('xrandr', ['--output', name, '--mode', '1280x800', '--right-of', 'DUMMY0'], env);
}

/** Turns a display off again. */
export function unplugDisplay(name: string, env: Environment): void {
  output('xrandr', ['--output', name, '--off'], env);
}

/** Starts the window manager and waits until it has announced itself. */
export async function startWindowManager(processes: Processes, env: Environment): Promise<void> {
  processes.start('openbox', [], env);
  const announced = (): boolean =>
    output('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], env).includes('WM_CHECK(WINDOW)');
  await until(announced, 'the window manager');
}
