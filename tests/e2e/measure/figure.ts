/** How well the figure, its props and the area that glows stand out, in pictures in which only they are shown. */
import type { Locator, Page } from '@playwright/test';
import { contrast, pictureOf, type Box } from './pixels.ts';
import { outlineContrast, type Outline } from './silhouette.ts';

const body = [
  ...['skin', 'head', 'neck', 'ear', 'hair', 'top', 'shirt', 'trousers', 'sock', 'shoe', 'sole'],
  ...['contour', 'finger', 'finger-contour', 'crease', 'fold', 'blade', 'face'],
];
/** The paints of each prop: together they are one shape. */
const props: Readonly<Record<string, readonly string[]>> = {
  'office chair': ['chair', 'chair-low', 'metal', 'caster'],
  wheelchair: ['cloth', 'guard', 'tube', 'tyre', 'push-rim', 'caster'], // not the spokes, which are thinner than a line
  desk: ['desk', 'metal'],
  wall: ['wall', 'skirting', 'void', 'frame'],
  doorway: ['frame'],
  mat: ['mat', 'mat-low'],
  roller: ['roller', 'roller-end'],
  pillow: ['pillow', 'pillow-low'],
  towel: ['towel', 'towel-low'],
  ball: ['ball'],
  band: ['band'],
};

/** Every kind of prop that there is. */
export const propNames: readonly string[] = Object.keys(props);

const pathsOf = (paints: readonly string[]): string =>
  paints.map((paint) => `svg.figure g path.fig-${paint}`).join();

/** Shows only these parts of the figures; null: all. The policy forbids style elements. */
const showOnly = (page: Page, parts: string | null): Promise<void> =>
  page.evaluate((only) => {
    const sheet = new CSSStyleSheet();
    const shown = only === null || only === '' ? '' : `${only} { visibility: visible !important; }`;
    if (only !== null) sheet.replaceSync(`svg.figure g path { visibility: hidden; } ${shown}`);
    document.adoptedStyleSheets = [sheet];
  }, parts);

async function boxOf(figure: Locator): Promise<Box> {
  await figure.locator('g path').first().waitFor();
  const box = await figure.boundingBox();
  if (box === null) throw new Error('the figure is not shown');
  return box;
}

/** The outline of the body against the stage and its disc. */
export const bodyOutline = (page: Page, figure: Locator): Promise<Outline> => outlineOf(page, figure, body);

async function outlineOf(page: Page, figure: Locator, paints: readonly string[]): Promise<Outline> {
  const box = await boxOf(figure);
  await showOnly(page, pathsOf(paints));
  const shown = await pictureOf(page, box);
  await showOnly(page, '');
  const hidden = await pictureOf(page, box);
  await showOnly(page, null);
  return outlineContrast(shown, hidden, box);
}

/** The outline of each prop that this figure has, by its name. */
export async function propOutlines(page: Page, figure: Locator): Promise<[prop: string, outline: Outline][]> {
  const found: [string, Outline][] = [];
  await boxOf(figure);
  for (const [prop, paints] of Object.entries(props)) {
    const first = paints[0] ?? '';
    if ((await figure.locator(`path.fig-${first}`).count()) === 0) continue;
    found.push([prop, await outlineOf(page, figure, paints)]);
  }
  return found;
}

/** The contrast of the middle of the area that glows against the same place without the glow. */
export async function glowContrast(page: Page, figure: Locator): Promise<number> {
  const box = await boxOf(figure);
  const glow = await figure.locator('.fig-glow').boundingBox();
  if (glow === null) throw new Error('nothing glows');
  const shown = await pictureOf(page, box);
  await showOnly(page, pathsOf(body));
  const hidden = await pictureOf(page, box);
  await showOnly(page, null);
  const [x, y] = [glow.x + glow.width / 2, glow.y + glow.height / 2];
  return contrast(shown.at(x, y), hidden.at(x, y));
}
