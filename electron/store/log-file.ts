/** The log: small, for people who help, without anything about the person's body or routine. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Log } from '../ports.ts';

const mostBytes = 1_000_000;
const longestLine = 2_000;

const directoryOf = (folder: string): string => path.join(folder, 'logs');
const fileOf = (folder: string): string => path.join(directoryOf(folder), 'halfpast.log');

/** Logs to `logs/halfpast.log` below `folder`, and keeps one older file, `.1`. Never throws. */
export function logFile(folder: string, now: () => Date = () => new Date()): Log {
  const directory = directoryOf(folder);
  const file = fileOf(folder);
  let bytes: number | null = null;

  function write(level: 'info' | 'error', line: string): void {
    try {
      if (bytes === null) {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
        bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      }
      const text = `${now().toISOString()} ${level} ${oneLine(line)}\n`;
      const length = Buffer.byteLength(text);
      if (bytes > 0 && bytes + length > mostBytes) {
        renameSync(file, `${file}.1`);
        bytes = 0;
      }
      appendFileSync(file, text, { mode: 0o600 });
      bytes += length;
    } catch {
      bytes = null; // looked at again with the next line; a log is never worth an error
    }
  }

  return {
    info: (line) => write('info', line),
    error: (line, cause) => write('error', cause === undefined ? line : `${line}: ${textOf(cause)}`),
  };
}

/** The newest lines of the log below `folder`, oldest first; none when it cannot be read. */
export function lastLogLines(folder: string, most: number): readonly string[] {
  try {
    const lines = readFileSync(fileOf(folder), 'utf8').trimEnd().split('\n');
    return lines.filter((line) => line !== '').slice(-most);
  } catch {
    return [];
  }
}

function textOf(cause: unknown): string {
  try {
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  } catch {
    return 'unknown';
  }
}

/** The home folder holds the person's name. */
const oneLine = (text: string): string =>
  text
    .slice(0, longestLine)
    .replaceAll(os.homedir(), '~')
    .replaceAll(/[\r\n]+\s*/g, ' | ')
    .replaceAll(/\p{Cc}/gu, ' ');
