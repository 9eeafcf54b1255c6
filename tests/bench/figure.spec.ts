/** What the moving figure costs in the break window: script for each frame, and how many pictures are really drawn. */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { test } from '../e2e/desktop/fixture.ts';
import { startHalfpast, type Halfpast } from '../e2e/halfpast.ts';
import { breakPasses, closeEndCard, itemsOf, nextItem, type Item } from '../tour/stage.ts';
import { median, quantile, report } from './figures.ts';
import { traceScript, type Frame } from './trace.ts';
import { userDataWith } from './user-data.ts';

/** The break's own time runs in the window: this is measuring time. */
const LONGEST_MS = 24_000;
const ROUTINES = 3;

/** Where something moves: an opener from its start, a movement from its first way out. */
const startOf = (item: Item): number => (item.kind === 'opener' ? 0 : item.readyMs);
/** An opener in whole, of a movement the repetitions of one side, as far as there is time. */
const lengthOf = (item: Item): number =>
  Math.min(LONGEST_MS, item.kind === 'opener' ? item.ms : item.reps * (item.moveMs + item.holdMs));
/** The first time that everything is drawn; an opener repeats nothing. */
const firstOf = (item: Item): number =>
  item.kind === 'opener' ? lengthOf(item) : Math.min(lengthOf(item), item.moveMs + item.holdMs);

/** For how long of that something moves: on each way out, and on each way back. */
function movingOf(item: Item): number {
  const ms = lengthOf(item);
  if (item.kind === 'opener') return ms;
  const rest = ms % firstOf(item);
  const out = item.moveMs / 2;
  return (
    Math.floor(ms / firstOf(item)) * item.moveMs + Math.min(rest, out) + Math.max(0, rest - out - item.holdMs)
  );
}

/** Counts the pictures that are really drawn, by what changes in the figure, while `during` runs. */
async function picturesDrawn(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const figure = document.querySelector('.stage svg.figure');
    const counts = { drawn: 0 };
    const observer = new MutationObserver(() => (counts.drawn += 1));
    if (figure !== null) observer.observe(figure, { attributes: true, childList: true, subtree: true });
    Object.assign(window, { drawnPictures: counts, drawnObserver: observer });
  });
  await during();
  return page.evaluate(() => {
    const counts: unknown = Reflect.get(window, 'drawnPictures');
    const observer: unknown = Reflect.get(window, 'drawnObserver');
    if (observer instanceof MutationObserver) observer.disconnect();
    return typeof counts === 'object' && counts !== null ? Number(Reflect.get(counts, 'drawn')) : Number.NaN;
  });
}

const script = (frames: readonly Frame[]): number[] => frames.map(({ scriptMs }) => scriptMs);

async function measure(halfpast: Halfpast, page: Page, item: Item, trace: string): Promise<void> {
  const ms = lengthOf(item);
  if (startOf(item) > 0) await breakPasses(halfpast, page, startOf(item));
  const { frames, scriptMs, idleMs } = await traceScript(halfpast.app, '/break/', trace, () => wait(ms));
  const figure = frames.filter(({ words }) => !words);
  await page.getByRole('button', { name: 'Pause', exact: true }).click(); // core has stood still: back to the start
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  const drawn = await picturesDrawn(page, () => wait(ms));
  report(`figure: ${item.id}`, {
    'script a frame of the figure, median ms': median(script(figure)),
    'of the first repetition, median ms': median(script(figure.filter(({ atMs }) => atMs < firstOf(item)))),
    'script of a frame that changes words, median ms': median(script(frames.filter(({ words }) => words))),
    'script of every frame, median ms': median(script(frames)),
    'script of every frame, 95% ms': quantile(script(frames), 0.95),
    'script of every frame, slowest ms': quantile(script(frames), 1),
    'script ms a second': (scriptMs / ms) * 1000,
    'drawn ahead in idle time, ms of script': idleMs,
    'pictures drawn': drawn,
    'script for each picture, ms': scriptMs / drawn,
    'pictures a second while moving': (drawn / movingOf(item)) * 1000,
    'animation frames': frames.length,
    'seconds watched': ms / 1000,
  });
}

test('the figure in the break window', async ({ desktop, launch }) => {
  const halfpast = await startHalfpast(launch, { args: ['--hidden'], userData: userDataWith(desktop) });
  const done = new Set<string>();
  for (let routine = 0; routine < ROUTINES; routine++) {
    await (await desktop.tray.item()).click('Start a break now');
    const page = await halfpast.break();
    await page.locator('#movement-name').waitFor();
    for (const [index, item] of itemsOf(halfpast).entries()) {
      if (index > 0) await nextItem(page);
      if (done.has(item.id)) continue;
      done.add(item.id);
      await measure(halfpast, page, item, path.join(desktop.folder, `${item.id}.trace.json`));
    }
    await page.keyboard.press('Escape');
    await closeEndCard(halfpast, page);
  }
});
