/** The command line against the whole app: what each word does, and what is said when nothing runs. */
import { describe, expect, it } from 'vitest';
import { terminalAnswer, whenNotRunning } from '../../electron/command-words.ts';
import { readCommandLine } from '../../electron/core/command-line.ts';
import { started } from '../fakes/started.ts';

const answerTo = (...args: string[]) => {
  const line = readCommandLine(args);
  return line.kind === 'run' ? null : terminalAnswer(line, '1.2.3');
};

describe('in the app', () => {
  it('break starts one, and brings one that is under way to the front', () => {
    const { app, asked } = started();
    asked();
    app.asked({ do: 'break' });
    expect(asked()).toContain('open break');
    app.asked({ do: 'break' });
    expect(asked()).toEqual(['open break']);
  });

  it('pause pauses for so long, and resume ends it', async () => {
    const { app, seen, passes } = started();
    app.asked({ do: 'pause', minutes: 45 });
    expect(seen.tray?.clock.state).toBe('paused');
    await passes(44);
    expect(seen.tray?.clock.state).toBe('paused');
    await passes(2);
    expect(seen.tray?.clock.state).not.toBe('paused');
    app.asked({ do: 'pause', minutes: 45 });
    app.asked({ do: 'resume' });
    expect(seen.tray?.clock.state).not.toBe('paused');
  });

  it('resume without a pause changes nothing', () => {
    const { app, seen } = started();
    const before = seen.tray;
    app.asked({ do: 'resume' });
    expect(seen.tray).toEqual(before);
  });

  it('help-page opens the help, and no word shows the app', () => {
    const { app, asked } = started();
    asked();
    app.asked({ do: 'help-page' });
    expect(asked()).toEqual(['open main help']);
    app.asked({ do: 'show' });
    expect(asked()).toEqual(['open main']);
  });
});

describe('in the terminal', () => {
  it('version and help are printed', () => {
    expect(answerTo('version')).toEqual({ says: 'Halfpast 1.2.3', exitCode: 0 });
    const help = answerTo('help');
    expect(help?.exitCode).toBe(0);
    for (const word of ['break', 'pause', 'resume', 'help-page', 'version', 'help', '--hidden'])
      expect(help?.says).toContain(word);
  });

  it('what is wrong is said, with the usage where it helps', () => {
    expect(answerTo('brake')).toMatchObject({ exitCode: 2 });
    expect(answerTo('brake')?.says).toMatch(/‘brake’[^]*Usage:/);
    expect(answerTo('break', 'now')?.says).toMatch(/‘now’[^]*Usage:/);
    expect(answerTo('pause', 'x')).toMatchObject({ exitCode: 2 });
    expect(answerTo('pause', 'x')?.says).toMatch(/^‘x’ .*30m/);
  });

  it('only a pause and its end need an app that runs', () => {
    expect(whenNotRunning({ do: 'pause', minutes: 30 })?.()).toMatchObject({ exitCode: 1 });
    expect(whenNotRunning({ do: 'resume' })?.().says).toContain('not running');
    expect(whenNotRunning({ do: 'break' })).toBeNull();
    expect(whenNotRunning({ do: 'help-page' })).toBeNull();
    expect(whenNotRunning({ do: 'show' })).toBeNull();
  });
});
