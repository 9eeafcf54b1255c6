/** A body stays a body in every pose: bones keep their length, joints their range, and nothing jumps. */
import { describe, expect, it } from 'vitest';
import type { Pose, Vector } from '../../content/pose-schema.ts';
import { body } from '../../renderer/figure/body.ts';
import { solve, type ArmJoints, type LegJoints, type Skeleton } from '../../renderer/figure/skeleton.ts';
import { distance, dot, subtract, unit } from '../../renderer/figure/vector.ts';
import { floorBases, movements, samplesOf, variants } from './figure-samples.ts';

const arms = (skeleton: Skeleton): ArmJoints[] => [skeleton.armL, skeleton.armR];
const legs = (skeleton: Skeleton): LegJoints[] => [skeleton.legL, skeleton.legR];
const degrees = (a: Vector, b: Vector): number =>
  (Math.acos(Math.min(1, Math.max(-1, dot(unit(a), unit(b))))) * 180) / Math.PI;

/** What is outside a human range, in words; the limits are those of healthy joints, not of the movements. */
function strains(pose: Pose, skeleton: Skeleton): string[] {
  const found: string[] = [];
  const check = (what: string, value: number, least: number, most: number): void => {
    if (value < least || value > most) found.push(`${what} ${value.toFixed(1)} not in ${least}..${most}`);
  };
  check('neck and head twist', pose.neck.twist + pose.head.twist, -48, 48);
  check('neck and head flex', pose.neck.flex + pose.head.flex, -35, 45);
  check('neck and head side', pose.neck.side + pose.head.side, -35, 35);
  check('trunk twist', pose.lumbar.twist + pose.thoracic.twist, -45, 45);
  check('trunk flex', pose.lumbar.flex + pose.thoracic.flex, -40, 70);
  check('trunk side', pose.lumbar.side + pose.thoracic.side, -35, 35);
  for (const shoulder of [pose.shoulderL, pose.shoulderR]) {
    check('shoulder lift', shoulder.elev, -3, 8);
    check('shoulder slide', shoulder.protract, -7, 8);
  }
  arms(skeleton).forEach((arm, index) => {
    const upper = subtract(arm.elbow, arm.shoulder);
    const fore = subtract(arm.wrist, arm.elbow);
    check('elbow', degrees(upper, fore), 0, 150);
    check('wrist', degrees(fore, [-arm.hand[1][0], -arm.hand[1][1], -arm.hand[1][2]]), 0, 85);
    const chest = skeleton.chest.axes;
    const side = index === 0 ? 1 : -1;
    const backwards = -dot(unit(upper), chest[2]);
    const across = -side * dot(unit(upper), chest[0]);
    check('upper arm behind the back', backwards, -1, 0.85);
    check('upper arm across the chest', across, -1, 0.75);
  });
  legs(skeleton).forEach((leg) => {
    const thigh = subtract(leg.knee, leg.hip);
    const shank = subtract(leg.ankle, leg.knee);
    check('knee', degrees(thigh, shank), 0, 150);
    check(
      'knee bends backwards',
      dot(unit(shank), skeleton.pelvis.axes[2]) - dot(unit(thigh), skeleton.pelvis.axes[2]),
      -2,
      0.2,
    );
    const toes = 90 - degrees([-shank[0], -shank[1], -shank[2]], leg.foot[2]);
    // A foot that lies on its top is pressed flat by the leg's weight: ankle and arch together give more than the
    // ankle alone could point.
    const liesOnTop = leg.foot[1][1] < -0.5 && leg.ankle[1] < 10;
    check('ankle', toes, liesOnTop ? -75 : -55, 35);
  });
  return found;
}

describe.each(variants.map((movement) => [movement.id, movement] as const))('%s', (_id, movement) => {
  const samples = samplesOf(movement).map((sample) => ({ ...sample, skeleton: solve(sample.pose) }));

  it('keeps the length of every bone within 0.5 %', () => {
    for (const { where, skeleton } of samples) {
      const bones = [
        ...arms(skeleton).flatMap((arm) => [
          [distance(arm.shoulder, arm.elbow), body.upperArm] as const,
          [distance(arm.elbow, arm.wrist), body.foreArm] as const,
        ]),
        ...legs(skeleton).flatMap((leg) => [
          [distance(leg.hip, leg.knee), body.thigh] as const,
          [distance(leg.knee, leg.ankle), body.shank] as const,
        ]),
      ];
      for (const [actual, expected] of bones)
        expect(Math.abs(actual / expected - 1), where).toBeLessThan(0.005);
      const spine = skeleton.spine.slice(1);
      const long = spine.reduce(
        (sum, joint, at) => sum + distance(joint.at, (skeleton.spine[at] ?? joint).at),
        0,
      );
      expect(Math.abs(long / 58 - 1), where).toBeLessThan(0.005);
    }
  });

  it('reaches every place where a hand or a foot is held, within 1 cm', () => {
    for (const { where, skeleton } of samples) {
      for (const limb of [...arms(skeleton), ...legs(skeleton)]) expect(limb.miss, where).toBeLessThan(1);
    }
  });

  it('keeps every joint within a human range', () => {
    const found = samples.flatMap(({ where, pose, skeleton }) =>
      strains(pose, skeleton).map((strain) => `${where}: ${strain}`),
    );
    expect(found).toEqual([]);
  });

  // Those who lie or kneel are carried by other parts: figure-floor.test.ts.
  const upright = !floorBases.has(movement.id);
  it.runIf(upright)('is carried by a foot on the floor or by a seat, and sinks through neither', () => {
    const seated = movement.props.some(
      ({ kind }) =>
        kind === 'stool' || kind === 'officeChair' || kind === 'steadyChair' || kind === 'wheelchair',
    );
    for (const { where, skeleton } of samples) {
      const soles = legs(skeleton).map((leg) => {
        const end = (along: number) => leg.ankle[1] - body.ankle * leg.foot[1][1] + along * leg.foot[2][1];
        return Math.min(end(body.ball), end(body.heel));
      });
      expect(Math.min(...soles), where).toBeGreaterThan(-1);
      const onSeat =
        seated && Math.abs(skeleton.pelvis.at[1] - 54.2) < 1.5 && Math.abs(skeleton.pelvis.at[2] - 6) < 14;
      expect(onSeat || Math.min(...soles) < 1, where).toBe(true);
    }
  });

  it('moves without a jump', () => {
    const fine = samplesOf(movement, 480).filter((sample) => !sample.mirrored);
    const first = fine[0];
    if (!first) throw new Error('no samples');
    let before = solve(first.pose);
    let at = first.ms;
    for (const { where, pose, ms } of fine.slice(1)) {
      const now = solve(pose);
      const seconds = (ms - at) / 1000;
      const ways = [
        distance(now.armL.wrist, before.armL.wrist),
        distance(now.armR.wrist, before.armR.wrist),
        distance(now.armL.elbow, before.armL.elbow),
        distance(now.armR.elbow, before.armR.elbow),
        distance(now.legL.knee, before.legL.knee),
        distance(now.legR.ankle, before.legR.ankle),
        distance(now.head.at, before.head.at),
      ];
      expect(Math.max(...ways) / seconds, where).toBeLessThan(110);
      before = now;
      at = ms;
    }
  });
});

it('notices a contact that is out of reach', () => {
  const pose = structuredClone(movements[0]?.keyframes[0]?.pose);
  if (!pose) throw new Error('no pose to try');
  pose.armL = {
    mode: 'contact',
    to: [120, 90, 0],
    in: 'world',
    pole: [0, -1, 0],
    hand: [1, 0, 0],
    facing: [0, -1, 0],
    curl: 0,
  };
  expect(solve(pose).armL.miss).toBeGreaterThan(30);
});
