/** Props that move with the body, and a wheelchair in place of a chair. */
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { poseFileSchema, type PosedMovement, type Prop } from '../../content/pose-schema.ts';
import { drawFigure } from '../../renderer/figure/draw-figure.ts';
import { inWheelchair } from '../../content/in-wheelchair.ts';
import { mirrorPose } from '../../renderer/figure/motion.ts';
import { movements, readPose } from './figure-samples.ts';

function named(id: string, props?: Prop[]): PosedMovement {
  const movement = structuredClone(movements.find((one) => one.id === id));
  if (!movement) throw new Error(`no movement ${id}`);
  return { ...movement, props: props ?? movement.props };
}
const pathsOf = (movement: PosedMovement, paint: string, at = 0, mirrored = false): string[] => {
  const keyframe = movement.keyframes[at];
  if (!keyframe) throw new Error('no keyframe');
  const pose = mirrored ? mirrorPose(keyframe.pose) : keyframe.pose;
  const { strokes } = drawFigure(movement, { pose, hi: 0 }, mirrored);
  return strokes.filter((stroke) => stroke.paint === paint).map(({ path }) => path);
};
const startOf = (path = ''): number[] => (/M(-?\d+) (-?\d+)/.exec(path) ?? []).slice(1).map(Number);

it('lets pose files name a ball and a band, and not a wheelchair', () => {
  const file = readPose('wall-arm-slide.json') as object;
  const withProp = (prop: object) => v.safeParse(poseFileSchema, { ...file, props: [prop] }).success;
  expect(withProp({ kind: 'ball', at: [5, 128, -14] })).toBe(true);
  expect(withProp({ kind: 'band', under: 'thighs' })).toBe(true);
  expect(withProp({ kind: 'band', under: 'arms' })).toBe(false);
  expect(withProp({ kind: 'wheelchair' })).toBe(false);
});

it('rolls the ball half as far as the chest goes, and mirrors it', () => {
  const slide = named('wall-arm-slide', [{ kind: 'ball', at: [6, 128, -14] }]);
  slide.view = { yaw: 0, pitch: 0 };
  const [first, second] = slide.keyframes;
  if (!first || !second) throw new Error('no poses');
  second.pose = structuredClone(first.pose);
  second.pose.root.at[1] -= 8;
  const [x0 = 0, y0 = 0] = startOf(pathsOf(slide, 'ball')[0]);
  const [x1 = 0, y1 = 0] = startOf(pathsOf(slide, 'ball', 1)[0]);
  expect(x1).toBe(x0);
  expect((y1 - y0) / 20).toBeCloseTo(4, 1);
  const radius = 66;
  const [mirroredX = 0] = startOf(pathsOf(slide, 'ball', 0, true)[0]);
  expect(mirroredX - radius).toBe(-(x0 - radius));
});

it('runs the band from both hands, and moves it with them', () => {
  const turn = named('open-the-elbows', [{ kind: 'officeChair' }, { kind: 'band', under: 'thighs' }]);
  const before = pathsOf(turn, 'band');
  const after = pathsOf(turn, 'band', 1);
  expect(before).toHaveLength(3);
  expect(after.filter((path) => !before.includes(path))).toHaveLength(2);
});

it('puts a wheelchair where a chair was, feet on its plate, and leaves the movement as it was', () => {
  const turn = named('arms-crossed-turn');
  const copy = structuredClone(turn);
  const other = inWheelchair(turn);
  expect(turn).toEqual(copy);
  expect(other.props).toEqual([{ kind: 'wheelchair' }]);
  for (const { pose } of other.keyframes) expect(pose.legL).toEqual(pose.legR);
  expect(pathsOf(other, 'tyre').length).toBeGreaterThanOrEqual(3);
});

it('gives hands that held the seat something of the wheelchair to hold', () => {
  const held = (movement: PosedMovement) => {
    const arm = movement.keyframes[3]?.pose.armL;
    return arm?.mode === 'contact' ? arm.to : undefined;
  };
  const seated = named('change-position-seated');
  expect(held(inWheelchair(seated))?.[0]).toBeGreaterThan(held(seated)?.[0] ?? Infinity);
});

it('leaves movements alone in which somebody stands', () => {
  for (const id of ['wall-arm-slide', 'change-position-up']) {
    const movement = named(id);
    expect(inWheelchair(movement)).toBe(movement);
  }
});
