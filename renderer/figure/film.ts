/** A movement as a film: a set number of pictures a second, each drawn once however often it is shown. */
import type { PosedMovement } from '../../content/pose-schema.ts';
import { drawFigure, type Drawing } from './draw-figure.ts';
import { EARLY_MS, pictureMs } from './frame-loop.ts';
import { createMemory } from './memory.ts';
import { poseBetween, type Place } from './motion.ts';

/**
 * The film's picture for a place: on each way between two keyframes they stand at the same moments every time, so that
 * a repetition shows what the one before it showed. `stillMs` says when the next one is due.
 */
export function onFilm(place: Place, fps: number): Place {
  const { from, to, t, ms } = place;
  if (ms === undefined || from === to) return place;
  const each = pictureMs(fps);
  const picture = Math.floor((t * ms + EARLY_MS) / each);
  return { from, to, t: Math.min(1, (picture * each) / ms), ms, stillMs: (picture + 1) * each - t * ms };
}

/** More pictures than the longest opener has at 30 a second, and than any movement has on both sides. */
const MOST = 1500;
/** What is left of an idle moment when no further picture is begun (milliseconds). */
const SPARE_MS = 3;

export type Film = {
  /** The picture of a place; the same object for the same place. */
  readonly picture: (movement: PosedMovement, place: Place, mirrored: boolean) => Drawing;
};

/** An empty film: for one movement at a time, both sides; another movement begins a new one. */
export function createFilm(): Film {
  const memory = createMemory();
  const drawn = new Map<number, Drawing>();
  let subject: PosedMovement | undefined;
  return {
    picture(movement, { from, to, t }, mirrored) {
      if (movement !== subject || drawn.size >= MOST) drawn.clear();
      subject = movement;
      const way = (from * movement.keyframes.length + to) * 2 + Number(mirrored);
      const name = way * 2 + t; // t is 1 at most: quicker than a name in letters
      let drawing = drawn.get(name);
      if (!drawing) {
        drawing = drawFigure(movement, poseBetween(movement, from, to, t, mirrored), mirrored, memory);
        putTogether(drawing);
        drawn.set(name, drawing);
      }
      return drawing;
    },
  };
}

/** Text that has grown piece by piece is put together when it is first read: now, not in the frame that shows it. */
function putTogether({ strokes, body }: Drawing): void {
  for (const { path } of strokes) path.charCodeAt(0);
  body.charCodeAt(0);
}

/** Draws the pictures of coming places while the window has nothing else to do, until the answer is called. */
export function drawAhead(
  film: Film,
  movement: PosedMovement,
  places: Iterable<Place>,
  mirrored: boolean,
): () => void {
  const coming = places[Symbol.iterator]();
  const draw = (idle: IdleDeadline): void => {
    while (idle.timeRemaining() > SPARE_MS) {
      const next = coming.next();
      if (next.done) return;
      film.picture(movement, next.value, mirrored);
    }
    request = requestIdleCallback(draw);
  };
  let request = requestIdleCallback(draw);
  return () => cancelIdleCallback(request);
}
