/** Whether windows can be put somewhere: not on native Wayland, where they also take the focus as they come. */

/**
 * `ozone`: Chromium's switch, which it sets itself as it starts, from the command line, hints and environment; empty
 * where there is no choice.
 */
export const placesWindows = (platform: NodeJS.Platform, ozone: string): boolean =>
  platform !== 'linux' || ozone !== 'wayland';
