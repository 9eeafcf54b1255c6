/** A movement as a film: a set number of pictures a second, each drawn once however often it is shown. */
import type { PosedMovement } from '../../content/pose-schema.ts';
import { drawFigure, type Drawing } from './draw-figure.ts';
import { EARLY_MS } from './frame-loop.ts';
import { createMemory } from './memory.ts';
import { poseBetween, type Place } from './motion.ts';

/**
 * The film's picture for a place: on each way between two keyframes they stand at the same moments every time, so that
 * a repetition shows what the one before it showed. `stillMs` says when the next one is due.
 */
export function onFilm(place: Place, fps: number): Place {
  const { from, to, t, ms } = place;
  if (ms === undefined || from === to) return place;
  const each = 1000 / fps;
  const picture = Math.floor((t * ms + EARLY_MS) / each);
  return { from, to, t: Math.min(1, (picture * each) / ms), ms, stillMs: (picture + 1) * each - t * ms };
}

/** More pictures than the longest movement has on one side, out and back at 30 a second. */
const MOST = 600;

export type Film = {
  /** The picture of a place; the same object for the same place. */
  readonly picture: (movement: PosedMovement, place: Place, mirrored: boolean) => Drawing;
};

/** An empty film: for one movement at a time, both sides; another movement begins a new one. */
export function createFilm(): Film {
  const memory = createMemory();
  const drawn = new Map<string, Drawing>();
  let subject: PosedMovement | undefined;
  return {
    picture(movement, { from, to, t }, mirrored) {
      if (movement !== subject || drawn.size >= MOST) drawn.clear();
      subject = movement;
      const name = `${from} ${to} ${t} ${mirrored}`;
      let drawing = drawn.get(name);
      if (!drawing) {
        drawing = drawFigure(movement, poseBetween(movement, from, to, t, mirrored), mirrored, memory);
        drawn.set(name, drawing);
      }
      return drawing;
    },
  };
}
