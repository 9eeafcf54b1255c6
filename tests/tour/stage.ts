/** What the tour does to windows: their size, their text, their look; and where a break is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import * as v from 'valibot';
import { MINUTE, type Halfpast } from '../e2e/halfpast.ts';
import type { Theme } from './album.ts';

type WindowName = 'main' | 'prompt' | 'break';
/** It happens hundreds of times: the runner's own steps, up to a second, would add up to minutes. */
const SOON_MS = [25, 50, 100];

/** Light or dark, for windows and tray alike. */
export async function setLook(halfpast: Halfpast, theme: Theme): Promise<void> {
  await halfpast.app.evaluate(({ nativeTheme }, source) => void (nativeTheme.themeSource = source), theme);
  for (const page of halfpast.app.windows()) await page.emulateMedia({ colorScheme: theme });
}

/** Gives a window's page a size in CSS pixels at 100%, and its text a size; waits until the page has both. */
export async function setSize(
  halfpast: Halfpast,
  page: Page,
  window: WindowName,
  { width, height, zoom = 1 }: { width: number; height: number; zoom?: number },
): Promise<void> {
  await halfpast.app.evaluate(
    ({ BrowserWindow }, asked) => {
      const found = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes(`/${asked.window}/`),
      );
      found?.webContents.setZoomFactor(asked.zoom);
      found?.setContentSize(asked.width, asked.height);
    },
    { window, width, height, zoom },
  );
  // A window as large as the screen comes out a pixel smaller.
  const off = () =>
    page.evaluate(
      ([wide = 0, high = 0]) => Math.max(Math.abs(innerWidth - wide), Math.abs(innerHeight - high)),
      [width / zoom, height / zoom],
    );
  await expect
    .poll(off, { message: `the page is ${width} x ${height}`, intervals: SOON_MS })
    .toBeLessThanOrEqual(1);
}

const item = v.variant('kind', [
  v.object({ kind: v.literal('opener'), id: v.string(), ms: v.number() }),
  v.object({
    kind: v.literal('movement'),
    id: v.string(),
    ms: v.number(),
    readyMs: v.number(),
    moveMs: v.number(),
    holdMs: v.number(),
    reps: v.number(),
    sides: v.array(v.string()),
    sideOrder: v.picklist(['alternate', 'block']),
  }),
]);
export type Item = v.InferOutput<typeof item>;
const stored = v.object({
  session: v.object({ phase: v.object({ plan: v.object({ items: v.array(item) }) }) }),
});

/** The items of the break under way, from the session on the disk. */
export function itemsOf(halfpast: Halfpast): Item[] {
  const file = readFileSync(path.join(halfpast.userData, 'session.json'), 'utf8');
  return v.parse(stored, JSON.parse(file)).session.phase.plan.items;
}

/** Lets the break's own time pass. Main owns it; a pause and its end tell the window where it is. */
export async function breakPasses(halfpast: Halfpast, page: Page, ms: number): Promise<void> {
  await halfpast.passes(ms / MINUTE);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.mouse.move(0, 0); // or the button would be shown as hovered
}

/** The middle of the first hold of a movement that has just begun; for an opener the middle of its time. */
export const middleOf = (of: Item): number =>
  of.kind === 'opener' ? of.ms / 2 : of.readyMs + of.moveMs / 2 + of.holdMs / 2;

/** From the first hold of a movement to the first hold of its other side; 0 when both sides move together. */
export function toOtherSide(of: Item): number {
  if (of.kind === 'opener' || of.sides.length < 2) return 0;
  return (of.moveMs + of.holdMs) * (of.sideOrder === 'block' ? of.reps : 1);
}

/** To the next item, and waits until the window shows it. */
export async function nextItem(page: Page): Promise<void> {
  const name = page.locator('#movement-name');
  const before = await name.textContent();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(name).not.toHaveText(before ?? '');
  await page.mouse.move(0, 0);
}

/** Presses the button that takes its own window away. */
export async function clickAway(button: Locator): Promise<void> {
  await button.click().catch((cause: unknown) => {
    if (!button.page().isClosed()) throw cause; // the window went before the click was reported
  });
}

/** Closes the card at the end of a break. */
export async function closeEndCard(halfpast: Halfpast, page: Page): Promise<void> {
  await clickAway(page.getByRole('button', { name: 'Close', exact: true }));
  await expect.poll(() => halfpast.count('break'), { intervals: SOON_MS }).toBe(0);
}

type Bridge = { call: Record<string, (...all: unknown[]) => Promise<unknown>> };

/** Calls main from a window's page as its buttons do, by the name of the contract. */
export async function callMain(page: Page, name: string, ...args: unknown[]): Promise<void> {
  await page.evaluate(
    async ([call, ...values]) => {
      const bridge: unknown = Reflect.get(window, 'halfpast');
      await (bridge as Bridge).call[String(call)]?.(...values);
    },
    [name, ...args],
  );
}
