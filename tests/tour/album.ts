/** The pictures of the tour: takes them, refuses blank ones, keeps the README's, and writes a page with all of them. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../e2e/desktop/app.ts';
import type { IconImage } from '../e2e/desktop/tray-item.ts';

export type Theme = 'light' | 'dark';
export const themes: readonly Theme[] = ['light', 'dark'];

const folder = path.join(root, 'test-results/tour');
/** How much larger the tray icons are shown, and the panels that each ink is meant for, BGRA. */
const ENLARGED = 8;
const panels = { light: [0xf2, 0xf2, 0xf2, 0xff], dark: [0x24, 0x24, 0x24, 0xff] } as const;

/** The colours of a picture; one colour alone means that nothing was drawn. */
const LEAST_COLOURS = { page: 12, icon: 3 } as const;

export type Album = {
  /** A picture of a window as it is now; `whole`: down to the end of its page. */
  page(name: string, page: Page, options?: { whole?: boolean; seeThrough?: boolean }): Promise<void>;
  /** A picture as the screen shows it, by Electron: the one way that knows of the size of the text. */
  zoomed(name: string, page: Page): Promise<void>;
  /** A tray icon, enlarged, on the panel of this theme. */
  icon(name: string, image: IconImage): Promise<void>;
  taken(): readonly string[];
};

export function album(app: ElectronApplication, theme: Theme): Album {
  const taken: string[] = [];
  for (const each of themes) mkdirSync(path.join(folder, each), { recursive: true });

  async function keep(name: string, png: Buffer, leastColours: number): Promise<void> {
    expect(taken, 'each picture has a name of its own').not.toContain(name);
    const file = path.join(folder, theme, `${name}.png`);
    writeFileSync(file, png);
    // By its path: the inspector of Electron 33 now and then ends the app over a picture handed in whole.
    const colours = await app.evaluate(({ nativeImage }, picture) => {
      const pixels = nativeImage.createFromPath(picture).toBitmap();
      const seen = new Set<number>();
      for (let at = 0; at + 4 <= pixels.length; at += 4) seen.add(pixels.readUInt32LE(at));
      return seen.size;
    }, file);
    expect(colours, `${theme}/${name} is not blank`).toBeGreaterThanOrEqual(leastColours);
    taken.push(name);
  }

  return {
    async page(name, page, { whole = false, seeThrough = false } = {}) {
      await page.evaluate((top) => {
        if (top) scrollTo(0, 0); // what sticks to the window would be shown halfway down
        return document.fonts.ready.then(() => undefined);
      }, whole);
      const png = await page.screenshot({
        fullPage: whole,
        omitBackground: seeThrough,
        animations: 'disabled',
      });
      await keep(name, png, LEAST_COLOURS.page);
    },
    async zoomed(name, page) {
      await page.evaluate(async () => {
        await Promise.all(document.getAnimations().map(({ finished }) => finished));
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      });
      const png = await app.evaluate(async ({ BrowserWindow }, url) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL() === url);
        const image = await window?.webContents.capturePage();
        return image?.toPNG().toString('base64') ?? '';
      }, page.url());
      await keep(name, Buffer.from(png, 'base64'), LEAST_COLOURS.page);
    },
    async icon(name, image) {
      const png = await app.evaluate(
        ({ nativeImage }, { base64, size }) =>
          nativeImage
            .createFromBitmap(Buffer.from(base64, 'base64'), { width: size, height: size })
            .toPNG()
            .toString('base64'),
        { base64: enlarged(image, panels[theme]).toString('base64'), size: image.width * ENLARGED },
      );
      await keep(name, Buffer.from(png, 'base64'), LEAST_COLOURS.icon);
    },
    taken: () => taken,
  };
}

/** Each pixel as a square, laid over the panel's colour. ARGB in, BGRA out. */
function enlarged({ width, height, argb }: IconImage, panel: readonly number[]): Buffer {
  const size = width * ENLARGED;
  const pixels = Buffer.alloc(size * height * ENLARGED * 4);
  for (let y = 0; y < height * ENLARGED; y++) {
    for (let x = 0; x < size; x++) {
      const from = (Math.floor(y / ENLARGED) * width + Math.floor(x / ENLARGED)) * 4;
      const [alpha = 0, ...rgb] = argb.subarray(from, from + 4);
      const over = rgb.toReversed().map((level, at) => {
        const under = panel[at] ?? 0;
        return Math.round((level * alpha + under * (255 - alpha)) / 255);
      });
      pixels.set([...over, 255], (y * size + x) * 4);
    }
  }
  return pixels;
}

/** Writes the page that shows every picture, both themes side by side. */
export function writeIndex(): void {
  const names = [...new Set(themes.flatMap((theme) => picturesOf(theme)))].sort();
  const rows = names.map((name) => {
    const cells = themes.map((theme) => {
      const file = `${theme}/${name}.png`;
      return `<td><a href="${file}"><img src="${file}" alt="${name}, ${theme}" loading="lazy"></a></td>`;
    });
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  const look =
    'body{font:14px sans-serif;background:#888;margin:16px}img{max-width:46vw;max-height:70vh;display:block}th{text-align:left;vertical-align:top;padding:4px 8px}td{padding:4px;vertical-align:top}';
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Tour of Halfpast</title><style>${look}</style><table>${rows.join('\n')}</table></html>\n`,
  );
}

const picturesOf = (theme: Theme): string[] =>
  readdirSync(path.join(folder, theme), { withFileTypes: true })
    .filter((entry) => entry.isFile() && statSync(path.join(folder, theme, entry.name)).size > 0)
    .map((entry) => entry.name.replace(/\.png$/, ''));
