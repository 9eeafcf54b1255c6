/**
 * What a screen reader is given, read over the accessibility bus as one reads it, and compared with the transcripts kept
 * in `transcripts` beside this file. After a change that is meant to be heard, delete the transcripts that it changes and
 * run this again twice: the first run takes them anew, and fails.
 */
import type { Locator, Page } from '@playwright/test';
import { joins } from './desktop/accessibility-bus.ts';
import { expect, test } from './desktop/fixture.ts';
import { startScreenReader, type ScreenReader } from './desktop/screen-reader.ts';
import { inTray, pressToLeave, startHalfpast, type Halfpast } from './halfpast.ts';
import { onlyOnPinnedRuntime } from './pinned-runtime.ts';

onlyOnPinnedRuntime('transcripts');

/** Screens by their names, each with what was said on the way to it. */
function transcriptOf(reader: ScreenReader) {
  const parts: string[] = [];
  return {
    /** Waits until all these words are in the window, and adds what it holds. */
    async screen(name: string, title: string, ...words: string[]): Promise<void> {
      const lines = await reader.read(title, ...words);
      const said = reader.heard.splice(0).map((each) => `> ${each}`);
      const inTime = said.filter((each) => !each.endsWith(': Loading')); // a slow machine is told so
      parts.push([`# ${name}`, ...inTime, ...lines].join('\n'));
    },
    add: (name: string, lines: readonly string[]): void =>
      void parts.push([`# ${name}`, ...lines].join('\n')),
    whole: () => `${parts.join('\n\n')}\n`,
  };
}

/** Drawn anew, the break begins again, and from now on its time goes in whole seconds, in the page as in the app. */
async function holdsTime(page: Page, reader: ScreenReader): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(5000);
  const told = (await page.getByRole('status').textContent()) ?? '';
  await expect.poll(() => reader.heard.join('\n')).toContain(told); // else it would be heard of the page to come
  reader.heard.length = 0;
  await page.reload();
  await reader.hears(/^focus: heading/);
  await reader.hears(/^polite/);
}

/** Lets seconds pass, and waits each time until what the page then tells has been heard. */
async function secondBySecond(
  halfpast: Halfpast,
  page: Page,
  reader: ScreenReader,
  seconds: number,
): Promise<string[]> {
  const status = page.getByRole('status');
  let told = await status.textContent();
  const heard: string[] = [];
  for (let second = 1; second <= seconds; second += 1) {
    await page.clock.runFor(1000);
    await halfpast.passes(0, 1);
    const now = await status.textContent();
    if (now !== told) await reader.hears(/^polite/);
    told = now;
    heard.push(...reader.heard.splice(0).map((each) => `> ${each}`));
  }
  return heard;
}

/** With the keyboard: it has been heard which button it is before it is pressed. */
async function presses(button: Locator, reader: ScreenReader): Promise<void> {
  const before = reader.heard.length;
  await button.focus();
  await expect.poll(() => reader.heard.slice(before).some((each) => each.startsWith('focus'))).toBe(true);
  await button.press('Enter');
}

test('the three steps of the first start', async ({ desktop, launch }) => {
  const reader = await startScreenReader(desktop);
  const halfpast = await startHalfpast(launch, { env: joins });
  const page = await halfpast.main();
  const transcript = transcriptOf(reader);
  await page.getByText('Not yet clinically reviewed').waitFor();
  await transcript.screen('Welcome', 'Halfpast', 'Not yet clinically reviewed');
  await presses(page.getByRole('button', { name: 'Continue' }), reader);
  await page.getByRole('button', { name: 'I have read this' }).waitFor();
  await transcript.screen('Safety information', 'Halfpast', 'Sources read on');
  await presses(page.getByRole('button', { name: 'When to get help' }).first(), reader);
  await reader.hears(/^now: .*expanded/);
  await transcript.screen('Safety information, list opened', 'Halfpast', 'Sources read on', 'Numbers for');
  await page.getByText(/^Numbers for/).scrollIntoViewIfNeeded();
  await reader.hears(/You can open this page again/);
  await presses(page.getByRole('button', { name: 'I have read this' }), reader);
  await transcript.screen('Rhythm', 'Halfpast', 'Choose your rhythm', 'Start at login');
  await reader.stop();
  expect(transcript.whole()).toMatchSnapshot(['transcripts', 'first-run.txt']);
});

test('the prompt, a break second by second, and When to get help', async ({ desktop, launch }) => {
  const reader = await startScreenReader(desktop);
  const halfpast = await startHalfpast(launch, { ...inTray(desktop), env: joins });
  const transcript = transcriptOf(reader);
  await halfpast.passes(30);
  const { id } = await desktop.notifications.expect('Time to change position');
  await desktop.x11.window('Time to change position');
  desktop.notifications.click(id);
  const prompt = await halfpast.prompt();
  await expect(prompt.getByRole('dialog')).toBeFocused();
  await transcript.screen('Prompt, reached by its notification', 'Time to change position', 'Start');
  await presses(prompt.getByRole('button', { name: 'Another one' }), reader);
  await reader.hears(/^polite/);
  await transcript.screen('Prompt, another one', 'Time to change position', 'Stand and open');
  await pressToLeave(prompt.getByRole('button', { name: 'Start' }));
  expect(transcript.whole()).toMatchSnapshot(['transcripts', 'prompt.txt']);

  const page = await halfpast.break();
  await reader.hears(/^focus: heading/);
  await reader.hears(/^polite/);
  await holdsTime(page, reader);
  const inBreak = transcriptOf(reader);
  await inBreak.screen('Break', 'Break', 'This hurts');
  const told = await secondBySecond(halfpast, page, reader, 56);
  expect(told, 'nothing is said twice').toEqual([...new Set(told)]);
  inBreak.add('Break, second by second', told);
  await page.keyboard.press('Space');
  await reader.hears(/Break paused/);
  await inBreak.screen('Break, paused', 'Break', 'Resume');
  await page.keyboard.press('Escape');
  await reader.hears(/Break stopped/);
  await inBreak.screen('End card', 'Break', 'Break stopped');
  expect(inBreak.whole()).toMatchSnapshot(['transcripts', 'break.txt']);

  await halfpast.app.evaluate(() => globalThis.halfpast?.app.openMain('help'));
  const help = transcriptOf(reader);
  await reader.hears(/When to get help/);
  await help.screen('When to get help', 'Halfpast', 'About the content');
  expect(help.whole()).toMatchSnapshot(['transcripts', 'help.txt']);
  await reader.stop();
});
