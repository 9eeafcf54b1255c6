/** The history as files: our own format there and back, what can be wrong with it, and the table for spreadsheets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvRow, type CsvWords } from '../../electron/core/history-csv.ts';
import {
  importableLine,
  jsonHead,
  jsonRow,
  jsonTail,
  openHistoryFile,
} from '../../electron/core/history-json.ts';
import { mergeRows, rowOf } from '../../electron/core/history-merge.ts';
import type { HistoryLine } from '../../electron/core/history.ts';
import { anyLine, anyLines, offer, pause, span } from './history-lines.ts';

const fileOf = (lines: readonly unknown[]): string =>
  jsonHead('2026-10-05') +
  lines.map((line, at) => jsonRow(line as HistoryLine, at === 0)).join('') +
  jsonTail;

describe('our own format', () => {
  it('brings any lines back as they were', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const opened = openHistoryFile(fileOf(lines));
        expect(opened.ok && opened.lines.map(importableLine)).toEqual(lines);
      }),
    );
  });

  it('says what it is, with a line of the file for each line', () => {
    const rows = fileOf([span('sitting', '9:00', '9:30'), offer('skip', '9:30', '9:31')]).split('\n');
    expect(rows[0]).toBe('{"app":"Halfpast","kind":"history","v":1,"exportedAt":"2026-10-05","lines":[');
    expect(rows.slice(1, 3).map((row) => row.replace(/^\{.*\}/, '{}'))).toEqual(['{},', '{}']);
    expect(rows.slice(3)).toEqual([']}', '']);
  });

  it('may have been saved by an editor', () => {
    expect(openHistoryFile(`\uFEFF${JSON.stringify(JSON.parse(fileOf([])), null, 2)}\r\n`).ok).toBe(true);
  });

  const damaged = fileOf([span('sitting', '9:00', '9:30'), span('away', '9:30', '9:40')]);
  it.each([
    ['a text', 'Dear diary', { what: 'notOurs' }],
    ['nothing', '', { what: 'notOurs' }],
    ['a list', '[]', { what: 'notOurs' }],
    ['settings of ours', '{"app":"Halfpast","kind":"settings","v":1}', { what: 'notOurs' }],
    ['of another app', damaged.replace('Halfpast', 'Otherwise'), { what: 'notOurs' }],
    ['from a newer version', damaged.replace('"v":1,"exp', '"v":2,"exp'), { what: 'newer' }],
    ['damaged', damaged.replace('"kind":"away"', '"kind:"away"'), { what: 'damaged', row: 3 }],
    ['cut short', damaged.slice(0, -8), { what: 'damaged', row: 3 }],
    ['without its end', damaged.slice(0, -4), { what: 'damaged', row: 3 }],
    [
      'damaged after it was saved by an editor',
      '{\n  "app": "Halfpast",\n  "kind": his\n}',
      { what: 'damaged', row: null },
    ],
  ])('is refused when it is %s', (_what, text, problem) => {
    expect(openHistoryFile(text)).toEqual({ ok: false, problem });
  });

  const good = pause('finished', '9:30', '9:32');
  it.each<[string, object | null]>([
    ['nothing', null],
    ['an unknown kind', { ...good, kind: 'nap' }],
    ['an unknown outcome', { ...good, outcome: 'slept' }],
    ['another version', { ...good, v: 2 }],
    ['a time that is none', { ...good, fromUtcMs: 1.5 }],
    ['an end before its start', { ...good, toUtcMs: good.fromUtcMs - 1 }],
    ['an age of the world', { ...good, fromUtcMs: 0, toUtcMs: 4e15 }],
    ['a zone that is nowhere', { ...good, offsetMin: 5_000 }],
    ['a length below none', { ...good, doneMs: -1 }],
    ['a book for an id', { ...good, routine: 'x'.repeat(65) }],
  ])('takes no line with %s', (_what, line) => {
    expect(importableLine(good)).toEqual(good);
    expect(importableLine(line)).toBeNull();
  });
});

describe('lines put among those that are there', () => {
  const rows = [
    rowOf(span('sitting', '9:00', '9:30')),
    { text: '{"v":2}', line: null },
    rowOf(span('away', '10:00', '10:10')),
  ];

  it('come where they ended; what cannot be read stays after the row before it', () => {
    const merged = mergeRows(rows, [
      span('held', '9:30', '10:00'),
      span('sitting', '8:00', '9:00'),
      span('sitting', '10:10', '11:00'),
    ]);
    expect(merged.added).toBe(3);
    expect(merged.rows.map(({ line }) => line?.kind ?? null)).toEqual([
      'sitting',
      null,
      'held',
      'sitting',
      'away',
      'sitting',
    ]);
    const again = mergeRows(merged.rows, [span('held', '9:30', '10:00')]);
    expect(again).toEqual({ rows: merged.rows, added: 0 });
  });

  it('are added once, however often they are brought; those that were there twice are there twice again', () => {
    fc.assert(
      fc.property(anyLines, fc.array(anyLine, { maxLength: 5 }), (lines, others) => {
        const once = mergeRows(others.map(rowOf), lines);
        expect(mergeRows(once.rows, lines).added).toBe(0);
        expect(once.rows.length).toBe(others.length + once.added);
        expect(mergeRows([], lines).rows.map(({ line }) => line)).toEqual(lines);
      }),
    );
  });
});

const words: CsvWords = {
  columns: [
    'Start date',
    'Start time',
    'End date',
    'End time',
    'What',
    'How',
    'Length',
    'Planned',
    'Done',
    'Routine',
    'Movements',
    'Offset',
  ],
  kinds: {
    sitting: 'Sitting',
    away: 'Away',
    held: 'Held',
    paused: 'Sitting, paused',
    asleep: 'Asleep',
    offHours: 'Off',
    offer: 'Offer',
    break: 'Break',
  },
  answers: {
    start: 'Started',
    postpone: '5 more',
    skip: 'Skipped',
    close: 'Closed',
    folded: 'Left',
    withdrawn: 'Taken back',
  },
  outcomes: {
    finished: 'Finished',
    ended: 'Ended',
    hurt: 'Hurt',
    interrupted: 'Interrupted',
    typedThrough: 'Worked',
  },
};

/** RFC 4180, read strictly. */
function fieldsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('the table', () => {
  it('begins with its columns, for programs that read UTF-8', () => {
    expect(csvHead(words)).toBe(
      '\uFEFFStart date,Start time,End date,End time,What,How,Length,Planned,Done,Routine,Movements,Offset\r\n',
    );
  });

  it('has local dates and times, and lengths in seconds', () => {
    expect(csvRow({ ...span('paused', '22:30', '23:15:30'), offsetMin: 60 }, words)).toBe(
      '2026-10-05,23:30:00,2026-10-06,00:15:30,"Sitting, paused",,2730,,,,,60\r\n',
    );
    expect(csvRow(offer('skip', '9:30', '9:31'), words)).toContain(',Offer,Skipped,60,,,,,0\r\n');
    expect(csvRow(pause('ended', '9:30', '9:32', 90_000), words)).toContain(
      ',Break,Ended,120,120,90,all-seated,forward-reach,0\r\n',
    );
  });

  it('has the same fields in every row, and none that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom('=1+1', '+1', '-1', '@a', '\tb', '\rc', 'plain'), (line, id) => {
        const odd = line.kind === 'break' ? { ...line, routine: id, movements: [id] } : line;
        const [row = [], ...more] = fieldsOf(csvRow(odd, words));
        expect(more).toEqual([]);
        expect(row).toHaveLength(words.columns.length);
        for (const field of row.slice(0, -1)) expect(field).not.toMatch(/^[=+\-@\t\r]/);
        expect(Number(row.at(-1))).toBe(line.offsetMin);
        if (line.kind === 'break') expect(row[9]).toBe(id === 'plain' ? id : `'${id}`);
      }),
    );
  });
});
