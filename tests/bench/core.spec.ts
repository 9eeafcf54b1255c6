/** The core's speed over a year of somebody's days, the size of what is shipped, and what sitting writes to the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { HistoryLine } from '../../electron/core/history.ts';
import { nextWakeAt } from '../../electron/core/next-wake.ts';
import { freshSession } from '../../electron/core/session.ts';
import type { Signal } from '../../electron/core/signal.ts';
import { step } from '../../electron/core/step.ts';
import { HOUR, type Now } from '../../electron/core/time.ts';
import { root } from '../e2e/desktop/app.ts';
import { expect, test } from '../e2e/desktop/fixture.ts';
import { startHalfpast } from '../e2e/halfpast.ts';
import { until } from '../e2e/desktop/until.ts';
import { utcParts } from '../fakes/utc-parts.ts';
import { twoMinutes, usualRules } from '../flow/timeline.ts';
import { median, report } from './figures.ts';
import { userDataWith } from './user-data.ts';

const DAYS = 365;
const rules = usualRules;
const nowAt = (at: number): Now => ({ at, local: utcParts(Date.UTC(2026, 0, 1, 9) + at), sleptMs: 0 });

/** A year of somebody who works eight hours a day and answers each break one way or another, and nothing else. */
function aYear(): { ms: number; steps: number; lines: HistoryLine[] } {
  const lines: HistoryLine[] = [];
  let session = freshSession(nowAt(0), rules);
  let at = 0;
  let steps = 0;
  let offers = 0;
  const tell = (signal: Signal): void => {
    const { session: next, decisions } = step(session, signal, nowAt(at), rules);
    session = next;
    steps += 1;
    for (const decision of decisions) {
      if (decision.type === 'record') lines.push(decision.line);
      if (decision.type === 'askIdle' && session.phase.name !== 'away')
        tell({ type: 'inputSeen', lastInputAt: at, displayKeptAwake: false, locked: false });
      if (decision.type === 'offer') {
        offers += 1;
        if (offers % 3 === 0) tell({ type: 'answered', answer: offers % 2 === 0 ? 'skip' : 'postpone' });
        else tell(twoMinutes);
      }
    }
  };
  const pass = (ms: number): void => {
    const end = at + ms;
    for (;;) {
      const wakeAt = nextWakeAt(session, rules);
      if (wakeAt > end) break;
      at = wakeAt;
      tell({ type: 'wake' });
    }
    at = end;
  };
  const from = performance.now();
  for (let day = 0; day < DAYS; day++) {
    pass(8 * HOUR);
    tell({ type: 'suspended' });
    at += 16 * HOUR;
    tell({ type: 'resumed' });
    at += rules.returnPollMs;
    tell({ type: 'inputSeen', lastInputAt: at, displayKeptAwake: false, locked: false });
  }
  return { ms: performance.now() - from, steps, lines };
}

test('a year of the core', () => {
  const runs = [aYear(), aYear(), aYear()];
  const { steps, lines } = aYear();
  const ms = median(runs.map((run) => run.ms));
  expect(lines.filter(({ kind }) => kind === 'break').length, 'breaks were taken').toBeGreaterThan(DAYS);
  report('core: a year', {
    'ms, median of 3': ms,
    steps,
    'microseconds a step': (ms * 1000) / steps,
    'history lines a day': lines.length / DAYS,
    'history kB a year': lines.reduce((all, line) => all + JSON.stringify(line).length + 1, 0) / 1024,
  });
});

test('the size of the built app', () => {
  const files = readdirSync(path.join(root, 'out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('test-main'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const kb = (fits: (file: string) => boolean): number =>
    files.filter(fits).reduce((all, file) => all + statSync(file).size, 0) / 1024;
  report('built app', {
    'all, kB': kb(() => true),
    'without source maps, kB': kb((file) => !file.endsWith('.map')),
    'main process, kB': kb((file) => file.includes('/electron/') && file.endsWith('.js')),
    'windows, kB': kb((file) => file.includes('/renderer/')),
  });
});

test('what an hour of sitting writes', async ({ desktop, launch }) => {
  const userData = userDataWith(desktop, { intervalMin: 120 });
  const halfpast = await startHalfpast(launch, { args: ['--hidden'], userData });
  await halfpast.passes(2);
  const trace = path.join(desktop.folder, 'writes.strace');
  const calls = 'trace=write,pwrite64,writev,rename,renameat,renameat2,fsync,fdatasync';
  const args = ['-f', '-y', '-p', String(halfpast.process.pid), '-e', calls, '-o', trace];
  const strace = desktop.processes.start('strace', args, desktop.env);
  const written = (): string => (existsSync(trace) ? readFileSync(trace, 'utf8') : '');
  // Attached as soon as it sees what the app writes when it is asked something.
  await until(async () => {
    await halfpast.app.evaluate(() => void process.stderr.write('.'));
    return written().length > 0;
  }, 'strace to watch');
  const before = written().length;
  await halfpast.passes(60);
  strace.kill('SIGINT');
  await until(() => strace.exitCode !== null || strace.signalCode !== null, 'strace to end');

  const lines = written().slice(before).split('\n');
  const ours = lines.filter((line) => line.includes(userData));
  const count = (fits: RegExp): number => ours.filter((line) => fits.test(line)).length;
  const bytes = ours.reduce((all, line) => all + Number(/write.* = (\d+)$/.exec(line)?.[1] ?? 0), 0);
  expect(ours.length, 'the session was written').toBeGreaterThan(0);
  report('an hour of sitting', {
    'writes an hour': count(/ (write|pwrite64|writev)\(/),
    'renames an hour': count(/ rename(at2?)?\(/),
    'flushes an hour': count(/ f(data)?sync\(/),
    'kB an hour': bytes / 1024,
  });
});
