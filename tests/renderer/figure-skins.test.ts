/** Every skin tone on offer stands out from the stage and the disc behind it, in light and dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { skins } from '../../renderer/figure/skins.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../renderer/figure/${name}`, import.meta.url), 'utf8');
const skinCss = read('skins.css');

type Pair = { light: string; dark: string };
function coloursIn(css: string): Map<string, Pair> {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w+|transparent), (#\w+|transparent)\);/g)];
  const plain = [...css.matchAll(/--([\w-]+): (#\w+|transparent);/g)];
  return new Map([
    ...pairs.map(([, name = '', light = '', dark = '']) => [name, { light, dark }] as const),
    ...plain.map(([, name = '', both = '']) => [name, { light: both, dark: both }] as const),
  ]);
}
const figure = coloursIn(read('figure.css').split('.figure {')[0] ?? '');
const toneOf = (skin: string): Map<string, Pair> =>
  coloursIn(skinCss.split(`[data-skin='${skin}'] {`)[1]?.split('}')[0] ?? '');

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const stages = ['fig-stage', 'fig-stage-disc'].map((name) => figure.get(name)?.[theme] ?? '');
  const weakest = (colour: string): number => Math.min(...stages.map((stage) => contrast(colour, stage)));

  it('reads real colours', () => {
    expect(stages.every((stage) => /^#[0-9a-f]{6}$/.test(stage))).toBe(true);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it('has 3 : 1 for the figure without a chosen tone', () => {
    expect(weakest(figure.get('fig-skin')?.[theme] ?? '')).toBeGreaterThanOrEqual(3);
  });

  it.each(skins)('%s has 3 : 1 by itself, or by the edge that is drawn round it', (skin) => {
    const tone = toneOf(skin);
    const colours = ['fig-skin', 'fig-skin-far', 'fig-neck', 'fig-ear'].map(
      (name) => tone.get(name)?.[theme] ?? '',
    );
    const edge = tone.get('fig-edge')?.[theme] ?? '';
    if (edge === 'transparent') {
      for (const colour of colours) expect(weakest(colour), colour).toBeGreaterThanOrEqual(3);
    } else {
      expect(weakest(edge)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(skins)('%s shows its face and its hair', (skin) => {
    const tone = toneOf(skin);
    const face = tone.get('fig-skin')?.[theme] ?? '';
    expect(contrast(tone.get('fig-line')?.[theme] ?? '', face)).toBeGreaterThanOrEqual(1.8);
    expect(contrast(tone.get('fig-hair')?.[theme] ?? '', face)).toBeGreaterThanOrEqual(1.8);
  });
});

it('goes from light to dark, in both themes', () => {
  for (const theme of ['light', 'dark'] as const) {
    const tones = skins.map((skin) => luminance(toneOf(skin).get('fig-skin')?.[theme] ?? ''));
    expect(tones).toEqual(tones.toSorted((a, b) => b - a));
  }
});

it('draws the edge wide enough to be seen', () => {
  const width = Number(/stroke-width: (\d+);\n {2}stroke-linejoin/.exec(skinCss)?.[1]);
  // Half of it lies under the skin; the rest is about one pixel where a figure is 300 pixels tall.
  expect(width / 2).toBeGreaterThanOrEqual(10);
});
