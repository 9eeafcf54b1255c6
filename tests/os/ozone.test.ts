/** Windows can be placed everywhere but on native Wayland. */
import { expect, it } from 'vitest';
import { placesWindows } from '../../electron/os/ozone.ts';

it.each([
  ['linux', 'x11', true],
  ['linux', '', true],
  ['linux', 'wayland', false],
  ['win32', '', true],
  ['darwin', '', true],
] as const)('%s with ozone platform “%s”: %s', (platform, ozone, places) => {
  expect(placesWindows(platform, ozone)).toBe(places);
});
