/** Every pose file, parsed and resolved, and moments all through its cycle on both sides. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  poseBasesSchema,
  poseFileSchema,
  type Base,
  type Pose,
  type PosedMovement,
} from '../../content/pose-schema.ts';
import { resolvePoses } from '../../content/resolve-poses.ts';
import { inWheelchair } from '../../content/in-wheelchair.ts';
import { playingMs, poseAtTime } from '../../renderer/figure/motion.ts';

const folder = join(import.meta.dirname, '../../content/poses');
export const readPose = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const bases = v.parse(poseBasesSchema, readPose('bases.json'));
export const poseFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'bases.json')
  .map((name) => ({ name, file: v.parse(poseFileSchema, readPose(name)) }));
export const movements: PosedMovement[] = poseFiles.map(({ file }) => resolvePoses(bases, file));

const onFloor: ReadonlySet<Base> = new Set(['supine', 'sideLying', 'prone', 'allFours']);
/** The movements that are done lying or on hands and knees, by their ids. */
export const floorBases: ReadonlyMap<string, Base> = new Map(
  poseFiles.flatMap(({ file }) => (onFloor.has(file.base) ? [[file.id, file.base] as const] : [])),
);
/** Every movement, and every seated one in a wheelchair as well. */
export const variants: PosedMovement[] = movements.flatMap((movement) => {
  const other = inWheelchair(movement);
  return other === movement ? [movement] : [movement, { ...other, id: `${movement.id} in a wheelchair` }];
});

export type Sample = { where: string; pose: Pose; hi: number; mirrored: boolean; ms: number };

/** Evenly spread moments of one whole cycle, first one side and then the other. */
export function samplesOf(movement: PosedMovement, count = 60): Sample[] {
  const cycle = playingMs(movement);
  return [false, true].flatMap((mirrored) =>
    Array.from({ length: count }, (_, frame): Sample => {
      const ms = (frame / count) * cycle;
      const where = `${movement.id}${mirrored ? ' (other side)' : ''} at ${Math.round(ms)} ms`;
      return { where, mirrored, ms, ...poseAtTime(movement, ms, mirrored) };
    }),
  );
}
