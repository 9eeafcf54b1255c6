/** What processes cost, from /proc: memory, processor time, context switches, bytes written. Linux only. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Summed over a process and everything it started. */
export type Sample = {
  readonly at: number;
  readonly processes: number;
  /** Proportional share of the memory in use, kB: pages that several processes map are shared out among them. */
  readonly pssKb: number;
  /** Memory of these processes alone, kB. */
  readonly privateKb: number;
  readonly cpuSeconds: number;
  readonly voluntary: number;
  readonly involuntary: number;
  readonly writtenBytes: number;
};

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The process and all below it, as they are now. */
export function tree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statOf(Number(name))?.[1]);
    if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

export function sample(root: number): Sample {
  const pids = tree(root);
  const sum = (of: (pid: number) => number): number => pids.reduce((total, pid) => total + of(pid), 0);
  const kb = (key: string) => (pid: number) => field(`/proc/${pid}/smaps_rollup`, key);
  const perTask = (key: string) => (pid: number) =>
    list(`/proc/${pid}/task`).reduce((all, task) => all + field(`/proc/${pid}/task/${task}/status`, key), 0);
  return {
    at: performance.now(),
    processes: pids.length,
    pssKb: sum(kb('Pss')),
    privateKb: sum(kb('Private_Clean')) + sum(kb('Private_Dirty')),
    cpuSeconds: sum((pid) => {
      const stat = statOf(pid);
      return (Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0)) / ticksPerSecond;
    }),
    voluntary: sum(perTask('voluntary_ctxt_switches')),
    involuntary: sum(perTask('nonvoluntary_ctxt_switches')),
    writtenBytes: sum((pid) => field(`/proc/${pid}/io`, 'write_bytes')),
  };
}

/** The fields of /proc/PID/stat after the name: state, parent, ... Undefined when the process is gone. */
function statOf(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function field(file: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(read(file))?.[1] ?? 0);
}

/** Processes may end while they are read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
