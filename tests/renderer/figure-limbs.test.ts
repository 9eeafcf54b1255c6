/** Limbs are solid: none lies deep in the trunk, in the head or in another limb, on either side or in a wheelchair. */
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../content/pose-schema.ts';
import { solve, spineAt, type ArmJoints, type LegJoints } from '../../renderer/figure/skeleton.ts';
import { add, between, scale } from '../../renderer/figure/vector.ts';
import { depthInHead, depthInTrunk, depthInTube, type Tube } from './figure-depth.ts';
import { samplesOf, variants } from './figure-samples.ts';

/** Soft parts give way this much where they rest on each other (cm). */
const given = 3;
/** A hand that leaves a thigh may brush it a little deeper on its way. */
const brushed = 4;

const palmOf = (arm: ArmJoints): Vector => add(arm.wrist, scale(arm.hand[1], -6));
const foreArm = (arm: ArmJoints): Tube => ({ from: arm.elbow, wide: 4.3, to: arm.wrist, narrow: 2.9 });
const hand = (arm: ArmJoints): Tube => ({ from: arm.wrist, wide: 2.4, to: palmOf(arm), narrow: 1.5 });
const thigh = (leg: LegJoints): Tube => ({
  from: between(leg.hip, leg.knee, 0.25),
  wide: 7.6,
  to: leg.knee,
  narrow: 6.2,
});
const shank = (leg: LegJoints): Tube => ({ from: leg.knee, wide: 6, to: leg.ankle, narrow: 3.6 });

describe.each(variants.map((movement) => [movement.id, movement] as const))('%s', (_id, movement) => {
  const samples = samplesOf(movement).map(({ where, pose }) => {
    const skeleton = solve(pose);
    const { armL, armR, legL, legR } = skeleton;
    return { where, skeleton, arms: [armL, armR], legs: [legL, legR] };
  });

  it('keeps arms out of the trunk', () => {
    for (const { where, skeleton, arms } of samples) {
      for (const arm of arms) {
        const points: [Vector, number][] = [
          [between(arm.shoulder, arm.elbow, 0.7), 4.5],
          [arm.elbow, 4.3],
          [between(arm.elbow, arm.wrist, 0.5), 3.8],
          [arm.wrist, 2.9],
          [palmOf(arm), 1.6],
        ];
        for (const [at, radius] of points)
          expect(depthInTrunk(skeleton, at, radius), where).toBeLessThan(given);
      }
    }
  });

  it('keeps knees and shanks out of the trunk', () => {
    for (const { where, skeleton, legs } of samples) {
      for (const leg of legs) {
        const points: [Vector, number][] = [
          [leg.knee, 6.2],
          [between(leg.knee, leg.ankle, 0.5), 5.8],
          [leg.ankle, 3.6],
        ];
        for (const [at, radius] of points)
          expect(depthInTrunk(skeleton, at, radius), where).toBeLessThan(given);
      }
    }
  });

  it('keeps arms and hands out of the head', () => {
    for (const { where, skeleton, arms } of samples) {
      for (const arm of arms) {
        const points: [Vector, number][] = [
          [between(arm.shoulder, arm.elbow, 0.7), 4.5],
          [arm.elbow, 4.3],
          [between(arm.elbow, arm.wrist, 0.5), 3.8],
          [arm.wrist, 2.7],
          [palmOf(arm), 1.5],
        ];
        for (const [at, radius] of points)
          expect(depthInHead(skeleton, at, radius), where).toBeLessThan(given);
      }
    }
  });

  it('keeps forearms and hands out of the legs', () => {
    for (const { where, arms, legs } of samples) {
      for (const arm of arms) {
        for (const leg of legs) {
          for (const part of [foreArm(arm), hand(arm)]) {
            expect(depthInTube(part, thigh(leg)), `${where}: thigh`).toBeLessThan(brushed);
            expect(depthInTube(part, shank(leg)), `${where}: shank`).toBeLessThan(brushed);
          }
        }
      }
    }
  });
});

it('notices a limb in the trunk, in the head and in another limb', () => {
  const pose = variants[0]?.keyframes[0]?.pose;
  if (!pose) throw new Error('no pose to try');
  const skeleton = solve(pose);
  expect(depthInTrunk(skeleton, spineAt(skeleton.spine, 30).at, 3)).toBeGreaterThan(8);
  expect(depthInHead(skeleton, skeleton.head.at, 3)).toBeGreaterThan(2);
  expect(depthInTube(thigh(skeleton.legL), shank(skeleton.legL))).toBeGreaterThan(given);
});
