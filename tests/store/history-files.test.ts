/** History on disk: months by local time, torn lines healed, nothing dropped from a file. */
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../electron/core/history.ts';
import { monthOf } from '../../electron/core/history-cut.ts';
import { historyFiles } from '../../electron/store/history-files.ts';
import { tempFolder } from './temp-folder.ts';

const newYear = Date.UTC(2026, 0, 1);
const sitting = (fromUtcMs: number, offsetMin = 0): HistoryLine => ({
  v: 1,
  kind: 'sitting',
  fromUtcMs,
  toUtcMs: fromUtcMs + 60_000,
  offsetMin,
});
const fileOf = (folder: string, month: string): string => path.join(folder, 'history', `${month}.jsonl`);

describe('history files', () => {
  it('keeps every line by the local month in which it began', async () => {
    const folder = tempFolder();
    const history = historyFiles(folder);
    const lines = [sitting(newYear - 60_000), sitting(newYear - 60_000, 60), sitting(newYear, -300)];
    expect(lines.map(monthOf)).toEqual(['2025-12', '2026-01', '2025-12']);
    expect(history.append(lines)).toBeNull();
    expect(readdirSync(path.join(folder, 'history')).sort()).toEqual(['2025-12.jsonl', '2026-01.jsonl']);
    expect(await history.read('2025-12')).toEqual({ lines: [lines[0], lines[2]], unfit: 0, torn: false });
    expect(await history.read('2026-01')).toEqual({ lines: [lines[1]], unfit: 0, torn: false });
    expect(await history.read('2024-07')).toEqual({ lines: [], unfit: 0, torn: false });
    expect(readFileSync(fileOf(folder, '2026-01'), 'utf8').endsWith('\n')).toBe(true);
  });

  it('tolerates a torn last line and starts a new one after it', async () => {
    const folder = tempFolder();
    const history = historyFiles(folder);
    history.append([sitting(newYear)]);
    appendFileSync(fileOf(folder, '2026-01'), '{"v":1,"kind":"sit');
    expect(await history.read('2026-01')).toEqual({ lines: [sitting(newYear)], unfit: 0, torn: true });
    history.append([sitting(newYear + 1)]);
    expect(await history.read('2026-01')).toEqual({
      lines: [sitting(newYear), sitting(newYear + 1)],
      unfit: 1,
      torn: false,
    });
  });

  it('takes a last line that lacks only its end', async () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'history'));
    writeFileSync(fileOf(folder, '2026-01'), JSON.stringify(sitting(newYear)));
    const history = historyFiles(folder);
    expect(await history.read('2026-01')).toEqual({ lines: [sitting(newYear)], unfit: 0, torn: false });
    history.append([sitting(newYear + 1)]);
    expect((await history.read('2026-01')).lines).toHaveLength(2);
  });

  it('counts lines of another version and leaves them in the file', async () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'history'));
    const future = '{"v":2,"kind":"sitting","mood":"fine"}\n';
    writeFileSync(fileOf(folder, '2026-01'), future);
    const history = historyFiles(folder);
    history.append([sitting(newYear)]);
    expect(await history.read('2026-01')).toMatchObject({ unfit: 1, torn: false });
    expect(readFileSync(fileOf(folder, '2026-01'), 'utf8').startsWith(future)).toBe(true);
  });

  it('says why it cannot write, and writes the lines later, once', async () => {
    const folder = tempFolder();
    const history = historyFiles(folder);
    writeFileSync(path.join(folder, 'history'), 'a file in the way');
    expect(history.append([sitting(newYear)])).toMatch(/\(E[A-Z]+\)$/);
    rmSync(path.join(folder, 'history'));
    expect(history.append([sitting(newYear + 1)])).toBeNull();
    expect(history.append([])).toBeNull();
    expect((await history.read('2026-01')).lines).toEqual([sitting(newYear), sitting(newYear + 1)]);
  });

  it('reads nothing but months', async () => {
    await expect(historyFiles(tempFolder()).read('../settings')).rejects.toThrow('no month');
  });
});
