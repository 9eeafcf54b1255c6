/** The drawn tray icon: it grows, its states differ in shape, and it is quick. */
import { describe, expect, it } from 'vitest';
import { trayIconPixels, type TrayIconKind } from '../../electron/windows/tray-icon.ts';

const sizes = [16, 22, 32, 44];
const draw = (kind: TrayIconKind, size: number, part = 0, ink: 'black' | 'white' = 'white') =>
  trayIconPixels({ kind, part, ink, size });
const alphas = (pixels: Uint8Array) => pixels.filter((_byte, at) => at % 4 === 3);
const weight = (pixels: Uint8Array) => alphas(pixels).reduce((sum, alpha) => sum + alpha, 0);

describe.each(sizes)('tray icon at %i px', (size) => {
  it('fills its ring as time passes, clockwise from the top', () => {
    const weights = [0, 0.25, 0.5, 0.75, 1].map((part) => weight(draw('sitting', size, part)));
    for (const [at, each] of weights.entries()) {
      if (at > 0) expect(each).toBeGreaterThan((weights[at - 1] ?? 0) * 1.02);
    }
    const quarter = alphas(draw('sitting', size, 0.25));
    const inQuarter = (right: boolean, top: boolean) =>
      quarter.reduce((sum, alpha, at) => {
        const [x, y] = [at % size, Math.floor(at / size)];
        return x >= size / 2 === right && y < size / 2 === top ? sum + alpha : sum;
      }, 0);
    expect(inQuarter(true, true)).toBeGreaterThan(1.4 * inQuarter(false, true));
    expect(inQuarter(false, false)).toBe(inQuarter(false, true));
  });

  it('differs in shape between any two states, not only in shade', () => {
    const kinds: TrayIconKind[] = ['sitting', 'due', 'break', 'paused', 'away'];
    for (const one of kinds) {
      for (const other of kinds) {
        if (one === other) continue;
        const [a, b] = [alphas(draw(one, size)), alphas(draw(other, size))];
        const different = a.filter((alpha, at) => Math.abs(alpha - (b[at] ?? 0)) > 128).length;
        expect(different, `${one} and ${other}`).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it.each(['due', 'break', 'paused', 'away', 'sitting'] as const)(
    'is the same left and right: %s',
    (kind) => {
      const pixels = alphas(draw(kind, size, kind === 'sitting' ? 1 : 0));
      for (const [at, alpha] of pixels.entries()) {
        const mirrored = pixels[Math.floor(at / size) * size + size - 1 - (at % size)] ?? 0;
        expect(Math.abs(alpha - mirrored)).toBeLessThanOrEqual(11); // one sample on the edge
      }
    },
  );

  it('is premultiplied ink in a picture of that size', () => {
    const white = draw('break', size);
    expect(white).toHaveLength(size * size * 4);
    white.forEach((byte, at) => expect(byte).toBe(white[at - (at % 4) + 3]));
    const black = draw('break', size, 0, 'black');
    black.forEach((byte, at) => expect(byte).toBe(at % 4 === 3 ? white[at] : 0));
  });
});

it('takes less than 2 ms at 22 px', () => {
  for (let i = 0; i < 200; i++) draw('due', 22);
  const times = Array.from({ length: 50 }, () => {
    const startedAt = performance.now();
    draw('due', 22);
    return performance.now() - startedAt;
  }).sort((a, b) => a - b);
  expect(times[25]).toBeLessThan(2);
});
