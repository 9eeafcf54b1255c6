/** The colours of the design have the contrast that text and controls need, in light and dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/shared/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => (name.startsWith('#') ? name : (colours.get(name)?.[theme] ?? '')))
    .map(luminance)
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const words = [
  ...['bg', 'surface', 'stage', 'nav', 'care-body'].flatMap((ground) => [
    ['text', ground] as const,
    ['text2', ground] as const,
  ]),
  ['on-primary', 'primary'],
  ['primary', 'surface'],
  ['primary', 'bg'],
  ['on-soft', 'soft'],
  ['text', 'soft'],
  ['text', 'accent-soft'],
  ['accent-text', 'surface'],
  ['#ffffff', 'care-red'],
  ['#ffffff', 'care-blue'],
  ['#ffffff', 'care-black'],
] as const;
const shapes = [
  ['line-strong', 'surface'],
  ['line-strong', 'bg'],
  ['focus', 'bg'],
  ['focus', 'surface'],
  ['primary', 'track'],
  ['accent', 'surface'],
] as const;

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(words)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
