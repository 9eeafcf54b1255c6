/** Whether something composes the X screen: without it a see-through window stands in a black box. */
import { answer, askX } from './x11-display.ts';

/** `seeThrough`: as of the last answer; asking it asks again, for the next time. False until the first one. */
export type Compositor = { readonly seeThrough: () => boolean };

/** Systems that always compose. */
export const alwaysComposed: Compositor = { seeThrough: () => true };

/** The compositor of the X server that the environment names. */
export function compositorOfX(env: NodeJS.ProcessEnv): Compositor {
  let present = false;
  let asking = false;

  async function ask(): Promise<void> {
    if (asking) return; // a server that hangs is asked once at a time
    asking = true;
    const owner = await askX(env, async ({ client }, screen) => {
      const atom = await answer<number>((reply) => client.InternAtom(false, `_NET_WM_CM_S${screen}`, reply));
      return answer<number>((reply) => client.GetSelectionOwner(atom, reply));
    });
    if (owner !== null) present = owner !== 0;
    asking = false;
  }

  void ask();
  return {
    seeThrough() {
      const known = present;
      void ask();
      return known;
    },
  };
}
