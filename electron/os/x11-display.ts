/** Questions to the X server of this computer. */
import { existsSync } from 'node:fs';
import x11, { type Display } from 'x11';

/** A server that hangs is left after this long, so that no connection stays open. */
const patienceMs = 1_500;

/** A display for the x11 package, and the number of the screen on it. */
type LocalDisplay = { readonly display: string; readonly screen: number };

/** The X server behind `$DISPLAY`, when it is one of this computer: a display elsewhere would be a network connection. */
export function localDisplay(env: NodeJS.ProcessEnv): LocalDisplay | null {
  const [, number, screen = '0'] = /^(?:unix)?:(\d+)(?:\.(\d+))?$/.exec(env['DISPLAY'] ?? '') ?? [];
  // Without its socket the package would try the network.
  if (number === undefined || !existsSync(`/tmp/.X11-unix/X${number}`)) return null;
  return { display: `:${number}`, screen: Number(screen) };
}

/**
 * Opens a connection for one question: that takes a few milliseconds, and questions are rare. Null: no X server of this
 * computer, or one that refuses, hangs up, hangs or does not know; none of that is an error.
 */
export function askX<T>(
  env: NodeJS.ProcessEnv,
  ask: (display: Display, screen: number) => Promise<T>,
): Promise<T | null> {
  const local = localDisplay(env);
  if (local === null) return Promise.resolve(null);
  return new Promise((settle) => {
    const end = (told: T | null): void => {
      clearTimeout(patience);
      opening.stream?.destroy();
      settle(told);
    };
    const patience = setTimeout(() => end(null), patienceMs);
    const opening = x11.createClient(
      { display: local.display, shm: false, disableBigRequests: true },
      (failed, display) => {
        if (failed) return end(null);
        ask(display, local.screen).then(end, () => end(null));
      },
    );
    opening.on('error', () => end(null)); // also after the answer: nobody else would hear it
  });
}

/** A question to the X server as a promise. What a callback returns tells the package that an error was dealt with. */
export function answer<T>(ask: (reply: (error: Error | null, value: T) => true) => void): Promise<T> {
  return new Promise((settle, fail) => {
    ask((error, value) => {
      if (error) fail(error);
      else settle(value);
      return true;
    });
  });
}
