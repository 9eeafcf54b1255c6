/** kill -9 while a day is deleted and added over and over: a month is always whole, as it was or as it is to be. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { historyFiles } from '../../electron/store/history-files.ts';
import { bundled } from './bundled.ts';
import { dayOfLines, FIRST_DAY, SECOND_DAY } from './kept-days.ts';
import { tempFolder } from './temp-folder.ts';

it('a kill leaves a month whole, and nothing half written stays', { timeout: 60_000 }, async () => {
  const folder = tempFolder();
  const program = await bundled('history-writer.ts', folder);
  const [first, second] = [dayOfLines(FIRST_DAY), dayOfLines(SECOND_DAY)];
  for (let round = 0; round < 5; round++) {
    const data = path.join(folder, `round-${round}`);
    const writer = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    await new Promise<void>((enough) => {
      writer.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('\n').length > 2 + round * 4) enough();
      });
    });
    writer.kill('SIGKILL');
    await once(writer, 'close');

    const history = historyFiles(data);
    const { lines, unfit, torn } = await history.read('2026-01');
    expect({ unfit, torn }).toEqual({ unfit: 0, torn: false });
    expect(lines.slice(0, first.length)).toEqual(first);
    expect([[], second]).toContainEqual(lines.slice(first.length));

    await history.deleteDays({ from: SECOND_DAY, to: SECOND_DAY });
    expect((await history.read('2026-01')).lines).toEqual(first);
    expect(readdirSync(path.join(data, 'history'))).toEqual(['2026-01.jsonl']);
  }
});
