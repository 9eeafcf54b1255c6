/** The openers' pictures: each step shows its own keyframes, without a jump from one to the next. */
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../content/all.ts';
import { poses } from '../../content/all-poses.ts';
import type { Opener } from '../../content/schema.ts';
import { openerShares } from '../../electron/core/break-view.ts';
import { placeInStep } from '../../renderer/break/opener-drive.ts';
import type { Place } from '../../renderer/figure/motion.ts';

const { library } = loadContent();
const openers = Object.values(library.openers);
const lengths = [...new Set(library.routines.map((routine) => routine.openerMs)), 30_000];

function pictureOf(opener: Opener) {
  const picture = poses()[opener.id];
  if (picture === undefined) throw new Error(`no pose draws ${opener.id}`);
  return picture;
}

/** The figure's places during one step, every 5 ms and at its end. */
function placesIn(opener: Opener, index: number, openerMs: number): Place[] {
  const step = opener.steps[index];
  if (step === undefined) throw new Error('no step');
  const ms = (openerShares(opener, openerMs)[index] ?? 0) * openerMs;
  const times = [...Array.from({ length: Math.floor(ms / 5) }, (_, at) => at * 5), ms - 0.001];
  const before = opener.steps[index - 1]?.frames ?? null;
  return times.map((into) => placeInStep(pictureOf(opener), step.frames, before, ms, into));
}

/** The keyframe at which a place begins or ends, within a hundredth of the way. */
const keyframeAt = ({ from, to, t }: Place): number | null => (t < 0.05 ? from : t > 0.95 ? to : null);

describe.each(openers.map((opener) => [opener.id, opener] as const))('%s', (_id, opener) => {
  it.each(opener.steps.map((step, index) => [step.text, index] as const))(
    'shows its own keyframes while it says: %s',
    (_text, index) => {
      const { frames } = opener.steps[index] ?? { frames: null };
      for (const ms of lengths) {
        const places = placesIn(opener, index, ms);
        const settled = places.slice(Math.ceil(1000 / 5) + 1);
        for (const { from, to } of settled) {
          expect([from, to].every((at) => frames !== null && at >= frames.from && at <= frames.to)).toBe(
            true,
          );
        }
        const reached = new Set(settled.flatMap(({ from, to }) => [from, to]));
        expect(reached).toContain(frames?.to);
        expect(frames?.stills.every((at) => pictureOf(opener).keyframes[at] !== undefined)).toBe(true);
      }
    },
  );

  it('goes from each place to the next without a jump, also from step to step', () => {
    for (const ms of lengths) {
      const places = opener.steps.flatMap((_step, index) => placesIn(opener, index, ms));
      places.slice(1).forEach((now, at) => {
        const before = places[at];
        if (before === undefined || (before.from === now.from && before.to === now.to)) return;
        expect(keyframeAt(before), `${ms} ms: ${JSON.stringify([before, now])}`).toBe(keyframeAt(now));
        expect(keyframeAt(now)).not.toBeNull();
      });
    }
  });
});
