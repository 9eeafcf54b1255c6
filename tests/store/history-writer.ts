/** A program that deletes a day of the history and adds it again until it is killed, and says each time that it did. */
import { writeSync } from 'node:fs';
import { historyFiles } from '../../electron/store/history-files.ts';
import { dayOfLines, FIRST_DAY, SECOND_DAY } from './kept-days.ts';

const history = historyFiles(process.argv[2] ?? '');
const second = dayOfLines(SECOND_DAY);
await history.add(dayOfLines(FIRST_DAY));
for (let round = 1; ; round++) {
  const { added } = await history.add(second);
  if (added !== second.length) throw new Error(`${added} added`);
  await history.deleteDays({ from: SECOND_DAY, to: SECOND_DAY });
  writeSync(1, `${round}\n`);
}
