/** The picture frame of a movement: large enough for every moment on both sides, so that the figure never jumps. */
import type { PosedMovement } from '../../content/pose-schema.ts';
import { include, type Bounds } from './canvas.ts';
import { measureFigure } from './draw-figure.ts';
import { mirrorPose, poseBetween } from './motion.ts';
import { stepsPerCm } from './outline.ts';

const margin = 6;
/** No movement is shown larger than this frame would show it (cm). */
const least = { width: 108, height: 148 } as const;
/** Wider than this a body lies or kneels on the floor (cm). */
const lying = 150;
const most = 4;

const known = new WeakMap<PosedMovement, Bounds>();

/** How far the movement reaches in all, with a margin (cm). Worked out once for each movement. */
export function frameOf(movement: PosedMovement): Bounds {
  const before = known.get(movement);
  if (before) return before;
  const frame: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let from = 0; from < movement.keyframes.length; from += 1) {
    const to = from + 1 < movement.keyframes.length ? from + 1 : movement.loopFrom;
    // Between keyframes that follow each other quickly nothing reaches far beyond them.
    const samples = Math.min(most, Math.max(1, Math.round((movement.keyframes[from]?.ms ?? 0) / 300)));
    for (let sample = 0; sample < samples; sample += 1) {
      const moment = poseBetween(movement, from, to, sample / samples);
      for (const mirrored of [false, true]) {
        const pose = mirrored ? mirrorPose(moment.pose) : moment.pose;
        include(frame, measureFigure(movement, { pose, hi: 0 }));
      }
    }
  }
  const wider = Math.max(margin, (least.width - (frame.right - frame.left)) / 2);
  // A body that lies fills a wide frame: height that it does not need would push it down.
  const wide = frame.right - frame.left > lying;
  const height = wide ? 0 : least.height;
  const taller = Math.max(margin, height - (frame.bottom - frame.top) - margin);
  const bounds = {
    left: frame.left - wider,
    top: frame.top - taller,
    right: frame.right + wider,
    bottom: frame.bottom + margin,
  };
  known.set(movement, bounds);
  return bounds;
}

/** The frame as an SVG viewBox. */
export function viewBoxOf(movement: PosedMovement): string {
  const { left, top, right, bottom } = frameOf(movement);
  return [left, top, right - left, bottom - top].map((cm) => Math.round(cm * stepsPerCm)).join(' ');
}
