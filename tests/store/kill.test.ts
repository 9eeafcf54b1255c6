/** kill -9 while the session is being saved over and over: what is on the disk is always one whole session. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { bundled } from './bundled.ts';
import { tempFolder } from './temp-folder.ts';

it('loses no answer that was accepted, and never half-writes', { timeout: 60_000 }, async () => {
  const folder = tempFolder();
  const program = await bundled('writer.ts', folder);
  for (let round = 0; round < 8; round++) {
    const data = path.join(folder, `round-${round}`);
    const writer = spawn(process.execPath, [program, data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    await new Promise<void>((enough) => {
      writer.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('\n').length > 5 + round * 7) enough();
      });
    });
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const accepted = Number(said.trim().split('\n').at(-1));
    const found = JSON.parse(readFileSync(path.join(data, 'session.json'), 'utf8')) as {
      answer: number;
      padding: string;
    };
    expect(found.answer).toBeGreaterThanOrEqual(accepted);
    expect(found.padding).toHaveLength(20_000);
  }
});
