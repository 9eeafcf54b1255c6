/** macOS: sleep assertions and the Focus file, as they are printed and kept there. Nothing of this was run there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Run } from '../../electron/os/quiet/child.ts';
import {
  assertionsIn,
  cameraInUse,
  focusIsOn,
  macSources,
  microphoneInUse,
} from '../../electron/os/quiet/macos.ts';

const header = `2025-11-02 13:20:57 -0600
Assertion status system-wide:
   BackgroundTask                 0
   UserIsActive                   1
   PreventUserIdleDisplaySleep    1
   PreventUserIdleSystemSleep     1
Listed by owning process:
`;
const playing = `   pid 408(coreaudiod): [0x00026e27000196c2] 00:01:00 PreventUserIdleSystemSleep named: "com.apple.audio.BuiltInSpeakerDevice.context.preventuseridlesleep"
\tCreated for PID: 1234.
\tResources: audio-out BuiltInSpeakerDevice
`;
const call = `   pid 408(coreaudiod): [0x0003687300018c04] 00:28:03 PreventUserIdleSystemSleep named: "com.apple.audio.VPAUAggregateAudioDevice-0x7849c0e40.context.preventuseridlesleep"
\tCreated for PID: 821.
\tResources: audio-in audio-out BuiltInMicrophoneDevice
   pid 60833(FaceTime): [0x0003686100058b93] 00:28:20 PreventUserIdleDisplaySleep named: "Ongoing A/V conference"
`;
const tap = `   pid 408(coreaudiod): [0x000ab8c100018063] 01:20:21 PreventUserIdleSystemSleep named: "com.apple.audio.AudioTap-48890594.context.preventuseridlesleep"
\tCreated for PID: 48890.
\tResources: audio-in 77435E0C-1A82-4ACC
`;
const camera = `   pid 523(cameracaptured): [0x0003684500018b78] 00:28:49 PreventUserIdleSystemSleep named: "cameracaptured-idleSleepPreventionForBWFigCaptureDevice"
   pid 334(powerd): [0x0003649400018a58] 00:44:34 PreventUserIdleSystemSleep named: "Powerd - Prevent sleep while display is on"
Kernel Assertions: 0x104=USB,MAGICWAKE
`;

describe('sleep assertions', () => {
  it.each([
    ['nothing', header, false],
    ['no list at all', header.replace('Listed by owning process:\n', ''), false],
    ['music', header + playing, false],
    ['a call', header + playing + call, true],
    ['a recording of what is played', header + playing + tap, false],
    ['a film from the camera alone', header + camera, false],
    ['a call and a camera', header + camera + call, true],
    ['another program’s words', header + call.replace('coreaudiod', 'Notes'), false],
    ['an error', 'pmset: command failed\n', null],
    ['nothing printed', '', null],
  ])('the microphone, with %s', (_what, printed, inUse) =>
    expect(microphoneInUse(assertionsIn(printed), 1)).toBe(inUse),
  );

  it('leave out our own process', () =>
    expect(microphoneInUse(assertionsIn(header + call), 821)).toBe(false));

  it('tell that a camera films, and not that none does', () => {
    expect(cameraInUse(assertionsIn(header + call + camera))).toBe(true);
    expect(cameraInUse(assertionsIn(header + call))).toBeNull();
    expect(cameraInUse(null)).toBeNull();
  });
});

describe('the Focus file', () => {
  const on = { data: [{ storeAssertionRecords: [{ assertionDetails: { mode: 'com.apple.focus.work' } }] }] };
  it.each([
    [on, true],
    [{ data: [{ storeAssertionRecords: [] }] }, false],
    [{ data: [{ storeInvalidationRecords: [{}] }] }, false],
    [{ data: [] }, null],
    [{}, null],
    [null, null],
  ])('%j: %s', (kept, focus) => expect(focusIsOn(JSON.stringify(kept))).toBe(focus));

  it('is read where it lies, and tells nothing when it is missing, kept from us or broken', async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), 'halfpast-mac-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const never: Run = () => Promise.reject(new Error('no program is to be run'));
    const { doNotDisturb } = macSources({ run: never, home, ownPid: 1 });
    expect(await doNotDisturb()).toBeNull();
    const file = path.join(home, 'Library/DoNotDisturb/DB/Assertions.json');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'not JSON');
    expect(await doNotDisturb()).toBeNull();
    writeFileSync(file, JSON.stringify(on));
    expect(await doNotDisturb()).toBe(true);
  });
});

describe('the sources of macOS', () => {
  it('ask pmset', async () => {
    const run: Run = (command, args) => {
      expect([command, ...args]).toEqual(['/usr/bin/pmset', '-g', 'assertions']);
      return Promise.resolve({ ok: true, text: header + call + camera });
    };
    const { microphone, camera: films, fullScreen } = macSources({ run, home: '/nowhere', ownPid: 1 });
    expect([await microphone(), await films(), await fullScreen()]).toEqual([true, true, null]);
  });

  it.each(['absent', 'failed', 'late'] as const)('tell nothing when pmset is %s', async (why) => {
    const all = macSources({ run: () => Promise.resolve({ ok: false, why }), home: '/nowhere', ownPid: 1 });
    for (const source of Object.values(all)) expect(await source()).toBeNull();
  });
});
