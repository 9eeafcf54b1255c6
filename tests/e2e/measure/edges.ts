/** How well the edge of a shape, a mark in it or its focus ring stands out from what is next to it, in pictures of the page. */
import { contrast, type Box, type Colour, type Picture } from './pixels.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';
const allSides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** So far from an edge, outwards, is what it must stand out from; its own line is no further in than this (pixels). */
const OUT = 3;
const IN = 4;
/** A focus ring lies further out. */
const RING_OUT = 7;
/** Where on each side it is looked: never at the corners, which are round. */
const ALONG = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];

/** The pixel so many steps inwards from an edge, at a place along it. */
function inwards({ at }: Picture, box: Box, side: Side, along: number, steps: number): Colour {
  const x = box.x + box.width * along;
  const y = box.y + box.height * along;
  switch (side) {
    case 'top':
      return at(x, Math.round(box.y) + steps);
    case 'bottom':
      return at(x, Math.round(box.y + box.height) - 1 - steps);
    case 'left':
      return at(Math.round(box.x) + steps, y);
    case 'right':
      return at(Math.round(box.x + box.width) - 1 - steps, y);
  }
}

/**
 * The contrast of an edge against what is outside of it, on its weakest side. What a third of the places of a side
 * reach counts: lines may be dashed, and where they bend they are softened.
 */
export function edgeContrast(picture: Picture, box: Box, sides: readonly Side[] = allSides): number {
  const onSide = (side: Side): number => {
    const ratios = ALONG.map((along) => {
      const outside = inwards(picture, box, side, along, -OUT);
      let best = 1;
      for (let steps = 1 - OUT; steps <= IN; steps += 1)
        best = Math.max(best, contrast(inwards(picture, box, side, along, steps), outside));
      return best;
    });
    return ratios.sort((a, b) => b - a)[Math.floor(ALONG.length / 3)] ?? 1;
  };
  return Math.min(...sides.map(onSide));
}

/** So many pixels of a mark must have the contrast: fewer are its softened edge. */
const ENOUGH = 6;

/** The contrast of a mark, an icon say, against the ground that it stands on: the corner of its box. */
export function markContrast(picture: Picture, box: Box, enough = ENOUGH): number {
  const ground = picture.at(box.x, box.y);
  const ratios = pixelsOf(picture, box).map((pixel) => contrast(pixel, ground));
  return ratios.sort((a, b) => b - a)[enough - 1] ?? 1;
}

/** The contrast of a focus ring on its weakest side: of what is in its place now, against what was there without it. */
export function ringContrast(before: Picture, after: Picture, box: Box): number {
  const onSide = (side: Side): number => {
    let best = 1;
    for (let steps = -RING_OUT; steps <= IN; steps += 1) {
      const [one, other] = [before, after].map((each) => inwards(each, box, side, 0.5, steps));
      if (one !== undefined && other !== undefined) best = Math.max(best, contrast(one, other));
    }
    return best;
  };
  return Math.min(...allSides.map(onSide));
}

/** How two states of one kind of control are told apart. */
export type Difference = {
  /** The contrast of the colours that fill most of them. */
  readonly grounds: number;
  /** Which part of their pixels is a mark in one of them and none in the other, 0 to 1; 0 when their sizes differ. */
  readonly shape: number;
  /** The contrast of the edge that one of them has and the other has not; 1: both or none have one. */
  readonly edge: number;
};

/** Compares by lightness alone, as somebody sees who sees no colour. */
export function differenceOf(picture: Picture, one: Box, other: Box): Difference {
  const [here, there] = [one, other].map((box) => pixelsOf(picture, box));
  if (here === undefined || there === undefined) throw new Error('nothing to compare');
  const [ground, otherGround] = [commonest(here), commonest(there)];
  const isMark = (pixel: Colour | undefined, on: Colour): boolean =>
    pixel !== undefined && contrast(pixel, on) >= 3;
  const unlike = here.filter((pixel, at) => isMark(pixel, ground) !== isMark(there[at], otherGround)).length;
  const edges = [one, other].map((box) => edgeContrast(picture, box)).sort((a, b) => a - b);
  const [weak = 1, strong = 1] = edges;
  return {
    grounds: contrast(ground, otherGround),
    shape: here.length === there.length ? unlike / here.length : 0,
    edge: weak < 1.5 ? strong : 1,
  };
}

function pixelsOf({ at }: Picture, box: Box): Colour[] {
  const pixels: Colour[] = [];
  for (let y = 0; y < Math.round(box.height); y += 1)
    for (let x = 0; x < Math.round(box.width); x += 1) pixels.push(at(box.x + x, box.y + y));
  return pixels;
}

function commonest(pixels: readonly Colour[]): Colour {
  const counts = new Map<string, number>();
  let most: Colour = [0, 0, 0];
  let best = 0;
  for (const pixel of pixels) {
    const count = (counts.get(pixel.join()) ?? 0) + 1;
    counts.set(pixel.join(), count);
    if (count > best) [best, most] = [count, pixel];
  }
  return most;
}
