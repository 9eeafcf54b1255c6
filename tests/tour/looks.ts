/** The looks in which one screen of the main window is pictured: its usual size, narrow, with large text, in forced colours. */
import type { Page } from '@playwright/test';
import type { Theme } from './album.ts';
import type { Tour } from './main-screens.ts';
import { setSize } from './stage.ts';

export const usual = { width: 1080, height: 760 };
const looks = [
  { look: '', size: usual },
  { look: '400x600-', size: { width: 400, height: 600 } },
  { look: '200-percent-', size: { ...usual, zoom: 2 } },
] as const;

/** A picture in each size; `ready` brings the page to where it is taken. */
export async function inLooks(
  { halfpast, pictures }: Tour,
  name: string,
  page: Page,
  ready: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const { look, size } of looks) {
    await setSize(halfpast, page, 'main', size);
    await ready();
    await page.mouse.move(0, 0); // or what lies under it would be shown as hovered
    if (look === '200-percent-') await pictures.zoomed(`${look}${name}`, page);
    else await pictures.page(`${look}${name}`, page);
  }
  await setSize(halfpast, page, 'main', usual);
}

/** A picture in forced colours, down to the end of the page if asked. */
export async function inForcedColours(
  { pictures }: Tour,
  theme: Theme,
  name: string,
  page: Page,
  options: { whole?: boolean; seeThrough?: boolean } = {},
): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
  await pictures.page(name, page, options);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: theme });
}

/** Brings the top of a group of Settings, or of a day in it, under the top of the window. */
export const toTop = (page: Page, name: string) => (): Promise<void> =>
  page
    .getByRole('region', { name, exact: true })
    .or(page.getByRole('group', { name, exact: true }))
    .evaluate((part) => {
      part.scrollIntoView({ block: 'start' });
    });
