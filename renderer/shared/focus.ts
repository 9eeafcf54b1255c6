/** Where the keyboard is, and when it is nowhere: a control that had the focus has gone, or is about to. */
import { tick } from 'svelte';

let last: Element | null = null;
addEventListener('focusin', ({ target }) => (last = target instanceof Element ? target : null));

/** True when the control that had the focus has left the page, and nothing has it now. */
export function focusIsLost(): boolean {
  return last !== null && !last.isConnected && document.activeElement === document.body;
}

/** Puts the focus on the page's title: what had it is gone. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
}

/** Once the page shows what has become of a press: if the control that was pressed has gone, the title has the focus. */
export async function rescueFocus(): Promise<void> {
  await tick();
  if (focusIsLost()) focusTitle();
}
