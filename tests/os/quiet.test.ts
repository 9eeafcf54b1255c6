/** The Quiet port: asks what it is asked, in time, whatever becomes of its sources; and programs that hang are ended. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runner } from '../../electron/os/quiet/child.ts';
import { anyOf, createQuiet, firstToTell, untold, type Source } from '../../electron/os/quiet/quiet.ts';

const yes: Source = () => Promise.resolve(true);
const no: Source = () => Promise.resolve(false);
const hangs: Source = () => new Promise(() => undefined);
const breaks: Source = () => Promise.reject(new Error('a bug'));
const throws: Source = () => {
  throw new Error('another bug');
};
const never: Source = () => {
  throw new Error('was not to be asked');
};
const all = { fullScreen: never, microphone: never, camera: never, doNotDisturb: never };

describe('the Quiet port', () => {
  it('asks the sources of what is asked, and no others', async () => {
    const quiet = createQuiet({ ...all, camera: yes, fullScreen: no }, expect.unreachable);
    expect(await quiet.read(['camera', 'fullScreen'])).toEqual({ reasons: ['camera'], unreadable: [] });
    expect(await quiet.read(['camera', 'camera'])).toEqual({ reasons: ['camera'], unreadable: [] });
    expect(await quiet.read([])).toEqual({ reasons: [], unreadable: [] });
  });

  it('lets nothing hold that cannot be told, hangs or breaks', async () => {
    const broken: string[] = [];
    const sources = { fullScreen: hangs, microphone: breaks, camera: throws, doNotDisturb: untold };
    const quiet = createQuiet(sources, (reason) => broken.push(reason), 20);
    expect(await quiet.read(['fullScreen', 'microphone', 'camera', 'doNotDisturb'])).toEqual({
      reasons: [],
      unreadable: ['fullScreen', 'microphone', 'camera', 'doNotDisturb'],
    });
    expect(broken.sort()).toEqual(['camera', 'microphone']);
  });

  it('settles within two seconds', async () => {
    const startedAt = performance.now();
    const quiet = createQuiet({ ...all, fullScreen: hangs, camera: yes }, expect.unreachable);
    expect(await quiet.read(['fullScreen', 'camera'])).toEqual({
      reasons: ['camera'],
      unreadable: ['fullScreen'],
    });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

it.each([
  [[yes, never], true],
  [[no, never], false],
  [[untold, no, never], false],
  [[untold, untold], null],
])('of several sources the first to tell is believed (%#)', async (sources, answer) =>
  expect(await firstToTell(...sources)()).toBe(answer),
);

it.each([
  [[no, untold, yes], true],
  [[no, untold], false],
  [[untold], null],
])('any of several sources may say yes (%#)', async (sources, answer) =>
  expect(await anyOf(...sources)()).toBe(answer),
);

describe('a program that is run for what it prints', () => {
  const run = runner({ PATH: process.env['PATH'], LANG: 'de_DE.UTF-8' }, 300);

  it('is told in the C locale, without our input', async () => {
    expect(await run('sh', ['-c', 'cat; echo "$LC_ALL $MORE"'], { MORE: 'and more' })).toEqual({
      ok: true,
      text: 'C and more\n',
    });
  });

  it.each([
    ['is not there', 'halfpast-has-no-such-program', [], 'absent'],
    ['fails', 'sh', ['-c', 'echo half; exit 3'], 'failed'],
    ['prints without end', 'sh', ['-c', 'yes'], 'failed'],
    ['takes too long', 'sleep', ['60'], 'late'],
  ])('%s', async (_what, command, args, why) => expect(await run(command, args)).toEqual({ ok: false, why }));

  it('is gone when it took too long, also when its own child keeps the pipe open', async () => {
    const startedAt = performance.now();
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'halfpast-child-')), 'pid');
    onTestFinished(() => rmSync(path.dirname(file), { recursive: true, force: true }));
    const script = `echo $$ > ${file}; sleep 1 & exec sleep 59`;
    expect(await run('sh', ['-c', script])).toEqual({ ok: false, why: 'late' });
    expect(performance.now() - startedAt).toBeLessThan(900);
    const pid = readFileSync(file, 'utf8').trim();
    await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  });
});
