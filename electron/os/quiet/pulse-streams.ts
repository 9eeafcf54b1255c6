/** What `pactl` prints of recording streams. PipeWire answers it in PulseAudio's place, for its own streams too. */

/** Columns of `pactl list short sources`, of which a monitor is what a loudspeaker plays, not what anybody says. */
export function monitorsIn(shortSources: string): ReadonlySet<string> {
  const rows = shortSources.split('\n').map((line) => line.split('\t'));
  return new Set(rows.flatMap(([index = '', name = '']) => (name.endsWith('.monitor') ? [index] : [])));
}

/**
 * The sources, by index, that programs record from, as `pactl list source-outputs` tells it in the C locale. Left out:
 * streams that are corked (made, but not running), level meters of sound settings, streams that belong to the sound
 * server's own modules and to no program, and those of `ownPid`.
 *
 * The text form, not JSON: every version prints it, and the JSON of some cannot be parsed.
 */
export function recordedSources(sourceOutputs: string, ownPid: number): readonly string[] {
  return sourceOutputs.split(/^Source Output #/m).flatMap((stream) => {
    const value = (label: string): string => new RegExp(`^\\t${label}: (.*)$`, 'm').exec(stream)?.[1] ?? '';
    const property = (name: string): string =>
      new RegExp(`^\\t\\t${name.replaceAll('.', '\\.')} = "(.*)"$`, 'm').exec(stream)?.[1] ?? '';
    const isMeter =
      value('Resample method') === 'peaks' ||
      property('resample.peaks') === 'true' ||
      property('media.name') === 'Peak detect';
    const records =
      value('Corked') === 'no' &&
      value('Client') !== 'n/a' &&
      !isMeter &&
      property('application.process.id') !== String(ownPid);
    return records ? [value('Source')] : [];
  });
}
