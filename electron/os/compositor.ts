/** Whether something composes the X screen: without it a see-through window stands in a black box. */
import x11 from 'x11';
import { localDisplay } from './x11-display.ts';

/** `seeThrough`: as of the last answer; asking it asks again, for the next time. False until the first one. */
export type Compositor = { readonly seeThrough: () => boolean };

/** Systems that always compose. */
export const alwaysComposed: Compositor = { seeThrough: () => true };

/** The compositor of the X server that the environment names. */
export function compositorOfX(env: NodeJS.ProcessEnv): Compositor {
  let present = false;

  function ask(): void {
    const local = localDisplay(env);
    if (local === null) return;
    x11.createClient({ display: local.display, shm: false }, (failed, display) => {
      if (failed) return;
      const { client } = display;
      client.on('error', () => undefined); // it answers, or it does not
      client.InternAtom(false, `_NET_WM_CM_S${local.screen}`, (unknown, atom) => {
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
