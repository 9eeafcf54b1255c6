/** Asking the X server of this computer. A display elsewhere would be a network connection: it is never asked. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import x11, { type Display } from 'x11';
import { guard } from './guard.ts';

/** A server that has not answered by then is left, so that no connection stays open. */
const patienceMs = 1_500;

type LocalDisplay = { readonly display: string; readonly socket: string; readonly screen: number };

/** The X server behind `$DISPLAY`, when it is one of this computer, and the number of the screen on it. */
export function localDisplay(env: NodeJS.ProcessEnv): LocalDisplay | null {
  const [, number, screen = '0'] = /^(?:unix)?:(\d+)(?:\.(\d+))?$/.exec(env['DISPLAY'] ?? '') ?? [];
  const socket = `/tmp/.X11-unix/X${number}`;
  if (number === undefined || !existsSync(socket)) return null;
  return { display: `:${number}`, socket, screen: Number(screen) };
}

/**
 * What the X server behind `$DISPLAY` answers to `ask`. Null: there is none here, it refuses, goes meanwhile, speaks
 * nonsense or takes too long. Never rejects, and no connection is left over.
 */
export function askX<T>(
  env: NodeJS.ProcessEnv,
  ask: (display: Display, screen: number) => Promise<T>,
): Promise<T | null> {
  const local = localDisplay(env);
  if (local === null) return Promise.resolve(null);
  return new Promise((settle) => {
    // The package would try the network for a socket that has gone, and tells of its own only once it is connected.
    const stream = createConnection(local.socket);
    const end = (answer: T | null): void => {
      clearTimeout(patience);
      stream.destroy();
      settle(answer);
    };
    const nothing = (): void => end(null);
    const patience = setTimeout(nothing, patienceMs);
    stream.on('error', nothing);
    guard(stream, nothing);
    const auth = cookiesReadable(env) ? undefined : { name: '', data: '' };
    const client = x11.createClient(
      { display: local.display, stream, auth, shm: false, disableBigRequests: true },
      (failed, display) => {
        if (failed) nothing();
        else ask(display, local.screen).then(end, nothing);
        return true;
      },
    );
    client.on('error', nothing); // a refusal is told here, and nowhere else
  });
}

/** A question as a promise. What a callback returns tells the package that an error was dealt with. */
export function answer<T>(question: (reply: (error: Error | null, value: T) => true) => void): Promise<T> {
  return new Promise((settle, fail) => {
    question((error, value) => {
      if (error) fail(error);
      else settle(value);
      return true;
    });
  });
}

/** The package throws where nobody can catch it when its file of cookies is there and cannot be read. */
function cookiesReadable(env: NodeJS.ProcessEnv): boolean {
  const file = env['XAUTHORITY'] || path.join(os.homedir(), '.Xauthority');
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
