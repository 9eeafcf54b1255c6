/** What a page really shows, as pixels, and how well one is told from another (WCAG 2.2, contrast ratio). */
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export type Colour = readonly [red: number, green: number, blue: number];
export type Spot = { readonly x: number; readonly y: number };
export type Box = Spot & { readonly width: number; readonly height: number };

export type Picture = {
  /** The pixel there; outside of the picture the nearest one that it has. */
  readonly at: (x: number, y: number) => Colour;
};

const still = { animations: 'disabled', caret: 'hide', scale: 'css' } as const;

/** A picture of what the window shows now, or of `part` of it, in the window's own pixels: whatever moves is at its end, and one CSS pixel is one of the picture's. */
export async function pictureOf(page: Page, part?: Box): Promise<Picture> {
  if (part === undefined) return decoded(await page.screenshot(still));
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const x = Math.max(0, Math.floor(part.x));
  const y = Math.max(0, Math.floor(part.y));
  const width = Math.min(view.width, Math.ceil(part.x + part.width)) - x;
  const height = Math.min(view.height, Math.ceil(part.y + part.height)) - y;
  return decoded(await page.screenshot({ ...still, clip: { x, y, width, height } }), { x, y });
}

/** Relative luminance from 0, black, to 1, white. */
export function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number =>
    part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The pixel rows of a PNG as Chromium writes them: 8 bits, no palette, not interlaced. Throws at any other. */
export function decoded(png: Buffer, from: Spot = { x: 0, y: 0 }): Picture {
  const chunks: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 0];
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + size);
    if (kind === 'IDAT') chunks.push(data);
    if (kind === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      bytes = { 2: 3, 6: 4 }[data[9] ?? 0] ?? 0;
      if (data[8] !== 8 || bytes === 0 || data[12] !== 0) throw new Error('a PNG of another kind');
    }
    at += size + 12;
  }
  const rows = unfiltered(inflateSync(Buffer.concat(chunks)), width * bytes, height, bytes);
  const within = (value: number, end: number): number => Math.min(end - 1, Math.max(0, Math.floor(value)));
  return {
    at(x, y) {
      const pixel = (within(y - from.y, height) * width + within(x - from.x, width)) * bytes;
      return [rows[pixel] ?? 0, rows[pixel + 1] ?? 0, rows[pixel + 2] ?? 0];
    },
  };
}

/** Undoes what PNG does to each row of bytes before they are packed (PNG, 9.2). */
function unfiltered(data: Buffer, rowBytes: number, height: number, bytes: number): Uint8Array {
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (rowBytes + 1)] ?? 0;
    const from = y * (rowBytes + 1) + 1;
    const to = y * rowBytes;
    for (let x = 0; x < rowBytes; x += 1) {
      const left = x >= bytes ? (rows[to + x - bytes] ?? 0) : 0;
      const up = y > 0 ? (rows[to + x - rowBytes] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (rows[to + x - rowBytes - bytes] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter] ?? 0;
      rows[to + x] = (data[from + x] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
