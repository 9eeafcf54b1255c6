/** The whole history as the text of a file, in pieces: a month is in memory, never ten years. */
import { text } from '../content/strings/text.ts';
import { csvHead, csvRow, type CsvWords } from './core/history-csv.ts';
import { jsonHead, jsonRow, jsonTail } from './core/history-json.ts';
import type { HistoryLine } from './core/history.ts';
import type { DayKey } from './core/history-view.ts';
import type { History } from './ports.ts';

type Readable = Pick<History, 'months' | 'read'>;

/** What cannot be read is told as that, not as a file that cannot be written. */
const readable = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((cause: unknown) => {
    throw new Error(text('historyFile.failed.read'), { cause });
  });

/** One piece for each month, of its lines in the order in which they stand in the file or in another. */
async function* monthsOf(
  history: Readable,
  rowOf: (line: HistoryLine, first: boolean) => string,
  inOrder = (lines: readonly HistoryLine[]) => lines,
): AsyncGenerator<string> {
  let first = true;
  for (const month of await readable(history.months())) {
    const lines = inOrder((await readable(history.read(month))).lines);
    let rows = '';
    for (const line of lines) {
      rows += rowOf(line, first);
      first = false;
    }
    yield rows;
  }
}

/** Our own format, which can be imported again. `exportedAt`: the day. */
export async function* jsonOf(history: Readable, exportedAt: DayKey): AsyncGenerator<string> {
  yield jsonHead(exportedAt);
  yield* monthsOf(history, jsonRow);
  yield jsonTail;
}

/** Lines stand in their file in the order in which they ended: an offer comes before the sitting that it was made in. */
const byBeginning = (lines: readonly HistoryLine[]): readonly HistoryLine[] =>
  [...lines].sort((a, b) => a.fromUtcMs - b.fromUtcMs);

/** For spreadsheets, by time. */
export async function* csvOf(history: Readable): AsyncGenerator<string> {
  const words = csvWords();
  yield csvHead(words);
  yield* monthsOf(history, (line) => csvRow(line, words), byBeginning);
}

const csvWords = (): CsvWords => ({
  columns: [
    text('historyFile.column.startDate'),
    text('historyFile.column.startTime'),
    text('historyFile.column.endDate'),
    text('historyFile.column.endTime'),
    text('historyFile.column.what'),
    text('historyFile.column.ended'),
    text('historyFile.column.length'),
    text('historyFile.column.planned'),
    text('historyFile.column.done'),
    text('historyFile.column.routine'),
    text('historyFile.column.movements'),
    text('historyFile.column.offset'),
  ],
  kinds: {
    sitting: text('historyFile.kind.sitting'),
    away: text('historyFile.kind.away'),
    held: text('historyFile.kind.held'),
    paused: text('historyFile.kind.paused'),
    asleep: text('historyFile.kind.asleep'),
    offHours: text('historyFile.kind.offHours'),
    offer: text('historyFile.kind.offer'),
    break: text('historyFile.kind.break'),
  },
  answers: {
    start: text('historyFile.answer.start'),
    postpone: text('historyFile.answer.postpone'),
    skip: text('historyFile.answer.skip'),
    close: text('historyFile.answer.close'),
    folded: text('historyFile.answer.folded'),
    withdrawn: text('historyFile.answer.withdrawn'),
  },
  outcomes: {
    finished: text('historyFile.outcome.finished'),
    ended: text('historyFile.outcome.ended'),
    hurt: text('historyFile.outcome.hurt'),
    interrupted: text('historyFile.outcome.interrupted'),
    typedThrough: text('historyFile.outcome.typedThrough'),
  },
});
