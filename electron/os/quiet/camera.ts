/** Whether a camera films: which of this person's programs hold one open, and what PipeWire says of its own. */
import { readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pipewireNow, type SoundNeeds } from './microphone.ts';
import type { Source } from './quiet.ts';

/** Where the kernel and udev show what is asked; elsewhere in tests. */
export type Places = { readonly dev: string; readonly proc: string; readonly udev: string };
const places: Places = { dev: '/dev', proc: '/proc', udev: '/run/udev/data' };

/** They hold cameras open for others, and even while nobody films. Names as the kernel cuts them. */
const brokers = new Set(['pipewire', 'wireplumber', 'pipewire-media-']);

/** The main process is not kept busy for longer than this at a time. */
const turnMs = 4;

/**
 * True while a program of the same person holds a camera open; programs of others, and those that hide their files,
 * cannot be seen without root and never hold. A computer without cameras is asked nothing more.
 */
export function cameraOnLinux(needs: SoundNeeds, where = places): Source {
  return async () => {
    const cameras = camerasIn(where);
    if (cameras.size === 0) return false;
    const holders = await programsWith(cameras, where.proc, needs.ownPid);
    if (holders.some((name) => !brokers.has(name))) return true;
    if (holders.length === 0) return false;
    return (await pipewireNow(needs))?.camera ?? null;
  };
}

/** Video devices that capture: others decode films or send pictures out. Where udev does not tell, it counts as one. */
function camerasIn({ dev, udev }: Places): ReadonlySet<string> {
  const files = namesIn(dev).filter((name) => /^video\d+$/.test(name));
  const captures = (file: string): boolean => {
    try {
      const { rdev } = statSync(file);
      const record = readFileSync(path.join(udev, `c${rdev >> 8}:${rdev & 0xff}`), 'utf8');
      const abilities = /^E:ID_V4L_CAPABILITIES=(.*)$/m.exec(record)?.[1];
      return abilities === undefined || abilities.includes(':capture:');
    } catch {
      return true;
    }
  };
  return new Set(files.map((name) => path.join(dev, name)).filter(captures));
}

/** The names of the programs that have one of these files open. */
async function programsWith(
  files: ReadonlySet<string>,
  proc: string,
  ownPid: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  let since = performance.now();
  for (const pid of namesIn(proc)) {
    if (!/^\d+$/.test(pid) || Number(pid) === ownPid) continue;
    const folder = path.join(proc, pid, 'fd');
    if (namesIn(folder).some((fd) => files.has(linkIn(path.join(folder, fd))))) found.push(nameOf(proc, pid));
    if (performance.now() - since < turnMs) continue;
    await nextTurn();
    since = performance.now();
  }
  return found;
}

/** Empty for what may not be read, or has gone meanwhile. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkIn(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}

function nameOf(proc: string, pid: string): string {
  try {
    return readFileSync(path.join(proc, pid, 'comm'), 'utf8').trim();
  } catch {
    return '';
  }
}
