/** A file of ours as lines that can be added, all of them checked first; or what is wrong with it, in plain words. */
import { text } from '../content/strings/text.ts';
import { importableLine, openHistoryFile, type FileProblem } from './core/history-json.ts';
import type { HistoryLine } from './core/history.ts';

/** Lines that are checked before the app goes on for a moment. */
const AT_A_TIME = 2_000;

function wordsOf(problem: FileProblem): string {
  switch (problem.what) {
    case 'damaged':
      return problem.row === null
        ? text('historyFile.failed.damaged')
        : text('historyFile.failed.damagedAt', { row: problem.row });
    case 'notOurs':
      return text('historyFile.failed.notOurs');
    case 'newer':
      return text('historyFile.failed.newer');
    case 'entry':
      return text('historyFile.failed.entry', { entry: problem.entry });
  }
}

/** Every line of the file, or a rejection that says what is wrong: nothing is taken of a file that is not whole. */
export async function checkedLines(file: string): Promise<readonly HistoryLine[]> {
  const opened = openHistoryFile(file);
  if (!opened.ok) throw new Error(wordsOf(opened.problem));
  const lines: HistoryLine[] = [];
  for (const value of opened.lines) {
    const line = importableLine(value);
    if (line === null) throw new Error(wordsOf({ what: 'entry', entry: lines.length + 1 }));
    lines.push(line);
    if (lines.length % AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return lines;
}
