/** Prompt and break: offered, before the first ever, each phase of a movement, paused, in each size, and every end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import type { Settings } from '../../../electron/core/settings.ts';
import { MINUTE, pressToLeave, type Halfpast } from '../halfpast.ts';
import { button, changeSetting, clockSays, openMain, startNow, type Walk } from './walk.ts';

/** Longer than any break. */
const ANY_BREAK_MIN = 12;
const ROUTINE = 'quiet-minute';
/** Its first movement has a rest between its sets. */
const RESTS = 'build-strength';

/** The prompt as card and as line, with Today beside it; Start is pressed at the end. */
export async function walkPrompt(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const main = await openMain(walk, 'today');
  await halfpast.passes(31);
  await clockSays(main, words.say('today.due.title'));
  await visitor.at(main, 'today, due');
  const prompt = await halfpast.prompt();
  const start = button(walk, prompt, 'prompt.start');
  await start.waitFor();
  await visitor.at(prompt, 'prompt, card');
  await changeSetting(main, { key: 'promptForm', value: 'line' });
  await expect(prompt.getByRole('img')).toHaveCount(0);
  await visitor.at(prompt, 'prompt, line');
  await pressToLeave(start);
}

/** The first break ever, which was started: what is asked before it, the opener, movements, its end card. */
export async function walkFirstBreak(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const { say } = words;
  const page = await halfpast.break();
  await page.getByRole('heading', { level: 1, name: say('break.first.title') }).waitFor();
  await visitor.at(page, 'break, before the first');
  await button(walk, page, 'break.first.begin').click();
  await page.getByRole('group', { name: say('break.opener.choice') }).waitFor();
  const main = await halfpast.main();
  await clockSays(main, say('today.break.title'));
  await visitor.at(main, 'today, break running');
  await visitor.at(page, 'break, opener');

  await nextItem(walk, page);
  await visitor.at(page, 'break, get ready');
  const item = itemsOf(halfpast)[1];
  if (item?.kind !== 'movement') throw new Error('no movement follows the opener');
  await breakPasses(walk, page, item.readyMs + item.moveMs / 4);
  await visitor.at(page, 'break, moving');
  await breakPasses(walk, page, item.moveMs / 4 + item.holdMs / 3);
  await visitor.at(page, 'break, holding');
  await button(walk, page, 'break.pause').click();
  await button(walk, page, 'break.resume').waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await visitor.at(page, 'break, paused, all details open');
  await button(walk, page, 'break.end').click();
  await page.getByRole('heading', { level: 1, name: say('break.done.stopped') }).waitFor();
  await visitor.at(page, 'break, stopped');
  await closeCard(walk, page);
}

/** The other sizes of a window, and the other ends: finished with an answer, worked through, and This hurts. */
export async function walkOtherBreaks(walk: Walk): Promise<void> {
  const { halfpast, words, visitor } = walk;
  const { say } = words;
  const main = await halfpast.main();
  const resting = await begin(walk, 'large', RESTS);
  await nextItem(walk, resting);
  const item = itemsOf(halfpast)[1];
  if (item?.kind !== 'movement' || item.sets < 2) throw new Error(`${RESTS} has no second set`);
  const setMs = (item.ms - item.readyMs - item.restMs * (item.sets - 1)) / item.sets;
  await breakPasses(walk, resting, item.readyMs + setMs + item.restMs / 3);
  await resting.getByText(say('break.count.rest'), { exact: true }).waitFor();
  await visitor.at(resting, 'break, rest between sets');
  await halfpast.passes(ANY_BREAK_MIN);
  await resting.getByRole('heading', { level: 1, name: say('break.done.finished') }).waitFor();
  await visitor.at(resting, 'break, finished');
  await closeCard(walk, resting);

  const small = await begin(walk, 'small', ROUTINE);
  await visitor.at(small, 'break, small window, opener');
  await nextItem(walk, small);
  await visitor.at(small, 'break, small window');
  await button(walk, small, 'break.end').click();
  await button(walk, small, 'break.felt.notForMe').first().click();
  await small.getByText(say('break.felt.isHidden'), { exact: true }).waitFor();
  await visitor.at(small, 'break, small window, a movement hidden');
  await closeCard(walk, small);

  const display = await begin(walk, 'display', ROUTINE);
  await nextItem(walk, display);
  await visitor.at(display, 'break, whole display');
  await openMain(walk, 'today'); // another window has the keyboard
  await expect.poll(() => walk.desktop.x11.activeTitle()).toBe(say('app.name'));
  await halfpast.personDoes('types');
  await halfpast.passes(ANY_BREAK_MIN);
  await display.getByText(say('break.done.typedThrough')).waitFor();
  await visitor.at(display, 'break, whole display, worked through');
  await closeCard(walk, display);

  const hurting = await begin(walk, 'large', ROUTINE);
  await nextItem(walk, hurting);
  await pressToLeave(button(walk, hurting, 'break.thisHurts'));
  await main
    .getByRole('button', { name: words.like('settings.bringBackNamed') })
    .first()
    .waitFor();
  await visitor.at(main, 'help, after This hurts');
}

async function begin({ halfpast }: Walk, size: Settings['breakSize'], id: string): Promise<Page> {
  const main = await halfpast.main();
  await changeSetting(main, { key: 'breakSize', value: size });
  await startNow(main, id);
  const page = await halfpast.break();
  await page.locator('#movement-name').waitFor();
  return page;
}

/** To the next item, and waits until the window shows it. */
async function nextItem(walk: Walk, page: Page): Promise<void> {
  const name = page.locator('#movement-name');
  const before = (await name.textContent()) ?? '';
  await button(walk, page, 'break.next').click();
  await expect(name).not.toHaveText(before);
}

/** Lets the break's own time pass. Main owns it; a pause and its end tell the window where it is. */
async function breakPasses(walk: Walk, page: Page, ms: number): Promise<void> {
  await walk.halfpast.passes(ms / MINUTE);
  await button(walk, page, 'break.pause').click();
  await button(walk, page, 'break.resume').click();
  await button(walk, page, 'break.pause').waitFor();
}

async function closeCard(walk: Walk, page: Page): Promise<void> {
  await pressToLeave(button(walk, page, 'general.close'));
  await expect.poll(() => walk.halfpast.count('break')).toBe(0);
}

const item = v.variant('kind', [
  v.object({ kind: v.literal('opener') }),
  v.object({
    kind: v.literal('movement'),
    ms: v.number(),
    readyMs: v.number(),
    moveMs: v.number(),
    holdMs: v.number(),
    restMs: v.number(),
    sets: v.number(),
  }),
]);
const stored = v.object({
  session: v.object({ phase: v.object({ plan: v.object({ items: v.array(item) }) }) }),
});

/** The items of the break under way, from the session on the disk. */
function itemsOf({ userData }: Halfpast): v.InferOutput<typeof item>[] {
  const file = readFileSync(path.join(userData, 'session.json'), 'utf8');
  return v.parse(stored, JSON.parse(file)).session.phase.plan.items;
}
