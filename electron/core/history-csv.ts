/** The history as a table for spreadsheets: RFC 4180, with local dates and times. */
import { DAY, keyOfDay, wallMs } from './calendar.ts';
import type { BreakOutcome, HistoryLine, OfferAnswer, SpanKind } from './history.ts';
import { SECOND } from './time.ts';

/** What the table says in words. */
export type CsvWords = {
  /** The columns, in order. */
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<SpanKind | 'offer' | 'break', string>>;
  readonly answers: Readonly<Record<OfferAnswer, string>>;
  readonly outcomes: Readonly<Record<BreakOutcome, string>>;
};

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A field of text. One that a spreadsheet would take for a formula is shown as text by the apostrophe. */
function field(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Local date and time of an instant, as two fields. */
function dateAndTime(utcMs: number, offsetMin: number): readonly [string, string] {
  const local = wallMs(utcMs, offsetMin);
  const day = Math.floor(local / DAY);
  const seconds = Math.floor((local - day * DAY) / SECOND);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return [keyOfDay(day), time];
}

const inSeconds = (ms: number): string => String(Math.round(ms / SECOND));

export const csvHead = ({ columns }: CsvWords): string =>
  `${BYTE_ORDER_MARK}${columns.map(field).join(',')}\r\n`;

/** One line of the history as one row, its end included. */
export function csvRow(line: HistoryLine, { kinds, answers, outcomes }: CsvWords): string {
  const { fromUtcMs, toUtcMs, offsetMin, kind } = line;
  const ended = line.kind === 'offer' ? answers[line.answer] : kind === 'break' ? outcomes[line.outcome] : '';
  const ofBreak =
    line.kind === 'break'
      ? [
          inSeconds(line.plannedMs),
          inSeconds(line.doneMs),
          field(line.routine),
          field(line.movements.join(' ')),
        ]
      : ['', '', '', ''];
  const when = [...dateAndTime(fromUtcMs, offsetMin), ...dateAndTime(toUtcMs, offsetMin)];
  const fields = [...when, field(kinds[kind]), field(ended), inSeconds(toUtcMs - fromUtcMs), ...ofBreak];
  return `${[...fields, String(offsetMin)].join(',')}\r\n`;
}
