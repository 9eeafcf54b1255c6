/** When a movement that plays by itself begins, and when it plays at all. */
import { prefersReducedMotion } from 'svelte/motion';
import type { PosedMovement, SettingsView } from '../../../electron/core/views.ts';

/** The moment at which the still picture's keyframe is left, so that the figure moves at once and without a jump. */
export function endOfStill({ keyframes, still }: PosedMovement): number {
  const before = keyframes.slice(0, still).reduce((sum, { hold, ms }) => sum + hold + ms, 0);
  return before + (keyframes[still]?.hold ?? 0);
}

/** Still pictures in place of motion: by the computer's wish or by the person's. */
export const keepsStill = (settings: SettingsView | undefined): boolean =>
  prefersReducedMotion.current || settings?.values.stillPictures === 'on';
