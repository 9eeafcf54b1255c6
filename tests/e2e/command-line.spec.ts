/** Every word of the command line, against the app that runs and with nothing running. */
import { expect, test } from './desktop/fixture.ts';
import { inTray, startHalfpast, toSee, trayToSay } from './halfpast.ts';

test('words reach the app that runs, and the second start ends without a word', async ({
  desktop,
  launch,
  start,
}) => {
  const options = inTray(desktop);
  const halfpast = await startHalfpast(launch, options);
  const say = async (...words: string[]): Promise<void> => {
    const second = start({ userData: options.userData, entry: 'test-main', args: words });
    expect(await second.exited, words.join(' ')).toBe(0);
    expect(second.output(), words.join(' ')).not.toMatch(/error|uncaught|halfpast/i);
  };

  await trayToSay(/^Sitting for less than a minute/, desktop);
  await say('pause', '1h30m');
  await trayToSay('Paused until 10:30.', desktop);
  await say('PAUSE');
  await trayToSay('Paused until 9:30.', desktop);
  await say('resume');
  await trayToSay(/^Sitting for less than a minute/, desktop);
  expect(await halfpast.count('main'), 'none of it opens a window').toBe(0);

  await say('break');
  await toSee(desktop, 'Break');
  await trayToSay('On a break.', desktop);
  await say('break'); // one is under way
  await toSee(desktop, 'Break');
  desktop.x11.close('Break');
  await toSee(desktop);

  await say('help-page');
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When to get help');
  await toSee(desktop, 'Halfpast');
});

test('what is only said starts nothing, running or not', async ({ desktop, launch, start }) => {
  const options = inTray(desktop);
  const answers = async (): Promise<void> => {
    const say = async (...args: string[]): Promise<[number | null, string]> => {
      const started = start({ userData: options.userData, args }); // the production entry
      return [await started.exited, started.output()];
    };
    expect(await say('version')).toEqual([0, expect.stringMatching(/^Halfpast \d+\.\d+\.\d+$/m)]);
    expect(await say('help')).toEqual([0, expect.stringContaining('Usage: halfpast [word]')]);
    expect(await say('brake')).toEqual([2, expect.stringMatching(/‘brake’[^]*Usage: halfpast/)]);
    expect(await say('break', 'now')).toEqual([2, expect.stringMatching(/‘now’[^]*Usage: halfpast/)]);
    expect(await say('pause', 'x')).toEqual([2, expect.stringMatching(/‘x’ is no length for a pause/)]);
  };
  await answers();
  await toSee(desktop);

  const halfpast = await startHalfpast(launch, options);
  await answers();
  await trayToSay(/^Sitting for less than a minute/, desktop);
  expect(await halfpast.count('main')).toBe(0);
});

test('with nothing running, a pause is said to have nothing to pause', async ({ desktop, start }) => {
  const { userData } = inTray(desktop);
  for (const word of ['pause', 'resume']) {
    const started = start({ userData, args: [word] });
    expect(await started.exited).toBe(1);
    expect(started.output()).toContain('Halfpast is not running');
  }
  await toSee(desktop);
});

test('with nothing running, break starts Halfpast in the tray, and then the break', async ({
  desktop,
  launch,
}) => {
  const { userData } = inTray(desktop);
  const halfpast = await startHalfpast(launch, { userData, args: ['break'] });
  await toSee(desktop, 'Break');
  await trayToSay('On a break.', desktop);
  expect(await halfpast.count('main')).toBe(0);
});

test('with nothing running, help-page starts Halfpast with the help', async ({ desktop, launch }) => {
  const { userData } = inTray(desktop);
  const halfpast = await startHalfpast(launch, { userData, args: ['help-page'] });
  const page = await halfpast.main();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When to get help');
});

test('a second start that passes on what nobody knows shows the app, and does nothing else', async ({
  desktop,
  launch,
}) => {
  const halfpast = await startHalfpast(launch, inTray(desktop));
  await halfpast.app.evaluate(({ app }) => {
    app.emit('second-instance', {}, [], '/', { do: 'pause', minutes: 1e9, more: '../..' });
  });
  await toSee(desktop, 'Halfpast');
  await trayToSay(/^Sitting for less than a minute/, desktop);
});
