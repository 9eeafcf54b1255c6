/** The sockets of the sound servers of this login. */
import { statSync } from 'node:fs';
import path from 'node:path';

/** Where PulseAudio (or PipeWire in its place) and PipeWire listen; null where they do not. */
export type SoundServers = { readonly pulse: string | null; readonly pipewire: string | null };

/** Looks for sockets only: a server elsewhere on a network is never asked, and none is started. */
export function soundServers(env: NodeJS.ProcessEnv): SoundServers {
  const runtime = env['XDG_RUNTIME_DIR'] ?? '';
  const named = /(?:^|\s|\})unix:(\/\S+)/.exec(env['PULSE_SERVER'] ?? '')?.[1];
  const pulseFolder = env['PULSE_RUNTIME_PATH'] ?? path.join(runtime, 'pulse');
  return {
    pulse: socket(named ?? path.join(pulseFolder, 'native')),
    pipewire: socket(path.join(env['PIPEWIRE_RUNTIME_DIR'] ?? runtime, 'pipewire-0')),
  };
}

function socket(file: string): string | null {
  try {
    return path.isAbsolute(file) && statSync(file).isSocket() ? file : null;
  } catch {
    return null;
  }
}
