/** The log: small, one line each, and never a reason to fail. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { logFile } from '../../electron/store/log-file.ts';
import { tempFolder } from './temp-folder.ts';

const now = () => new Date(Date.UTC(2026, 10, 23, 9, 5, 7));

describe('log file', () => {
  it('writes one line for each entry, with its time', () => {
    const folder = tempFolder();
    const log = logFile(folder, now);
    log.info('started');
    log.error('could not save', new Error(`no way\nto ${os.homedir()}/secret`));
    const lines = readFileSync(path.join(folder, 'logs/halfpast.log'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('2026-11-23T09:05:07.000Z info started');
    expect(lines[1]).toMatch(
      /^2026-11-23T09:05:07\.000Z error could not save: Error: no way \| to ~\/secret/,
    );
    expect(lines).toHaveLength(2);
  });

  it('keeps two files of at most a megabyte', () => {
    const folder = tempFolder();
    const log = logFile(folder, now);
    for (let i = 0; i < 2_500; i++) log.info(`${i} ${'x'.repeat(990)}`);
    const file = path.join(folder, 'logs/halfpast.log');
    expect(statSync(file).size).toBeLessThanOrEqual(1_000_000);
    expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(1_000_000);
    expect(statSync(`${file}.1`).size).toBeGreaterThan(990_000);
    expect(existsSync(`${file}.2`)).toBe(false);
    expect(readFileSync(file, 'utf8')).toContain(' 2499 x');
  });

  it('never throws, and writes again when it can', () => {
    const folder = path.join(tempFolder(), 'file');
    writeFileSync(folder, '');
    const log = logFile(folder, now);
    expect(() => log.info('lost')).not.toThrow();
    expect(() =>
      log.error('odd', {
        toString: () => {
          throw new Error('odd');
        },
      }),
    ).not.toThrow();
  });
});
