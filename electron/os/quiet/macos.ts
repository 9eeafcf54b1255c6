/**
 * What macOS can be asked without permissions and without native code. Never run on macOS by us: the formats are those
 * that its tools print elsewhere, and whatever does not fit them cannot be told.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Run } from './child.ts';
import { untold, type Sources } from './quiet.ts';

export type MacNeeds = { readonly run: Run; readonly home: string; readonly ownPid: number };

/** Full screen cannot be told: that needs native code, or the permission to control other programs. */
export function macSources({ run, home, ownPid }: MacNeeds): Sources {
  const assertions = async (): Promise<readonly Assertion[] | null> => {
    const printed = await run('/usr/bin/pmset', ['-g', 'assertions']);
    return printed.ok ? assertionsIn(printed.text) : null;
  };
  return {
    fullScreen: untold,
    microphone: async () => microphoneInUse(await assertions(), ownPid),
    camera: async () => cameraInUse(await assertions()),
    async doNotDisturb() {
      try {
        const file = path.join(home, 'Library/DoNotDisturb/DB/Assertions.json');
        return focusIsOn(await readFile(file, 'utf8'));
      } catch {
        return null; // not there, or kept from programs without full access to the disk
      }
    },
  };
}

/** Something that keeps a Mac awake: which program holds it, what it is called, and the lines that belong to it. */
export type Assertion = { readonly process: string; readonly name: string; readonly more: string };

/** The list of `pmset -g assertions`; null: this is not one. */
export function assertionsIn(printed: string): readonly Assertion[] | null {
  if (!printed.includes('Assertion status system-wide:')) return null;
  const listed = printed.split('Listed by owning process:')[1] ?? '';
  return listed.split(/^(?=\s+pid \d+\()/m).flatMap((part) => {
    const [head = '', ...more] = part.split('\n');
    const [, process, name] = /^\s+pid \d+\(([^)]*)\):.* named: "(.*)"/.exec(head) ?? [];
    return process === undefined || name === undefined ? [] : [{ process, name, more: more.join('\n') }];
  });
}

/** The sound system keeps the Mac awake for a program that records; a tap of what is played is no microphone. */
export function microphoneInUse(assertions: readonly Assertion[] | null, ownPid: number): boolean | null {
  if (assertions === null) return null;
  return assertions.some(
    ({ process, name, more }) =>
      process === 'coreaudiod' &&
      /^\s*Resources:.*\baudio-in\b/m.test(more) &&
      !name.includes('AudioTap') &&
      /Created for PID: (\d+)/.exec(more)?.[1] !== String(ownPid),
  );
}

/** Built-in cameras of newer Macs are told so while they film; that no camera films cannot be told. */
export function cameraInUse(assertions: readonly Assertion[] | null): true | null {
  const films = assertions?.some(
    ({ process, name }) => process === 'cameracaptured' && name.includes('CaptureDevice'),
  );
  return films === true ? true : null;
}

/** A Focus that was switched on is listed; one that a schedule began may not be, and then does not hold. */
export function focusIsOn(assertionsFile: string): boolean | null {
  const parsed: unknown = JSON.parse(assertionsFile);
  const data = field(parsed, 'data');
  if (!Array.isArray(data) || data.length === 0) return null;
  return data.some((entry: unknown) => {
    const records = field(entry, 'storeAssertionRecords');
    return Array.isArray(records) && records.length > 0;
  });
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
