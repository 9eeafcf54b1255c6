/** How long the card at the end of a break stays: no time limit for whoever is at it (WCAG 2.2.1). */
import { SECOND } from '../core/time.ts';

/** With nobody at it, it stays this long: for someone who reads it from where they stand. */
export const CARD_STAYS_MS = 60 * SECOND;

export type EndCard = {
  /** The card is shown, or was touched: it stays its whole time from now. */
  stay(): void;
  /** The card has gone. */
  stop(): void;
};

/** `attended`: the window has the keyboard or the pointer. `close` is called when it has had neither for the card's time. */
export function endCard(attended: () => boolean, close: () => void): EndCard {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  const stay = (): void => {
    stop();
    timer = setTimeout(() => {
      if (attended()) stay();
      else close();
    }, CARD_STAYS_MS);
  };
  return { stay, stop };
}
