/** How well a drawn shape stands out from what is behind it: all along its outline, in pictures with and without it. */
import { contrast, type Box, type Picture } from './pixels.ts';

/** What belongs to the shape differs from the ground by so much, summed over the three colours. */
const DRAWN = 24;
/** An outline is softened over two pixels, and its own line or fill is no further in than this. */
const DEEP = 4;
/** Shorter runs of pixels are softened corners. */
const RUN = 3;

export type Outline = {
  /** Which part of the outline has 3 : 1 against the ground beside it, 0 to 1. */
  readonly share: number;
  /** How many places of the outline were looked at. */
  readonly places: number;
  /** The contrast that nine of ten places have. */
  readonly most: number;
};

/** Looks along each row and column of `box` at the places where the shape begins and ends. */
export function outlineContrast(shown: Picture, hidden: Picture, box: Box): Outline {
  const [left, top] = [Math.ceil(box.x), Math.ceil(box.y)];
  const [right, bottom] = [Math.floor(box.x + box.width), Math.floor(box.y + box.height)];
  const ratios: number[] = [];
  const drawn = (x: number, y: number): boolean => {
    const [one, other] = [shown.at(x, y), hidden.at(x, y)];
    return one.reduce((sum, part, at) => sum + Math.abs(part - (other[at] ?? 0)), 0) > DRAWN;
  };
  const along = (length: number, place: (step: number) => [x: number, y: number]): void => {
    let run = 0;
    for (let step = 0; step <= length; step += 1) {
      // A softened edge inside the shape can have the very colour of the ground, for one pixel.
      const inside =
        step < length &&
        (drawn(...place(step)) || (run > 0 && step + 1 < length && drawn(...place(step + 1))));
      if (inside) run += 1;
      if (!inside && run >= RUN) {
        ratios.push(best(step - run, 1, run, place), best(step - 1, -1, run, place));
      }
      if (!inside) run = 0;
    }
  };
  const best = (
    start: number,
    way: 1 | -1,
    run: number,
    place: (step: number) => [number, number],
  ): number => {
    const ground = hidden.at(...place(start - way));
    let most = 1;
    for (let deep = 0; deep < Math.min(DEEP, run); deep += 1)
      most = Math.max(most, contrast(shown.at(...place(start + way * deep)), ground));
    return most;
  };
  for (let y = top; y < bottom; y += 2) along(right - left, (step) => [left + step, y]);
  for (let x = left; x < right; x += 2) along(bottom - top, (step) => [x, top + step]);
  ratios.sort((a, b) => a - b);
  return {
    share: ratios.filter((ratio) => ratio >= 3).length / Math.max(1, ratios.length),
    places: ratios.length,
    most: ratios[Math.floor(ratios.length / 10)] ?? 1,
  };
}
