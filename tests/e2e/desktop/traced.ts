/** Starts the app under strace, to see every socket that it and the programs it starts ask the system for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions, StartedApp } from './app.ts';

export type Sockets = {
  /** How many local sockets were opened: none would mean that nothing was traced. */
  local: number;
  /** Every opening of another kind of socket. */
  other: string[];
  /** Every address of another kind, connected to, bound or sent to. */
  reached: string[];
  /** Did a program connect to PulseAudio? */
  askedPulse: boolean;
};

/**
 * Chromium asks the kernel what kind each network interface is, by `ioctl` on an unbound datagram socket that it closes
 * again, and no switch stops it. Such a socket is let pass; one that gets an address is told in `reached`.
 */
const interfaceQuestion = 'socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP';

/** Starts the app, without Playwright, under strace. `sockets` reads the trace. */
export function traced(
  start: (options: LaunchOptions) => StartedApp,
  options: LaunchOptions & { userData: string },
): StartedApp & { sockets(): Sockets } {
  const file = path.join(options.userData, 'strace.txt');
  const through = ['strace', '-f', '--seccomp-bpf', '-e', 'trace=network', '-o', file];
  const app = start({ ...options, through });
  return {
    ...app,
    sockets() {
      const lines = readFileSync(file, 'utf8').split('\n');
      return {
        local: lines.filter((line) => / socket\(AF_(UNIX|NETLINK)\b/.test(line)).length,
        other: lines.filter(
          (line) => / socket\(AF_(?!UNIX\b|NETLINK\b)/.test(line) && !line.includes(interfaceQuestion),
        ),
        askedPulse: lines.some((line) => / connect\(.*AF_UNIX.*\/pulse\/native/.test(line)),
        reached: lines.filter((line) => /\bsa_family=AF_(?!UNIX\b|NETLINK\b|UNSPEC\b)/.test(line)),
      };
    },
  };
}
