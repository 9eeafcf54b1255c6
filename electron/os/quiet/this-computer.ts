/** Which sources tell of a wrong moment on this kind of computer. */
import os from 'node:os';
import type { Log, Quiet } from '../../ports.ts';
import type { Bus } from '../dbus.ts';
import { cameraOnLinux } from './camera.ts';
import { runner } from './child.ts';
import { doNotDisturbOnLinux } from './do-not-disturb.ts';
import { fullScreenOnX } from './full-screen.ts';
import { macSources } from './macos.ts';
import { microphoneOnLinux } from './microphone.ts';
import { createQuiet, untold, type Sources } from './quiet.ts';
import { windowsSources } from './windows.ts';

export type QuietNeeds = {
  readonly log: Log;
  readonly sessionBus: Bus;
  /** Is the session native Wayland? Windows of other programs are not told of there. */
  readonly wayland: boolean;
};

/** The Quiet port of this computer. Nothing runs, and nothing is connected, until it is asked. */
export function quietOnThisComputer({ log, ...needs }: QuietNeeds): Quiet {
  const failed = (reason: string, cause: unknown): void => log.error(`quiet: ${reason}`, cause);
  return createQuiet(sourcesOf(process.platform, needs), failed);
}

function sourcesOf(platform: NodeJS.Platform, needs: Omit<QuietNeeds, 'log'>): Sources {
  const { env, pid: ownPid, execPath: ownFile } = process;
  const run = runner(env);
  if (platform === 'linux') return linux(needs);
  if (platform === 'darwin') return macSources({ run, home: os.homedir(), ownPid });
  if (platform !== 'win32') return none;
  return windowsSources({
    ...{ run, runSlow: runner(env, 1_600), ownFile },
    systemRoot: env['SystemRoot'] ?? 'C:\\Windows',
    startedUtcMs: () => Date.now() - os.uptime() * 1_000,
  });
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
