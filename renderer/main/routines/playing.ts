/** When a movement plays by itself at all. */
import { prefersReducedMotion } from 'svelte/motion';
import type { SettingsView } from '../../../electron/core/views.ts';

/** Still pictures in place of motion: by the computer's wish or by the person's. */
export const keepsStill = (settings: SettingsView | undefined): boolean =>
  prefersReducedMotion.current || settings?.values.stillPictures === 'on';
