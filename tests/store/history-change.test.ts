/** History deleted and added again, by real files: nothing of a deleted day stays, nothing else is lost. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../electron/core/history.ts';
import { importableLine, openHistoryFile } from '../../electron/core/history-json.ts';
import { jsonOf } from '../../electron/history-export.ts';
import { historyFiles } from '../../electron/store/history-files.ts';
import { ahead, anyLines, at, MONDAY, offer, span } from '../core/history-lines.ts';
import { tempFolder } from './temp-folder.ts';

const monday = { from: MONDAY, to: MONDAY };
const tuesday = { from: '2026-10-06', to: '2026-10-06' };
const july = (line: HistoryLine): HistoryLine => ({
  ...line,
  fromUtcMs: line.fromUtcMs - 90 * 86_400_000,
  toUtcMs: line.toUtcMs - 90 * 86_400_000,
});

function setUp(...lines: HistoryLine[]) {
  const folder = tempFolder();
  const history = historyFiles(folder);
  expect(history.append(lines)).toBeNull();
  const directory = path.join(folder, 'history');
  return {
    history,
    directory,
    file: (month: string): string => path.join(directory, `${month}.jsonl`),
    /** Every file with its text. */
    files: (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(directory).map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]),
      ),
    lines: async (): Promise<HistoryLine[]> => {
      const months = await history.months();
      return (await Promise.all(months.map((month) => history.read(month)))).flatMap((read) => read.lines);
    },
  };
}
const day = [
  span('sitting', '9:00', '9:30'),
  offer('skip', '9:30', '9:31'),
  span('sitting', '9:30', '17:00'),
];
const next = [span('sitting', '33:00', '40:00')];
const night = span('asleep', '17:00', '33:00');

describe('a day that is deleted', () => {
  it('is gone from the file; what reaches beyond it is cut', async () => {
    const { history, file, lines } = setUp(...day, night, ...next);
    await history.deleteDays(monday);
    expect(await lines()).toEqual([span('asleep', '24:00', '33:00'), ...next]);
    expect(readFileSync(file('2026-10'), 'utf8')).not.toContain(String(at('9:00')));
  });

  it('takes its file along when nothing else is in it', async () => {
    const { history, directory } = setUp(...day);
    await history.deleteDays(monday);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('leaves what cannot be read: nobody knows of which day it is', async () => {
    const { history, file } = setUp(...day);
    const future = '{"v":2,"kind":"nap"}';
    const torn = '{"v":1,"kind":"sit';
    appendFileSync(file('2026-10'), `${future}\n${torn}`);
    await history.deleteDays(monday);
    expect(readFileSync(file('2026-10'), 'utf8')).toBe(`${future}\n${torn}\n`);
    await history.deleteAll();
    expect(existsSync(file('2026-10'))).toBe(false);
  });

  it('leaves other months as they are, to the byte', async () => {
    const { history, file } = setUp(...day.map(july), ...next);
    const before = readFileSync(file('2026-07'), 'utf8');
    await history.deleteDays(tuesday);
    expect(readFileSync(file('2026-07'), 'utf8')).toBe(before);
  });

  it('is found in a sleep that began months before; what is left goes to the month where it begins', async () => {
    const { fromUtcMs } = july(span('asleep', '9:00', '10:00'));
    const long: HistoryLine = { ...span('asleep', '9:00', '57:00'), fromUtcMs };
    const { history, files } = setUp(long, span('sitting', '57:00', '58:00'));
    await history.deleteDays(tuesday);
    expect(Object.keys(files())).toEqual(['2026-07.jsonl', '2026-10.jsonl']);
    expect((await history.read('2026-07')).lines).toEqual([{ ...long, toUtcMs: at('24:00') }]);
    expect((await history.read('2026-10')).lines).toEqual([
      span('asleep', '48:00', '57:00'),
      span('sitting', '57:00', '58:00'),
    ]);
  });

  it('goes from what waits to be written too', async () => {
    const { history, directory, lines } = setUp();
    writeFileSync(directory, 'a file in the way');
    expect(history.append([...day, ...next])).not.toBeNull();
    await expect(history.deleteDays(monday)).rejects.toThrow(/\(ENOTDIR\)/);
    rmSync(directory);
    expect(history.append([])).toBeNull();
    expect(await lines()).toEqual(next);
  });

  it('stays in whole when its month cannot be replaced, and says why', async () => {
    const { history, file, lines } = setUp(...day, ...next);
    mkdirSync(path.join(`${file('2026-10')}.part`, 'full'), { recursive: true }); // nothing can be written there
    await expect(history.deleteDays(monday)).rejects.toThrow(/EISDIR|ENOTEMPTY|directory/);
    expect(await lines()).toEqual([...day, ...next]);
    rmSync(`${file('2026-10')}.part`, { recursive: true });
    await history.deleteDays(monday);
    expect(await lines()).toEqual(next);
  });

  it('takes along what a kill left half written', async () => {
    const { history, file, directory } = setUp(...day, ...next);
    writeFileSync(`${file('2026-10')}.part`, 'half a');
    await history.deleteDays(monday);
    expect(readdirSync(directory)).toEqual(['2026-10.jsonl']);
  });
});

it('deletes months before another with all that is in them, but not what reaches out of them', async () => {
  const september = span('asleep', '-130:00', '-100:00'); // from 29 to 30 September
  const out: HistoryLine = { ...september, toUtcMs: Date.UTC(2026, 9, 1, 8) };
  const { history, file, lines } = setUp(...day.map(july), september, out, ...next);
  appendFileSync(file('2026-07'), '{"v":2}\n');
  await history.deleteBefore('2026-10');
  expect(await lines()).toEqual([{ ...out, fromUtcMs: Date.UTC(2026, 9, 1) }, ...next]);
  expect(await history.months()).toEqual(['2026-10']);
});

describe('lines that are added again', () => {
  it('any history: exported, deleted and imported it is the same, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (some) => {
        const { history, files } = setUp(...some);
        const before = some.length === 0 ? {} : files();
        let file = '';
        for await (const piece of jsonOf(history, MONDAY)) file += piece;
        await history.deleteAll();
        expect(await history.months()).toEqual([]);
        const opened = openHistoryFile(file);
        if (!opened.ok) throw new Error(opened.problem.what);
        const brought = opened.lines.flatMap((line) => importableLine(line) ?? []);
        expect(await history.add(brought)).toEqual({ added: some.length, alreadyThere: 0 });
        expect(some.length === 0 ? {} : files()).toEqual(before);
        expect(await history.add(brought)).toEqual({ added: 0, alreadyThere: some.length });
        expect(some.length === 0 ? {} : files()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('come between those that are there, which stay as they are', async () => {
    const { history, file, lines } = setUp(...day, ...next);
    appendFileSync(file('2026-10'), '{"v":2}\n');
    const early = ahead(span('away', '8:00', '8:30'), 60);
    const brought = [early, night, ...next];
    expect(await history.add(brought)).toEqual({ added: 2, alreadyThere: 1 });
    expect(await lines()).toEqual([early, ...day, night, ...next]);
    expect(readFileSync(file('2026-10'), 'utf8')).toContain('{"v":2}\n');
  });

  it('are not lost beside what is counted meanwhile', async () => {
    const { history, lines } = setUp();
    const adding = history.add([...day.map(july), ...day]);
    for (const line of next) {
      expect(history.append([line])).toBeNull();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await adding;
    expect(await lines()).toEqual([...day.map(july), ...day, ...next]);
  });

  it('wait for what is being deleted', async () => {
    const { history, lines } = setUp(...day);
    await Promise.all([history.deleteAll(), history.add(next), history.deleteDays(monday)]);
    expect(await lines()).toEqual(next);
  });
});

describe('what was read last', () => {
  it('is not read again, until something changes', async () => {
    const { history, file } = setUp(...day);
    const read = await history.read('2026-10');
    expect(await history.read('2026-10')).toBe(read);
    history.append(next);
    expect((await history.read('2026-10')).lines).toEqual([...day, ...next]);
    await history.deleteDays(monday);
    expect((await history.read('2026-10')).lines).toEqual(next);
    writeFileSync(file('2026-10'), `${JSON.stringify(night)}\n`); // a copy put back by hand
    expect((await history.read('2026-10')).lines).toEqual([night]);
    rmSync(file('2026-10'));
    expect((await history.read('2026-10')).lines).toEqual([]);
  });
});
