/** The command line: every word, lengths, case, what is too much, and switches that are Chromium's. */
import { describe, expect, it } from 'vitest';
import { afterApp, passedOn, readCommandLine, type Asked } from '../../electron/core/command-line.ts';

const run = (asked: Asked, hidden = false) => ({ kind: 'run', asked, hidden });
const pause = (minutes: number) => run({ do: 'pause', minutes });

it.each([
  ['', run({ do: 'show' })],
  ['break', run({ do: 'break' })],
  ['BREAK', run({ do: 'break' })],
  ['resume', run({ do: 'resume' })],
  ['help-page', run({ do: 'help-page' })],
  ['Help-Page', run({ do: 'help-page' })],
  ['help', { kind: 'print', what: 'help' }],
  ['--help', { kind: 'print', what: 'help' }],
  ['-h', { kind: 'print', what: 'help' }],
  ['version', { kind: 'print', what: 'version' }],
  ['--version', { kind: 'print', what: 'version' }],
])('knows %j', (line, found) => {
  expect(readCommandLine(line === '' ? [] : line.split(' '))).toEqual(found);
});

describe('pause', () => {
  it.each([
    [undefined, 30],
    ['30m', 30],
    ['90m', 90],
    ['90min', 90],
    ['1h', 60],
    ['2H', 120],
    ['1h30m', 90],
    ['0h5m', 5],
    ['1m', 1],
    ['24h', 1440],
    ['1440m', 1440],
  ])('for %s is %d minutes', (length, minutes) => {
    expect(readCommandLine(['pause', ...(length === undefined ? [] : [length])])).toEqual(pause(minutes));
  });

  it.each([
    'x',
    '',
    '30',
    '0m',
    '0h',
    '-5m1',
    '1441m',
    '25h',
    '24h1m',
    '1.5h',
    '1h 30m',
    'm',
    'h',
    '99999m',
    '30s',
    '30mm',
  ])('for %j is no length', (length) => {
    const found = readCommandLine(['pause', length]);
    if (length.startsWith('-'))
      expect(found).toEqual(pause(30)); // a switch, and so not ours
    else expect(found).toEqual({ kind: 'wrong', why: 'length', word: length });
  });
});

it.each(['brake', 'helppage', 'start', '/tmp/file', ''])('does not know %j', (word) => {
  expect(readCommandLine([word])).toEqual({ kind: 'wrong', why: 'unknown', word });
});

it.each([
  [['break', 'now'], 'break', 'now'],
  [['resume', 'now'], 'resume', 'now'],
  [['help', 'break'], 'help', 'break'],
  [['help-page', '2'], 'help-page', '2'],
  [['version', 'x'], 'version', 'x'],
])('says what is too much in %j', (args, word, extra) => {
  expect(readCommandLine(args)).toEqual({ kind: 'wrong', why: 'tooMuch', word, extra });
});

it('says what is wrong first in a pause', () => {
  expect(readCommandLine(['pause', 'x', 'y'])).toMatchObject({ kind: 'wrong' });
  expect(readCommandLine(['pause', '30m', 'y'])).toEqual({
    kind: 'wrong',
    why: 'tooMuch',
    word: 'pause',
    extra: 'y',
  });
});

it('passes over switches, and keeps --hidden', () => {
  expect(readCommandLine(['--ozone-platform=x11', '--hidden', '--no-sandbox'])).toEqual(
    run({ do: 'show' }, true),
  );
  expect(readCommandLine(['--hidden', 'pause', '--user-data-dir=/tmp/x', '1h', '-psn_0_123'])).toEqual(
    run({ do: 'pause', minutes: 60 }, true),
  );
});

describe('what follows the app', () => {
  it.each([
    [['/opt/halfpast', '--hidden', 'break'], false, ['--hidden', 'break']],
    [['/e/electron', '--ozone-platform=x11', '/src/app', 'break', '--hidden'], true, ['break', '--hidden']],
    [['/e/electron', '-r', './load.cjs', '.', 'pause', '30m'], true, ['pause', '30m']],
    [['/e/electron', '--inspect=0'], true, []],
    [['/e/electron', '.'], true, []],
  ])('of %j is the rest', (argv, development, rest) => {
    expect(afterApp(argv, development)).toEqual(rest);
  });
});

describe('what a second start passes on', () => {
  it.each<Asked>([
    { do: 'show' },
    { do: 'break' },
    { do: 'resume' },
    { do: 'help-page' },
    { do: 'pause', minutes: 90 },
  ])('is taken as it is: %j', (asked) => {
    expect(passedOn(asked)).toEqual(asked);
  });

  it.each([
    undefined,
    null,
    'break',
    {},
    { do: 'quit' },
    { do: 'break', more: 1 },
    { do: 'pause' },
    { do: 'pause', minutes: 0 },
    { do: 'pause', minutes: 1e9 },
    { do: 'pause', minutes: 1.5 },
    { do: 'pause', minutes: '30' },
  ])('shows the app when it does not fit: %j', (data) => {
    expect(passedOn(data)).toEqual({ do: 'show' });
  });
});
