/** What a start answers in the terminal, and with which exit code, when it starts nothing. */
import { text } from '../content/strings/text.ts';
import type { Asked, CommandLine } from './core/command-line.ts';

const does = [
  ['', 'command.does.show'],
  ['break', 'command.does.break'],
  ['pause', 'command.does.pause'],
  ['pause 1h', 'command.does.pauseFor'],
  ['resume', 'command.does.resume'],
  ['help-page', 'command.does.help-page'],
  ['version', 'command.does.version'],
  ['help', 'command.does.help'],
  ['--hidden', 'command.does.hidden'],
] as const;

/** Every word in a column, and beside it what it does. */
const usage = (): string =>
  [
    text('command.usage'),
    '',
    ...does.map(([word, what]) => `  halfpast ${word.padEnd(9)}  ${text(what)}`),
  ].join('\n');

export type TerminalAnswer = { readonly says: string; readonly exitCode: 0 | 1 | 2 };

/** Help and version, and what is wrong with a command line. */
export function terminalAnswer(line: Exclude<CommandLine, { kind: 'run' }>, version: string): TerminalAnswer {
  if (line.kind === 'print') {
    const says = line.what === 'help' ? usage() : text('command.version', { version });
    return { says, exitCode: 0 };
  }
  switch (line.why) {
    case 'unknown':
      return {
        says: `${text('command.unknown', { word: line.word })}\n\n${usage()}`,
        exitCode: 2,
      };
    case 'length':
      return { says: text('command.length', { word: line.word }), exitCode: 2 };
    case 'tooMuch':
      return {
        says: `${text('command.tooMuch', { word: line.word, extra: line.extra })}\n\n${usage()}`,
        exitCode: 2,
      };
  }
}

/** Only an app that runs can be paused or resumed: what is answered then. Null: the app is started for what was asked. */
export function whenNotRunning({ do: what }: Asked): (() => TerminalAnswer) | null {
  return what === 'pause' || what === 'resume'
    ? () => ({ says: text(`command.notRunning.${what}`), exitCode: 1 })
    : null;
}
