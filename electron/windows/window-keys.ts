/** The keys that stand for the application menu in the main window, where there is no menu. */
import type { WebContents } from 'electron';
import { keyAction } from '../core/app-menu.ts';

/** `listening`: not while the person presses keys for something else, such as a new shortcut. */
export function menuByKeys(
  contents: WebContents,
  listening: () => boolean,
  chosen: (action: NonNullable<ReturnType<typeof keyAction>>) => void,
): void {
  contents.on('before-input-event', (event, { type, isAutoRepeat, ...press }) => {
    if (type !== 'keyDown' || isAutoRepeat || !listening()) return;
    const action = keyAction(process.platform, press);
    if (action === null) return;
    event.preventDefault();
    setImmediate(chosen, action); // not inside the event: it may close the window that tells it
  });
}
