/** Small vectors and rotation matrices: the arithmetic under the figure. A matrix is its three columns. */
import type { Vector } from '../../content/pose-schema.ts';

export type Matrix = [Vector, Vector, Vector];

const degree = Math.PI / 180;

export const identity: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vector): number => Math.sqrt(dot(a, a));
export const distance = (a: Vector, b: Vector): number => length(subtract(a, b));

/** A vector of length 1 in the same direction; a zero vector stays as it is. */
export function unit(a: Vector): Vector {
  const size = length(a);
  return size === 0 ? a : scale(a, 1 / size);
}

export const blend = (from: number, to: number, share: number): number => from + (to - from) * share;
export const between = (a: Vector, b: Vector, share: number): Vector => [
  blend(a[0], b[0], share),
  blend(a[1], b[1], share),
  blend(a[2], b[2], share),
];
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** The vector `v` turned by the matrix. */
export const turn = (m: Matrix, v: Vector): Vector => [
  m[0][0] * v[0] + m[1][0] * v[1] + m[2][0] * v[2],
  m[0][1] * v[0] + m[1][1] * v[1] + m[2][1] * v[2],
  m[0][2] * v[0] + m[1][2] * v[1] + m[2][2] * v[2],
];

/** First `b`, then `a`: a joint's own rotation goes on the right. */
export const compose = (a: Matrix, b: Matrix): Matrix => [turn(a, b[0]), turn(a, b[1]), turn(a, b[2])];

export function aboutX(degrees: number): Matrix {
  const c = Math.cos(degrees * degree);
  const s = Math.sin(degrees * degree);
  return [
    [1, 0, 0],
    [0, c, s],
    [0, -s, c],
  ];
}

export function aboutY(degrees: number): Matrix {
  const c = Math.cos(degrees * degree);
  const s = Math.sin(degrees * degree);
  return [
    [c, 0, -s],
    [0, 1, 0],
    [s, 0, c],
  ];
}

export function aboutZ(degrees: number): Matrix {
  const c = Math.cos(degrees * degree);
  const s = Math.sin(degrees * degree);
  return [
    [c, s, 0],
    [-s, c, 0],
    [0, 0, 1],
  ];
}

/** A frame whose y axis is `y` and whose z axis lies as near to `towards` as it can. */
export function frameAlong(y: Vector, towards: Vector): Matrix {
  const flat = subtract(towards, scale(y, dot(towards, y)));
  const z = length(flat) < 1e-4 ? unit(cross([1, 0, 0], y)) : unit(flat);
  return [cross(y, z), y, z];
}
