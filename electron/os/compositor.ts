/** Whether something composes the X screen: without it a see-through window stands in a black box. */
import { existsSync } from 'node:fs';
import x11 from 'x11';

/** `seeThrough`: as of the last answer; asking it asks again, for the next time. False until the first one. */
export type Compositor = { readonly seeThrough: () => boolean };

/** Systems that always compose. */
export const alwaysComposed: Compositor = { seeThrough: () => true };

/** The X server behind `$DISPLAY`, when it is one of this computer: a display elsewhere would be a network connection. */
export function compositorOfX(env: NodeJS.ProcessEnv): Compositor {
  const [, number, screen = '0'] = /^(?:unix)?:(\d+)(?:\.(\d+))?$/.exec(env['DISPLAY'] ?? '') ?? [];
  let present = false;

  function ask(): void {
    if (number === undefined || !existsSync(`/tmp/.X11-unix/X${number}`)) return;
    x11.createClient({ display: `:${number}`, shm: false }, (failed, display) => {
      if (failed) return;
      const { client } = display;
      client.on('error', () => undefined); // it answers, or it does not
      client.InternAtom(false, `_NET_WM_CM_S${screen}`, (unknown, atom) => {
        if (unknown) return client.terminate();
        client.GetSelectionOwner(atom, (refused, owner) => {
          if (!refused) present = owner !== 0;
          client.terminate();
        });
      });
    });
  }

  ask();
  return {
    seeThrough() {
      const known = present;
      ask();
      return known;
    },
  };
}
