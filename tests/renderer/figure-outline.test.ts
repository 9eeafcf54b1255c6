/** Outlines as paths: whole steps, closed, and all drawn the same way round, or shapes that overlap would cut holes. */
import { expect, it } from 'vitest';
import { circlePath, hullPath, limbOutline, ribbonPath, type Blob } from '../../renderer/figure/outline.ts';

const ball = (x: number, y: number, r: number): Blob => ({ x, y, r, ax: 0, ay: 0, bx: 0, by: 0 });
const disc = (x: number, y: number, a: number, b: number): Blob => ({
  x,
  y,
  r: 0,
  ax: a,
  ay: 0,
  bx: 0,
  by: b,
});

/** The corners of each closed outline; of an arc, its end. */
function outlines(path: string): [number, number][][] {
  return path.split('Z').flatMap((one) => {
    const [, startX, startY, rest = ''] = /^M(-?\d+) (-?\d+)(.*)$/.exec(one) ?? [];
    if (startX === undefined || startY === undefined) return [];
    let at: [number, number] = [Number(startX), Number(startY)];
    const corners = [at];
    for (const [, letter, numbers = ''] of rest.matchAll(/([al])([^al]*)/g)) {
      const values = (numbers.match(/-?\d+/g) ?? []).map(Number);
      const size = letter === 'a' ? 7 : 2;
      for (let index = size; index <= values.length; index += size) {
        at = [at[0] + (values[index - 2] ?? NaN), at[1] + (values[index - 1] ?? NaN)];
        corners.push(at);
      }
    }
    return [corners];
  });
}
/** Twice the area; its sign says which way round. */
const area = (corners: [number, number][]): number =>
  corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);

const trunk = [disc(0, 0, 16, 3), disc(2, -7, 15, 3), disc(3, -14, 14, 2), disc(2, -21, 15, 3)];

it('draws hulls, ribbons and limbs the same way round', () => {
  const paths = [
    hullPath([ball(0, 0, 4), ball(20, 5, 3)]),
    hullPath([ball(20, 5, 3), ball(0, 0, 4)]),
    ribbonPath(trunk),
    ribbonPath([...trunk].reverse()),
    limbOutline([ball(0, 0, 4), ball(9, 30, 3)]).path,
    limbOutline([ball(9, 30, 3), ball(0, 0, 4)], 0.2).path,
  ];
  for (const path of paths) {
    const [corners = []] = outlines(path);
    expect(area(corners), path).toBeGreaterThan(100);
  }
  expect(circlePath([0, 0], 3)).toMatch(/ 0 1 1 .* 0 1 1 /); // both halves in the direction of growing angles
});

it('a ribbon is one outline that reaches to both sides of every blob', () => {
  const [corners = [], ...others] = outlines(ribbonPath(trunk));
  expect(others).toEqual([]);
  expect(corners.length).toBe(2 * trunk.length);
  for (const { x, y, ax } of trunk) {
    for (const side of [-1, 1]) {
      const near = Math.min(
        ...corners.map(([cx, cy]) => Math.hypot(cx / 20 - x - side * Math.abs(ax), cy / 20 - y)),
      );
      expect(near).toBeLessThan(1.5);
    }
  }
});

it('blobs behind each other have their hulls: the ends are what one sees', () => {
  const behind = trunk.map((blob, index) => ({ ...blob, x: 0, y: index * 0.5 }));
  expect(outlines(ribbonPath(behind)).length).toBe(trunk.length - 1);
});

it('a shape smaller than a step is a point, and still a path', () => {
  expect(hullPath([ball(1, 1, 0)])).toBe('M20 20l0 0Z');
});
