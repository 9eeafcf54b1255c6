/** Pose files are checked when they are read, and keep their promises when they are resolved and mirrored. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { poseFileSchema } from '../../content/pose-schema.ts';
import { resolvePoses } from '../../content/resolve-poses.ts';
import { mirrorPose, placeAtTime, playingMs, poseAtTime, poseBetween } from '../../renderer/figure/motion.ts';
import { solve } from '../../renderer/figure/skeleton.ts';
import { bases, movements, poseFiles, readPose } from './figure-samples.ts';

const limbs = ['armL', 'armR', 'legL', 'legR'] as const;
type Draft = { pose?: object; keyframes: { pose?: object }[]; still: number };
const draft = (): Draft => structuredClone(readPose('wall-arm-slide.json')) as Draft;

describe('a pose file', () => {
  it('is named after its movement', () => {
    for (const { name, file } of poseFiles) expect(name).toBe(`${file.id}.json`);
  });

  it('is refused when a keyframe places a limb another way than the rest', () => {
    const mixed = draft();
    mixed.keyframes[1] = { ...mixed.keyframes[1], pose: { armL: { to: [20, 120, 10] } } };
    expect(v.safeParse(poseFileSchema, draft()).success).toBe(true);
    const result = v.safeParse(poseFileSchema, mixed);
    expect(result.issues?.[0]?.message).toMatch(/one mode/);
  });

  it('is refused when a contact changes the part of the body it moves with', () => {
    const mixed = structuredClone(readPose('arms-crossed-turn.json')) as Draft;
    mixed.keyframes[1] = { ...mixed.keyframes[1], pose: { armL: { in: 'world' } } };
    expect(v.safeParse(poseFileSchema, mixed).success).toBe(false);
  });

  it('is refused when it names a keyframe it does not have, or a field that does not exist', () => {
    expect(v.safeParse(poseFileSchema, { ...draft(), still: 9 }).success).toBe(false);
    expect(v.safeParse(poseFileSchema, { ...draft(), pose: { armL: { bend: 3 } } }).success).toBe(false);
  });

  it('keeps one mode for each limb once resolved', () => {
    for (const movement of movements) {
      for (const limb of limbs) {
        const modes = new Set(movement.keyframes.map(({ pose }) => pose[limb].mode));
        expect(modes.size, `${movement.id} ${limb}`).toBe(1);
      }
    }
  });

  it('resolves to plain data that survives a copy between processes', () => {
    for (const movement of movements) {
      expect(structuredClone(movement)).toEqual(movement);
      expect(JSON.stringify(movement)).not.toContain('null');
    }
  });
});

describe('resolving', () => {
  it('lets the movement override the base and a keyframe override both, for one side or for two', () => {
    const file = v.parse(poseFileSchema, {
      ...draft(),
      pose: { arms: { flex: 10, elbow: 5 }, neck: { twist: 4 } },
      keyframes: [
        { name: 'one', ms: 100, hi: 0, pose: { armL: { flex: 50 } } },
        { name: 'two', ms: 100, hi: 1 },
      ],
    });
    const [one, two] = resolvePoses(bases, file).keyframes;
    expect(one?.pose.armL).toMatchObject({ mode: 'angles', flex: 50, elbow: 5 });
    expect(one?.pose.armR).toMatchObject({ flex: 10, elbow: 5 });
    expect(two?.pose.armL).toMatchObject({ flex: 10 });
    expect(two?.pose.neck.twist).toBe(4);
  });

  it('drops the base contact of a limb that the movement places by angles', () => {
    const squeeze = movements.find(({ id }) => id === 'shoulder-blade-squeeze');
    expect(squeeze?.keyframes[0]?.pose.armL.mode).toBe('angles');
  });
});

describe('mirroring', () => {
  it('gives the same pose when done twice', () => {
    for (const { keyframes } of movements) {
      for (const { pose } of keyframes) expect(mirrorPose(mirrorPose(pose))).toEqual(pose);
    }
  });

  it('puts every joint of one side where the other side was', () => {
    for (const { id, keyframes } of movements) {
      for (const { pose } of keyframes) {
        const own = solve(pose);
        const other = solve(mirrorPose(pose));
        const pairs = [
          [own.armL.wrist, other.armR.wrist],
          [own.armR.elbow, other.armL.elbow],
          [own.legL.knee, other.legR.knee],
          [own.head.at, other.head.at],
        ] as const;
        for (const [a, b] of pairs) {
          expect(b[0], id).toBeCloseTo(-a[0], 6);
          expect(b[1], id).toBeCloseTo(a[1], 6);
          expect(b[2], id).toBeCloseTo(a[2], 6);
        }
      }
    }
  });
});

describe('playing', () => {
  it('starts at the first keyframe, plays an introduction once, and then comes round to loopFrom', () => {
    const up = movements.find(({ id }) => id === 'change-position-up');
    if (!up) throw new Error('the standing opener has no poses');
    expect(placeAtTime(up, 0)).toMatchObject({ from: 0, t: 0 });
    expect(up.loopFrom).toBeGreaterThan(0);
    const late = Array.from({ length: 200 }, (_, step) => placeAtTime(up, playingMs(up) + step * 37).from);
    expect(Math.min(...late)).toBe(up.loopFrom);
  });

  it('meets each keyframe exactly and eases between them', () => {
    for (const movement of movements) {
      const pose = poseBetween(movement, 0, 1, 1).pose;
      expect(pose).toEqual(movement.keyframes[1]?.pose);
    }
    const slide = movements.find(({ id }) => id === 'wall-arm-slide');
    if (!slide) throw new Error('no wall slide');
    const early = poseBetween(slide, 0, 1, 0.1);
    expect(early.hi).toBeLessThan(0.45 + 0.1 * 0.55);
    expect(early.hi).toBeGreaterThan(0.45);
  });

  it('lifts a foot that changes its place instead of sliding it', () => {
    const doorway = movements.find(({ id }) => id === 'doorway-chest-stretch');
    if (!doorway) throw new Error('no doorway');
    const leg = poseBetween(doorway, 0, 1, 0.5).pose.legL;
    expect(leg.mode === 'contact' && leg.to[1]).toBeGreaterThan(9);
  });

  it('gives the other side mirrored', () => {
    const turn = movements.find(({ id }) => id === 'arms-crossed-turn');
    if (!turn) throw new Error('no turn');
    const at = (mirrored: boolean): number => poseAtTime(turn, 4000, mirrored).pose.thoracic.twist;
    expect(at(false)).toBeGreaterThan(20);
    expect(at(true)).toBe(-at(false));
  });

  it('refuses a keyframe that does not exist', () => {
    const [movement] = movements;
    expect(() => movement && poseBetween(movement, 0, 99, 0)).toThrow(/no keyframe 99/);
  });
});
