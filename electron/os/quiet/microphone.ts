/** Whether a program records from a microphone, as the sound server tells it. */
import type { Run } from './child.ts';
import { pipewireUse, type PipewireUse } from './pipewire-dump.ts';
import { monitorsIn, recordedSources } from './pulse-streams.ts';
import { firstToTell, type Source } from './quiet.ts';
import { soundServers } from './sound-servers.ts';

export type SoundNeeds = { readonly env: NodeJS.ProcessEnv; readonly run: Run; readonly ownPid: number };

/**
 * By `pactl`, or by `pw-dump` where that is missing. Null where there is neither program, or no sound server: a program
 * may then record past both.
 */
export const microphoneOnLinux = (needs: SoundNeeds): Source =>
  firstToTell(
    () => microphoneByPulse(needs),
    async () => (await pipewireNow(needs))?.microphone ?? null,
  );

async function microphoneByPulse({ env, run, ownPid }: SoundNeeds): Promise<boolean | null> {
  const { pulse } = soundServers(env);
  if (pulse === null) return null;
  const ask = (...words: string[]) =>
    // A server named in so many words is not started when it is missing, and no other is looked for.
    run('pactl', words, { PULSE_SERVER: `unix:${pulse}`, DISPLAY: '' });
  const streams = await ask('list', 'source-outputs');
  if (!streams.ok) return null;
  const recorded = recordedSources(streams.text, ownPid);
  if (recorded.length === 0) return false;
  const sources = await ask('list', 'short', 'sources');
  if (!sources.ok) return null;
  const monitors = monitorsIn(sources.text);
  return recorded.some((source) => !monitors.has(source));
}

/** What PipeWire tells is in use at this moment; null when it cannot be asked. */
export async function pipewireNow({ env, run, ownPid }: SoundNeeds): Promise<PipewireUse> {
  const { pipewire } = soundServers(env);
  if (pipewire === null) return null;
  const dump = await run('pw-dump', [], { PIPEWIRE_REMOTE: pipewire });
  return dump.ok ? pipewireUse(dump.text, ownPid) : null;
}
