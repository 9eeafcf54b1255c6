/** An orthographic camera: turns places in the room into places on the picture, and says what lies nearer. */
import type { Vector, View } from '../../content/pose-schema.ts';
import { aboutX, aboutY, compose, dot, type Matrix } from './vector.ts';

export type Point = [number, number];

export type Camera = {
  /** Unit vector towards the viewer. */
  readonly towards: Vector;
  /** The picture's x grows to the right, its y downwards, both in centimetres. */
  readonly project: (at: Vector) => Point;
  /** Greater is nearer the viewer (cm). */
  readonly depth: (at: Vector) => number;
  /** A side view hides one arm behind the body. */
  readonly sideways: boolean;
};

/** A camera that looks at the figure from `view`. */
export function cameraFor(view: View): Camera {
  const [right, up, towards]: Matrix = compose(aboutY(view.yaw), aboutX(-view.pitch));
  return {
    towards,
    project: (at) => [dot(at, right), -dot(at, up)],
    depth: (at) => dot(at, towards),
    sideways: Math.abs(towards[0]) > 0.5,
  };
}
