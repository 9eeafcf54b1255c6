/** Which X server of this computer may be asked. */
import { existsSync } from 'node:fs';

/** A display for the x11 package, and the number of the screen on it. */
export type LocalDisplay = { readonly display: string; readonly screen: number };

/** The X server behind `$DISPLAY`, when it is one of this computer: a display elsewhere would be a network connection. */
export function localDisplay(env: NodeJS.ProcessEnv): LocalDisplay | null {
  const [, number, screen = '0'] = /^(?:unix)?:(\d+)(?:\.(\d+))?$/.exec(env['DISPLAY'] ?? '') ?? [];
  // Without its socket the package would try the network.
  if (number === undefined || !existsSync(`/tmp/.X11-unix/X${number}`)) return null;
  return { display: `:${number}`, screen: Number(screen) };
}
