/** Which sources tell of a wrong moment on this kind of computer. */
import type { Log, Quiet } from '../../ports.ts';
import type { Bus } from '../dbus.ts';
import { cameraOnLinux } from './camera.ts';
import { runner } from './child.ts';
import { doNotDisturbOnLinux } from './do-not-disturb.ts';
import { fullScreenOnX } from './full-screen.ts';
import { microphoneOnLinux } from './microphone.ts';
import { createQuiet, untold, type Sources } from './quiet.ts';

export type QuietNeeds = {
  readonly log: Log;
  readonly sessionBus: Bus;
  /** Is the session native Wayland? Windows of other programs are not told of there. */
  readonly wayland: boolean;
};

/** The Quiet port of this computer. Nothing runs, and nothing is connected, until it is asked. */
export function quietOnThisComputer({ log, ...needs }: QuietNeeds): Quiet {
  return createQuiet(process.platform === 'linux' ? linux(needs) : none, (reason, cause) =>
    log.error(`quiet: ${reason}`, cause),
  );
}

const none: Sources = { fullScreen: untold, microphone: untold, camera: untold, doNotDisturb: untold };

function linux({ sessionBus, wayland }: Omit<QuietNeeds, 'log'>): Sources {
  const { env, pid: ownPid } = process;
  const run = runner(env);
  const sound = { env, run, ownPid };
  return {
    fullScreen: wayland ? untold : fullScreenOnX(env, ownPid),
    microphone: microphoneOnLinux(sound),
    camera: cameraOnLinux(sound),
    doNotDisturb: doNotDisturbOnLinux({ env, run, bus: sessionBus }),
  };
}
