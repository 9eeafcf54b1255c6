/** Whether something composes the X screen: without it a see-through window stands in a black box. */
import { answer, askX } from './x11-display.ts';

/** `seeThrough`: as of the last answer; asking it asks again, for the next time. False until the first one. */
export type Compositor = { readonly seeThrough: () => boolean };

/** Systems that always compose. */
export const alwaysComposed: Compositor = { seeThrough: () => true };

/** The compositor of the X server that the environment names. */
export function compositorOfX(env: NodeJS.ProcessEnv): Compositor {
  let present = false;

  const ask = (): void => {
    void askX(env, async ({ client }, screen) => {
      const name = `_NET_WM_CM_S${screen}`;
      const atom = await answer<number>((reply) => client.InternAtom(false, name, reply));
      return (await answer<number>((reply) => client.GetSelectionOwner(atom, reply))) !== 0;
    }).then((composed) => (present = composed ?? present));
  };

  ask();
  return {
    seeThrough() {
      const known = present;
      ask();
      return known;
    },
  };
}
