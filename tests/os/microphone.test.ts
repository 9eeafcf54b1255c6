/** Microphones: what the sound servers print, and a real PulseAudio with a real recorder. */
import { createServer } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runner, type Run } from '../../electron/os/quiet/child.ts';
import { microphoneOnLinux } from '../../electron/os/quiet/microphone.ts';
import { pipewireUse } from '../../electron/os/quiet/pipewire-dump.ts';
import { monitorsIn, recordedSources } from '../../electron/os/quiet/pulse-streams.ts';
import { soundServers } from '../../electron/os/quiet/sound-servers.ts';
import { endOf, pulseServer } from './pulse-server.ts';
import { recorded } from './recorded.ts';

const nobody = 4_194_305; // no process has this id

describe('recording streams as pactl prints them', () => {
  const streams = recorded('pulseaudio-16-streams.txt');

  it('names the sources that programs record from', () => {
    expect(recordedSources(streams, nobody)).toEqual(['1', '0']);
    expect(recordedSources(recorded('pipewire-pulse-streams.txt'), nobody)).toEqual(['50', '43', '50']);
    expect(recordedSources('', nobody)).toEqual([]);
  });

  it('leaves out what a program made but does not run', () => {
    expect(recordedSources(streams.replaceAll('Corked: no', 'Corked: yes'), nobody)).toEqual([]);
  });

  it('leaves out streams of the server itself, such as a loopback', () => {
    const loopback = recorded('pulseaudio-16-loopback.txt');
    expect(loopback).toContain('Source: 1');
    expect(recordedSources(loopback, nobody)).toEqual([]);
  });

  it.each([
    ['Resample method: n/a', 'Resample method: peaks'],
    ['media.name = "parec"', 'media.name = "Peak detect"'],
    ['media.name = "parec"', 'resample.peaks = "true"'],
  ])('leaves out the level meters of sound settings: %s, %s', (was, is) => {
    expect(recordedSources(streams.replaceAll(was, is), nobody)).toEqual([]);
  });

  it('leaves out our own process', () => {
    const pid = Number(/application\.process\.id = "(\d+)"/.exec(streams)?.[1]);
    expect(recordedSources(streams, pid)).toHaveLength(1);
  });

  it('knows the monitors of loudspeakers', () => {
    expect([...monitorsIn(recorded('pulseaudio-16-sources.txt'))]).toEqual(['0']);
    expect([...monitorsIn(recorded('pipewire-pulse-sources.txt'))]).toEqual(['43']);
    expect(monitorsIn('not\na table').size).toBe(0);
  });
});

describe('recording streams as pw-dump prints them', () => {
  const dump = recorded('pipewire-dump.json');
  type Entry = { id: number; type: string; info: { props: Record<string, unknown> } };
  const without = (left: (entry: Entry) => boolean): string =>
    JSON.stringify((JSON.parse(dump) as Entry[]).filter((entry) => !left(entry)));
  const isNode =
    (name: string, monitor = false) =>
    ({ info: { props } }: Entry): boolean =>
      props['node.name'] === name && (props['stream.capture.sink'] === true) === monitor;

  it('tells that a program records', () => {
    expect(pipewireUse(dump, nobody)).toEqual({ microphone: true, camera: false });
  });

  it('does not take the recording of a loudspeaker for a microphone', () => {
    const onlyMonitor = without((entry) => isNode('parec')(entry) || isNode('pw-record')(entry));
    expect(onlyMonitor).toContain('"stream.capture.sink":true');
    expect(pipewireUse(onlyMonitor, nobody)).toEqual({ microphone: false, camera: false });
  });

  it('leaves out our own process, by the stream or by its client', () => {
    const onlyRecorder = without(isNode('parec'));
    const client = (JSON.parse(dump) as Entry[]).find(
      ({ info: { props } }) => props['application.name'] === 'pw-cat',
    );
    const pid = client?.info.props['application.process.id'];
    expect(pipewireUse(onlyRecorder, Number(pid))?.microphone).toBe(false);
    expect(pipewireUse(onlyRecorder, nobody)?.microphone).toBe(true);
  });

  it('leaves out streams that do not run, and level meters', () => {
    expect(pipewireUse(dump.replaceAll('"running"', '"idle"'), nobody)?.microphone).toBe(false);
    const meter = dump.replaceAll('"stream.is-live": true', '"stream.monitor": true');
    expect(meter).not.toBe(dump);
    expect(pipewireUse(meter, nobody)?.microphone).toBe(false);
  });

  it.each(['', 'no json', '{}', 'null', '"text"'])('does not take %j for a dump', (text) =>
    expect(pipewireUse(text, nobody)).toBeNull(),
  );

  it.each(['[]', '[null, 1, {"type": 3}, {"type": "PipeWire:Interface:Node", "info": null}]'])(
    'finds nothing in use in %s',
    (text) => expect(pipewireUse(text, nobody)).toEqual({ microphone: false, camera: false }),
  );
});

describe('the microphone on Linux', () => {
  const sourceOn = (env: NodeJS.ProcessEnv, run: Run = runner(env)) =>
    microphoneOnLinux({ env, run, ownPid: process.pid });

  it('is in use while a program records from it, and only then', async () => {
    const pulse = await pulseServer();
    const read = sourceOn(pulse.env);
    expect(await read()).toBe(false);
    const monitor = await pulse.record('speakers.monitor');
    expect(await read()).toBe(false);
    const recorder = await pulse.record('headset');
    expect(await read()).toBe(true);
    await endOf(recorder);
    await expect.poll(read, { timeout: 5_000 }).toBe(false);
    await endOf(monitor);
  });

  it('is not told by a sound server that hangs, and no program is left', async () => {
    const pulse = await pulseServer();
    pulse.process.kill('SIGSTOP');
    const startedAt = performance.now();
    expect(await sourceOn(pulse.env)()).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  it('is asked of PipeWire where there is no pactl', async () => {
    const runtime = runtimeWith('pipewire-0', 'pulse/native');
    const asked: string[] = [];
    const run: Run = (command) => {
      asked.push(command);
      return Promise.resolve(
        command === 'pactl'
          ? { ok: false, why: 'absent' }
          : { ok: true, text: recorded('pipewire-dump.json') },
      );
    };
    expect(await sourceOn({ XDG_RUNTIME_DIR: await runtime }, run)()).toBe(true);
    expect(asked).toEqual(['pactl', 'pw-dump']);
  });

  it('cannot be told without either program, or without a sound server; then none is run', async () => {
    const run: Run = () => Promise.resolve({ ok: false, why: 'absent' });
    expect(await sourceOn({ XDG_RUNTIME_DIR: await runtimeWith('pulse/native') }, run)()).toBeNull();
    const never: Run = () => Promise.reject(new Error('nothing is to be run'));
    expect(await sourceOn({ XDG_RUNTIME_DIR: await runtimeWith() }, never)()).toBeNull();
    expect(await sourceOn({}, never)()).toBeNull();
  });

  it('is never asked of a server elsewhere', async () => {
    const XDG_RUNTIME_DIR = await runtimeWith('pulse/native');
    const here = path.join(XDG_RUNTIME_DIR, 'pulse/native');
    const servers = (PULSE_SERVER: string) => soundServers({ XDG_RUNTIME_DIR, PULSE_SERVER }).pulse;
    expect(servers('tcp:elsewhere:4713')).toBe(here);
    expect(servers(`unix:${here}`)).toBe(here);
    expect(servers(`{machine}unix:${here} tcp:elsewhere`)).toBe(here);
    expect(servers('unix:/nowhere')).toBeNull();
  });
});

/** A runtime folder in which these sockets listen, and never answer. */
async function runtimeWith(...sockets: string[]): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'halfpast-runtime-'));
  for (const name of sockets) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => void server.listen(file, resolve));
    onTestFinished(() => void server.close());
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
